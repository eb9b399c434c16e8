"""Submitting for translation and syncing: only sources, parents first, never over a version that is there."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation, TranslationSource

from home.models import HomePage
from portal.translation.status import Status, status_of
from tests import factories
from tests.translation.conftest import fill_in, messages_of, translation_of


def send(person, page, *locales, **data):
    return person.post(
        "wagtail_localize:submit_page_translation",
        page.pk,
        data={"locales": [locale.pk for locale in locales], **data},
        follow=True,
    )


def version(page, locale):
    return Page.objects.filter(translation_key=page.translation_key, locale=locale).first()


@pytest.fixture
def ru(home):
    """A third language with its home page."""
    locale = Locale.objects.create(language_code="ru")
    root = home.get_parent()
    root.add_child(instance=HomePage(title="Главная", slug="ru", locale=locale, translation_key=home.translation_key))
    return locale


@pytest.fixture
def section(home):
    return factories.section(home, title="关于")


def test_a_submitted_page_becomes_a_draft_in_the_other_language(section, en, admin):
    send(admin, section, en)
    assert version(section, en).live is False


def test_the_person_is_led_to_the_new_version(section, en, admin):
    response = send(admin, section, en)
    assert response.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[version(section, en).pk])
    assert "successfully submitted" in messages_of(response)


def test_a_page_whose_parent_has_no_version_in_the_language_is_refused(section, en, admin):
    child = factories.section(section, title="历史")
    response = send(admin, child, en)
    assert "translate the page above it first, “关于”" in messages_of(response)
    assert version(child, en) is None
    assert version(section, en) is None


def test_an_alias_above_is_no_version(section, en, admin):
    section.copy_for_translation(en, alias=True)
    child = factories.section(section, title="历史")
    response = send(admin, child, en)
    assert "translate the page above it first" in messages_of(response)
    assert version(child, en) is None


def test_pages_below_are_made_after_the_pages_above_them_and_stay_drafts(section, en, admin):
    child = factories.section(section, title="历史")
    grandchild = factories.section(child, title="成立")
    send(admin, section, en, include_subtree="on")
    assert version(grandchild, en).get_parent().pk == version(child, en).pk
    assert not Page.objects.filter(
        locale=en, translation_key__in=[child.translation_key, grandchild.translation_key], live=True
    )


def test_the_tree_can_be_submitted_again_when_it_has_grown(section, en, ru, admin):
    old = factories.section(section, title="历史")
    send(admin, section, en, include_subtree="on")
    fill_in(translation_of(old, en))
    new = factories.section(section, title="成员")
    send(admin, section, ru, include_subtree="on")
    assert version(new, ru)
    assert version(old, ru)
    assert translation_of(old, en).get_progress() == (1, 1)


def test_a_translation_is_not_submitted_onward(section, en, ru, admin):
    send(admin, section, en)
    response = send(admin, version(section, en), ru)
    assert "is itself a translation" in messages_of(response)
    assert version(section, ru) is None
    assert not TranslationSource.objects.filter(locale=en).exists()


def test_a_source_can_be_submitted_into_a_third_language_later(section, en, ru, admin):
    send(admin, section, en)
    send(admin, section, ru)
    assert translation_of(section, ru).source == translation_of(section, en).source


def test_a_later_language_gets_the_words_of_today(section, en, ru, admin):
    send(admin, section, en)
    section.title = "关于我们"
    section.save_revision().publish()
    send(admin, section, ru)
    assert translation_of(section, ru).source.object_repr == "关于我们"


def test_one_page_goes_from_chinese_to_english_and_another_the_other_way(home_en, section, zh, en, admin):
    send(admin, section, en)
    english = factories.section(home_en, title="Press")
    send(admin, english, zh)
    assert version(english, zh).live is False
    assert version(section, en).live is False


def test_a_live_alias_goes_offline_when_it_becomes_a_translation(section, en, admin):
    alias = section.copy_for_translation(en, alias=True)
    assert Page.objects.get(pk=alias.pk).live
    send(admin, section, en)
    page = Page.objects.get(pk=alias.pk)
    assert page.alias_of_id is None
    assert not page.live


def test_a_page_that_differs_on_purpose_is_left_out(section, en, admin):
    section.is_divergent = True
    section.save_revision().publish()
    response = send(admin, section, en)
    assert "differing on purpose" in messages_of(response)
    assert version(section, en) is None


def test_bulk_work_leaves_versions_that_differ_on_purpose_as_they_are(institute, institute_en, ru, en, admin):
    index = institute.get_parent()
    institute_en.is_divergent = True
    institute_en.save_revision().publish()
    before = type(institute_en).objects.get(pk=institute_en.pk)
    send(admin, index, ru, include_subtree="on")
    send(admin, index, en, include_subtree="on")
    after = type(institute_en).objects.get(pk=institute_en.pk)
    assert (after.title, after.latest_revision_id, after.live) == (before.title, before.latest_revision_id, True)
    assert not Translation.objects.filter(source__object_id=institute.translation_key, target_locale=en).exists()


def test_bulk_work_does_not_start_a_stopped_translation_again(submitted, news, en, ru, admin):
    submitted.enabled = False
    submitted.save()
    send(admin, news.get_parent().get_parent(), ru, include_subtree="on")
    submitted.refresh_from_db()
    assert not submitted.enabled


def test_the_home_page_of_a_language_is_made_by_the_command(home, admin):
    fr = Locale.objects.create(language_code="fr")
    response = send(admin, home, fr)
    assert "add_locale" in messages_of(response)
    assert version(home, fr) is None


def sync(person, translation, **data):
    return person.post("wagtail_localize:update_translations", translation.source_id, data=data, follow=True)


def test_syncing_shows_translators_the_new_words_and_writes_no_page(published, release, admin):
    release.summary = "研讨会于五月举行。"
    release.save_revision().publish()
    before = published.get_target_instance()
    sync(admin, published, publish_translations="on")
    after = published.get_target_instance()
    assert StringSegment.objects.filter(source=published.source, string__data="研讨会于五月举行。").exists()
    assert (after.summary, after.latest_revision_id) == (before.summary, before.latest_revision_id)


def test_publish_immediately_is_not_offered(published, admin):
    page = admin.get("wagtail_localize:update_translations", published.source_id).content.decode()
    assert "publish_translations" not in page


def test_syncing_says_which_versions_differ_on_purpose(published, release, en, admin):
    target = published.get_target_instance()
    type(target).objects.filter(pk=target.pk).update(is_divergent=True)
    response = sync(admin, published)
    assert "left out" in messages_of(response)
    assert status_of(release, en) == Status.DIVERGENT


def test_the_editor_does_not_publish_over_a_version_that_differs_on_purpose(published, admin):
    target = published.get_target_instance()
    type(target).objects.filter(pk=target.pk).update(is_divergent=True)
    fill_in(published, words="Better: {}".format)
    response = admin.post("wagtailadmin_pages:edit", target.pk, data={"action": "publish"}, follow=True)
    assert "differing on purpose" in messages_of(response)
    assert published.get_target_instance().title == "Translated: 法官研讨会开幕"


def test_a_stopped_translation_does_not_start_again_over_a_version_that_differs(published, admin):
    target = published.get_target_instance()
    target.is_divergent = True
    target.save_revision().publish()
    response = admin.post("wagtailadmin_pages:edit", target.pk, data={"localize-restart-translation": "1"}, follow=True)
    assert "differing on purpose" in messages_of(response)
    published.refresh_from_db()
    assert not published.enabled


@pytest.fixture
def category(zh):
    return factories.category(zh, name="研讨会")


def submit_snippet(person, snippet, locale):
    return person.post(
        "wagtail_localize:submit_snippet_translation",
        "news",
        "category",
        snippet.pk,
        data={"locales": [locale.pk]},
        follow=True,
    )


def test_a_submitted_snippet_becomes_a_draft(category, en, admin):
    submit_snippet(admin, category, en)
    assert category.get_translation(en).live is False


def test_a_translated_snippet_is_not_submitted_onward(category, en, ru, admin):
    submit_snippet(admin, category, en)
    response = submit_snippet(admin, category.get_translation(en), ru)
    assert "is itself a translation" in messages_of(response)
    assert not category.has_translation(ru)


def test_a_snippet_whose_slug_is_taken_in_the_other_language_is_refused_with_a_message(category, en, admin):
    factories.category(en, name="Seminar", slug=category.slug)
    response = submit_snippet(admin, category, en)
    assert "has the same slug already" in messages_of(response)
    assert not category.has_translation(en)
