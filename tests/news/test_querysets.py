"""The questions of a newsroom."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.models import EventCountry, EventOrganisation, NewsPage, NewsTopic
from tests import factories

SHANGHAI = ZoneInfo("Asia/Shanghai")


def titles(queryset):
    return [page.title for page in queryset]


def test_the_newest_release_comes_first_and_of_two_at_one_time_the_one_made_last(news_index):
    at = timezone.now()
    for title, days in [("old", 2), ("new", 0), ("same time", 0)]:
        factories.release(news_index, title=title, released_at=at - datetime.timedelta(days=days))
    assert titles(NewsPage.objects.newest_first()) == ["same time", "new", "old"]


@pytest.mark.parametrize("readers_zone", ["Asia/Shanghai", "America/New_York", "UTC"])
def test_a_release_belongs_to_the_year_in_which_shanghai_was(news_index, readers_zone):
    for title, moment in [
        ("first of 2021", datetime.datetime(2021, 1, 1, tzinfo=SHANGHAI)),
        ("last of 2021", datetime.datetime(2021, 12, 31, 23, 59, 59, 999999, tzinfo=SHANGHAI)),
        ("first of 2022", datetime.datetime(2022, 1, 1, tzinfo=SHANGHAI)),
        ("last of 2020", datetime.datetime(2020, 12, 31, 23, 59, tzinfo=SHANGHAI)),
    ]:
        factories.release(news_index, title=title, released_at=moment)
    with timezone.override(readers_zone):
        assert titles(NewsPage.objects.in_year(2021).newest_first()) == ["last of 2021", "first of 2021"]


@pytest.mark.parametrize("year", [-1, 0, 1, 9999, 10_000_000])
def test_no_release_is_of_an_impossible_year(news_index, year):
    factories.release(news_index)
    assert titles(NewsPage.objects.in_year(year)) == []


NOON = datetime.datetime(2024, 6, 10, 12, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("start", "end", "all_day", "upcoming"),
    [
        ((2024, 6, 10, 13), None, False, True),
        ((2024, 6, 10, 11), None, False, False),
        ((2024, 6, 10, 11), (2024, 6, 10, 13), False, True),
        ((2024, 6, 9, 9), (2024, 6, 10, 11), False, False),
        ((2024, 6, 8), (2024, 6, 10), True, True),
        ((2024, 6, 8), (2024, 6, 9), True, False),
        ((2024, 6, 10), None, True, True),
        ((2024, 6, 9), None, True, False),
    ],
)
def test_an_event_is_upcoming_until_it_has_ended(news_index, start, end, all_day, upcoming):
    times = {"event_start": datetime.datetime(*start, tzinfo=SHANGHAI), "event_all_day": all_day}
    if end:
        times["event_end"] = datetime.datetime(*end, tzinfo=SHANGHAI)
    factories.release(news_index, **times)
    for zone in ("Asia/Shanghai", "America/New_York"):
        assert NewsPage.objects.upcoming_events(NOON.astimezone(ZoneInfo(zone))).exists() is upcoming


def test_the_next_event_comes_first_and_releases_without_one_are_left_out(news_index):
    for title, hours in [("later", 30), ("next", 2), ("running", -2)]:
        start = NOON + datetime.timedelta(hours=hours)
        factories.release(news_index, title=title, event_start=start, event_end=start + datetime.timedelta(hours=3))
    factories.release(news_index, title="no event")
    assert titles(NewsPage.objects.upcoming_events(NOON)) == ["running", "next", "later"]


def test_published_releases_leave_out_drafts_scheduled_private_and_aliases(news_index, en):
    shown = factories.release(news_index)
    factories.release(news_index, publish=False)
    factories.release(news_index, go_live_at=timezone.now() + datetime.timedelta(days=1))
    private = factories.release(news_index)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.PASSWORD, password="x")
    shown.copy_for_translation(en, copy_parents=True, alias=True)
    assert NewsPage.objects.filter(alias_of=shown).exists()
    assert list(NewsPage.objects.published()) == [shown]


def test_terms_are_asked_across_languages(news_index, news_index_en, zh, en):
    chinese = factories.category(zh, name="研讨会")
    english = factories.category(en, name="Seminar", translation_key=chinese.translation_key)
    topic = factories.topic(zh, name="司法")
    release = factories.release(
        news_index, category=chinese, rows={"topics": [NewsTopic(topic=topic)], "countries": [EventCountry(code="KZ")]}
    )
    factories.release(news_index, category=factories.category(zh))
    assert list(NewsPage.objects.in_category(english)) == [release]
    assert list(NewsPage.objects.on_topic(topic)) == [release]
    assert list(NewsPage.objects.with_country("KZ")) == [release]
    assert not NewsPage.objects.with_country("RU").exists()


@pytest.fixture
def institutes(home):
    """Two institutes, each with a news list."""
    index = factories.institute_index(home)
    made = [factories.institute(index, title=title) for title in ("甲", "乙")]
    return [(institute, factories.news_index(institute)) for institute in made]


def test_an_institutes_releases_are_those_below_it_and_those_that_name_it(institutes, news_index):
    (first, first_news), (_second, second_news) = institutes
    own = factories.release(first_news)
    named = factories.release(
        second_news, rows={"organisations": [EventOrganisation(role="host", institute=first)] * 1}
    )
    factories.release(second_news)
    portal = factories.release(news_index)
    assert set(NewsPage.objects.of_institute(first)) == {own, named}
    assert set(NewsPage.objects.of_portal()) == {portal}


def test_a_release_that_names_its_own_institute_twice_is_listed_once(institutes):
    (first, first_news), _second = institutes
    rows = [EventOrganisation(role=role, institute=first) for role in ("host", "organiser")]
    factories.release(first_news, rows={"organisations": rows})
    assert NewsPage.objects.of_institute(first).count() == 1


def test_a_translation_whose_organisation_links_to_the_other_language_is_found_all_the_same(
    institutes, home_en, news_index_en, en
):
    (first, _news), _second = institutes
    english = factories.institute(
        factories.institute_index(home_en), title="First", translation_key=first.translation_key
    )
    release = factories.release(
        news_index_en, rows={"organisations": [EventOrganisation(role="host", institute=first)]}
    )
    assert list(NewsPage.objects.in_locale(en).of_institute(english)) == [release]


def test_ten_releases_in_a_list_cost_no_more_queries_than_one(institutes, zh, django_assert_num_queries):
    (first, news), _second = institutes
    for _number in range(10):
        factories.release(news, category=factories.category(zh), lead_image=factories.image(zh))

    def read(releases):
        return [
            (r.url, r.category.name, r.institute.title, r.lead_image.title, r.locale.language_code) for r in releases
        ]

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    releases = NewsPage.objects.published().of_institute(first).for_lists().newest_first()
    read(releases[:1])
    with CaptureQueriesContext(connection) as one:
        read(releases[:1])
    with django_assert_num_queries(len(one)):
        assert len(read(releases[:10])) == 10
