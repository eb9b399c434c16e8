"""How often a page was read."""

from django import template
from wagtail.models import Page

from portal.audience.visits import visits_of

register = template.Library()


@register.simple_tag
def visits(page: Page) -> int:
    """The visits of one page, on the old site and here. A list asks `portal.audience.visits.total_visits`."""
    return visits_of(page)
