"""The calendar file of an event, read back by an iCalendar library."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from wagtail.models import PageViewRestriction

from tests import factories

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(*parts: int, zone: ZoneInfo = SHANGHAI) -> datetime.datetime:
    return datetime.datetime(*parts, tzinfo=zone)


def read(client, release) -> Calendar:
    response = client.get(f"{release.url}event.ics")
    assert response.status_code == 200
    return Calendar.from_ical(response.content)


def the_event(calendar: Calendar):
    (event,) = calendar.walk("VEVENT")
    return event


@pytest.fixture
def seminar(news_index):
    return factories.release(
        news_index,
        title="上合组织法官研修班；开幕式，第一场",
        slug="seminar",
        summary="来自四国的法官参加。",
        venue="西郊宾馆",
        event_start=at(2021, 4, 15, 14),
        event_end=at(2021, 4, 15, 17, 30),
    )


def test_an_event_has_its_words_and_times(client, seminar):
    event = the_event(read(client, seminar))
    assert str(event["SUMMARY"]) == "上合组织法官研修班；开幕式，第一场"
    assert str(event["LOCATION"]) == "西郊宾馆"
    assert str(event["DESCRIPTION"]) == "来自四国的法官参加。"
    assert (event.start, event.end) == (at(2021, 4, 15, 14), at(2021, 4, 15, 17, 30))


def test_the_words_say_their_language(client, seminar):
    event = the_event(read(client, seminar))
    assert {event[name].params["LANGUAGE"] for name in ("SUMMARY", "LOCATION", "DESCRIPTION")} == {"zh-Hans"}


def test_the_zone_of_the_times_is_defined_in_the_file(client, seminar):
    calendar = read(client, seminar)
    assert the_event(calendar)["DTSTART"].params["TZID"] == "Asia/Shanghai"
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Asia/Shanghai"]
    assert calendar.get_missing_tzids() == set()


def test_times_stand_in_the_zone_of_the_event(client, news_index):
    release = factories.event(
        news_index, event_start=at(2021, 7, 1, 14), event_end=None, event_time_zone="Europe/Moscow"
    )
    event = the_event(read(client, release))
    assert event["DTSTART"].to_ical() == b"20210701T090000"
    assert "DTEND" not in event


def test_whole_days_are_dates_and_end_on_the_day_after(client, news_index):
    release = factories.event(news_index, event_all_day=True, event_start=at(2021, 4, 15), event_end=at(2021, 4, 21))
    calendar = read(client, release)
    event = the_event(calendar)
    assert (event.start, event.end) == (datetime.date(2021, 4, 15), datetime.date(2021, 4, 22))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert calendar.walk("VTIMEZONE") == []


def test_one_whole_day_without_an_end_ends_on_the_next(client, news_index):
    release = factories.event(news_index, event_all_day=True, event_start=at(2021, 6, 24), event_end=None)
    event = the_event(read(client, release))
    assert (event.start, event.end) == (datetime.date(2021, 6, 24), datetime.date(2021, 6, 25))


def test_a_changed_event_replaces_the_earlier_one(client, seminar):
    before = the_event(read(client, seminar))
    seminar.title = "新标题"
    seminar.save_revision().publish()
    after = the_event(read(client, seminar))
    assert after["UID"] == before["UID"] == f"{seminar.translation_key}-zh-hans@127.0.0.1"
    seminar.refresh_from_db()
    assert after["LAST-MODIFIED"].dt == seminar.last_published_at.replace(microsecond=0)
    assert str(after["SUMMARY"]) == "新标题"


def test_an_event_links_to_its_page(client, seminar, settings):
    settings.PORTAL_BASE_URL = "https://portal.example"
    event = the_event(read(client, seminar))
    assert str(event["URL"]) == f"https://portal.example{seminar.url}"
    assert str(event["UID"]).endswith("@portal.example")


def test_each_language_version_is_an_event_of_its_own(client, seminar, news_index_en):
    english = factories.event(news_index_en, title="Seminar", translation_key=seminar.translation_key)
    event = the_event(read(client, english))
    assert event["SUMMARY"].params["LANGUAGE"] == "en"
    assert event["UID"] != the_event(read(client, seminar))["UID"]


def test_the_file_is_offered_as_a_calendar(client, seminar):
    response = client.get(f"{seminar.url}event.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="seminar.ics"'


def test_a_release_says_where_its_file_is(seminar, news_index):
    assert seminar.calendar_url == "/zh-hans/news/seminar/event.ics"
    assert factories.release(news_index).calendar_url == ""


def test_a_release_without_an_event_has_no_file(client, news_index):
    release = factories.release(news_index)
    assert client.get(f"{release.url}event.ics").status_code == 404


def test_a_draft_has_no_file(client, news_index):
    draft = factories.event(news_index, publish=False, slug="draft")
    assert client.get(f"{news_index.url}{draft.slug}/event.ics").status_code == 404


def test_the_file_of_a_private_event_asks_for_the_password(client, seminar):
    PageViewRestriction.objects.create(page=seminar, restriction_type="password", password="x")
    assert b"BEGIN:VCALENDAR" not in client.get(f"{seminar.url}event.ics").content


def test_other_pages_have_no_file(client, news_index):
    assert client.get(f"{news_index.url}event.ics").status_code == 404


def test_the_release_itself_is_still_shown(client, seminar):
    assert "上合组织法官研修班" in client.get(seminar.url).content.decode()
