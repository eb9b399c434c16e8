"""From a release in one language to both languages, through the admin and the workflow."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import Page, Task, TaskState
from wagtail.test.utils.form_data import querydict_from_html
from wagtail_localize.models import StringSegment

from news.models import NewsPage
from tests import factories
from tests.persons import is_refused
from tests.translation.conftest import fill_in, messages_of, translation_of


def write(editor, page: Page, action: str, **fields):
    """Fill in the page editor and press a button."""
    html = editor.get("wagtailadmin_pages:edit", page.pk).content.decode()
    form = querydict_from_html(html, form_id="page-edit-form")
    form["body-count"] = "0"
    for name, value in fields.items():
        form[name] = value
    form[f"action-{action}"] = "1"
    return editor.post("wagtailadmin_pages:edit", page.pk, data=form, follow=True)


def decide(publisher, page: Page, action: str, **data):
    """Press a button of the review bar."""
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    return publisher.post("wagtailadmin_pages:workflow_action", page.pk, action, state.pk, data=data, follow=True)


def translate(translator, translation, words: dict[str, str]) -> None:
    """Type the translation of every segment into the editor."""
    for segment in StringSegment.objects.filter(source=translation.source):
        response = translator.client.put(
            reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]),
            f"value={words[segment.string.data]}",
            content_type="application/x-www-form-urlencoded",
        )
        assert response.status_code in (200, 201)


def send_to_review(translator, translation):
    return translator.post("translation:submit_for_review", translation.pk, follow=True)


@pytest.mark.parametrize("first", ["zh", "en"])
def test_a_seminar_goes_from_the_editor_s_desk_to_both_languages(first, news, person, groups, zh, en, client):
    source_locale, target_locale = (zh, en) if first == "zh" else (en, zh)
    index = Page.objects.get(translation_key=news.translation_key, locale=source_locale).specific
    editor = person("Communications", groups["Communications"])
    translator = person("Translators", groups["Translators"])
    publisher = person("Publishers", groups["Publishers"])
    draft = factories.release(index, publish=False, title="Draft", slug="judges", owner=editor.user)

    write(editor, draft, "submit", title="Judges Seminar", summary="It opens today.")
    decide(publisher, draft, "approve")
    source = NewsPage.objects.get(pk=draft.pk)
    assert source.live

    translator.post("wagtail_localize:submit_page_translation", source.pk, data={"locales": [target_locale.pk]})
    translation = translation_of(source, target_locale)
    translate(translator, translation, {"Judges Seminar": "法官研讨会", "It opens today.": "今天开幕。"})
    target = translation.get_target_instance()
    assert not target.live
    send_to_review(translator, translation)
    decide(publisher, target, "approve")

    assert "Judges Seminar" in client.get(source.url).content.decode()
    assert "法官研讨会" in client.get(NewsPage.objects.get(pk=target.pk).url).content.decode()


def test_an_incomplete_translation_is_not_sent_and_the_message_says_how_much_is_left(submitted, person, groups):
    fill_in(submitted, leave_out=1)
    response = send_to_review(person(groups["Translators"]), submitted)
    assert "1 of 2 segments is not translated" in messages_of(response)
    assert not TaskState.objects.exists()


def test_sending_leaves_the_live_version_as_it_is(published, person, groups):
    fill_in(published, words="Better: {}".format)
    send_to_review(person(groups["Translators"]), published)
    page = published.get_target_instance()
    assert page.title == "Translated: 法官研讨会开幕"
    assert page.current_workflow_task_state.revision.as_object().title == "Better: 法官研讨会开幕"


def test_approving_publishes_what_was_sent(published, person, groups):
    fill_in(published, words="Better: {}".format)
    send_to_review(person(groups["Translators"]), published)
    decide(person(groups["Publishers"]), published.get_target_instance(), "approve")
    assert published.get_target_instance().title == "Better: 法官研讨会开幕"


def test_what_is_being_reviewed_is_not_sent_twice(submitted, person, groups):
    fill_in(submitted)
    translator = person(groups["Translators"])
    send_to_review(translator, submitted)
    assert "being reviewed already" in messages_of(send_to_review(translator, submitted))
    assert TaskState.objects.count() == 1


def test_after_a_request_for_changes_the_translator_reads_it_and_sends_the_new_words(submitted, person, groups):
    translator, publisher = person(groups["Translators"]), person(groups["Publishers"])
    fill_in(submitted)
    send_to_review(translator, submitted)
    page = submitted.get_target_instance()
    decide(publisher, page, "reject", comment="Use the official title.")
    shown = translator.get("wagtailadmin_pages:edit", page.pk).content.decode()
    assert "Use the official title." in shown
    fill_in(submitted, words="Better: {}".format)
    send_to_review(translator, submitted)
    decide(publisher, page, "approve")
    assert submitted.get_target_instance().title == "Better: 法官研讨会开幕"


def test_the_translator_is_told_of_a_request_for_changes(submitted, person, groups, django_capture_on_commit_callbacks):
    fill_in(submitted)
    translator = person(groups["Translators"])
    send_to_review(translator, submitted)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        decide(person(groups["Publishers"]), submitted.get_target_instance(), "reject", comment="No.")
    assert [translator.user.email] in [message.to for message in mail.outbox]


def test_the_editor_shows_how_far_the_translation_is(submitted, person, groups):
    fill_in(submitted, leave_out=1)
    page = person(groups["Translators"]).get("wagtailadmin_pages:edit", submitted.get_target_instance().pk)
    assert "1 of 2 segments translated" in page.content.decode()
    assert reverse("translation:submit_for_review", args=[submitted.pk]) not in page.content.decode()


def test_a_finished_translation_shows_the_button(submitted, person, groups):
    fill_in(submitted)
    page = person(groups["Translators"]).get("wagtailadmin_pages:edit", submitted.get_target_instance().pk)
    assert reverse("translation:submit_for_review", args=[submitted.pk]) in page.content.decode()


def test_the_publisher_finds_the_buttons_of_the_review_and_the_translator_does_not(submitted, person, groups):
    fill_in(submitted)
    translator = person(groups["Translators"])
    send_to_review(translator, submitted)
    page = submitted.get_target_instance()
    approve = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", page.current_workflow_task_state.pk]
    )
    publisher = person(groups["Publishers"])
    assert approve in publisher.get("wagtailadmin_pages:edit", page.pk).content.decode()
    assert approve not in translator.get("wagtailadmin_pages:edit", page.pk).content.decode()


def test_the_publisher_finds_the_page_on_the_dashboard(submitted, person, groups, other_groups):
    fill_in(submitted)
    send_to_review(person(groups["Translators"]), submitted)
    assert "Translated: 法官研讨会开幕" in person(groups["Publishers"]).get("wagtailadmin_home").content.decode()
    elsewhere = person("Publishers", other_groups["Publishers"]).get("wagtailadmin_home").content.decode()
    assert "Translated: 法官研讨会开幕" not in elsewhere


def test_a_publisher_of_another_institute_does_not_approve(submitted, person, groups, other_groups):
    fill_in(submitted)
    send_to_review(person(groups["Translators"]), submitted)
    page = submitted.get_target_instance()
    stranger = person("Publishers", other_groups["Publishers"])
    response = stranger.post(
        "wagtailadmin_pages:workflow_action", page.pk, "approve", page.current_workflow_task_state.pk
    )
    assert is_refused(response)
    assert not submitted.get_target_instance().live
    assert is_refused(stranger.get("wagtailadmin_pages:edit", page.pk))


def test_a_person_with_publish_permission_but_outside_the_task_s_groups_does_not_approve(submitted, person, groups):
    fill_in(submitted)
    send_to_review(person(groups["Translators"]), submitted)
    page = submitted.get_target_instance()
    task = page.current_workflow_task
    publisher = person(groups["Publishers"])
    assert task.get_actions(page, publisher.user)
    task.groups.clear()
    again = Task.objects.get(pk=task.pk).specific
    publisher.user = type(publisher.user).objects.get(pk=publisher.user.pk)
    assert again.get_actions(page, publisher.user) == []
