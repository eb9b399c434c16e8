"""The root address and the log-in."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(
    ("languages", "path", "tag"),
    [("en-GB", "/en/", "en"), ("zh-CN", "/zh-hans/", "zh-Hans"), ("fr", "/zh-hans/", "zh-Hans")],
)
def test_the_root_address_leads_to_the_home_page_in_the_browsers_language(open_page, languages, path, tag):
    page = open_page(languages=languages)

    page.goto("/")

    assert page.url.endswith(path)
    expect(page.locator("html")).to_have_attribute("lang", tag)
