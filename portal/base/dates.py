"""Dates as the portal keeps and shows them: partial dates, and intervals in the reader's language."""

import datetime
import re
from dataclasses import dataclass
from functools import total_ordering
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time, get_datetime_format
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def babel_locale(language: str | None = None) -> Locale:
    """The Babel locale of a Django language code such as "zh-hans" (the active language by default)."""
    return Locale.parse(language or get_language() or "en", sep="-")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A date known to the year, to the month or to the day, as official texts give it.

    Kept as ISO 8601 text ("2017", "2017-09", "2014-05-20"), which sorts as dates do.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ISO text. Raises ValidationError when it names no date."""
        match = ISO.fullmatch(text)
        try:
            if not match:
                raise ValueError
            parts = [int(part) for part in match.groups() if part]
            datetime.date(*[*parts, 1, 1][:3])
        except ValueError:
            raise ValidationError(
                _(
                    "“%(text)s” is not a date. Write the year, the year and month, or the whole date: "
                    "2017, 2017-09 or 2017-09-01."
                ),
                code="partial_date",
                params={"text": text},
            ) from None
        return cls(*parts)

    @property
    def first_day(self) -> datetime.date:
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        text = f"{self.year:04}"
        for part in (self.month, self.day):
            if part:
                text += f"-{part:02}"
        return text

    def __lt__(self, other: "PartialDate") -> bool:
        return str(self) < str(other)

    def in_words(self, language: str | None = None) -> str:
        """The date in a language: "September 2017", "2017年9月"."""
        locale = babel_locale(language)
        if self.day:
            return format_date(self.first_day, "long", locale=locale)
        return format_skeleton("yMMMM" if self.month else "y", self.first_day, locale=locale)


def validate_partial_date(text: str) -> None:
    PartialDate.parse(text)


def partial_date_in_words(text: str, language: str | None = None) -> str:
    """A stored partial date in words; "" for none. What cannot be read is shown as it is."""
    if not text:
        return ""
    try:
        return PartialDate.parse(text).in_words(language)
    except ValidationError:
        return text


def this_minute() -> datetime.datetime:
    """Now, as exactly as an editor can write it."""
    return timezone.now().replace(second=0, microsecond=0)


def validate_time_zone(name: str) -> None:
    if name not in available_timezones():
        raise ValidationError(
            _("“%(name)s” is not a time zone. Write its name in the IANA list, for example Asia/Shanghai."),
            code="time_zone",
            params={"name": name},
        )


def interval_in_words(
    start: datetime.datetime,
    end: datetime.datetime | None = None,
    *,
    all_day: bool = False,
    zone: str = "Asia/Shanghai",
    language: str | None = None,
) -> str:
    """An event's time in a language, in the event's own time zone: "April 15 – 21, 2021", "2021年4月15日至21日"."""
    tz = ZoneInfo(zone)
    locale = babel_locale(language)
    start = start.astimezone(tz).replace(tzinfo=None)
    end = end.astimezone(tz).replace(tzinfo=None) if end else start
    if all_day:
        if end.date() == start.date():
            return format_date(start, "long", locale=locale)
        return format_interval(start.date(), end.date(), "yMMMd", locale=locale)
    if end.date() == start.date():
        times = format_interval(start, end, "Hm", locale=locale) if end > start else format_time(start, "HH:mm")
        return _joined(format_date(start, "long", locale=locale), times, locale)
    ends = (_joined(format_date(at, "long", locale=locale), format_time(at, "HH:mm"), locale) for at in (start, end))
    return locale.interval_formats[None].format(*ends)


def _joined(day: str, time: str, locale: Locale) -> str:
    """A date and a time put together as the language does it (CLDR's date-time pattern)."""
    return str(get_datetime_format("medium", locale)).replace("'", "").replace("{1}", day).replace("{0}", time)
