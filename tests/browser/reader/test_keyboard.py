"""Readers without a mouse."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages.portal import Portal

pytestmark = pytest.mark.browser


def test_the_first_key_offers_to_skip_to_the_text(open_page):
    page = open_page()
    page.goto("/en/institutes/cnisco/")

    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")

    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_seen_wherever_it_goes(open_page, width):
    page = open_page(width=width)
    page.goto("/en/institutes/cnisco/news/sco-judges-seminar/")
    portal = Portal(page)

    visited = portal.tab_through()

    assert len(visited) > 20
    assert [stop.name for stop in visited if not stop.seen] == []
