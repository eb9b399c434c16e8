"""Missing, current, outdated or divergent: what readers and programs are told about a version."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from portal.translation.operations import publish, submit
from portal.translation.status import Status, status_of, statuses
from tests import factories
from tests.translation.conftest import fill_in, translation_of


def change(page: Page, **fields) -> None:
    """Publish a page again with other values."""
    page = type(page).objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_page_without_a_version_in_the_language_is_missing(release, en):
    assert status_of(release, en) == Status.MISSING


def test_the_source_is_current(release, zh):
    assert status_of(release, zh) == Status.CURRENT


def test_a_translation_in_draft_is_missing(submitted, release, en):
    assert status_of(release, en) == Status.MISSING


def test_an_alias_is_no_version(release, news, en):
    release.copy_for_translation(en, alias=True)
    assert status_of(release, en) == Status.MISSING


def test_a_published_translation_is_current(published, release, en):
    assert status_of(release, en) == Status.CURRENT


def test_a_plain_page_can_be_asked(published, release, en):
    assert status_of(Page.objects.get(pk=release.pk), en) == Status.CURRENT


def test_asking_the_translation_gives_the_same_answer(published, release, en):
    change(release, summary="研讨会于五月举行。")
    assert status_of(published.get_target_instance(), en) == Status.OUTDATED


def test_a_translation_is_outdated_as_soon_as_its_changed_source_is_published(published, release, en):
    change(release, summary="研讨会于五月举行。")
    assert status_of(release, en) == Status.OUTDATED


def test_a_changed_draft_of_the_source_does_not_make_it_outdated(published, release, en):
    release.summary = "研讨会于五月举行。"
    release.save_revision()
    assert status_of(release, en) == Status.CURRENT


def test_the_same_words_published_again_do_not_make_it_outdated(published, release, en):
    change(release)
    assert status_of(release, en) == Status.CURRENT


def test_a_changed_date_makes_it_outdated(release, en, admin):
    event = factories.event(release.get_parent().specific, title="讲座", slug="lecture")
    submit(event, en, admin.user)
    fill_in(translation_of(event, en))
    publish(translation_of(event, en), admin.user)
    assert status_of(event, en) == Status.CURRENT
    change(event, event_start=event.event_start.replace(hour=1, minute=7))
    assert status_of(event, en) == Status.OUTDATED


def test_an_old_date_put_back_makes_it_current_again(published, release, en):
    change(release, summary="研讨会于五月举行。")
    change(release, summary="研讨会于四月举行。")
    assert status_of(release, en) == Status.CURRENT


def test_publishing_the_unchanged_old_translation_again_does_not_make_it_current(published, release, en, admin):
    change(release, summary="研讨会于五月举行。")
    publish(published, admin.user)
    assert status_of(release, en) == Status.OUTDATED


def test_a_translation_of_the_new_words_is_current_once_published(published, release, en, admin):
    change(release, summary="研讨会于五月举行。")
    published.source.update_from_db()
    fill_in(published)
    assert status_of(release, en) == Status.OUTDATED
    publish(published, admin.user)
    assert status_of(release, en) == Status.CURRENT


def test_a_stopped_translation_that_a_person_brings_up_to_date_by_hand_is_current(published, release, en):
    published.enabled = False
    published.save()
    change(release, summary="研讨会于五月举行。")
    assert status_of(release, en) == Status.OUTDATED
    change(published.get_target_instance(), summary="It takes place in May.")
    assert status_of(release, en) == Status.CURRENT


def test_a_translation_taken_offline_is_missing(published, release, en):
    published.get_target_instance().unpublish()
    assert status_of(release, en) == Status.MISSING


def test_versions_written_side_by_side_are_current(institute, institute_en, zh, en):
    assert {status_of(institute, zh), status_of(institute, en)} == {Status.CURRENT}


def test_a_version_marked_as_differing_is_divergent_and_its_source_is_current(institute, institute_en, zh, en):
    change(institute_en, is_divergent=True)
    assert status_of(institute, en) == Status.DIVERGENT
    assert status_of(institute, zh) == Status.CURRENT


def test_the_translation_of_a_source_marked_as_differing_is_divergent(published, release, en):
    change(release, is_divergent=True)
    assert status_of(release, en) == Status.DIVERGENT


def test_marking_a_version_as_differing_stops_its_translation(published, release):
    change(release, is_divergent=True)
    published.refresh_from_db()
    assert not published.enabled


def test_all_pages_in_all_locales_at_once(published, release, institute, institute_en, zh, en):
    found = statuses([release, institute, release.get_parent()])
    assert found[release.translation_key, en.pk] == Status.CURRENT
    assert found[institute.translation_key, en.pk] == Status.CURRENT
    assert len(found) == 3 * Locale.objects.count()


def test_nothing_asked_nothing_answered(db):
    assert statuses([]) == {}


def test_twenty_pages_cost_no_more_queries_than_one(published, release, news):
    pages = [release, *(factories.release(news) for _ in range(19))]

    def queries(asked: list) -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            statuses(asked)
        return len(captured)

    queries(pages)  # fills Django's cache of content types
    assert queries(pages) == queries(pages[:1]) <= 7


@pytest.mark.parametrize("status", list(Status))
def test_a_status_is_its_own_name_in_the_api(status):
    assert f"{status}" == status.value == status.name.lower()
