"""What a translator of institute A may do and may not do."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from news.models import NewsPage
from tests import factories
from tests.persons import is_refused


@pytest.fixture
def translator(person, a):
    return person(a.groups["Translators"])


def submit(person, page, locale):
    return person.post("wagtail_localize:submit_page_translation", page.pk, data={"locales": [locale.pk]})


@pytest.fixture
def translation(translator, a, en) -> Translation:
    """A new release of A, submitted by the translator for translation into English."""
    release = factories.release(a.news_zh, title="研讨会", slug="seminar")
    submit(translator, release, en)
    return Translation.objects.get(target_locale=en, source__object_id=release.translation_key)


def translate_title(person, translation, text: str = "Seminar"):
    segment = StringSegment.objects.get(source=translation.source, context__path="title")
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    return person.client.put(address, urlencode({"value": text}), content_type="application/x-www-form-urlencoded")


def test_submits_a_release_for_translation_which_stays_a_draft(translation, en):
    made = NewsPage.objects.get(locale=en, slug="seminar")
    assert not made.live


def test_translates_the_text(translator, translation):
    assert translate_title(translator, translation).status_code == 201


def test_opens_the_translation(translator, translation):
    page = translation.get_target_instance()
    assert translator.get("wagtailadmin_pages:edit", page.pk).status_code == 200


def test_cannot_publish_a_translation_by_a_raw_request(translator, translation):
    translate_title(translator, translation)
    page = translation.get_target_instance()
    translator.post("wagtailadmin_pages:edit", page.pk, data={"action": "publish"})
    page.refresh_from_db()
    assert not page.live


def test_cannot_publish_a_page_by_a_raw_request(translator, a, edit_form):
    translator.save_page(a.release_zh, edit_form(a.release_zh), "publish", title="Not approved")
    a.release_zh.refresh_from_db()
    assert a.release_zh.title == "Release of alpha"


def test_cannot_create_pages(translator, a):
    assert is_refused(translator.get("wagtailadmin_pages:add", "news", "newspage", a.news_en.pk))
    assert is_refused(translator.post("wagtailadmin_pages:add", "news", "newspage", a.news_en.pk, data={"title": "X"}))


def test_cannot_submit_another_institutes_page(translator, b, en):
    release = factories.release(b.news_zh, slug="theirs")
    assert is_refused(submit(translator, release, en))
    assert not NewsPage.objects.filter(locale=en, slug="theirs").exists()


def test_cannot_translate_another_institutes_text(translator, person, b, en):
    release = factories.release(b.news_zh, slug="theirs")
    submit(person(is_superuser=True), release, en)
    translation = Translation.objects.get(source__object_id=release.translation_key)
    assert is_refused(translate_title(translator, translation))
    assert not StringTranslation.objects.exists()


def test_cannot_edit_another_institutes_page(translator, b):
    assert is_refused(translator.get("wagtailadmin_pages:edit", b.release_en.pk))


def test_cannot_upload_an_image(translator):
    assert is_refused(translator.get("wagtailimages:add"))


def test_cannot_submit_any_page_as_a_member_of_the_base_group_alone(person, a, en):
    release = factories.release(a.news_zh, slug="alone")
    assert is_refused(submit(person("Translators"), release, en))
    assert not NewsPage.objects.filter(locale=en, slug="alone").exists()
