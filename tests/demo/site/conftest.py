"""The demo site, built once for the tests of this folder."""

from collections.abc import Callable, Iterator

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from portal.demo.build import HomePage, Page
from portal.demo.content import PAGES
from portal.demo.pictures import Picture
from portal.demo.streams import key_of
from tests import factories

ITEMS = {item.key: item for item in PAGES}


@pytest.fixture(scope="package")
def built(django_db_setup: None, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    """The whole demo in the database. Tests that use it must not ask for `db`, which would close the connection."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        from django.conf import settings

        patch.setattr(settings, "VAR_DIR", tmp_path_factory.mktemp("var"))
        # A hundred pages ask for copies of the pictures in several sizes and formats.
        patch.setattr(Picture, "jpeg", lambda self, key: factories.picture_bytes(kind="JPEG"))
        call_command("demo", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demo(built: None) -> Iterator[None]:
    """The demo; what the test writes is undone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def pages(built: None) -> Callable[[str, str], Page]:
    """A page of the demo by its key and language."""

    def find(key: str, language: str) -> Page:
        if key == "home":
            return HomePage.objects.get(locale__language_code=language)
        return Page.objects.get(translation_key=key_of("page", key), locale__language_code=language).specific

    return find


@pytest.fixture(scope="package")
def read(pages: Callable[[str, str], Page]) -> Callable[[str, str], BeautifulSoup]:
    """A page as a reader gets it; each is requested once."""
    known: dict[tuple[str, str], BeautifulSoup] = {}

    def fetch(key: str, language: str) -> BeautifulSoup:
        if (key, language) not in known:
            response = Client().get(pages(key, language).get_url())
            assert response.status_code == 200, (key, language, response.status_code)
            known[key, language] = BeautifulSoup(response.content, "html.parser")
        return known[key, language]

    return fetch


@pytest.fixture(scope="package")
def text(read: Callable[[str, str], BeautifulSoup]) -> Callable[[str, str], str]:
    """The words of a page's main part, with single spaces."""
    return lambda key, language: " ".join(read(key, language).main.get_text(" ").split())
