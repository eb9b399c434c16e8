"""Which documents a page may name."""

from collections.abc import Iterable

from wagtail.models import CollectionViewRestriction

from media.models import PortalDocument


def open_documents(documents: Iterable[PortalDocument | None]) -> list[PortalDocument]:
    """The documents that stand in no restricted collection: a list names no other. Read with `collection`."""
    found = [document for document in documents if document]
    if not found:
        return []
    restricted = tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
    return [document for document in found if not document.collection.path.startswith(restricted)]
