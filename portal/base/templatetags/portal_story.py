"""The body of a page as HTML, with all that its blocks show asked for at once."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from portal.base.links import linked_pages
from portal.base.richtext import linked_page_ids, reader_locale
from portal.base.stories import prepare_story, values_by_name

register = template.Library()


@register.simple_tag(takes_context=True)
def story(context: template.Context, body: StreamValue | None) -> SafeString | str:
    """Render a story. Any number of pictures, videos, documents or links costs no more queries than one."""
    if not body:
        return ""
    prepare_story(body)
    page = context.get("page")
    locale = page.locale if page is not None and hasattr(page, "locale") else reader_locale()
    flat = context.flatten()
    with linked_pages(_linked_ids(body), locale):
        return format_html_join("\n", "{}", ((block.render(context=flat),) for block in body))


def _linked_ids(body: StreamValue) -> set[int]:
    """Ids of all pages that a story links to."""
    values = values_by_name(body)
    texts = [value.source for value in values.get("paragraph", [])]
    texts += [value["text"].source for value in values.get("callout", [])]
    chosen = [page for value in values.get("related_pages", []) for page in value["pages"]]
    chosen += [button["page"] for value in values.get("buttons", []) for button in value["buttons"]]
    return set().union(*map(linked_page_ids, texts), (page.pk for page in chosen if page))
