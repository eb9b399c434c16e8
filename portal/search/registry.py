"""What higher applications tell the search: which pages it finds, and by what they can be narrowed down.

Filled in `AppConfig.ready()`; the search itself knows no concrete page type.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q, QuerySet
from django.utils.functional import Promise
from wagtail.models import Locale, Page

Text = str | Promise


@dataclass(frozen=True)
class FacetValue:
    """A value to narrow down by, and how many pages that would leave."""

    value: str
    label: str
    count: int


class Facet(Protocol):
    """Something by which results can be narrowed down: "type", "category"."""

    name: str
    label: Text

    def narrow(self, pages: QuerySet, values: Collection[str]) -> QuerySet:
        """Those of the pages that have one of the values. An unknown value has no pages."""

    def values(self, pages: QuerySet, locale: Locale) -> list[FacetValue]:
        """The values that the pages have, in the order in which readers see them."""


@dataclass(frozen=True)
class FacetRows:
    """Where values of a facet stand: rows of `rows()`, the page's id in `page` and the value in `value`."""

    rows: Callable[[], QuerySet]
    value: str
    page: str = "pk"


@dataclass
class RowsFacet:
    """A facet whose values stand in tables, in those of several applications perhaps (see `add_facet_rows`).

    `labels(values, locale)` maps values to what readers see. A value without a label is not offered:
    so no name of a draft or private page gets out. The order is that of the labels.
    """

    name: str
    label: Text
    labels: Callable[[Collection[str], Locale], Mapping[str, str]]
    sources: list[FacetRows] = field(default_factory=list)

    def narrow(self, pages: QuerySet, values: Collection[str]) -> QuerySet:
        chosen = Q(pk__in=[])
        for source in self.sources:
            chosen |= Q(pk__in=source.rows().filter(**{f"{source.value}__in": list(values)}).values(source.page))
        return pages.filter(chosen)

    def values(self, pages: QuerySet, locale: Locale) -> list[FacetValue]:
        counts = self._counts(pages.order_by().values("pk"))
        labels = self.labels(list(counts), locale) if counts else {}
        return [FacetValue(value, str(label), counts[value]) for value, label in labels.items() if value in counts]

    def _counts(self, ids: QuerySet) -> dict[str, int]:
        found = [
            (source, source.rows().filter(**{f"{source.page}__in": ids, f"{source.value}__isnull": False}).order_by())
            for source in self.sources
        ]
        if len(found) == 1:
            source, rows = found[0]
            counted = rows.values_list(source.value).annotate(Count(source.page, distinct=True))
            return {str(value): number for value, number in counted}
        # A page may have one value in two tables, and counts once.
        counts: dict[str, int] = {}
        for _page, value in {pair for source, rows in found for pair in rows.values_list(source.page, source.value)}:
            counts[str(value)] = counts.get(str(value), 0) + 1
        return counts


@dataclass(frozen=True)
class Searchable:
    """A page type that readers find: its name in addresses, its label, and how a result shows it.

    `date` and `summary` read a specific page. A type without a date of its own shows none: the day on which
    a profile was published here says nothing to a reader. `date_field` leads from Page to the field that a
    sort by date uses.
    """

    model: type[Page]
    type: str
    label: Text
    date: Callable[[Any], Any] = lambda page: None
    date_field: str = "first_published_at"
    summary: Callable[[Any], str] = lambda page: page.search_description


_searchables: dict[type[Page], Searchable] = {}
_facets: dict[str, Facet] = {}
_rows: dict[str, list[FacetRows]] = {}


def register_searchable(model: type[Page], *, type: str, label: Text, **options: Any) -> None:  # noqa: A002
    """Let readers find pages of a model (see Searchable). Several models may share a type."""
    _searchables[model] = Searchable(model, type, label, **options)


def register_facet(facet: Facet) -> None:
    """Add a facet, or put it in place of the one with its name. Facets are shown in the order of registration."""
    _facets[facet.name] = facet
    if isinstance(facet, RowsFacet):
        facet.sources += _rows.pop(facet.name, [])


def add_facet_rows(name: str, rows: FacetRows) -> None:
    """Add a place where values of another application's RowsFacet stand."""
    facet = _facets.get(name)
    if isinstance(facet, RowsFacet):
        facet.sources.append(rows)
    else:
        _rows.setdefault(name, []).append(rows)


def searchables() -> Iterable[Searchable]:
    return _searchables.values()


def facets() -> Mapping[str, Facet]:
    return _facets


def content_types() -> dict[int, Searchable]:
    """Map the content type of each searchable model to what is known about it."""
    found = ContentType.objects.get_for_models(*_searchables, for_concrete_models=False) if _searchables else {}
    return {content_type.pk: _searchables[model] for model, content_type in found.items()}


class TypeFacet:
    """What kind of page it is."""

    name = "type"

    def __init__(self, label: Text) -> None:
        self.label = label

    def narrow(self, pages: QuerySet, values: Collection[str]) -> QuerySet:
        return pages.filter(content_type__in=[pk for pk, known in content_types().items() if known.type in values])

    def values(self, pages: QuerySet, locale: Locale) -> list[FacetValue]:
        types = content_types()
        counts: dict[str, int] = {}
        for pk, number in pages.order_by().values_list("content_type").annotate(Count("pk")):
            counts[types[pk].type] = counts.get(types[pk].type, 0) + number
        labels = {known.type: str(known.label) for known in types.values()}
        return [FacetValue(name, label, counts[name]) for name, label in labels.items() if name in counts]
