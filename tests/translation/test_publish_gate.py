"""Nothing untranslated goes live, by whatever route."""

import datetime

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html
from wagtail_localize.models import StringTranslation

from news.models import Category
from portal.base.publishing import PublishBlocked
from portal.translation import operations
from portal.translation.completeness import progress
from tests import factories
from tests.translation.conftest import fill_in, messages_of, translation_of


def target_of(translation) -> Page:
    return translation.get_target_instance()


def start_review(page: Page, user) -> None:
    page.get_workflow().start(page, user)


def test_a_revision_of_an_untranslated_page_is_not_published(submitted):
    with pytest.raises(PublishBlocked, match="2 of 2 segments"):
        target_of(submitted).get_latest_revision().publish()
    assert not target_of(submitted).live


def test_a_half_translated_page_is_not_published(submitted):
    fill_in(submitted, leave_out=1)
    with pytest.raises(PublishBlocked, match="1 of 2 segments"):
        target_of(submitted).get_latest_revision().publish()


def test_a_blank_translation_is_none(submitted):
    fill_in(submitted, words=lambda text: "  ")
    assert progress(submitted) == (2, 0)


def test_a_draft_from_before_the_words_came_is_not_published_although_all_words_are_there_now(submitted):
    fill_in(submitted)
    with pytest.raises(PublishBlocked, match="法官研讨会开幕"):
        target_of(submitted).get_latest_revision().publish()
    assert not target_of(submitted).live


def test_a_draft_with_old_source_text_is_not_published_after_the_source_changed(submitted, release):
    release.title = "法官研讨会闭幕"
    release.summary = "研讨会于五月举行。"
    release.save_revision().publish()
    submitted.source.update_from_db()
    fill_in(submitted)
    with pytest.raises(PublishBlocked, match="法官研讨会开幕"):
        target_of(submitted).get_latest_revision().publish()


def test_a_text_that_a_translator_left_the_same_is_a_translation(submitted, admin):
    fill_in(submitted, words=lambda text: text)
    operations.publish(submitted, admin.user)
    assert target_of(submitted).live


def test_a_finished_translation_is_published(submitted, admin):
    fill_in(submitted)
    operations.publish(submitted, admin.user)
    assert target_of(submitted).title == "Translated: 法官研讨会开幕"


def test_a_page_without_translation_is_published(release):
    release.save_revision().publish()


def test_the_bulk_action_publishes_nothing_and_says_why(submitted, release, admin):
    other = factories.release(target_of(submitted).get_parent().specific, publish=False, title="Other")
    ids = f"?id={submitted.get_target_instance().pk}&id={other.pk}"
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + ids
    response = admin.client.post(url, follow=True)
    assert "2 of 2 segments" in messages_of(response)
    assert not target_of(submitted).live
    assert not Page.objects.get(pk=other.pk).live


def test_the_bulk_action_with_children_publishes_no_untranslated_child(submitted, admin):
    parent = target_of(submitted).get_parent()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={parent.pk}"
    response = admin.client.post(url, {"include_descendants": "on"}, follow=True)
    assert "2 of 2 segments" in messages_of(response)
    assert not target_of(submitted).live


def test_a_scheduled_translation_whose_source_grew_is_not_published(submitted, release, admin):
    fill_in(submitted)
    revision = operations.save_revision(submitted, admin.user)
    revision.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=1)
    revision.save()
    release.summary = "研讨会于五月举行。"
    release.save_revision().publish()
    submitted.source.update_from_db()
    with pytest.raises(CommandError):
        call_command("publish_scheduled", verbosity=0)
    assert not target_of(submitted).live


def test_approving_an_incomplete_translation_says_why_and_changes_nothing(submitted, person, groups, admin):
    page = target_of(submitted)
    start_review(page, admin.user)
    publisher = person(groups["Publishers"])
    state = page.current_workflow_task_state
    response = publisher.post("wagtailadmin_pages:workflow_action", page.pk, "approve", state.pk, follow=True)
    assert "2 of 2 segments" in messages_of(response)
    state.refresh_from_db()
    assert state.status == "in_progress"
    assert not target_of(submitted).live


