"""Choosing, among an item's texts per language, the one for a reader."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings


def best_text(texts: Iterable[Any], language_code: str, field: str = "") -> Any | None:
    """The row for the reader's language, else for the site's default language, else any row.

    With `field`, rows that have nothing in that field are passed over.
    """
    rows = [text for text in texts if not field or getattr(text, field)]
    for wanted in (language_code, settings.LANGUAGE_CODE):
        for row in rows:
            if row.locale.language_code == wanted:
                return row
    return rows[0] if rows else None
