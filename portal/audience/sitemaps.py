"""The published pages as sitemaps.org describes them, each with its other language versions.

Pages are read as plain rows, so that a sitemap costs the same few queries for ten pages and for
ten thousand. One file holds up to PAGES_PER_FILE addresses; the index names the files.
"""

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from wagtail.models import Page, Site

from portal.base.languages import language_tag

PAGES_PER_FILE = 5_000


@dataclass(frozen=True)
class Alternate:
    """The same page in a language; `tag` is "x-default" for readers of any other."""

    tag: str
    url: str


@dataclass(frozen=True)
class Entry:
    """An address, when its page was last published, and the page's versions (itself among them)."""

    url: str
    changed_at: datetime.datetime | None
    alternates: list[Alternate]


class Sitemap:
    """The sitemap as it is now: three queries a file, and the site's root paths, which Wagtail caches."""

    def __init__(self) -> None:
        # Wagtail knows for each language below which path its pages stand.
        self.roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
        below = Q(pk__in=[])
        for code, path in self.roots.items():
            below |= Q(locale__language_code=code, url_path__startswith=path)
        self.pages = Page.objects.live().public().filter(below, alias_of__isnull=True).order_by("pk")

    @property
    def number_of_files(self) -> int:
        return max(1, -(-self.pages.count() // PAGES_PER_FILE))

    def entries(self, number: int = 1) -> list[Entry]:
        """The pages of file `number`, counted from 1."""
        start = (number - 1) * PAGES_PER_FILE
        fields = ("translation_key", "locale__language_code", "url_path")
        rows = list(self.pages.values_list(*fields, "last_published_at")[start : start + PAGES_PER_FILE])
        versions: dict = {}
        for key, code, path in self.pages.filter(translation_key__in={row[0] for row in rows}).values_list(*fields):
            versions.setdefault(key, {})[code] = self._url(code, path)
        return [Entry(self._url(code, path), at, _alternates(versions[key])) for key, code, path, at in rows]

    def _url(self, code: str, url_path: str) -> str:
        return f"{settings.PORTAL_BASE_URL}/{code}/{url_path.removeprefix(self.roots[code])}"


def _alternates(by_language: dict[str, str]) -> list[Alternate]:
    """None for a page that there is in one language only."""
    if len(by_language) < 2:
        return []
    order = [code for code, _name in settings.LANGUAGES if code in by_language]
    alternates = [Alternate(language_tag(code), by_language[code]) for code in order]
    return [*alternates, Alternate("x-default", by_language[order[0]])]
