"""Readers find the same page in their language, without JavaScript."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.pages.portal import Portal

pytestmark = pytest.mark.browser


def test_the_language_switch_keeps_the_page_without_javascript(open_page, path):
    page = open_page(javascript=False)
    portal = Portal(page)
    page.goto(f"/en/{path}")
    heading = portal.heading.inner_text()

    portal.switch_language("简体中文")
    assert urlsplit(page.url).path == f"/zh-hans/{urlsplit(path).path}"
    assert portal.language == "zh-Hans"

    portal.switch_language("English")
    assert page.url.endswith(f"/en/{path}")
    assert portal.language == "en"
    expect(portal.heading).to_have_text(heading)


def test_a_search_is_made_without_javascript(open_page):
    page = open_page(javascript=False)
    page.goto("/zh-hans/")

    page.get_by_role("searchbox").fill("研讨会")
    page.get_by_role("searchbox").press("Enter")

    expect(page.get_by_role("main").get_by_role("listitem").filter(has_text="研讨会").first).to_be_visible()


@pytest.mark.parametrize(
    ("language", "tag", "words"), [("en", "en", "Page not found"), ("zh-hans", "zh-Hans", "页面不存在")]
)
def test_a_missing_page_says_so_in_the_readers_language(open_page, watches, language, tag, words):
    page = open_page()
    watches[-1].expect("status of 404")

    assert page.goto(f"/{language}/nothing-here/").status == 404

    assert Portal(page).language == tag
    expect(Portal(page).heading).to_have_text(words)
    page.get_by_role("main").get_by_role("link").first.click()
    assert page.url.endswith(f"/{language}/")
