"""Institutes and leaders in the search: as results, and institutes as a facet."""

from collections.abc import Collection

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from institutes.models import InstituteIndexPage, InstitutePage, LeaderPage, LeaderPost, LeadershipPage
from portal.search.registry import FacetRows, RowsFacet, register_facet, register_searchable


def institute_names(slugs: Collection[str], locale: Locale) -> dict[str, str]:
    """Names of published institutes by their slugs, in a language where there is that version, in list order."""
    names: dict[str, str] = {}
    institutes = InstitutePage.objects.published().filter(slug__in=slugs).order_by("sort_order", "title")
    for slug, locale_id, title, short_name in institutes.values_list("slug", "locale_id", "title", "short_name"):
        if slug not in names or locale_id == locale.pk:
            names[slug] = short_name or title
    return names


def _introduction(page) -> str:
    return page.search_description or strip_tags(page.introduction)


def _biography(page: LeaderPage) -> str:
    return page.search_description or strip_tags(page.biography)


def register() -> None:
    register_searchable(InstitutePage, type="institute", label=_("Institutes"), summary=_introduction)
    register_searchable(LeaderPage, type="leader", label=_("Leadership"), summary=_biography)
    for model in (InstituteIndexPage, LeadershipPage):
        register_searchable(model, type="section", label=_("Pages"), summary=_introduction)
    register_facet(
        RowsFacet(
            name="institute",
            label=_("Institute"),
            labels=institute_names,
            sources=[
                FacetRows(InstitutePage.objects.all, value="slug"),
                FacetRows(LeaderPost.objects.all, page="page", value="institute__slug"),
            ],
        )
    )
