"""robots.txt and the sitemap."""

import datetime
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from portal.audience import sitemaps
from tests import factories

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
BASE = "https://portal.example"


@pytest.fixture(autouse=True)
def _base_url(settings):
    settings.PORTAL_BASE_URL = BASE


def sitemap(client, path="/sitemap.xml") -> dict[str, ElementTree.Element]:
    """The entries by their addresses."""
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/xml")
    return {url.findtext("s:loc", namespaces=NAMES): url for url in ElementTree.fromstring(response.content)}


def alternates(entry: ElementTree.Element) -> dict[str, str]:
    return {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", NAMES)}


def test_robots_may_read_the_portal_but_not_the_admin_or_searches(client, db):
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    robots = RobotFileParser()
    robots.parse(response.content.decode().splitlines())
    for path in ("/", "/en/", "/zh-hans/news/", "/media/images/a.webp"):
        assert robots.can_fetch("*", path), path
    for path in ("/admin/", "/admin/login/", "/django-admin/", "/en/search/?q=a", "/zh-hans/search/"):
        assert not robots.can_fetch("*", path), path
    assert robots.site_maps() == [f"{BASE}/sitemap.xml"]


def test_the_sitemap_holds_the_pages_of_both_languages(client, home, home_en, news_index, news_index_en):
    release = factories.release(news_index, slug="seminar")
    assert set(sitemap(client)) == {BASE + page.url for page in (home, home_en, news_index, news_index_en, release)}


def test_language_versions_name_each_other(client, news_index, news_index_en):
    zh, en = f"{BASE}/zh-hans/news/", f"{BASE}/en/news/"
    entries = sitemap(client)
    expected = {"zh-Hans": zh, "en": en, "x-default": zh}
    assert alternates(entries[zh]) == alternates(entries[en]) == expected


def test_a_page_in_one_language_names_no_other(client, news_index):
    assert alternates(sitemap(client)[f"{BASE}/zh-hans/news/"]) == {}


def test_an_unpublished_version_is_not_named(client, news_index, news_index_en):
    news_index_en.unpublish()
    entries = sitemap(client)
    assert f"{BASE}/en/news/" not in entries
    assert alternates(entries[f"{BASE}/zh-hans/news/"]) == {}


def test_an_entry_says_when_its_page_was_last_published(client, news_index):
    text = sitemap(client)[f"{BASE}/zh-hans/news/"].findtext("s:lastmod", namespaces=NAMES)
    assert datetime.datetime.fromisoformat(text) == news_index.last_published_at


def test_what_readers_may_not_see_is_not_in_the_sitemap(client, zh, home, home_en):
    public = factories.section(home, slug="public")
    factories.section(home, slug="draft", publish=False)
    private = factories.section(home, slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="x")
    factories.section(private, slug="below-private")
    factories.section(home_en, slug="alias").copy_for_translation(zh, alias=True)
    paths = {address.removeprefix(BASE) for address in sitemap(client)}
    assert paths == {"/zh-hans/", "/en/", public.url, "/en/alias/"}


def test_every_address_of_the_sitemap_answers(client, institute, news_index_en):
    factories.release(news_index_en)
    for address in sitemap(client):
        assert client.get(address.removeprefix(BASE)).status_code == 200, address


def test_many_pages_are_shared_out_over_files(client, news_index, news_index_en, monkeypatch):
    monkeypatch.setattr(sitemaps, "PAGES_PER_FILE", 3)
    files = sitemap(client)
    assert list(files) == [f"{BASE}/sitemap-1.xml", f"{BASE}/sitemap-2.xml"]
    first, second = (sitemap(client, address.removeprefix(BASE)) for address in files)
    assert (len(first), len(second), len({**first, **second})) == (3, 1, 4)
    assert alternates(second[f"{BASE}/en/news/"])["zh-Hans"] == f"{BASE}/zh-hans/news/"
    assert client.get("/sitemap-3.xml", follow=True).status_code == 404


def test_five_pages_cost_no_more_queries_than_one(client, home):
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            sitemap(client)
        return len(context)

    factories.section(home)
    queries()
    one = queries()
    for _number in range(4):
        factories.section(home)
    assert queries() == one
