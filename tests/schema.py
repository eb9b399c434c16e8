"""The test database: migrated once into a template, then copied for every test process.

Running all migrations takes about a minute, copying their result a fraction of a second. The
template's name holds a digest of every migration, so a changed migration builds a new one and
the old one is removed. Each test process works on a copy of its own; after a test that really
commits (`transaction=True`, `live_server`) the copy is made anew, so that rows written by
migrations (languages, home pages, groups) are always there.
"""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import IO, Protocol

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader

DIRECTORY = Path(settings.BASE_DIR) / "var" / "test"


class OwnDatabase(Protocol):
    """A migrated database of this process's own."""

    def create(self, rebuild: bool) -> None:
        """Build the template when it is missing (or `rebuild`), copy it, and point Django at the copy."""

    def restore(self) -> None:
        """Put the copy back into the template's state."""

    def remove(self) -> None:
        """Delete the copy, let go of the template."""


def own_database() -> OwnDatabase:
    return SQLiteDatabase() if connection.vendor == "sqlite" else PostgreSQLDatabase()


def digest() -> str:
    """Of all that decides how a freshly migrated database looks."""
    result = hashlib.sha256()
    facts = [connection.vendor, *settings.INSTALLED_APPS, *(code for code, _name in settings.LANGUAGES)]
    for name in ("Django", "wagtail", "wagtail-localize"):
        facts.append(f"{name} {version(name)}")
    result.update("\n".join(facts).encode())
    for path in migration_files():
        result.update(path.name.encode())
        result.update(path.read_bytes())
    return result.hexdigest()[:12]


def migration_files() -> Iterator[Path]:
    """The migration files of all installed applications, in a stable order."""
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        module, _explicit = MigrationLoader.migrations_module(app.label)
        try:
            spec = importlib.util.find_spec(module) if module else None
        except ModuleNotFoundError:
            continue
        for folder in (spec and spec.submodule_search_locations) or []:
            yield from sorted(Path(folder).glob("*.py"))


def _run_id() -> str:
    """The same in all processes of one pytest run."""
    return os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def remove_left_uploads() -> None:
    """Delete the uploads of this process, and of others that have ended."""
    own = Path(settings.MEDIA_ROOT)
    for folder in {own, *own.parent.glob("uploads-*")}:
        pid = int(folder.name.removeprefix("uploads-"))
        if pid == os.getpid() or not _is_running(pid):
            shutil.rmtree(folder, ignore_errors=True)


def _point_django_at(name: str) -> None:
    # All threads share this dictionary.
    connection.close()
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name


def _migrate(name: str) -> None:
    original = connection.settings_dict["NAME"]
    _point_django_at(name)
    try:
        call_command("migrate", interactive=False, verbosity=0)
    finally:
        _point_django_at(original)


class SQLiteDatabase:
    """A template file and its copies below var/test/."""

    def __init__(self) -> None:
        self.template = DIRECTORY / f"template-{digest()}.sqlite3"
        self.copy = DIRECTORY / f"copy-{os.getpid()}.sqlite3"
        self._in_use: IO[str] | None = None

    def create(self, rebuild: bool) -> None:
        DIRECTORY.mkdir(parents=True, exist_ok=True)
        with self._lock():
            # Two workers of one run ask for a rebuild: the second one finds it done.
            if rebuild and self.template.exists() and not self._built_by_this_run():
                self.template.unlink()
            if not self.template.exists():
                self._build()
            self._in_use = self.template.open()
            fcntl.flock(self._in_use, fcntl.LOCK_SH)
            self._tidy()
        self.restore()
        _point_django_at(str(self.copy))

    def restore(self) -> None:
        connections.close_all()
        # A new file: a server's thread that still reads the old one is not disturbed.
        self._delete(self.copy)
        shutil.copyfile(self.template, self.copy)

    def remove(self) -> None:
        connections.close_all()
        self._delete(self.copy)
        if self._in_use:
            self._in_use.close()

    @contextmanager
    def _lock(self) -> Iterator[None]:
        with (DIRECTORY / "lock").open("w") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    def _built_by_this_run(self) -> bool:
        note = self.template.with_suffix(".run")
        return note.exists() and note.read_text() == _run_id()

    def _build(self) -> None:
        unfinished = self.template.with_suffix(".unfinished")
        self._delete(unfinished)
        options = connection.settings_dict["OPTIONS"]
        quick = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000;"
        connection.settings_dict["OPTIONS"] = {**options, "init_command": quick}
        try:
            _migrate(str(unfinished))
        finally:
            connection.settings_dict["OPTIONS"] = options
        with sqlite3.connect(unfinished) as raw:
            raw.execute("PRAGMA journal_mode=WAL")
        raw.close()
        self.template.with_suffix(".run").write_text(_run_id())
        unfinished.rename(self.template)

    def _tidy(self) -> None:
        """Remove templates that nobody uses any more, and copies whose process has died."""
        for path in DIRECTORY.glob("template-*.sqlite3"):
            if path == self.template:
                continue
            with path.open() as handle:
                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue
                self._delete(path)
                path.with_suffix(".run").unlink(missing_ok=True)
        for path in DIRECTORY.glob("copy-*.sqlite3"):
            if not _is_running(int(path.stem.removeprefix("copy-"))):
                self._delete(path)

    @staticmethod
    def _delete(path: Path) -> None:
        for suffix in ("", "-wal", "-shm", "-journal"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)


