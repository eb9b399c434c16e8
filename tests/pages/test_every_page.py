"""Every page type in both languages: the rules that hold for all of them."""

from tests.pages.html import read
from tests.pages.stories import ALL_BLOCKS

PAGES = "home section subsection institutes institute leadership leader news institute_news release".split()


def test_every_page_type_is_valid_html_in_its_language_without_inline_code_and_leads_to_its_version(client, portal):
    assert {block.block_type for block in portal.en.section.body} == set(ALL_BLOCKS)
    for name in PAGES:
        for here, there, tag, other_tag in (("zh", "en", "zh-Hans", "en"), ("en", "zh", "en", "zh-Hans")):
            page, version = getattr(getattr(portal, here), name), getattr(getattr(portal, there), name)
            document = read(client, page.url)
            assert document.root.get("lang") == tag, page.url
            assert document.words(".//h1") == page.title
            assert name == "home" or page.title in document.words(".//head/title")
            assert document.inline_code() == [], page.url
            assert document.foreign_resources() == [], page.url
            assert document.one(".//main").get("id") == document.one(".//a[@class='skip-link']").get("href")[1:]
            switch = document.one(f".//nav[@class='languages']//a[@hreflang='{other_tag}']")
            assert (switch.get("href"), switch.get("lang")) == (version.url, other_tag)
