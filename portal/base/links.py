"""Links between pages, read in the reader's language.

A link is stored as the id of whatever page the editor chose. wagtail-localize copies that id to
the translation, so it is always read through this module: a link to a page means the page in the
language of the reader.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Q
from django.db.models.functions import Coalesce
from wagtail.models import Locale, Page

from portal.base.querysets import published

# The pages that a story links to, when they were asked for all at once.
_linked_pages: ContextVar[dict[int, Page] | None] = ContextVar("linked_pages", default=None)


def published_versions(chosen: Q, model: type[Page] = Page) -> list[Page]:
    """The published language versions of all pages that match, whether these are published or not; one query.

    An alias means the page that it shows.
    """
    keys = Page.objects.filter(chosen).order_by().values(key=Coalesce("alias_of__translation_key", "translation_key"))
    return list(published(model.objects.filter(translation_key__in=keys)).select_related("locale"))


def choose_versions(page_ids: Iterable[int | None], versions: list[Page], locale: Locale) -> dict[int, Page]:
    """Map each linked page id to the one of its published `versions` that a reader of `locale` should get.

    That is the version in `locale`, else the page that the editor chose. Ids of pages that no
    reader may see are absent.
    """
    by_id = {page.pk: page for page in versions}
    by_key = {page.translation_key: page for page in versions if page.locale_id == locale.pk}
    ids = {page_id for page_id in page_ids if page_id}
    found = {pk: by_key.get(by_id[pk].translation_key, by_id[pk]) for pk in ids & by_id.keys()}
    # A draft, an alias or a private page may have been chosen, of which there is a published version.
    if versions and (missing := ids - found.keys()):
        rows = Page.objects.filter(pk__in=missing).values_list(
            "pk", Coalesce("alias_of_id", "pk"), Coalesce("alias_of__translation_key", "translation_key")
        )
        known = {pk: by_key.get(key) or by_id.get(real_pk) for pk, real_pk, key in rows}
        found |= {pk: page for pk, page in known.items() if page}
    return found


def pages_in_locale(page_ids: Iterable[int | None], locale: Locale, model: type[Page] = Page) -> dict[int, Page]:
    """Map each linked page id to the page that a reader of `locale` should get; see `choose_versions`.

    One query for any number of ids, and a second one when some of them are not published.
    """
    ids = {page_id for page_id in page_ids if page_id}
    return choose_versions(ids, published_versions(Q(pk__in=ids), model), locale) if ids else {}


def attach_pages(rows: Iterable, locale: Locale, attribute: str, model: type[Page] = Page) -> list:
    """Read the page link `attribute` of each row in `locale` and set it as `row.linked_page` (None for none)."""
    rows = list(rows)
    linked = pages_in_locale((getattr(row, f"{attribute}_id") for row in rows), locale, model)
    for row in rows:
        row.linked_page = linked.get(getattr(row, f"{attribute}_id"))
    return rows


@contextmanager
def linked_pages(page_ids: Iterable[int], locale: Locale) -> Iterator[None]:
    """Within this block, the links of a story to these pages are looked up once for all of its parts."""
    token = _linked_pages.set(pages_in_locale(page_ids, locale))
    try:
        yield
    finally:
        _linked_pages.reset(token)


def links_of_part(page_ids: Iterable[int | None], locale: Locale | None = None) -> dict[int, Page]:
    """As `pages_in_locale`, for a part of a story; within `linked_pages` it asks nothing.

    Without a locale the reader's language is the active one.
    """
    linked = _linked_pages.get()
    return pages_in_locale(page_ids, locale or Locale.get_active()) if linked is None else linked
