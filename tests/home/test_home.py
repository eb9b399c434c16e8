"""The home page of each language: always there, always published."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale, Page

from home.models import HomePage
from tests import factories
from tests.editing import Editor, messages_of
from tests.translating import translate


@pytest.fixture
def editor(db):
    return Editor()


@pytest.mark.parametrize("view", ["unpublish", "delete", "copy", "move"])
def test_an_administrator_cannot_take_a_home_page_away(editor, home, home_en, view):
    for page in (home, home_en):
        response = editor.client.post(reverse(f"wagtailadmin_pages:{view}", args=(page.pk,)))
        assert response.status_code == 302
        assert response.url == reverse("wagtailadmin_home")
    assert HomePage.objects.live().count() == HomePage.objects.count() == 2


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_nor_together_with_other_pages(editor, home, action):
    other = factories.section(home)
    url = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action))
    editor.client.post(f"{url}?id={home.pk}&id={other.pk}", {"confirm": "on"})
    assert HomePage.objects.live().count() == 2


def test_a_program_cannot_unpublish_a_home_page(home):
    with pytest.raises(ValidationError, match="stays published"):
        home.unpublish()
    assert HomePage.objects.get(pk=home.pk).live


def test_the_home_page_of_a_language_that_the_site_no_longer_has_may_go(editor, home, settings):
    settings.LANGUAGES = [("en", "English")]
    home.unpublish()
    assert not HomePage.objects.get(pk=home.pk).live


def test_the_home_page_of_a_new_language_begins_as_a_draft(home):
    russian = Locale.objects.create(language_code="ru")
    assert not home.copy_for_translation(russian).live


def test_no_further_home_page_is_made_in_the_admin(editor, home):
    root = Page.get_first_root_node()
    for parent in (root, home):
        url = reverse("wagtailadmin_pages:add", args=("home", "homepage", parent.pk))
        assert editor.client.get(url).status_code == 302
    assert not HomePage.can_create_at(root)


def test_a_home_page_is_edited_and_keeps_its_slug_and_has_no_schedule(editor, home_en):
    response = editor.edit(home_en, tagline="Training, think tank, forum", slug="other", go_live_at="2099-01-01 00:00")
    assert messages_of(response) == []
    page = HomePage.objects.get(pk=home_en.pk)
    assert (page.tagline, page.slug, page.live) == ("Training, think tank, forum", "en", True)


def test_a_translation_leaves_the_slug_of_the_other_home_page_alone(home, en):
    home.tagline = "标语"
    home.save_revision().publish()
    page = translate(HomePage.objects.get(pk=home.pk), en, {"标语": "Tagline", "首页": "Home"})
    assert (page.tagline, page.slug) == ("Tagline", "en")


def test_the_lead_story_is_the_one_chosen_in_the_readers_language_else_the_latest(
    home, home_en, news_index, news_index_en, rf
):
    older = factories.release(news_index, title="旧")
    english = factories.release(news_index_en, title="Old", translation_key=older.translation_key)
    latest = factories.release(news_index, title="新")
    factories.release(news_index_en, title="New")

    def lead(page):
        return page.get_context(rf.get("/"))["lead_release"]

    assert lead(home) == latest
    home.lead_release = home_en.lead_release = older
    assert (lead(home), lead(home_en)) == (older, english)


def test_the_lead_story_is_not_repeated_among_the_latest(home, news_index, rf):
    releases = [factories.release(news_index) for _number in range(3)]
    context = home.get_context(rf.get("/"))
    assert [context["lead_release"], *context["latest_releases"]] == releases[::-1]