def test_approving_from_the_dashboard_leads_to_the_message(submitted, person, groups, admin):
    page = target_of(submitted)
    start_review(page, admin.user)
    publisher = person(groups["Publishers"])
    state = page.current_workflow_task_state
    response = publisher.post(
        "wagtailadmin_pages:workflow_action",
        page.pk,
        "approve",
        state.pk,
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert "2 of 2 segments" in messages_of(publisher.client.get(response.json()["redirect"], follow=True))


def test_the_translation_editor_refuses_to_publish_an_incomplete_translation(submitted, admin):
    page = target_of(submitted)
    response = admin.post("wagtailadmin_pages:edit", page.pk, data={"action": "publish"}, follow=True)
    assert "2 of 2 segments" in messages_of(response)
    assert not target_of(submitted).live


def test_the_translation_editor_publishes_a_complete_one(submitted, admin):
    fill_in(submitted)
    response = admin.post("wagtailadmin_pages:edit", target_of(submitted).pk, data={"action": "publish"}, follow=True)
    assert "Published" in messages_of(response)
    assert target_of(submitted).live


def test_a_translator_does_not_publish(submitted, person, groups):
    fill_in(submitted)
    person(groups["Translators"]).post("wagtailadmin_pages:edit", target_of(submitted).pk, data={"action": "publish"})
    assert not target_of(submitted).live


def test_a_live_translation_stays_as_it_is_when_the_source_grows_and_somebody_publishes(published, release, admin):
    release.summary = "研讨会于五月举行。"
    release.save_revision().publish()
    admin.post("wagtail_localize:update_translations", published.source_id, data={"publish_translations": "on"})
    response = admin.post("wagtailadmin_pages:edit", target_of(published).pk, data={"action": "publish"}, follow=True)
    assert "1 of 2 segments" in messages_of(response)
    assert target_of(published).summary == "Translated: 研讨会于四月举行。"


def test_a_finished_draft_leaves_the_live_translation_as_it_is(published, admin):
    fill_in(published, words="Better: {}".format)
    operations.save_revision(published, admin.user)
    page = target_of(published)
    assert page.title == "Translated: 法官研讨会开幕"
    assert page.get_latest_revision_as_object().title == "Better: 法官研讨会开幕"


def test_the_address_of_a_live_translation_does_not_change(published, admin):
    fill_in(published, words="Better: {}".format)
    before = target_of(published).slug
    operations.publish(published, admin.user)
    assert target_of(published).slug == before == "seminar"


def test_a_stopped_translation_of_which_no_word_is_translated_is_not_published(submitted):
    submitted.enabled = False
    submitted.save()
    with pytest.raises(PublishBlocked):
        target_of(submitted).get_latest_revision().publish()


def test_the_page_editor_says_so_and_keeps_the_draft(submitted, admin):
    submitted.enabled = False
    submitted.save()
    page = target_of(submitted)
    html = admin.get("wagtailadmin_pages:edit", page.pk).content.decode()
    form = querydict_from_html(html, form_id="page-edit-form")
    form["body-count"] = "0"
    form["action-publish"] = "1"
    response = admin.post("wagtailadmin_pages:edit", page.pk, data=form, follow=True)
    assert "still holds text" in messages_of(response)
    assert not target_of(submitted).live


def test_a_stopped_translation_that_a_person_rewrote_is_published(submitted):
    submitted.enabled = False
    submitted.save()
    page = target_of(submitted)
    page.title = "Judges meet"
    page.save_revision().publish()
    assert target_of(submitted).live


def test_an_alias_in_another_language_does_not_become_a_version_with_the_source_s_words(release, news, en, admin):
    alias = release.copy_for_translation(en, alias=True)
    response = admin.post("wagtailadmin_pages:convert_alias", alias.pk, follow=True)
    assert "for translation instead" in messages_of(response)
    assert Page.objects.get(pk=alias.pk).alias_of_id == release.pk


@pytest.fixture
def category(zh, en, admin):
    """A Chinese category, submitted for translation."""
    made = factories.category(zh, name="研讨会")
    operations.submit(made, en, admin.user)
    return translation_of(made, en)


def test_an_untranslated_snippet_is_not_published(category, admin):
    target = category.get_target_instance()
    response = admin.post("wagtailsnippets_news_category:edit", target.pk, data={"action": "publish"}, follow=True)
    assert "1 of 1 segment" in messages_of(response)
    assert not Category.objects.get(pk=target.pk).live


def test_a_translated_snippet_is_published(category, admin):
    fill_in(category, words=lambda text: "Seminar")
    target = category.get_target_instance()
    admin.post("wagtailsnippets_news_category:edit", target.pk, data={"action": "publish"})
    assert Category.objects.get(pk=target.pk).name == "Seminar"
    assert Category.objects.get(pk=target.pk).live


def test_a_translation_of_nothing_but_null_characters_is_none(submitted):
    fill_in(submitted, words=lambda text: "\0 ")
    assert progress(submitted) == (2, 0)


def test_script_in_a_translation_is_thrown_away(submitted):
    fill_in(submitted, words=lambda text: '<b>Judges</b><img src="x" onerror="alert(1)"><script>alert(1)</script>')
    assert set(StringTranslation.objects.values_list("data", flat=True)) == {"<b>Judges</b>"}
