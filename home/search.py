"""Section pages in the search."""

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from home.models import SectionPage
from portal.search.registry import register_searchable


def _introduction(page: SectionPage) -> str:
    return page.search_description or strip_tags(page.introduction)


def register() -> None:
    register_searchable(SectionPage, type="section", label=_("Pages"), summary=_introduction)
