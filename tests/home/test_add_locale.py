"""A third language is a settings entry and one command."""

import io
import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings
from wagtail.models import Locale, Page

from home.models import HomePage
from portal.translation.operations import Refused, submit
from tests import factories

LANGUAGES = [*settings.LANGUAGES, ("ru", "Русский")]


@pytest.fixture
def three_languages():
    with override_settings(LANGUAGES=LANGUAGES, WAGTAIL_CONTENT_LANGUAGES=LANGUAGES):
        yield


def add_locale(*args) -> str:
    out = io.StringIO()
    call_command("add_locale", *args, stdout=out)
    return out.getvalue()


def test_the_new_home_page_is_live_and_a_version_of_the_others(home, three_languages):
    add_locale("ru")
    page = HomePage.objects.get(locale__language_code="ru")
    assert page.live
    assert page.translation_key == home.translation_key


def test_it_holds_no_other_language_s_words(home, three_languages):
    home.tagline = "首页标语"
    home.introduction = "<p>介绍</p>"
    home.save_revision().publish()
    add_locale("ru")
    page = HomePage.objects.get(locale__language_code="ru")
    assert (page.title, page.tagline, page.introduction, len(page.body)) == ("Главная", "", "", 0)


def test_the_title_can_be_given(home, three_languages):
    add_locale("ru", "--title", "Портал ШОС")
    assert HomePage.objects.get(locale__language_code="ru").title == "Портал ШОС"


def test_done_again_it_changes_nothing(home, three_languages):
    add_locale("ru")
    before = list(Page.objects.order_by("pk").values())
    assert "was there already" in add_locale("ru")
    assert list(Page.objects.order_by("pk").values()) == before


def test_it_says_what_it_did_and_what_is_next(home, three_languages):
    said = add_locale("ru")
    assert "Locale ru: made" in said
    assert "Translate this page" in said


def test_a_language_that_is_not_in_the_settings_is_refused_and_the_message_says_where_to_add_it(home):
    with pytest.raises(CommandError, match="PORTAL_LANGUAGES=zh-hans,en,ru"):
        add_locale("ru")
    assert not Locale.objects.filter(language_code="ru").exists()


def test_a_home_page_in_draft_is_refused_and_nothing_is_left_behind(home, three_languages):
    locale = Locale.objects.create(language_code="ru")
    home.get_parent().add_child(
        instance=HomePage(title="Ж", slug="ru", locale=locale, translation_key=home.translation_key, live=False)
    )
    with pytest.raises(CommandError, match="is a draft"):
        add_locale("ru")


def test_a_chinese_page_is_submitted_into_the_new_language_and_its_english_version_is_not(
    home, three_languages, en, admin_user
):
    add_locale("ru")
    ru = Locale.objects.get(language_code="ru")
    page = factories.section(home, title="关于")
    english = submit(page, en, admin_user)
    with pytest.raises(Refused):
        submit(english, ru, admin_user)
    assert submit(page, ru, admin_user).live is False


# The addresses of a language are made when the program starts, so this asks a process of its own.
ASK = """
import django
django.setup()
from django.core.management import call_command
from django.test import Client
from django.db import transaction
with transaction.atomic():
    call_command("add_locale", "ru")
    for address in ("/ru/", "/en/", "/zh-hans/"):
        response = Client().get(address)
        lang = response.content.decode().partition('<html lang="')[2].partition('"')[0]
        print("ANSWER", address, response.status_code, lang)
    transaction.set_rollback(True)
"""


def address_of_database() -> str:
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    return "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**database)


def test_the_new_home_page_answers_in_its_language_and_the_others_in_theirs(django_db_setup):
    environment = {**os.environ, "PORTAL_LANGUAGES": "zh-hans,en,ru", "DATABASE_URL": address_of_database()}
    environment["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
    result = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, cwd=settings.BASE_DIR
    )
    answers = [line for line in result.stdout.splitlines() if line.startswith("ANSWER")]
    assert answers == ["ANSWER /ru/ 200 ru", "ANSWER /en/ 200 en", "ANSWER /zh-hans/ 200 zh-Hans"], result.stderr
