"""Links between pages, read in the reader's language.

A link is stored as the id of whatever page the editor chose. wagtail-localize copies that id to
the translation, so it is always read through this module: a link to a page means the page in the
language of the reader.
"""

from collections.abc import Iterable

from django.db.models.functions import Coalesce
from wagtail.models import Locale, Page


def pages_in_locale(page_ids: Iterable[int | None], locale: Locale, model: type[Page] = Page) -> dict[int, Page]:
    """Map each linked page id to the page that a reader of `locale` should get.

    That is the published version in `locale`, else the published page that the editor chose.
    Ids of pages that no reader may see are absent. The same few queries for any number of ids.
    """
    ids = {page_id for page_id in page_ids if page_id}
    if not ids:
        return {}
    # A link to an alias means the page that the alias shows.
    chosen = {
        pk: (real_pk, key)
        for pk, real_pk, key in Page.objects.filter(pk__in=ids).values_list(
            "pk", Coalesce("alias_of_id", "pk"), Coalesce("alias_of__translation_key", "translation_key")
        )
    }
    versions = list(
        model.objects.filter(translation_key__in={key for _pk, key in chosen.values()})
        .live()
        .public()
        .filter(alias_of__isnull=True)
        .select_related("locale")
    )
    by_id = {page.pk: page for page in versions}
    by_key = {page.translation_key: page for page in versions if page.locale_id == locale.pk}
    found = {pk: by_key.get(key) or by_id.get(real_pk) for pk, (real_pk, key) in chosen.items()}
    return {pk: page for pk, page in found.items() if page}


def attach_pages(rows: Iterable, locale: Locale, attribute: str, model: type[Page] = Page) -> list:
    """Read the page link `attribute` of each row in `locale` and set it as `row.linked_page` (None for none)."""
    rows = list(rows)
    linked = pages_in_locale((getattr(row, f"{attribute}_id") for row in rows), locale, model)
    for row in rows:
        row.linked_page = linked.get(getattr(row, f"{attribute}_id"))
    return rows
