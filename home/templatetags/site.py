"""The frame of a page, for base.html."""

from django import template
from wagtail.models import Page

from home.frame import Frame, frame_of

register = template.Library()


@register.simple_tag(takes_context=True)
def site_frame(context: template.Context) -> Frame:
    """Names, navigation, breadcrumbs and languages around this answer: `{% site_frame as frame %}`."""
    page = context.get("page")
    return frame_of(context["request"], page if isinstance(page, Page) else None)
