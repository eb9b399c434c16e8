"""Partial dates and intervals."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError

from portal.base.dates import PartialDate, interval_in_words, partial_date_in_words, validate_time_zone

SHANGHAI = ZoneInfo("Asia/Shanghai")


def plain(text):
    """Without the thin and unbreakable spaces that CLDR puts into intervals."""
    for space in "\u2009\u202f\xa0":
        text = text.replace(space, " ")
    return text


def at(*parts, zone=SHANGHAI):
    return datetime.datetime(*parts, tzinfo=zone)


@pytest.mark.parametrize("text", ["2017", "2017-09", "2014-05-20"])
def test_a_partial_date_is_written_as_it_was_read(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "17", "2017-9", "2017-13", "2017-02-30", "2017/09", "2017-09-01T00:00", "0000", "２０１７", "2017 ", "2017\n"],
)
def test_what_is_not_a_date_is_refused_with_an_example_of_one(text):
    with pytest.raises(ValidationError) as error:
        PartialDate.parse(text)
    assert "2017-09-01" in error.value.messages[0]


def test_partial_dates_sort_as_dates_do_and_the_less_exact_first():
    dates = [PartialDate.parse(text) for text in ["2017-09-02", "2018", "2017-09", "2017", "0987-01", "2017-10"]]
    assert [str(date) for date in sorted(dates)] == ["0987-01", "2017", "2017-09", "2017-09-02", "2017-10", "2018"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hans", ["2017年", "2017年9月", "2014年5月20日"]),
        ("en", ["2017", "September 2017", "May 20, 2014"]),
        ("ru", ["2017", "сентябрь 2017 г.", "20 мая 2014 г."]),
    ],
)
def test_a_partial_date_is_shown_in_the_language_of_the_reader(language, words):
    shown = [partial_date_in_words(text, language) for text in ["2017", "2017-09", "2014-05-20"]]
    assert [plain(text) for text in shown] == words


def test_no_date_and_an_unreadable_one_are_shown_as_they_are():
    assert [partial_date_in_words(text, "en") for text in ["", "about 2017"]] == ["", "about 2017"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hans", "2021年4月15日至21日"),
        ("en", "Apr 15 – 21, 2021"),
        ("ru", "15–21 апр. 2021 г."),
    ],
)
def test_days_of_an_event_are_shown_in_the_language_of_the_reader(language, words):
    shown = interval_in_words(at(2021, 4, 15), at(2021, 4, 21), all_day=True, language=language)
    assert plain(shown) == words


def test_one_whole_day_is_shown_once():
    assert interval_in_words(at(2021, 6, 24), at(2021, 6, 24), all_day=True, language="en") == "June 24, 2021"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hans", "2021年6月24日 09:00–17:30"),
        ("en", "June 24, 2021, 09:00 – 17:30"),
        ("ru", "24 июня 2021 г., 09:00–17:30"),
    ],
)
def test_hours_of_an_event_on_one_day(language, words):
    shown = interval_in_words(at(2021, 6, 24, 9), at(2021, 6, 24, 17, 30), language=language)
    assert plain(shown) == words


def test_an_event_over_several_days_shows_both_dates_with_their_hours():
    shown = plain(interval_in_words(at(2021, 6, 24, 9), at(2021, 6, 25, 17, 30), language="en"))
    assert shown == "June 24, 2021, 09:00 – June 25, 2021, 17:30"


def test_an_event_without_an_end_shows_its_start():
    assert plain(interval_in_words(at(2021, 6, 24, 9), language="en")) == "June 24, 2021, 09:00"


def test_an_event_is_shown_in_its_own_time_zone_whatever_zone_it_is_stored_in():
    start = datetime.datetime(2021, 6, 24, 1, tzinfo=datetime.UTC)
    assert plain(interval_in_words(start, language="en")) == "June 24, 2021, 09:00"
    assert plain(interval_in_words(start, zone="Europe/Moscow", language="en")) == "June 24, 2021, 04:00"


@pytest.mark.parametrize(("month", "hour"), [(1, "10:00"), (7, "11:00")])
def test_summer_time_of_the_events_zone_is_kept(month, hour):
    start = datetime.datetime(2024, month, 15, 9, tzinfo=datetime.UTC)
    assert hour in interval_in_words(start, zone="Europe/Berlin", language="en")


def test_hours_on_both_sides_of_a_change_to_summer_time_are_those_on_the_clock():
    berlin = ZoneInfo("Europe/Berlin")
    start, end = at(2024, 3, 31, 1, zone=berlin), at(2024, 3, 31, 4, zone=berlin)
    assert "01:00 – 04:00" in plain(interval_in_words(start, end, zone="Europe/Berlin", language="en"))


def test_a_time_zone_must_exist():
    validate_time_zone("Asia/Bishkek")
    with pytest.raises(ValidationError, match="Asia/Shanghai"):
        validate_time_zone("Asia/Peking")
