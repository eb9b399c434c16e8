"""A copy is a page of its own: no source stands behind it whose words the publish check would look for."""

from django.urls import reverse
from wagtail.models import Page

from tests.translation.conftest import messages_of


def copy(person, page: Page, to: Page, **fields):
    data = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": to.pk, "publish_copies": "on", **fields}
    return person.client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data, follow=True)


def copies() -> set[str]:
    return set(Page.objects.filter(slug="copy").values_list("locale__language_code", flat=True))


def test_a_page_is_not_copied_into_another_language(release, news, en, admin):
    for alias in ({}, {"alias": "on"}):
        response = copy(admin, release, news.get_translation(en), **alias)
        assert "Submit it for translation" in messages_of(response)
    assert not copies()


def test_a_draft_with_the_source_s_words_is_not_copied(submitted, admin):
    target = submitted.get_target_instance()
    response = copy(admin, target, target.get_parent())
    assert "法官研讨会开幕" in messages_of(response)
    assert not copies()


def test_nor_is_it_copied_with_the_page_above_it(submitted, institute_en, admin):
    copy(admin, institute_en, institute_en.get_parent(), copy_subpages="on")
    assert not copies()


def test_a_translated_page_and_its_source_are_copied(published, release, admin):
    for page in (release, published.get_target_instance()):
        copy(admin, page, page.get_parent())
    assert copies() == {"zh-hans", "en"}


def test_a_copy_without_a_sensible_place_is_refused_as_before(release, admin):
    admin.client.raise_request_exception = False
    for place in ("", "x", "1" * 40):
        admin.post("wagtailadmin_pages:copy", release.pk, data={"new_parent_page": place})
    assert not copies()
