"""News in the search: releases as results, their institutes, categories and years as facets."""

from collections.abc import Collection

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast, ExtractYear
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from news.models import Category, EventOrganisation, NewsIndexPage, NewsPage
from portal.search.registry import FacetRows, RowsFacet, add_facet_rows, register_facet, register_searchable


def category_names(slugs: Collection[str], locale: Locale) -> dict[str, str]:
    terms = sorted(Category.objects.names_in(locale).values(), key=lambda term: (term.sort_order, term.name))
    return {term.slug: term.name for term in terms if term.slug in slugs}


def years(values: Collection[str], locale: Locale) -> dict[str, str]:
    return {value: value for value in sorted(values, reverse=True)}


def releases_with_year() -> QuerySet:
    return NewsPage.objects.annotate(year=Cast(ExtractYear("released_at"), CharField()))


def _summary(page: NewsPage) -> str:
    return page.summary or page.search_description


def _introduction(page: NewsIndexPage) -> str:
    return page.search_description or strip_tags(page.introduction)


def register() -> None:
    register_searchable(
        NewsPage,
        type="news",
        label=_("News"),
        date=lambda page: page.released_at,
        date_field="newspage__released_at",
        summary=_summary,
    )
    register_searchable(NewsIndexPage, type="section", label=_("Pages"), summary=_introduction)
    add_facet_rows("institute", FacetRows(NewsPage.objects.all, value="institute__slug"))
    add_facet_rows("institute", FacetRows(EventOrganisation.objects.all, page="page", value="institute__slug"))
    register_facet(
        RowsFacet(
            name="category",
            label=_("Category"),
            labels=category_names,
            sources=[FacetRows(NewsPage.objects.all, value="category__slug")],
        )
    )
    register_facet(
        RowsFacet(name="year", label=_("Year"), labels=years, sources=[FacetRows(releases_with_year, value="year")])
    )
