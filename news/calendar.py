"""An event as an iCalendar file (RFC 5545), for the calendar of whoever wants to come."""

import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar, Event, vText

from portal.base.languages import language_tag

if TYPE_CHECKING:
    from news.models import NewsPage

FILE_NAME = "event.ics"
CONTENT_TYPE = "text/calendar; charset=utf-8"


def event_calendar(release: "NewsPage") -> bytes:
    """The file for a release that describes an event (`release.is_event`), in the language of the release."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{_host()}//{settings.WAGTAIL_SITE_NAME}//{_language(release).upper()}")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(release))
    # Times in a zone need its definition in the same file.
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _event(release: "NewsPage") -> Event:
    event = Event()
    # The same for ever, so that a changed event replaces the one that a calendar has already.
    event.add("uid", f"{release.translation_key}-{release.locale.language_code}@{_host()}")
    changed_at = (release.last_published_at or release.released_at).astimezone(datetime.UTC)
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    start, end = _times(release)
    event.add("dtstart", start)
    if end:
        event.add("dtend", end)
    for name, text in (("summary", release.title), ("location", release.venue), ("description", release.summary)):
        if text:
            event.add(name, vText(text, params={"LANGUAGE": _language(release)}))
    event.add("url", settings.PORTAL_BASE_URL + release.url)
    return event


def _times(release: "NewsPage") -> tuple[datetime.date, datetime.date | None]:
    """Start and end as the format wants them: whole days end on the day after the last one."""
    zone = ZoneInfo(release.event_time_zone)
    start = release.event_start.astimezone(zone)
    end = release.event_end.astimezone(zone) if release.event_end else None
    if release.event_all_day:
        return start.date(), (end or start).date() + datetime.timedelta(days=1)
    return start, end


def _language(release: "NewsPage") -> str:
    return language_tag(release.locale.language_code)


def _host() -> str:
    return urlsplit(settings.PORTAL_BASE_URL).hostname or "localhost"
