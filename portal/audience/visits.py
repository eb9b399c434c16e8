"""The number of visits that readers see: those of the old site and those counted here, as one."""

from collections.abc import Iterable

from django.db.models import F
from wagtail.models import Page

from portal.audience.models import PageVisits


def visits_of(page: Page) -> int:
    """0 for a page that nobody has read, and for one that is not saved yet."""
    return total_visits([page]).get(page.pk, 0)


def total_visits(pages: Iterable[Page]) -> dict[int, int]:
    """Map the id of each page to its visits; one query for any number of pages."""
    ids = [page.pk for page in pages if page.pk]
    rows = PageVisits.objects.filter(page__in=ids).annotate(sum=F("imported") + F("counted"))
    return {**dict.fromkeys(ids, 0), **dict(rows.values_list("page", "sum"))}
