"""An address finds its page at once, and otherwise as Wagtail finds it."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Page, PageViewRestriction, Site

from portal.base.routing import page_at
from tests import factories


@pytest.fixture
def find():
    """The page that is found at once for a path below a language."""

    def ask(path: str, language: str = "zh-hans", host: str = "testserver"):
        with translation.override(language):
            return page_at(RequestFactory().get("/", headers={"host": host}), path)

    return ask


@pytest.fixture
def deep(home):
    """A section four levels below the home page."""
    page = home
    for slug in ("a", "b", "c", "d"):
        page = factories.section(page, slug=slug)
    return page


def test_a_page_is_found_with_its_type_and_locale_in_as_many_queries_at_any_depth(deep, find):
    find("")  # the paths of the home pages are cached
    counts = []
    for path in ("a/", "a/b/c/d/"):
        with CaptureQueriesContext(connection) as captured:
            page = find(path)
            assert page.locale.language_code == "zh-hans"
        counts.append(len(captured))
    assert page == deep
    assert type(page) is type(deep)
    assert counts == [3, 3]


def test_a_home_page_is_found_in_each_language(home, home_en, find):
    assert find("") == home
    assert find("", "en") == home_en


@pytest.mark.parametrize("path", ["/en/", "/en/about/"])
def test_a_language_without_a_live_home_page_shows_no_other_languages_pages(path, home, home_en, client):
    factories.section(home, slug="about")
    Page.objects.filter(pk=home_en.pk).update(live=False)
    assert client.get(path).status_code == 404


def test_the_same_path_leads_to_each_languages_own_page(home, home_en, find, client):
    chinese = factories.section(home, slug="about", title="关于")
    english = factories.section(home_en, slug="about", title="About", translation_key=chinese.translation_key)
    assert find("about/") == chinese
    assert find("about/", "en") == english
    assert client.get("/en/about/").context["page"] == english


def test_a_page_of_another_language_is_not_found_under_this_one(home, home_en, client):
    factories.section(home, slug="only-chinese")
    assert client.get("/zh-hans/only-chinese/").status_code == 200
    assert client.get("/en/only-chinese/").status_code == 404


def test_a_page_is_not_found_under_another_parent_or_in_capitals(deep, client):
    assert client.get("/zh-hans/a/b/").status_code == 200
    for path in ("b/", "a/c/", "a/a/", "a/B/", "a/b/c/d/e/"):
        assert client.get(f"/zh-hans/{path}").status_code == 404, path


def test_a_draft_is_not_found_but_the_published_page_below_it_is(home, client):
    draft = factories.section(home, slug="draft", publish=False)
    below = factories.section(draft, slug="below")
    assert client.get("/zh-hans/draft/").status_code == 404
    assert client.get("/zh-hans/draft/below/").context["page"] == below


def test_an_unpublished_page_is_no_longer_found(home, client):
    page = factories.section(home, slug="gone")
    page.unpublish()
    assert client.get("/zh-hans/gone/").status_code == 404


def test_a_moved_page_is_found_at_its_new_address_alone(deep, home, client):
    Page.objects.get(pk=deep.pk).specific.move(home, pos="last-child")
    assert client.get("/zh-hans/d/").status_code == 200
    assert client.get("/zh-hans/a/b/c/d/").status_code in (301, 404)


def test_a_page_of_another_site_is_not_found_at_once(deep, home, find):
    own = Site.objects.create(hostname="other.example", port=80, root_page=Page.objects.get(pk=deep.pk))
    own.save()
    assert find("a/") is not None
    assert find("a/", host="other.example") is None
    assert find("", host="other.example") == deep


def test_a_calendar_file_below_a_page_is_still_served(news_index, client):
    event = factories.event(news_index)
    assert client.get(event.calendar_url)["Content-Type"].startswith("text/calendar")


@pytest.mark.parametrize("restricted", ["page", "parent"])
def test_a_private_page_asks_for_its_password_and_shows_itself_to_who_knows_it(deep, client, restricted):
    page = deep if restricted == "page" else deep.get_parent()
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="open")
    refused = client.get(deep.url)
    assert "no-cache" in refused["Cache-Control"]
    assert b'name="password"' in refused.content
    address = f"/zh-hans/_util/authenticate_with_password/{restriction.pk}/{deep.pk}/"
    client.post(address, {"password": "open", "return_url": deep.url})
    assert client.get(deep.url).context["page"] == deep
    assert "no-cache" in client.get(deep.url)["Cache-Control"]


def test_a_page_for_a_group_sends_others_to_the_sign_in(deep, client):
    restriction = PageViewRestriction.objects.create(page=deep.get_parent(), restriction_type="groups")
    restriction.groups.add(Group.objects.create(name="Readers"))
    assert client.get(deep.url).status_code == 302


def test_the_neighbours_of_a_private_page_are_public(deep, client):
    PageViewRestriction.objects.create(page=deep, restriction_type="login")
    assert client.get(deep.url).status_code == 302
    assert client.get(deep.get_parent().url).status_code == 200
    assert client.get(factories.section(deep.get_parent().specific, slug="e").url).status_code == 200


def test_an_alias_and_the_alias_of_an_alias_are_as_private_as_the_page_that_they_show(deep, home, client):
    alias = deep.create_alias(parent=home, update_slug="alias")
    again = alias.create_alias(parent=home, update_slug="again")
    assert {client.get(page.url).status_code for page in (alias, again)} == {200}
    PageViewRestriction.objects.create(page=deep, restriction_type="login")
    assert {client.get(page.url).status_code for page in (alias, again)} == {302}
