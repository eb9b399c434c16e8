"""The demo's four accounts, for development and tests only, with passwords that nobody has used before."""

import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from home.models import HomePage
from home.roles import create_scoped_groups
from institutes.models import InstitutePage
from portal.demo.pairs import CHINESE, ENGLISH

# Name: role, language of the admin interface ("" for that of the browser).
ACCOUNTS = {
    "admin": ("", ""),
    "editor": ("Communications", CHINESE),
    "translator": ("Translators", ENGLISH),
    "publisher": ("Publishers", CHINESE),
}


def create_groups() -> dict[str, Group]:
    """The groups of each institute and of the whole portal; returns those of the whole portal by role."""
    for institute in InstitutePage.objects.filter(locale__language_code=CHINESE):
        create_scoped_groups(institute)
    return create_scoped_groups(HomePage.objects.get(locale__language_code=CHINESE))


def create_accounts() -> dict[str, str]:
    """Create the accounts that do not exist; return their passwords by name."""
    users = get_user_model()
    passwords = {}
    for name, (_role, language) in ACCOUNTS.items():
        if users.objects.filter(username=name).exists():
            continue
        passwords[name] = secrets.token_urlsafe(12)
        create = users.objects.create_user if name != "admin" else users.objects.create_superuser
        user = create(name, f"{name}@example.org", passwords[name])
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    return passwords


def join_groups(names: list[str], groups: dict[str, Group]) -> None:
    """Give accounts the groups of their roles."""
    for name in names:
        if role := ACCOUNTS[name][0]:
            get_user_model().objects.get(username=name).groups.add(groups[role])


def note_file() -> Path:
    return settings.VAR_DIR / "demo-accounts.txt"


def write_note(passwords: dict[str, str]) -> str:
    """Write the new passwords where only this machine's user reads them; return what was written."""
    lines = "".join(f"  {name:<12}{password}\n" for name, password in passwords.items())
    note = note_file()
    note.parent.mkdir(parents=True, exist_ok=True)
    # A file of an earlier database says nothing about new accounts.
    flags = os.O_WRONLY | os.O_CREAT | (os.O_TRUNC if len(passwords) == len(ACCOUNTS) else os.O_APPEND)
    descriptor = os.open(note, flags, 0o600)
    os.fchmod(descriptor, 0o600)
    with os.fdopen(descriptor, "w") as file:
        if len(passwords) == len(ACCOUNTS):
            file.write("Demo accounts (name, password):\n")
        file.write(lines)
    return lines