class PostgreSQLDatabase:
    """A template database and its copies on the server that DATABASE_URL names."""

    def __init__(self) -> None:
        # Several checkouts may share a server.
        checkout = hashlib.sha256(str(settings.BASE_DIR).encode()).hexdigest()[:6]
        self.prefix = f"portal_template_{checkout}_"
        self.template = f"{self.prefix}{digest()}"
        self.copies = f"portal_test_{checkout}_"
        self.copy = f"{self.copies}{os.getpid()}"

    def create(self, rebuild: bool) -> None:
        import psycopg
        from psycopg import sql

        self._sql = sql
        parameters = {**connection.get_connection_params(), "dbname": "postgres"}
        for key in ("cursor_factory", "context", "prepare_threshold", "server_side_binding"):
            parameters.pop(key, None)
        self._server = psycopg.connect(**parameters, autocommit=True)
        key = self._key("building")
        self._server.execute("SELECT pg_advisory_lock(%s)", [key])
        try:
            if rebuild and self._exists(self.template) and not self._built_by_this_run():
                self._drop(self.template)
            if not self._exists(self.template):
                self._build()
            self._server.execute("SELECT pg_advisory_lock_shared(%s)", [self._key(self.template)])
            self._tidy()
        finally:
            self._server.execute("SELECT pg_advisory_unlock(%s)", [key])
        self.restore()
        _point_django_at(self.copy)

    def restore(self) -> None:
        connections.close_all()
        self._drop(self.copy)
        self._run("CREATE DATABASE {} TEMPLATE {}", self.copy, self.template)

    def remove(self) -> None:
        connections.close_all()
        self._drop(self.copy)
        self._server.close()

    @staticmethod
    def _key(name: str) -> int:
        return int.from_bytes(hashlib.sha256(name.encode()).digest()[:7])

    def _run(self, statement: str, *names: str) -> None:
        self._server.execute(self._sql.SQL(statement).format(*map(self._sql.Identifier, names)))

    def _names(self, prefix: str) -> list[str]:
        rows = self._server.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [prefix])
        return [name for (name,) in rows]

    def _exists(self, name: str) -> bool:
        return name in self._names(name)

    def _drop(self, name: str) -> None:
        self._run("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _built_by_this_run(self) -> bool:
        row = self._server.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [self.template]
        ).fetchone()
        return bool(row) and row[0] == _run_id()

    def _build(self) -> None:
        unfinished = f"{self.prefix}unfinished"
        self._drop(unfinished)
        self._run("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", unfinished)
        _migrate(unfinished)
        self._server.execute(
            self._sql.SQL("COMMENT ON DATABASE {} IS {}").format(
                self._sql.Identifier(unfinished), self._sql.Literal(_run_id())
            )
        )
        self._run("ALTER DATABASE {} RENAME TO {}", unfinished, self.template)

    def _tidy(self) -> None:
        for name in self._names(self.prefix):
            if name != self.template:
                key = self._key(name)
                (free,) = self._server.execute("SELECT pg_try_advisory_lock(%s)", [key]).fetchone()
                if free:
                    self._drop(name)
                    self._server.execute("SELECT pg_advisory_unlock(%s)", [key])
        for name in self._names(self.copies):
            if not _is_running(int(name.removeprefix(self.copies))):
                self._drop(name)
