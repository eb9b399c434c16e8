"""Both language versions of a release are held back and go live at one moment."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from news.models import NewsPage
from portal.translation import operations
from tests import factories
from tests.translation.conftest import fill_in, translation_of


def in_an_hour() -> datetime.datetime:
    return timezone.now().replace(microsecond=0) + datetime.timedelta(hours=1)


def hold_back(release: NewsPage, until: datetime.datetime | None) -> None:
    """Approve the release with a go-live time, as its editor and publisher do."""
    release.go_live_at = until
    release.save_revision().publish()
    release.refresh_from_db()


@pytest.fixture
def held_back(news):
    release = factories.release(news, publish=False, title="法官研讨会开幕", slug="seminar")
    hold_back(release, in_an_hour())
    assert not release.live
    return release


@pytest.fixture
def waiting(held_back, en, admin):
    """Its translation: complete, approved, and not live before its source."""
    operations.submit(held_back, en, admin.user)
    translation = translation_of(held_back, en)
    fill_in(translation)
    operations.publish(translation, admin.user)
    return translation


def versions_live(release) -> list[bool]:
    versions = Page.objects.filter(translation_key=release.translation_key).order_by("pk")
    return [version.live for version in versions]


def test_a_translation_that_is_approved_early_waits_for_its_source(held_back, waiting):
    assert versions_live(held_back) == [False, False]
    revisions = [page.scheduled_revision for page in held_back.get_translations(inclusive=True)]
    assert {revision.approved_go_live_at for revision in revisions} == {held_back.go_live_at}


def test_both_go_live_when_the_moment_has_come(held_back, waiting):
    past = timezone.now() - datetime.timedelta(minutes=1)
    for page in held_back.get_translations(inclusive=True):
        revision = page.scheduled_revision
        revision.approved_go_live_at = past
        revision.content["go_live_at"] = past.isoformat()
        revision.save()
    call_command("publish_scheduled", verbosity=0)
    assert versions_live(held_back) == [True, True]


def test_a_moment_that_was_put_off_counts_for_the_translation_too(held_back, en, admin):
    operations.submit(held_back, en, admin.user)
    translation = translation_of(held_back, en)
    fill_in(translation)
    later = in_an_hour() + datetime.timedelta(days=1)
    hold_back(held_back, later)
    operations.publish(translation, admin.user)
    assert translation.get_target_instance().scheduled_revision.approved_go_live_at == later


def test_a_translation_of_a_source_that_is_live_by_now_does_not_wait(held_back, en, admin):
    operations.submit(held_back, en, admin.user)
    translation = translation_of(held_back, en)
    fill_in(translation)
    hold_back(held_back, None)
    operations.publish(translation, admin.user)
    assert versions_live(held_back) == [True, True]


def test_a_translation_that_is_live_is_not_held_back_by_a_change_of_its_source(published, release, admin):
    hold_back(release, in_an_hour())
    operations.publish(published, admin.user)
    target = published.get_target_instance()
    assert (target.live, target.scheduled_revision) == (True, None)
