"""Search, suggestions and facets for readers: only what is published in their language.

The one way in, for the search page and for the API. Filters narrow down before anything is counted
or cut, so results, totals and facets always agree. Any text may be asked: what cannot be searched
for finds nothing, and nothing raises.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from portal.search import registry
from portal.search.analysis import query_phrases
from portal.search.highlight import Segment, segments, snippet
from portal.search.registry import FacetValue

MAX_LIMIT = 100
MAX_OFFSET = 100_000
_FACET_VALUE = re.compile(r"[\w-]{1,100}")

Filters = Mapping[str, str | Sequence[str]]
Sort = Literal["relevance", "date"]


@dataclass(frozen=True)
class Hit:
    """A page that was found. `page` is the specific page; segments are plain text, to be escaped."""

    page: Page
    type: str
    type_label: str
    title: str
    url: str
    date: datetime.datetime | datetime.date | None
    title_segments: tuple[Segment, ...]
    snippet: tuple[Segment, ...]


@dataclass(frozen=True)
class SearchResults:
    """Some of the hits, and the number of all."""

    hits: list[Hit]
    total: int
    query: str
    locale: Locale


@dataclass(frozen=True)
class Suggestion:
    """A page whose name begins like what is being typed."""

    title: str
    url: str


def search(
    text: str,
    *,
    locale: Locale,
    filters: Filters | None = None,
    sort: Sort = "relevance",
    offset: int = 0,
    limit: int = 20,
) -> SearchResults:
    """Published pages in `locale` that hold all parts of `text`, narrowed down by facet values.

    `filters` maps names of facets to one value or several (any of them). Raises ValueError for a
    facet that does not exist.
    """
    pages = _narrowed(_public_pages(locale), filters)
    matching = _matching(text, pages)
    if matching is None:
        return SearchResults([], 0, text, locale)
    start = min(max(offset, 0), MAX_OFFSET)
    stop = start + min(max(limit, 1), MAX_LIMIT)
    found: Iterable[Page]
    if sort == "date":
        # A type's own date counts; the others have the day of their publication.
        own = {known.date_field for known in registry.searchables()} - {"first_published_at"}
        dates = [*sorted(own), "first_published_at", "last_published_at"]
        newest_first = Page.objects.filter(pk__in=matching.order_by().values("pk"))
        found = newest_first.annotate(_date=Coalesce(*dates)).order_by("-_date", "-pk")[start:stop]
    else:
        found = get_search_backend().search(text, _searchable(pages))[start:stop]
    return SearchResults(_hits(found, text), matching.count(), text, locale)


def suggest(prefix: str, *, locale: Locale, limit: int = 8) -> list[Suggestion]:
    """Published pages in `locale` whose names hold what is being typed; the last word may be unfinished."""
    if not query_phrases(prefix):
        return []
    pages = _searchable(_public_pages(locale)).select_related("locale")
    found = get_search_backend().autocomplete(prefix, pages)[: min(max(limit, 1), MAX_LIMIT)]
    return [Suggestion(page.title, page.url) for page in found if page.url]


def facets(text: str, *, locale: Locale, filters: Filters | None = None) -> dict[str, list[FacetValue]]:
    """The values by which the results can be narrowed down, by the name of their facet.

    A count is the number of results when that value is chosen in place of the facet's present
    ones, with all other filters kept.
    """
    filters = dict(filters or {})
    everything = _public_pages(locale)
    _narrowed(everything, filters)  # an unknown name raises here too
    values: dict[str, list[FacetValue]] = {}
    for name, facet in registry.facets().items():
        others = {other: chosen for other, chosen in filters.items() if other != name}
        matching = _matching(text, _narrowed(everything, others))
        values[name] = facet.values(matching, locale) if matching is not None else []
    return values


def _public_pages(locale: Locale) -> QuerySet:
    """What any reader of a language may find."""
    pages = Page.objects.live().public().filter(locale=locale, alias_of__isnull=True)
    return pages.filter(content_type__in=registry.content_types())


def _narrowed(pages: QuerySet, filters: Filters | None) -> QuerySet:
    for name, given in (filters or {}).items():
        facet = registry.facets().get(name)
        if facet is None:
            raise ValueError(f"There is no facet {name!r}; there are: {', '.join(registry.facets())}.")
        values = [value for value in ([given] if isinstance(given, str) else given) if value]
        if values:
            pages = facet.narrow(pages, [value for value in values if _FACET_VALUE.fullmatch(value)])
    return pages


def _searchable(pages: QuerySet) -> QuerySet:
    """The same pages in the one form of filter that every search backend accepts: a list of ids."""
    return Page.objects.filter(pk__in=pages.order_by().values("pk"))


def _matching(text: str, pages: QuerySet) -> QuerySet | None:
    """Those of the pages that hold the text, unordered; None when the text asks for nothing."""
    if not query_phrases(text):
        return None
    return get_search_backend().search(text, _searchable(pages), order_by_relevance=False).get_queryset()


def _hits(found: Iterable[Page], text: str) -> list[Hit]:
    """Results with what is shown of them: one query per page type, however many pages."""
    found = list(found)
    types = registry.content_types()
    specific: dict[int, Page] = {}
    for content_type in {page.content_type_id for page in found}:
        model = types[content_type].model
        ids = [page.pk for page in found if page.content_type_id == content_type]
        pages = model.objects.filter(pk__in=ids).select_related("locale").defer_streamfields()
        specific.update((page.pk, page) for page in pages)
    hits = []
    for page in (specific[each.pk] for each in found if each.pk in specific):
        known = types[page.content_type_id]
        hits.append(
            Hit(
                page=page,
                type=known.type,
                type_label=str(known.label),
                title=page.title,
                url=page.url or "",
                date=known.date(page),
                title_segments=segments(page.title, text),
                snippet=snippet(known.summary(page), text),
            )
        )
    return hits
