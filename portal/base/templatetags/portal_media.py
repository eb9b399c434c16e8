"""Pictures, documents and videos on pages."""

import logging

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from media.models import PortalDocument, PortalImage, PortalVideo
from portal.base.documents import open_documents

register = template.Library()
logger = logging.getLogger(__name__)

FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png"}
LAZY = mark_safe(' loading="lazy" decoding="async"')
AT_ONCE = mark_safe(' fetchpriority="high"')


@register.simple_tag
def picture(
    image: PortalImage | None,
    alt: str | None = None,
    widths: str = "400 800 1200",
    formats: str = "avif webp jpeg",
    sizes: str = "100vw",
    ratio: str = "",
    lazy: bool = True,
) -> SafeString | str:
    """An image in several widths and formats; the last format is for every browser.

    alt: None for the image's own text in the reader's language, "" for a picture that says nothing.
    ratio: "4:3" crops around the focal point. An image is never shown larger than it is.
    """
    if image is None:
        return ""
    kinds = formats.split()
    fitting = _fitting_widths(image, [int(width) for width in widths.split()])
    # The order of the two parts is the one in which renditions are stored.
    specs = {(kind, width): f"{_resize(width, ratio)}|format-{kind}" for kind in kinds for width in fitting}
    try:
        renditions = image.get_renditions(*specs.values())
    except OSError:  # Wagtail's SourceImageIOError too: a file is lost or damaged, and the page has more to say
        logger.exception("Image %s cannot be shown", image.pk)
        return ""
    # By the width that came out: a crop of a small image is narrower than asked.
    made = {kind: {(item := renditions[specs[kind, width]]).width: item for width in fitting} for kind in kinds}
    source_sets = {
        kind: ", ".join(f"{item.url} {width}w" for width, item in by_width.items()) for kind, by_width in made.items()
    }
    *better, fallback = kinds
    sources = format_html_join(
        "", '<source type="{}" srcset="{}" sizes="{}">', ((FORMATS[kind], source_sets[kind], sizes) for kind in better)
    )
    largest = made[fallback][max(made[fallback])]
    return format_html(
        '<picture>{}<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}></picture>',
        sources,
        largest.url,
        source_sets[fallback],
        sizes,
        largest.width,
        largest.height,
        image.alt_in(get_language() or "") if alt is None else alt,
        LAZY if lazy else AT_ONCE,
    )


def _fitting_widths(image: PortalImage, widths: list[int]) -> list[int]:
    """The widths up to the first that the image cannot fill."""
    fitting = [width for width in widths if width <= image.width]
    wider = [width for width in widths if width > image.width]
    return fitting or wider[:1]


def _resize(width: int, ratio: str) -> str:
    if not ratio:
        return f"width-{width}"
    across, down = map(int, ratio.split(":"))
    return f"fill-{width}x{round(width * down / across)}"


@register.filter
def credit(image: PortalImage | None) -> str:
    """Who is to be named with the image, for this reader."""
    return image.credit_in(get_language() or "") if image else ""


@register.simple_tag
def figure_alt(figure: dict) -> str:
    """The alternative text of a figure block: none when decorative, its own, else the image's."""
    if figure["decorative"]:
        return ""
    return figure["alt_text"] or figure["image"].alt_in(get_language() or "")


@register.simple_tag
def figure_credit(figure: dict) -> str:
    """The credit of a figure block: its own, else the image's."""
    return figure["credit"] or credit(figure["image"])


@register.simple_tag
def open_document(document: PortalDocument | None) -> PortalDocument | None:
    """The document, unless it stands in a restricted collection."""
    return next(iter(open_documents([document])), None)


@register.simple_tag
def poster(video: PortalVideo) -> SafeString | str:
    """Attributes that show a video's poster and keep its place on the page."""
    if video.poster is None:
        return ""
    try:
        shown = video.poster.get_rendition(f"{_resize(800, '16:9')}|format-jpeg")
    except OSError:
        logger.exception("Image %s cannot be shown", video.poster.pk)
        return ""
    return format_html(' poster="{}" width="{}" height="{}"', shown.url, shown.width, shown.height)


@register.filter
def video_type(video: PortalVideo) -> str:
    """The media type of a video's file."""
    return "video/webm" if (video.file.name or "").endswith(".webm") else "video/mp4"


@register.filter
def video_title(video: PortalVideo) -> str:
    return video.title_in(get_language() or "")


@register.filter
def transcript(video: PortalVideo) -> str:
    """The transcript in the reader's language, if there is one."""
    text = video.text_in(get_language() or "")
    return text.transcript if text else ""
