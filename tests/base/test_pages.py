"""What every page has in common: its slug, its place, its way to the readers."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import SectionPage
from portal.base import publishing
from portal.base.publishing import PublishBlocked
from tests import factories


def test_a_page_made_by_a_program_gets_its_slug_from_pinyin(home):
    assert factories.section(home, title="关于上合组织").slug == "guan-yu-shang-he-zu-zhi"


def test_two_pages_with_one_title_get_two_slugs(home):
    assert [factories.section(home, title="简介").slug for _number in range(2)] == ["jian-jie", "jian-jie-2"]


def test_a_title_without_letters_gets_a_slug_too(home):
    assert factories.section(home, title="！！！").slug == "sectionpage"


@pytest.mark.parametrize("slug", ["关于", "About", "a_b"])
def test_a_page_is_not_published_with_a_slug_that_is_not_plain_ascii(home, slug):
    page = SectionPage(title="About", slug=slug, locale=home.locale, live=True)
    with pytest.raises(ValidationError) as error:
        home.add_child(instance=page)
    assert "slug" in error.value.message_dict


@pytest.fixture
def check():
    """A publish check that refuses pages called “Not yet”."""

    def refuse(page, user=None):
        if page.title == "Not yet":
            raise PublishBlocked("Not yet.")

    publishing.register_publish_check(refuse)
    yield
    publishing._checks.remove(refuse)


def test_a_publish_check_stops_a_page(home, check):
    page = factories.section(home, title="Not yet", publish=False)
    with pytest.raises(PublishBlocked):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live


def test_a_publish_check_sees_the_revision_and_not_the_page_that_is_live(home, check):
    page = factories.section(home, title="Good")
    page.title = "Not yet"
    with pytest.raises(PublishBlocked):
        page.save_revision().publish()


def test_a_publish_check_stops_a_page_from_being_scheduled(home, check):
    page = factories.section(home, title="Not yet", publish=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    revision = page.save_revision()
    with pytest.raises(PublishBlocked):
        revision.publish()
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None


def test_a_check_registered_twice_runs_once():
    def check(page, user=None): ...

    publishing.register_publish_check(check)
    publishing.register_publish_check(check)
    assert publishing._checks.count(check) == 1
    publishing._checks.remove(check)


def test_a_page_is_scheduled_and_goes_live_when_its_time_has_come(home):
    page = factories.section(home, publish=False)
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    page.save_revision().publish()
    assert not SectionPage.objects.published().filter(pk=page.pk).exists()
    page.refresh_from_db()
    page.go_live_at = timezone.now() - datetime.timedelta(seconds=1)
    page.save_revision().publish()
    assert SectionPage.objects.published().filter(pk=page.pk).exists()


def test_published_pages_are_those_that_any_reader_may_see_in_their_own_words(home, en):
    shown = factories.section(home)
    factories.section(home, publish=False)
    private = factories.section(home)
    factories.section(private)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    shown.copy_for_translation(en, alias=True)
    assert list(SectionPage.objects.published()) == [shown]


def test_the_questions_about_languages(home, home_en, zh, en):
    chinese = factories.section(home)
    english = factories.section(home_en, translation_key=chinese.translation_key)
    factories.section(home)
    assert list(SectionPage.objects.in_locale(en)) == [english]
    assert list(SectionPage.objects.in_language("en")) == [english]
    assert set(SectionPage.objects.versions_of(english)) == {chinese, english}
