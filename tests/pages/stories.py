"""A story that has every block, and single ones."""

from wagtail.models import Page

from media.models import PortalVideo
from tests import factories

ALL_BLOCKS = (
    "paragraph heading image gallery quotation document video table key_figures timeline country_list agreements "
    "callout related_pages buttons"
).split()


def full(page: Page, image, document, videos: list[PortalVideo]) -> list[dict]:
    """Every block once (video once for each kind), as the raw data of a StreamField; links lead to `page`."""
    figure = {"image": image.pk, "alt_text": "", "decorative": False, "caption": "A caption", "credit": ""}
    date = {"date": "2014-05-20", "text": "Groundbreaking <b>"}
    figures = [{"qualifier": "over", "value": "2463", "unit": "visits", "label": "in all"}]
    agreement = {"title": "Later agreement", "place": "Beijing", "date": "2019-01", "counterpart": "A university"}
    blocks = [
        ("paragraph", f'<p>Words &amp; a <a linktype="page" id="{page.pk}">link</a></p>'),
        ("heading", {"text": "A heading", "level": "h2"}),
        ("image", figure),
        ("gallery", {"title": "Gallery", "images": [figure, {**figure, "decorative": True}]}),
        ("quotation", {"text": "Said", "speaker": "Somebody", "title": "Judge"}),
        ("document", {"document": document.pk, "title": ""}),
        *(("video", {"video": video.pk, "caption": ""}) for video in videos),
        (
            "table",
            {
                "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "Number"}],
                "rows": [{"values": ["2014", "1234.00"]}, {"values": ["2015", None]}],
                "caption": "A table",
            },
        ),
        ("key_figures", {"title": "Figures", "as_of": "2023-09", "figures": figures}),
        ("timeline", {"title": "Timeline", "entries": [{"date": "2017", "text": "Completed"}, date]}),
        ("country_list", {"status": "member", "countries": ["KZ", "CN"], "note": ""}),
        (
            "agreements",
            {"title": "", "agreements": [agreement, {**agreement, "title": "Earlier agreement", "date": "2015"}]},
        ),
        ("callout", {"tone": "important", "title": "Note", "text": "<p>Note well</p>"}),
        ("related_pages", {"title": "", "pages": [page.pk]}),
        (
            "buttons",
            {
                "buttons": [
                    {"text": "Inside", "page": page.pk, "url": ""},
                    {"text": "Outside", "page": None, "url": "https://example.org/"},
                ]
            },
        ),
    ]
    return [{"type": kind, "value": value} for kind, value in blocks]


def set_body(page: Page, blocks: list[dict]) -> Page:
    """Give a saved page this body."""
    page = type(page).objects.get(pk=page.pk)  # it may have children by now
    page.body = page.body.stream_block.to_python(blocks)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def paragraph(html: str) -> dict:
    return {"type": "paragraph", "value": html}


def picture_block(alt_text: str = "") -> dict:
    image = factories.image()
    return {
        "type": "image",
        "value": {"image": image.pk, "alt_text": alt_text, "decorative": False, "caption": "", "credit": ""},
    }
