"""Wagtail's own search, in the admin and in code, goes through our backend too."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail.search.models import IndexEntry
from wagtail.search.query import And, Not, Or, Phrase, PlainText

from news.models import NewsPage
from tests import factories


@pytest.fixture
def releases(news_index):
    return [
        factories.release(news_index, title="法官研修班", summary="培训在上海举行。"),
        factories.release(news_index, title="青岛培训", summary="法官和律师参加。"),
        factories.release(news_index, title="律师论坛", summary="研修班之后。"),
    ]


def found(query, **options) -> set[str]:
    return {page.title for page in NewsPage.objects.search(query, **options)}


def test_all_words_are_asked_for_unless_any_will_do(releases):
    assert found("法官 律师") == {"青岛培训"}
    assert found("法官 论坛", operator="or") == {"法官研修班", "青岛培训", "律师论坛"}


def test_queries_combine(releases):
    assert found(And([PlainText("法官"), PlainText("上海")])) == {"法官研修班"}
    assert found(Or([PlainText("上海"), PlainText("论坛")])) == {"法官研修班", "律师论坛"}
    assert found(Not(PlainText("法官"))) == {"律师论坛"}
    assert found(And([PlainText("律师"), Not(PlainText("培训"))])) == {"律师论坛"}
    assert found(And([PlainText("律师"), PlainText("？！")])) == set()


def test_a_phrase_is_adjacent_words(news_index_en):
    for title in ("Judges Seminar", "Seminar of Judges"):
        factories.release(news_index_en, title=title)
    assert found(Phrase("judges seminar")) == {"Judges Seminar"}
    assert found("judges seminar") == {"Judges Seminar", "Seminar of Judges"}


def test_a_search_can_be_limited_to_titles(releases):
    results = NewsPage.objects.search("法官", fields=["title"])
    assert ({page.title for page in results}, results.count()) == ({"法官研修班"}, 1)


@pytest.mark.parametrize("text", ['"', 'a"b', "\x00", "()", " "])
def test_no_text_raises(releases, text):
    assert found(text) == set()
    assert list(Page.objects.autocomplete(text)) == []


@pytest.mark.parametrize("text", ["法官", "研修", "修班"])
def test_editors_find_pages_in_the_explorer(admin_client, releases, text):
    html = admin_client.get(reverse("wagtailadmin_pages:search"), {"q": text}).content.decode()
    assert "法官研修班" in html
    assert "律师论坛" not in html


def test_a_rebuilt_index_finds_the_same(releases):
    IndexEntry.objects.all().delete()
    assert found("法官") == set()
    call_command("update_index", verbosity=0)
    assert found("法官") == {"法官研修班", "青岛培训"}


def test_a_deleted_page_leaves_the_index(releases):
    releases[0].delete()
    assert found("法官") == {"青岛培训"}
    assert not IndexEntry.objects.filter(object_id=str(releases[0].pk)).exists()


def test_saving_a_page_does_not_read_the_whole_index(releases):
    with CaptureQueriesContext(connection) as context:
        releases[0].save()
    assert not [query for query in context if "AVG(" in query["sql"].upper()]
