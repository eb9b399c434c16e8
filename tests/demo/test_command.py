"""`manage.py demo`: when it refuses, what it leaves behind, and the accounts."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command
from django.test import RequestFactory
from wagtail.images import get_image_model
from wagtail.models import Page, Revision

from home.models import HomePage
from portal.demo import accounts, build, content
from portal.demo.content import site
from portal.demo.film import silk_film
from portal.demo.paper import seminar_pdf
from portal.demo.pictures import PICTURES
from tests import factories

User = get_user_model()


@pytest.fixture(autouse=True)
def var(tmp_path: Path, settings) -> Path:
    settings.VAR_DIR = tmp_path
    return tmp_path


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A demo of three pages."""
    monkeypatch.setattr(build, "PAGES", [site.INDEXES[0], site.INDEXES[1], site.INDEXES[2], *site.STATEMENTS])
    monkeypatch.setattr(build.Builder, "settings", lambda self: None)


@pytest.fixture
def demo(db: None, small: None, capsys: pytest.CaptureFixture) -> Iterator[str]:
    """A small demo, and what the command printed."""
    call_command("demo")
    yield capsys.readouterr().out


def everything() -> tuple:
    return Page.objects.count(), Revision.objects.count(), User.objects.count(), get_image_model().objects.count()


# --- Refusing ---


def test_a_database_with_pages_of_its_own_is_left_alone(home):
    factories.section(home)
    before = everything()
    with pytest.raises(CommandError, match="--force"):
        call_command("demo", verbosity=0)
    assert everything() == before


def test_a_database_with_a_home_page_of_its_own_is_left_alone(home):
    home.tagline = "Ours"
    home.save_revision().publish()
    with pytest.raises(CommandError, match="content of its own"):
        call_command("demo", verbosity=0)


def test_the_first_time_only_means_nothing_where_there_is_content(home, capsys):
    factories.section(home)
    before = everything()
    call_command("demo", first_time=True)
    assert everything() == before
    assert capsys.readouterr().out == ""


def test_a_page_at_the_same_address_stops_a_forced_demo_with_nothing_changed(home):
    factories.section(home, slug="leadership", title="Ours")
    before = everything()
    with pytest.raises(CommandError, match=r"Nothing was changed.*Office-holders"):
        call_command("demo", force=True, verbosity=0)
    assert everything() == before


def test_a_demo_that_fails_leaves_no_files(db, monkeypatch, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"
    profile = next(item for item in content.PAGES if item.key == "cnisco")
    stranger = type(profile)("stranger", "home.SectionPage", "no-such-page", "stranger", profile.title)
    monkeypatch.setattr(build, "PAGES", [site.INDEXES[0], profile, stranger])
    with pytest.raises(Page.DoesNotExist):
        call_command("demo", verbosity=0)
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []
    assert not (tmp_path / "demo-accounts.txt").exists()


def test_force_builds_beside_other_content(small, home):
    own = factories.section(home, slug="ours")
    call_command("demo", force=True, verbosity=0)
    assert Page.objects.filter(pk=own.pk, live=True).exists()
    assert Page.objects.get(slug="leadership", locale=home.locale).live


# --- Accounts ---


def test_four_accounts_are_made_with_their_languages(demo):
    languages = {user.username: user.wagtail_userprofile.preferred_language for user in User.objects.all()}
    assert languages == {"admin": "", "editor": "zh-hans", "translator": "en", "publisher": "zh-hans"}
    assert all(user.email.endswith("@example.org") for user in User.objects.all())


def test_the_printed_passwords_open_the_accounts(demo):
    printed = dict(line.split() for line in demo.splitlines() if line.startswith("  "))
    request = RequestFactory().post("/admin/login/")
    assert set(printed) == set(accounts.ACCOUNTS)
    assert all(authenticate(request, username=name, password=password) for name, password in printed.items())


def test_the_passwords_are_kept_for_this_users_eyes_only(demo, var):
    note = var / "demo-accounts.txt"
    assert all(line in note.read_text() for line in demo.splitlines() if line.startswith("  "))
    assert stat.S_IMODE(note.stat().st_mode) == 0o600


def test_the_accounts_work_in_the_groups_of_the_whole_portal(demo, home):
    editor, publisher = (User.objects.get(username=name) for name in ("editor", "publisher"))
    assert home.permissions_for_user(editor).can_edit()
    assert not home.permissions_for_user(editor).can_publish()
    assert home.permissions_for_user(publisher).can_publish()


def test_running_again_keeps_the_accounts(demo, capsys):
    before = list(User.objects.order_by("pk").values_list("username", "password"))
    call_command("demo")
    assert list(User.objects.order_by("pk").values_list("username", "password")) == before
    assert not [line for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]


def test_no_accounts_are_made_outside_development(db, small, settings, var):
    settings.PORTAL_DEMO_ACCOUNTS = False
    call_command("demo", verbosity=0)
    assert not User.objects.exists()
    assert not (var / "demo-accounts.txt").exists()


# --- What it makes ---


def test_both_home_pages_stay_live(demo):
    assert set(HomePage.objects.values_list("live", flat=True)) == {True}


@pytest.mark.parametrize("key", PICTURES)
def test_a_picture_is_always_the_same_and_small(key):
    picture = PICTURES[key].jpeg(key)
    assert picture == PICTURES[key].jpeg(key)
    assert len(picture) < 150_000


def test_the_film_and_the_document_are_always_the_same():
    assert silk_film() == silk_film()
    assert seminar_pdf() == seminar_pdf()
