"""The house keeps its shape; and each rule is shown a source that breaks it, so that it can be trusted."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.architecture import ladder

ROOT = Path(settings.BASE_DIR)
SOURCES = sorted(
    path.relative_to(ROOT)
    for folder in ("portal", "media", "institutes", "news", "home")
    for path in (ROOT / folder).rglob("*.py")
)


def every(rule) -> list[str]:
    complaints = []
    for path in SOURCES:
        is_package = path.name == "__init__.py"
        module = ".".join((path.parent if is_package else path.with_suffix("")).parts)
        extra = {"is_package": is_package} if rule is ladder.upward_imports else {}
        complaints += rule((ROOT / path).read_text(encoding="utf-8"), module, **extra)
    return complaints


def test_the_sources_are_found():
    assert Path("portal/delivery/views.py") in SOURCES
    assert len(SOURCES) > 40


def test_imports_only_go_down_the_ladder():
    assert every(ladder.upward_imports) == []


def test_only_settings_import_stars():
    assert every(ladder.star_imports) == []


def test_messages_are_formatted_after_translation():
    assert every(ladder.formatted_messages) == []


def test_file_names_say_what_is_inside():
    assert ladder.forbidden_names(SOURCES) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("media.models", "from portal.base import blocks"),
        ("portal.base.models", "import news.models"),
        ("institutes.models.pages", "def latest():\n    from news.models import NewsPage"),
        ("portal.translation.status", "from home.models import HomePage"),
        ("portal.base.links", "from portal import translation"),
        ("portal.base.links", "from ..demo import people"),
        ("portal.api.views", "import_module('portal.delivery.health')"),
        ("home.models", "import portal.urls"),
    ],
)
def test_an_upward_import_is_found(module, source):
    assert len(ladder.upward_imports(source, module)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("news.models", "from institutes.models import InstitutePage"),
        ("portal.demo.people", "from news.models import NewsPage"),
        ("portal.base.models", "from .slugs import ascii_slug"),
        ("portal.base.models", "from wagtail.models import Page"),
        ("portal.urls", "from portal.delivery.views import root"),
        ("newspaper", "import portal.demo"),
    ],
)
def test_a_downward_import_is_let_be(module, source):
    assert ladder.upward_imports(source, module) == []


def test_a_relative_import_in_a_package_counts_from_the_package():
    assert ladder.upward_imports("from .demo import people", "portal", is_package=True) == []
    assert len(ladder.upward_imports("from ..delivery import health", "portal.base", is_package=True)) == 1


def test_a_star_import_is_found():
    assert len(ladder.star_imports("from home.models import *", "news.models")) == 1


@pytest.mark.parametrize(
    "source", ['_(f"{n} releases")', '_("{} releases".format(n))', '_("%d releases" % n)', 'gettext("a" + name)']
)
def test_a_message_that_is_formatted_too_early_is_found(source):
    assert len(ladder.formatted_messages(source, "news.models")) == 1


@pytest.mark.parametrize("source", ['_("%(n)d releases") % {"n": n}', '_("a" "b")', 'print(f"{n}")'])
def test_a_message_that_is_formatted_after_translation_is_let_be(source):
    assert ladder.formatted_messages(source, "news.models") == []


@pytest.mark.parametrize("path", ["news/utils.py", "portal/base/helpers/text.py", "portal/core/__init__.py"])
def test_a_file_name_that_says_nothing_is_found(path):
    assert len(ladder.forbidden_names([Path(path)])) == 1
