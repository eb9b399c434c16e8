"""publish_scheduled and the clock: once each, one after the other, whatever one of them does."""

import datetime
import signal
import time

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision

from tests import factories
from tests.delivery.processes import own_database_url, run, start

HOUR = datetime.timedelta(hours=1)


def scheduled(parent, when, **fields):
    """An unpublished page whose revision is approved to go live at a time that is now `when`."""
    page = factories.section(parent, publish=False, **fields)
    page.go_live_at = timezone.now() + HOUR
    revision = page.save_revision()
    revision.publish()
    Revision.objects.filter(pk=revision.pk).update(
        approved_go_live_at=when, content={**revision.content, "go_live_at": when.isoformat()}
    )
    Page.objects.filter(pk=page.pk).update(go_live_at=when)
    return page


def due(parent, **fields):
    return scheduled(parent, timezone.now() - HOUR, **fields)


def expiring(parent, when):
    page = factories.section(parent)
    Page.objects.filter(pk=page.pk).update(expire_at=when)
    return page


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def spoil(page):
    """Make a page's revision one that cannot be published."""
    Revision.objects.for_instance(page).update(content={"pk": page.pk})


@pytest.mark.django_db
def test_a_page_goes_live_when_its_time_has_come(home):
    page = due(home)
    call_command("publish_scheduled")
    assert is_live(page)
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish.scheduled").count() == 1


@pytest.mark.django_db
def test_a_page_whose_time_has_not_come_stays_a_draft(home):
    page = scheduled(home, timezone.now() + HOUR)
    call_command("publish_scheduled")
    assert not is_live(page)


@pytest.mark.django_db
def test_a_page_expires_when_its_time_has_come(home):
    page = expiring(home, timezone.now() - HOUR)
    call_command("publish_scheduled")
    page = Page.objects.get(pk=page.pk)
    assert (page.live, page.expired) == (False, True)
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.unpublish.scheduled").count() == 1


@pytest.mark.django_db
def test_a_page_that_expires_later_stays_live(home):
    page = expiring(home, timezone.now() + HOUR)
    call_command("publish_scheduled")
    assert is_live(page)


@pytest.mark.django_db
def test_a_second_run_finds_nothing_more_to_do(home):
    due(home)
    call_command("publish_scheduled")
    before = PageLogEntry.objects.count()
    call_command("publish_scheduled")
    assert PageLogEntry.objects.count() == before


@pytest.mark.django_db
def test_one_bad_page_stops_no_other_and_is_reported(home):
    first, bad, last = due(home), due(home), due(home)
    spoil(bad)
    with pytest.raises(CommandError, match="1 could not be published"):
        call_command("publish_scheduled")
    assert (is_live(first), is_live(bad), is_live(last)) == (True, False, True)


@pytest.mark.django_db
def test_a_dry_run_lists_what_is_due_and_changes_nothing(home, capsys):
    publishing, ending = due(home, title="To be published"), expiring(home, timezone.now() - HOUR)
    call_command("publish_scheduled", dryrun=True)
    output = capsys.readouterr().out
    assert "To be published" in output
    assert ending.title in output
    assert (is_live(publishing), is_live(ending)) == (False, True)


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_publish_and_expire_everything_once(home):
    publishing = [due(home) for _ in range(25)]
    ending = [expiring(home, timezone.now() - HOUR) for _ in range(12)]
    variables = {"DJANGO_SETTINGS_MODULE": "portal.settings.test", "DATABASE_URL": own_database_url()}
    runs = [start("manage.py", "publish_scheduled", **variables) for _ in range(2)]
    outputs = [process.communicate(timeout=60)[0] for process in runs]

    assert [process.returncode for process in runs] == [0, 0], outputs
    assert all(is_live(page) for page in publishing)
    assert not any(is_live(page) for page in ending)
    entries = PageLogEntry.objects.filter(action__in=["wagtail.publish.scheduled", "wagtail.unpublish.scheduled"])
    assert sorted(entries.values_list("page", flat=True)) == sorted(page.pk for page in publishing + ending)
    assert not ModelLogEntry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_command_ends_with_a_failure_status_when_a_page_could_not_be_published(home):
    spoil(due(home))
    status, output = run(
        "manage.py",
        "publish_scheduled",
        DJANGO_SETTINGS_MODULE="portal.settings.test",
        DATABASE_URL=own_database_url(),
    )
    assert status == 1
    assert "CommandError: 1 could not be published" in output


@pytest.mark.django_db
def test_one_tick_of_the_clock_publishes_what_is_due(home):
    page = due(home)
    call_command("clock", once=True)
    assert is_live(page)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_clock_survives_a_bad_minute_and_stops_at_once_when_told(number, tmp_path):
    # An empty database: every tick fails.
    clock = start(
        "manage.py",
        "clock",
        DJANGO_SETTINGS_MODULE="portal.settings.test",
        DATABASE_URL=f"sqlite:///{tmp_path / 'empty.sqlite3'}",
    )
    lines = []
    for line in clock.stdout:
        lines.append(line)
        if "OperationalError: no such table" in line and len(lines) > 5:
            break
    time.sleep(0.5)
    assert clock.poll() is None, lines
    told = time.monotonic()
    clock.send_signal(number)
    next(line for line in clock.stdout if "The clock stops." in line)
    stopped = time.monotonic()
    clock.communicate(timeout=30)
    assert clock.returncode == 0
    assert "This minute's publishing failed." in "".join(lines)
    assert stopped - told < 5
