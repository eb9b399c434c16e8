"""Every page type in both languages: the rules that hold for all of them."""

import pytest

from tests.pages.conftest import WORDS
from tests.pages.html import read
from tests.pages.stories import ALL_BLOCKS

PAGES = "home section subsection institutes institute leadership leader news institute_news release".split()
LANGUAGES = [("zh", "zh-hans", "zh-Hans"), ("en", "en", "en")]


@pytest.fixture
def documents(client, portal):
    """Every page, parsed strictly."""
    return {
        (name, branch): read(client, getattr(getattr(portal, branch), name).url)
        for name in PAGES
        for branch, _code, _tag in LANGUAGES
    }


@pytest.mark.parametrize(("branch", "code", "tag"), LANGUAGES)
def test_every_page_type_is_valid_html_in_its_language_without_inline_code(documents, portal, branch, code, tag):
    for name in PAGES:
        document = documents[name, branch]
        title = getattr(getattr(portal, branch), name).title
        assert document.root.get("lang") == tag, name
        assert document.words(".//h1") == title, name
        assert (title in document.words(".//head/title")) or name == "home"
        assert document.inline_code() == [], name
        assert document.foreign_resources() == [], name
        assert document.one(".//main").get("id") == document.one(".//a[@class='skip-link']").get("href")[1:]


def test_the_language_switch_keeps_the_page(documents, portal):
    for name in PAGES:
        document = documents[name, "zh"]
        link = document.one(".//nav[@class='languages']//a[@hreflang='en']")
        assert link.get("href") == getattr(portal.en, name).url
        assert link.get("lang") == "en"
        current = document.one(".//nav[@class='languages']//a[@aria-current]")
        assert current.get("href") == getattr(portal.zh, name).url


def test_search_engines_are_told_all_versions_and_the_one_address(documents, portal, settings):
    document = documents["release", "en"]
    base = settings.PORTAL_BASE_URL
    alternates = {link.get("hreflang"): link.get("href") for link in document.all(".//link[@rel='alternate'][@hreflang]")}
    assert alternates == {"zh-Hans": base + portal.zh.release.url, "en": base + portal.en.release.url}
    assert document.one(".//link[@rel='canonical']").get("href") == base + portal.en.release.url
    assert document.one(".//meta[@name='description']").get("content") == "Summary"


def test_breadcrumbs_lead_from_the_home_page_to_the_page(documents, portal):
    document = documents["release", "en"]
    above = [portal.en.home, portal.en.institutes, portal.en.institute, portal.en.institute_news]
    assert document.hrefs(".//nav[@class='breadcrumbs']//a") == [page.url for page in above]
    assert document.words(".//nav[@class='breadcrumbs']//*[@aria-current='page']") == WORDS["en"]["release"]
    assert documents["home", "en"].all(".//nav[@class='breadcrumbs']") == []


def test_the_story_that_was_read_has_every_block(portal):
    assert {block.block_type for block in portal.en.section.body} == set(ALL_BLOCKS)
