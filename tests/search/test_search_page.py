"""The readers' search page."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.search import views
from tests import factories

URL = "/zh-hans/search/"


@pytest.fixture
def forum(news_index):
    return factories.release(news_index, title="第3次论坛<b>", summary="关于论坛")


@pytest.fixture
def forums(news_index, monkeypatch):
    """More than fit on one page of results."""
    monkeypatch.setattr(views, "RESULTS_PER_PAGE", 2)
    return [factories.release(news_index, title=f"论坛{number}") for number in range(3)]


def page(client, url=URL, **parameters) -> str:
    response = client.get(url, parameters)
    assert response.status_code == 200
    return response.content.decode()


def test_results_are_linked_marked_and_escaped(client, forum):
    html = page(client, q="论坛")
    assert f'href="{forum.url}"' in html
    assert "第3次<mark>论坛</mark>&lt;b&gt;" in html
    assert "<b>" not in html


def test_the_page_speaks_the_language_of_its_address(client, home_en, news_index_en):
    factories.release(news_index_en, title="SCO Judges Seminar")
    html = page(client, "/en/search/", q="judges")
    assert '<html lang="en"' in html
    assert "SCO <mark>Judges</mark> Seminar" in html
    assert "1 result for “judges”" in html


def test_search_engines_leave_results_alone(client, home):
    assert '<meta name="robots" content="noindex">' in page(client, q="论坛")


def test_results_are_shared_out_over_pages(client, forums):
    first, second = page(client, q="论坛"), page(client, q="论坛", page=2)
    assert first.count('class="result"') == 2
    assert second.count('class="result"') == 1
    assert "page=2" in first
    assert '<ol class="results" start="3">' in second


def test_a_page_that_does_not_exist_shows_one_that_does(client, news_index):
    factories.release(news_index, title="论坛")
    for number in ("0", "-1", "99", "x", "9" * 400, "\x00", "²"):
        assert 'class="result"' in page(client, q="论坛", page=number), number


def test_facet_links_lead_to_as_many_results_as_they_promise(client, forum, home):
    factories.section(home, title="论坛")
    link = re.search(
        r'href="([^"]*type=section[^"]*)">[^<]*<span class="facet__count">\((\d+)\)', page(client, q="论坛")
    )
    assert link[2] == "1"
    narrowed = page(client, link[1].replace("&amp;", "&"))
    assert narrowed.count('class="result"') == 1
    assert 'aria-current="true"' in narrowed


def test_the_order_can_be_chosen_and_stays_while_paging(client, forums):
    assert "sort=date&amp;page=2" in page(client, q="论坛", sort="date")


def test_a_search_without_results_says_so_and_helps(client, home):
    html = page(client, q="没有的词", year="2021")
    assert "search-page__empty" in html
    assert 'href="/zh-hans/search/?q=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D"' in html


def test_without_a_query_there_is_the_form_alone(client, forum):
    html = page(client)
    assert 'name="q"' in html
    assert 'class="result"' not in html
    assert "search-page__total" not in html


def test_no_query_breaks_the_page(client, home):
    for text in ("\x00", '"', "a'b", "<script>alert(1)</script>", "上" * 10_000, "%s %(x)s {{ q }}"):
        html = page(client, q=text, type="\x00", institute="'", category='"', year="abc", sort="?")
        assert "<script>alert" not in html


def test_five_results_cost_no_more_queries_than_one(client, news_index):
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            page(client, q="论坛")
        return len(context)

    factories.release(news_index, title="论坛")
    queries()
    one = queries()
    for _number in range(4):
        factories.release(news_index, title="论坛")
    assert queries() == one
