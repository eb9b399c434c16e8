"""Fixtures for all tests."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import TransactionTestCase
from django.utils import translation

from tests import schema


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,
    django_db_blocker: pytest.FixtureRequest,
    django_db_createdb: bool,
) -> Iterator[schema.OwnDatabase]:
    """A database copied from a migrated template, in place of pytest-django's own (see tests/schema.py)."""
    database = schema.own_database()
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        database.create(rebuild=django_db_createdb)
        # Django empties all tables after a test that commits, the rows of migrations included.
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: database.restore())
        yield database
        database.remove()


@pytest.fixture(scope="session", autouse=True)
def _remove_uploads() -> Iterator[None]:
    yield
    schema.remove_left_uploads()


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """No test sees what another one has cached."""
    if hasattr(cache, "delete_pattern"):  # Redis: only this process's keys
        for version in (1, 2):  # Wagtail keeps the paths of the sites under the second
            cache.delete_pattern("*", version=version)
    else:
        cache.clear()


@pytest.fixture(autouse=True)
def _speak_english() -> Iterator[None]:
    """Messages are those of the sources, and no test goes on in the language of the last request of another."""
    with translation.override("en"):
        yield


@pytest.fixture
def zh(db):
    """The Chinese locale, the default one."""
    from wagtail.models import Locale

    return Locale.objects.get(language_code="zh-hans")


@pytest.fixture
def en(db):
    """The English locale."""
    from wagtail.models import Locale

    return Locale.objects.get(language_code="en")


@pytest.fixture
def home(zh):
    """The Chinese home page."""
    from home.models import HomePage

    return HomePage.objects.get(locale=zh)


@pytest.fixture
def home_en(en):
    """The English home page."""
    from home.models import HomePage

    return HomePage.objects.get(locale=en)


@pytest.fixture
def news_index(home):
    """The portal's news list in Chinese."""
    from tests import factories

    return factories.news_index(home, title="新闻")


@pytest.fixture
def news_index_en(home_en, news_index):
    """The portal's news list in English, a version of the Chinese one."""
    from tests import factories

    return factories.news_index(home_en, title="News", translation_key=news_index.translation_key)


@pytest.fixture
def institute(home):
    """An institute in Chinese, below the list of institutes."""
    from tests import factories

    return factories.institute(factories.institute_index(home, title="机构"), title="测试学院", slug="test-institute")
