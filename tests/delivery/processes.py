"""Other Python processes, for what happens only when a process starts, ends, or meets another."""

import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.db import connection

PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ALLOWED_HOSTS": "portal.example",
    "PORTAL_BASE_URL": "https://portal.example",
}


def environment(**variables: str | None) -> dict[str, str]:
    """This machine's basics and nothing of the portal's but `variables`; None leaves one out."""
    basics = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    given = {"PORTAL_VAR_DIR": str(settings.VAR_DIR), "PYTHONUNBUFFERED": "1", **variables}
    return {**basics, **{name: value for name, value in given.items() if value is not None}}


def start(*arguments: str, **variables: str | None) -> subprocess.Popen[str]:
    """Start Python in the checkout; both outputs come as text in one stream."""
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=environment(**variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(*arguments: str, **variables: str | None) -> tuple[int, str]:
    """Exit status and output."""
    process = start(*arguments, **variables)
    output, _ = process.communicate(timeout=60)
    return process.returncode, output


def own_database_url() -> str:
    """DATABASE_URL of this test process's own database."""
    given = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{Path(given['NAME'])}"
    password = f":{given['PASSWORD']}" if given["PASSWORD"] else ""
    return f"postgres://{given['USER']}{password}@{given['HOST']}:{given['PORT'] or 5432}/{given['NAME']}"
