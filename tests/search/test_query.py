"""Search and suggestions, as the site and the API ask for them."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models import EventOrganisation, Speaker
from portal.search.query import Suggestion, search, suggest
from tests import factories

HOSTILE = [
    "",
    " ",
    "\x00",
    '"',
    'a"b',
    "'",
    "* OR 1",
    "NEAR(a b)",
    "title:上合",
    "a & | ! <-> b",
    "\\",
    "%",
    "\ud800",
    "🎉",
    "上" * 10_000,
    "a " * 5_000,
]


def day(year: int, month: int = 1, of_month: int = 1) -> datetime.datetime:
    return datetime.datetime(year, month, of_month, 12, tzinfo=datetime.UTC)


@pytest.fixture
def seminar(news_index):
    """A release in Chinese."""
    return factories.release(
        news_index, title="上海合作组织国家法官研修班开班", summary="来自四个国家的二十七名法官参加上合组织研修班。"
    )


def test_chinese_words_are_found_inside_sentences(zh, seminar, titles):
    for text in ("上合组织", "法官", "研修班", "二十七名法官", "班", "法官 研修", "上海合作组织国家"):
        assert titles(search(text, locale=zh)) == [seminar.title], text


def test_what_a_chinese_page_does_not_say_is_not_found(zh, seminar):
    for text in ("法院", "织合", "法官 律师", "研修班开学"):
        assert search(text, locale=zh).total == 0, text


def test_english_words_are_found_in_any_order_and_case(en, news_index_en, titles):
    factories.release(news_index_en, title="SCO Judges Seminar", summary="Held in Tashkent.")
    factories.release(news_index_en, title="Symposium")
    for text in ("seminar", "JUDGES", "Judges seminar", "seminar judges", "tashkent"):
        assert titles(search(text, locale=en)) == ["SCO Judges Seminar"], text


def test_latin_letters_in_chinese_text_are_found(zh, news_index, titles):
    factories.release(news_index, title="中国—上合基地（CNISCO）第71期培训班")
    assert search("cnisco", locale=zh).total == search("ＣＮＩＳＣＯ", locale=zh).total == 1
    assert search("第71期", locale=zh).total == search("中国-上合基地", locale=zh).total == 1


def test_the_words_of_the_body_of_speakers_and_of_organisations_are_found(zh, news_index):
    factories.release(
        news_index,
        title="论坛",
        body=[("paragraph", "<p>与会者<b>讨论</b>了仲裁。</p>")],
        rows={
            "speakers": [Speaker(name="刘晓云", organisation="上海市高级人民法院")],
            "organisations": [EventOrganisation(role="host", name="国家法官学院")],
        },
    )
    for text in ("仲裁", "刘晓云", "高级人民法院", "法官学院"):
        assert search(text, locale=zh).total == 1, text


def test_titles_weigh_more_than_bodies(zh, news_index, titles):
    factories.release(news_index, title="别的事", body=[("paragraph", "<p>仲裁。</p>")])
    factories.release(news_index, title="仲裁论坛")
    factories.release(news_index, title="其他事", body=[("paragraph", "<p>仲裁。</p>")])
    assert titles(search("仲裁", locale=zh))[0] == "仲裁论坛"


def test_changed_words_are_found_and_former_ones_are_not(zh, seminar):
    seminar.title = "新标题"
    seminar.save_revision().publish()
    assert search("新标题", locale=zh).total == 1
    assert search("研修班开班", locale=zh).total == 0


def test_by_date_the_newest_release_comes_first(zh, news_index, titles):
    for year in (2021, 2024, 2022):
        factories.release(news_index, title=f"{year}年论坛", released_at=day(year))
    assert titles(search("论坛", locale=zh, sort="date")) == ["2024年论坛", "2022年论坛", "2021年论坛"]


@pytest.mark.parametrize("sort", ["relevance", "date"])
def test_pages_of_results_share_out_all_hits(zh, news_index, titles, sort):
    for number in range(7):
        factories.release(news_index, title=f"论坛{number}")
    found = [titles(search("论坛", locale=zh, sort=sort, offset=at, limit=3)) for at in (0, 3, 6, 9)]
    assert [len(each) for each in found] == [3, 3, 1, 0]
    assert len({title for each in found for title in each}) == 7
    assert search("论坛", locale=zh, offset=3, limit=3).total == 7


def test_no_text_raises(zh, seminar):
    for text in HOSTILE:
        assert search(text, locale=zh).total == 0, text[:12]
        assert search(text, locale=zh, sort="date", offset=-3, limit=10**9).hits == []
        assert suggest(text, locale=zh) == [], text[:12]


def test_punctuation_finds_nothing(zh, seminar):
    assert search("，。！", locale=zh).total == 0


def test_a_hit_says_what_it_is(zh, news_index):
    release = factories.release(news_index, title="仲裁论坛", summary="关于仲裁的论坛。", released_at=day(2024, 5, 6))
    (hit,) = search("仲裁", locale=zh).hits
    assert (hit.page, hit.type, hit.url, hit.date) == (release, "news", release.url, release.released_at)
    assert [(piece.text, piece.matched) for piece in hit.snippet] == [
        ("关于", False),
        ("仲裁", True),
        ("的论坛。", False),
    ]
    assert [(piece.text, piece.matched) for piece in hit.title_segments] == [("仲裁", True), ("论坛", False)]


def test_every_page_type_is_found(zh, home, institute, leadership, news_index):
    factories.section(home, title="关于仲裁")
    factories.leader(leadership, title="仲裁员")
    factories.institute(institute.get_parent(), title="仲裁学院")
    factories.release(news_index, title="仲裁论坛")
    assert {hit.type for hit in search("仲裁", locale=zh).hits} == {"section", "leader", "institute", "news"}


def test_suggestions_complete_chinese_names(zh, seminar):
    for prefix in ("上", "上海", "上海合作组", "研修班开", "开班"):
        assert suggest(prefix, locale=zh) == [Suggestion(seminar.title, seminar.url)], prefix


def test_suggestions_complete_english_words(en, news_index_en):
    factories.release(news_index_en, title="Judges Seminar", summary="A symposium")
    for prefix in ("j", "judges sem", "SEM"):
        assert [each.title for each in suggest(prefix, locale=en)] == ["Judges Seminar"], prefix


def test_suggestions_look_at_names_only(en, news_index_en):
    factories.release(news_index_en, title="Seminar", summary="Judges met.")
    assert suggest("judges", locale=en) == []


def test_suggestions_are_limited(zh, news_index):
    for number in range(4):
        factories.release(news_index, title=f"论坛{number}")
    assert len(suggest("论坛", locale=zh, limit=3)) == 3


def test_five_hits_cost_no_more_queries_than_one(zh, news_index):
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            [hit.url for hit in search("论坛", locale=zh).hits]
            suggest("论坛", locale=zh)
        return len(context)

    factories.release(news_index, title="论坛")
    queries()
    one = queries()
    for _number in range(4):
        factories.release(news_index, title="论坛")
    assert queries() == one
