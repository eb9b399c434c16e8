"""The body of a page as HTML, with all that its blocks show asked for at once."""

from collections.abc import Iterable

from django import template
from django.db.models import prefetch_related_objects
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from portal.base.richtext import linked_page_ids, linked_pages, reader_locale

register = template.Library()


@register.simple_tag(takes_context=True)
def story(context: template.Context, body: StreamValue | None) -> SafeString | str:
    """Render a story. Any number of pictures, videos, documents or links costs no more queries than one."""
    if not body:
        return ""
    blocks = list(body)
    _prefetch(blocks)
    page = context.get("page")
    locale = page.locale if page is not None and hasattr(page, "locale") else reader_locale()
    texts = [block.value.source for block in blocks if block.block_type == "paragraph"]
    texts += [block.value["text"].source for block in blocks if block.block_type == "callout"]
    flat = context.flatten()
    with linked_pages(set().union(*map(linked_page_ids, texts)), locale):
        return format_html_join("\n", "{}", ((block.render(context=flat),) for block in blocks))


def _prefetch(blocks: Iterable) -> None:
    values: dict[str, list] = {}
    for block in blocks:
        values.setdefault(block.block_type, []).append(block.value)
    videos = [value["video"] for value in values.get("video", []) if value["video"]]
    if videos:
        prefetch_related_objects(videos, "texts", "poster")
    images = [value["image"] for value in values.get("image", [])]
    images += [figure["image"] for value in values.get("gallery", []) for figure in value["images"]]
    images += [video.poster for video in videos]
    if images := [image for image in images if image]:
        prefetch_related_objects(images, "texts", "renditions")
    if documents := [value["document"] for value in values.get("document", []) if value["document"]]:
        prefetch_related_objects(documents, "collection")
