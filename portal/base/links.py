"""Links between pages, read in the reader's language.

A link is stored as the id of whatever page the editor chose. wagtail-localize copies that id to
the translation, so it is always read through this module: a link to a page means the page in the
language of the reader.
"""

from collections.abc import Iterable

from wagtail.models import Locale, Page


def pages_in_locale(page_ids: Iterable[int | None], locale: Locale, model: type[Page] = Page) -> dict[int, Page]:
    """Map each linked page id to the page that a reader of `locale` should get.

    That is the published version in `locale`, else the published page that the editor chose.
    Ids of pages that no reader may see are absent. Two queries for any number of ids.
    """
    ids = {page_id for page_id in page_ids if page_id}
    if not ids:
        return {}
    versions = (
        model.objects.filter(translation_key__in=Page.objects.filter(pk__in=ids).values("translation_key"))
        .select_related("locale")
        .live()
        .public()
        .filter(alias_of__isnull=True)
    )
    by_key: dict = {}
    by_id: dict[int, Page] = {}
    for page in versions:
        by_id[page.pk] = page
        if page.locale_id == locale.pk:
            by_key[page.translation_key] = page
    linked = {}
    # A linked page may itself be a draft while its version in the reader's language is live.
    keys = {page.pk: page.translation_key for page in by_id.values()}
    if missing := ids - keys.keys():
        keys.update(Page.objects.filter(pk__in=missing).values_list("pk", "translation_key"))
    for page_id in ids:
        if page := by_key.get(keys.get(page_id)) or by_id.get(page_id):
            linked[page_id] = page
    return linked


def attach_pages(rows: Iterable, locale: Locale, attribute: str, model: type[Page] = Page) -> list:
    """Read the page link `attribute` of each row in `locale` and set it as `row.linked_page` (None for none)."""
    rows = list(rows)
    linked = pages_in_locale((getattr(row, f"{attribute}_id") for row in rows), locale, model)
    for row in rows:
        row.linked_page = linked.get(getattr(row, f"{attribute}_id"))
    return rows
