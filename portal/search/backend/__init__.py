"""Wagtail's database search with our analyser, on SQLite and on PostgreSQL alike.

`WAGTAILSEARCH_BACKENDS["default"]["BACKEND"] = "portal.search.backend"`: search in the admin and in
choosers goes through it too.
"""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connection


def SearchBackend(params: dict[str, Any]):
    """The backend for the default database."""
    if connection.vendor == "postgresql":
        from portal.search.backend.postgresql import PostgreSQLSearchBackend

        return PostgreSQLSearchBackend(params)
    if connection.vendor == "sqlite":
        from portal.search.backend.sqlite import SQLiteSearchBackend

        return SQLiteSearchBackend(params)
    raise ImproperlyConfigured(f"portal.search.backend knows SQLite and PostgreSQL, not {connection.vendor}.")
