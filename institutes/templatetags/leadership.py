"""Terms and statuses of posts, in words."""

from django import template
from django.utils.translation import gettext as _

from institutes.models import LeaderPost
from portal.base.dates import partial_date_in_words

register = template.Library()


@register.filter
def term_in_words(post: LeaderPost) -> str:
    """From when to when, as far as it is known; "" when neither end is."""
    dates = {"start": partial_date_in_words(post.term_start), "end": partial_date_in_words(post.term_end)}
    if post.term_start and post.term_end:
        return _("%(start)s – %(end)s") % dates
    if post.term_start:
        return _("from %(start)s") % dates
    return _("until %(end)s") % dates if post.term_end else ""


@register.filter
def status_in_words(post: LeaderPost) -> str:
    """Whether the post is held, and as of when that was known."""
    date = {"date": partial_date_in_words(post.status_as_of)}
    if post.status == LeaderPost.Status.IN_OFFICE:
        return _("in office as of %(date)s") % date if post.status_as_of else _("in office")
    if post.status == LeaderPost.Status.FORMER:
        return _("former (as of %(date)s)") % date if post.status_as_of else _("former")
    if post.status_as_of:
        return _("not known whether in office (as of %(date)s)") % date
    return _("not known whether in office")
