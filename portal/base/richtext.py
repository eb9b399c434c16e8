"""Rich text: cleaning what programs write, and links that lead to pages in the reader's language."""

import re

import nh3
from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Locale, Page
from wagtail.rich_text.pages import PageLinkHandler

from media.models import PortalDocument
from portal.base.documents import in_open_collections
from portal.base.languages import language_tag
from portal.base.links import links_of_part

# What the editor can make (settings.WAGTAILADMIN_RICH_TEXT_EDITORS), as Wagtail stores it.
ALLOWED_TAGS = {"a", "b", "br", "em", "h2", "h3", "h4", "hr", "i", "li", "ol", "p", "strong", "ul"}
ALLOWED_ATTRIBUTES = {"a": {"href", "linktype", "id"}}
ALLOWED_SCHEMES = {"http", "https", "mailto", "tel"}

PAGE_LINK = re.compile(r"<a\b[^>]*\blinktype=[\"']page[\"'][^>]*>", re.IGNORECASE)
LINKED_ID = re.compile(r"\bid=[\"'](\d+)[\"']")
DEAD_LINK = re.compile(r"<a>(.*?)</a>", re.DOTALL)


def clean_html(html: str) -> str:
    """Rich text that did not come from the editor, without anything that the editor could not have made."""
    return nh3.clean(
        html,
        tags=ALLOWED_TAGS,
        attributes=ALLOWED_ATTRIBUTES,
        url_schemes=ALLOWED_SCHEMES,
        clean_content_tags={"script", "style"},
        link_rel=None,
    )


def without_dead_links(html: str) -> str:
    """The words of links that lead nowhere for this reader, without the link (such links never nest)."""
    return DEAD_LINK.sub(r"\1", html)


def linked_page_ids(html: str) -> set[int]:
    """Ids of the pages that stored rich text links to."""
    found = (LINKED_ID.search(tag) for tag in PAGE_LINK.findall(html))
    return {int(match[1]) for match in found if match}


def reader_locale() -> Locale:
    """The locale of the active language."""
    return Locale.get_active()


class ReaderPageLinkHandler(PageLinkHandler):
    """Turns a stored link to a page into the address of that page in the reader's language."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        ids = [int(attrs["id"]) if str(attrs.get("id", "")).isdigit() else None for attrs in attrs_list]
        linked = links_of_part(ids)
        return [cls._opening_tag(linked.get(page_id) if page_id else None) for page_id in ids]

    @staticmethod
    def _opening_tag(page: Page | None) -> str:
        address = page.get_url() if page else None
        if page is None or not address:
            return "<a>"
        code = page.locale.language_code
        if code == get_language():
            return format_html('<a href="{}">', address)
        return format_html('<a href="{}" hreflang="{}">', address, language_tag(code))


class OpenDocumentLinkHandler(DocumentLinkHandler):
    """Turns a stored link to a document into its address, which holds its name, unless its collection is restricted."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[PortalDocument | None]:
        ids = [int(attrs["id"]) if str(attrs.get("id", "")).isdecimal() else None for attrs in attrs_list]
        documents = in_open_collections(PortalDocument.objects.all()).in_bulk({pk for pk in ids if pk})
        return [documents.get(pk) for pk in ids]
