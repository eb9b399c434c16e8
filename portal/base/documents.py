"""Which documents a page may name."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import CollectionViewRestriction

from media.models import PortalDocument


def in_open_collections(documents: QuerySet) -> QuerySet:
    """Those of the documents that stand in no restricted collection, nor below one."""
    path = OuterRef("collection__path")
    above = CollectionViewRestriction.objects.filter(collection__path=Substr(path, 1, Length("collection__path")))
    return documents.filter(~Exists(above))


def open_documents(documents: Iterable[PortalDocument | None]) -> list[PortalDocument]:
    """The documents that stand in no restricted collection: a list names no other.

    One query for those that were not asked for before.
    """
    found = [document for document in documents if document]
    if unknown := [document for document in found if not hasattr(document, "is_open")]:
        ids = {document.pk for document in unknown}
        open_ids = set(in_open_collections(PortalDocument.objects.filter(pk__in=ids)).values_list("pk", flat=True))
        for document in unknown:
            document.is_open = document.pk in open_ids
    return [document for document in found if document.is_open]
