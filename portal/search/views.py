"""The readers' search page: works without JavaScript, says everything in its address."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page as ResultsPage
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from portal.search import query, registry
from portal.search.analysis import MAX_QUERY_LENGTH

RESULTS_PER_PAGE = 20
# Of one facet in one address.
MAX_VALUES = 20
MAX_PAGE = query.MAX_OFFSET // RESULTS_PER_PAGE


@dataclass(frozen=True)
class Link:
    """A way to go on from here: a facet's value, another order."""

    label: str
    url: str
    is_current: bool
    count: int | None = None


@dataclass(frozen=True)
class FacetLinks:
    """A facet as the page shows it; `clear_url` takes its choice back, "" when there is none."""

    name: str
    label: str
    values: list[Link]
    clear_url: str


class Asked:
    """What the address asks for, cleaned."""

    def __init__(self, request: HttpRequest) -> None:
        given = request.GET
        self.text = " ".join(given.get("q", "").replace("\x00", " ").split())[:MAX_QUERY_LENGTH]
        values = {name: [value for value in given.getlist(name) if value] for name in registry.facets()}
        self.filters = {name: chosen[:MAX_VALUES] for name, chosen in values.items() if chosen}
        self.sort: query.Sort = "date" if given.get("sort") == "date" else "relevance"
        number = given.get("page", "")
        self.page = min(max(int(number), 1), MAX_PAGE) if number.isdecimal() and len(number) < 9 else 1

    def url(self, *, page: int = 1, sort: str = "", filters: dict[str, list[str]] | None = None) -> str:
        """The address of the same search with something changed; a filter of [] is left out."""
        parameters: dict = {"q": self.text, **self.filters, **(filters or {})}
        if (sort or self.sort) != "relevance":
            parameters["sort"] = sort or self.sort
        if page > 1:
            parameters["page"] = page
        return f"{reverse('search')}?{urlencode(parameters, doseq=True)}"


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    locale = Locale.get_active()
    asked = Asked(request)
    results = _results(asked, locale)
    # The hits are one page already; the paginator knows only how many there are.
    paginator = Paginator(range(results.total), RESULTS_PER_PAGE)
    if asked.page > paginator.num_pages:
        asked.page = paginator.num_pages
        results = _results(asked, locale)
    current: ResultsPage = ResultsPage(results.hits, asked.page, paginator)
    found = query.facets(asked.text, locale=locale, filters=asked.filters) if asked.text else {}
    context = {
        "asked": asked,
        "results": results,
        "current": current,
        "page_links": _page_links(asked, current),
        "sorts": [
            Link(_("Best match"), asked.url(sort="relevance"), asked.sort == "relevance"),
            Link(_("Newest first"), asked.url(sort="date"), asked.sort == "date"),
        ],
        "facets": [_facet_links(asked, name, values) for name, values in found.items() if values],
        "unfiltered_url": asked.url(filters={name: [] for name in asked.filters}) if asked.filters else "",
    }
    return TemplateResponse(request, "search/search_page.html", context)


def _results(asked: Asked, locale: Locale) -> query.SearchResults:
    return query.search(
        asked.text,
        locale=locale,
        filters=asked.filters,
        sort=asked.sort,
        offset=(asked.page - 1) * RESULTS_PER_PAGE,
        limit=RESULTS_PER_PAGE,
    )


def _facet_links(asked: Asked, name: str, values: list[registry.FacetValue]) -> FacetLinks:
    chosen = asked.filters.get(name, [])
    links = [
        Link(each.label, asked.url(filters={name: [each.value]}), each.value in chosen, each.count) for each in values
    ]
    return FacetLinks(name, str(registry.facets()[name].label), links, asked.url(filters={name: []}) if chosen else "")


def _page_links(asked: Asked, current: ResultsPage) -> list[Link | None]:
    """Links to pages of results, None for a gap; [] when there is but one page."""
    if current.paginator.num_pages < 2:
        return []
    pages = current.paginator.get_elided_page_range(asked.page, on_each_side=2, on_ends=1)
    return [Link(str(n), asked.url(page=n), n == asked.page) if isinstance(n, int) else None for n in pages]
