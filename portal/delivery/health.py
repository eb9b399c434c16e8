"""What the portal stands on, and whether it stands. The answers name no host, user, path or error text."""

import logging
import tempfile
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

logger = logging.getLogger(__name__)

_migrated = False  # true for good once seen: the code of a running process does not change


def report() -> dict[str, object]:
    """`{"status": "ok" | "degraded" | "unavailable", "checks": {name: state}}`."""
    checks = {"database": database()}
    if checks["database"] == "ok":
        checks["migrations"] = migrations()
    checks["cache"] = cache_server()
    checks["storage"] = storage()
    if checks["database"] != "ok" or checks["migrations"] != "ok":
        status = "unavailable"
    elif checks["cache"] != "ok" or checks["storage"] not in ("ok", "remote"):
        status = "degraded"
    else:
        status = "ok"
    return {"status": status, "checks": checks}


def database() -> str:
    """`ok`, or `away` when it does not answer a query."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except DatabaseError:
        logger.exception("The database does not answer.")
        return "away"
    return "ok"


def migrations() -> str:
    """`ok`, or `pending` when the database is older than the code."""
    global _migrated  # noqa: PLW0603 - one answer per process is the point
    if not _migrated:
        try:
            executor = MigrationExecutor(connection)
            _migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        except DatabaseError:
            logger.exception("The state of the migrations cannot be read.")
    return "ok" if _migrated else "pending"


def cache_server() -> str:
    """`ok`, or `away`: the site then works, more slowly."""
    try:
        cache.set("health", "ok", 10)
        return "ok" if cache.get("health") == "ok" else "away"
    except Exception:  # each cache client has errors of its own
        logger.exception("The cache does not answer.")
        return "away"


def storage() -> str:
    """`ok`, `read-only` when an upload would fail, or `remote`: object storage is not asked at every check."""
    if not isinstance(default_storage, FileSystemStorage):
        return "remote"
    directory = Path(settings.MEDIA_ROOT)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=directory) as probe:
            probe.write(b"ok")
    except OSError:
        logger.exception("Uploads cannot be written.")
        return "read-only"
    return "ok"
