"""Whether a page's version in a language is missing, current, outdated or divergent.

The interface for the site, the API and the admin:

    status_of(page, locale) -> Status
    statuses(pages, locales=None) -> {(translation key, locale id): Status}

Both take plain `Page` instances of any language version. `statuses` needs the same number of queries
for one page as for a thousand (one for each page type, and four more).

What is compared are fingerprints, written when a page is published (`portal.translation.receivers`): that of
the source as it is published now, and that of the source text from which the published translation was
made. So a translation is outdated from the moment its changed source is published, and is not when the
source was published again with the same words and facts.
"""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from wagtail.models import Locale, Page

from portal.translation.groups import divergent_page_ids, source_locale_ids
from portal.translation.models import PublishedVersion


class Status(StrEnum):
    MISSING = "missing"  # no live version in the locale (an alias shows another locale's words)
    CURRENT = "current"  # the source itself, or a translation of the source as it is published now
    OUTDATED = "outdated"  # the source has been published since with other words or facts
    DIVERGENT = "divergent"  # it or its source differs on purpose: no translation of the other


def status_of(page: Page, locale: Locale) -> Status:
    """The status of the version of `page` in `locale`."""
    return statuses([page], [locale])[page.translation_key, locale.pk]


def statuses(pages: Iterable[Page], locales: Iterable[Locale] | None = None) -> dict[tuple[UUID, int], Status]:
    """The status of every page in every locale (in all locales by default), by translation key and locale id."""
    keys = {page.translation_key for page in pages}
    locale_ids = [locale.pk for locale in (Locale.objects.all() if locales is None else locales)]
    if not keys:
        return {}
    live: dict[tuple[UUID, int], int] = {}
    rows: list[tuple[int, int]] = []
    versions = Page.objects.filter(translation_key__in=keys, live=True, alias_of__isnull=True)
    for pk, key, locale_id, content_type_id in versions.values_list("pk", "translation_key", "locale", "content_type"):
        live[key, locale_id] = pk
        rows.append((pk, content_type_id))
    divergent_ids = divergent_page_ids(rows)
    divergent = {place for place, pk in live.items() if pk in divergent_ids}
    published = {
        (version.translation_key, version.locale_id): version
        for version in PublishedVersion.objects.filter(translation_key__in=keys)
    }
    submitted_in = source_locale_ids(keys)
    default_id = Locale.get_default().pk

    def status(key: UUID, locale_id: int) -> Status:
        if (key, locale_id) not in live:
            return Status.MISSING
        # Versions that were never submitted were written side by side: the default language leads.
        source = (key, submitted_in.get(key, default_id))
        if (key, locale_id) in divergent or source in divergent:
            return Status.DIVERGENT
        version = published.get((key, locale_id))
        if version and version.source_locale_id:
            source_version = published.get((key, version.source_locale_id))
            if source_version and source_version.fingerprint != version.source_fingerprint:
                return Status.OUTDATED
        return Status.CURRENT

    return {(key, locale_id): status(key, locale_id) for key in keys for locale_id in locale_ids}
