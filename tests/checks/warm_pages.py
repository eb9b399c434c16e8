"""What a page of each type costs when it was read before: `make bench` prints it for the demo site.

Queries are counted on the second request. The test of the demo site holds them below LIMITS.
"""

import os
import statistics
import sys
import time
from collections.abc import Iterator

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

TIMES = 20

# The most queries that a warm page of the demo site may cost. Lower them when they sink.
LIMITS = {
    "HomePage": 20,
    "InstituteIndexPage": 8,
    "InstitutePage": 20,
    "LeadershipPage": 9,
    "LeaderPage": 9,
    "NewsIndexPage": 11,
    "NewsPage": 22,
    "SectionPage": 10,
}


def queries_when_warm(client: Client, address: str) -> list[str]:
    """The SQL of the second request for an address."""
    for _time in range(2):
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
            assert response.status_code == 200, (address, response.status_code)
    return [query["sql"] for query in captured]


def milliseconds(client: Client, address: str) -> float:
    """The median time of an answer, without the network and the web server."""
    taken = []
    for _time in range(TIMES):
        begin = time.perf_counter()
        client.get(address)
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)


def addresses(language_code: str) -> dict[str, list[str]]:
    """The live pages of a language by the name of their type."""
    from wagtail.models import Page

    found: dict[str, list[str]] = {}
    pages = Page.objects.live().filter(locale__language_code=language_code, depth__gt=1)
    for page in pages.order_by("path"):
        found.setdefault(page.specific_class.__name__, []).append(page.url)
    return found


def rows() -> Iterator[str]:
    """The table in Markdown: of each type the page that costs the most queries is timed."""
    from django.conf import settings

    yield "| Page type | Language | Pages | Queries | Milliseconds | Timed |"
    yield "|---|---|---|---|---|---|"
    client = Client()
    by_language = {code: addresses(code) for code, _name in settings.LANGUAGES}
    for name in LIMITS:
        for code, found in by_language.items():
            costs = {address: len(queries_when_warm(client, address)) for address in found[name]}
            dearest = max(costs, key=lambda address: costs[address])
            few, many = min(costs.values()), costs[dearest]
            span = f"{few}–{many}" if few < many else str(many)
            yield f"| {name} | {code} | {len(costs)} | {span} | {milliseconds(client, dearest):.0f} | {dearest} |"


def main() -> None:
    django.setup()
    from django.conf import settings

    settings.DEBUG = False
    print(f"Python {sys.version.split()[0]}, {connection.vendor}, {os.cpu_count()} cores; median of {TIMES} requests")
    for row in rows():
        print(row, flush=True)


if __name__ == "__main__":
    main()
