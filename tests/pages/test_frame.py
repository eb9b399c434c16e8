"""Header, navigation, language switch and footer."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from wagtail.models import PageViewRestriction

from home.models import SiteSettings
from tests import factories
from tests.pages.html import Document, read

ENGLISH = ".//nav[@class='languages']//a[@hreflang='en']"


def test_search_engines_are_told_all_versions_and_the_one_address(client, news_index, news_index_en, settings):
    zh = factories.release(news_index)
    en = factories.release(news_index_en, summary="In short", translation_key=zh.translation_key)
    document = read(client, en.url)
    alternates = {
        link.get("hreflang"): link.get("href") for link in document.all(".//link[@rel='alternate'][@hreflang]")
    }
    base = settings.PORTAL_BASE_URL
    assert alternates == {"zh-Hans": base + zh.url, "en": base + en.url}
    assert document.one(".//link[@rel='canonical']").get("href") == base + en.url
    assert document.one(".//meta[@name='description']").get("content") == "In short"


def test_breadcrumbs_lead_from_the_home_page_to_the_page(client, home, institute):
    index = factories.news_index(institute)
    page = factories.release(index)
    document = read(client, page.url)
    above = [home, institute.get_parent(), institute, index]
    assert document.hrefs(".//nav[@class='breadcrumbs']//a") == [each.url for each in above]
    assert document.words(".//nav[@class='breadcrumbs']//*[@aria-current='page']") == page.title


def test_breadcrumbs_leave_out_a_page_above_that_is_a_draft(client, home):
    section = factories.section(home, publish=False, title="草稿")
    page = factories.section(section)
    assert "草稿" not in read(client, page.url).text


def test_without_a_version_the_switch_leads_to_the_nearest_page_above_and_says_so(client, news_index, news_index_en):
    page = factories.release(news_index, title="独家")
    document = read(client, page.url)
    assert document.one(ENGLISH).get("href") == news_index_en.url
    note = document.one(".//*[@class='languages__note']")
    assert note.get("lang") == "en"
    assert "News" in "".join(note.itertext())
    assert document.all(".//link[@rel='alternate'][@hreflang]") == []


def test_the_switch_never_leads_to_a_draft_version(client, news_index, news_index_en):
    page = factories.release(news_index)
    factories.release(news_index_en, publish=False, translation_key=page.translation_key)
    assert read(client, page.url).one(ENGLISH).get("href") == news_index_en.url


def test_the_switch_never_leads_to_an_alias(client, news_index, home_en):
    section = factories.section(news_index.get_parent().specific)
    section.copy_for_translation(home_en.locale, copy_parents=True, alias=True)
    assert read(client, section.url).one(ENGLISH).get("href") == home_en.url


def test_the_menu_shows_the_page_in_the_readers_language(client, news_index, news_index_en, site_settings):
    site_settings(news_index)
    link = read(client, news_index_en.url).one(".//nav[@class='site-nav']//a")
    assert (link.get("href"), link.text, link.get("aria-current")) == (news_index_en.url, "News", "page")


def test_a_label_stands_in_the_menu_in_place_of_the_title(client, home_en, news_index, news_index_en, site_settings):
    site_settings(news_index, label_en="Newsroom")
    assert read(client, home_en.url).words(".//nav[@class='site-nav']//a") == "Newsroom"


def test_the_menu_marks_the_branch_that_the_reader_is_in(client, news_index, site_settings):
    site_settings(news_index)
    page = factories.release(news_index)
    assert read(client, page.url).one(".//nav[@class='site-nav']//a").get("aria-current") == "true"


def test_a_private_or_draft_page_never_shows_in_the_menu(client, home, site_settings):
    page = factories.section(home, title="秘密")
    site_settings(page)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert "秘密" not in read(client, home.url).text


def test_the_footer_names_the_filing_and_the_statements_in_the_readers_language(client, home, home_en, site_settings):
    page = factories.section(home, title="隐私")
    version = factories.section(home_en, title="Privacy", translation_key=page.translation_key)
    site_settings(page, label_zh="x", label_en="x")
    SiteSettings.objects.update(privacy_page=page)
    document = read(client, home_en.url)
    assert version.url in document.hrefs(".//footer//a[.='Privacy']")
    assert "https://beian.miit.gov.cn/" in document.hrefs(".//footer//a[.='沪ICP备1号']")


def test_the_search_form_leads_to_the_search_of_the_language(client, home_en):
    form = read(client, home_en.url).one(".//form[@role='search']")
    assert (form.get("action"), form.get("method")) == ("/en/search/", "get")
    assert form.find("input").get("name") == "q"


def test_the_search_page_switches_to_the_same_search_in_the_other_language(client, home, home_en):
    document = read(client, "/en/search/?q=law")
    assert document.one(".//nav[@class='languages']//a[@hreflang='zh-Hans']").get("href") == "/zh-hans/search/?q=law"


def test_a_page_that_is_not_found_is_said_so_in_the_language_of_the_address(client, home, home_en):
    for code, tag in (("zh-hans", "zh-Hans"), ("en", "en")):
        document = read(client, f"/{code}/nothing-here/", status=404)
        with translation.override(code):
            words = translation.gettext("Page not found")
        assert document.root.get("lang") == tag
        assert document.words(".//h1") == words
        assert {f"/{code}/", f"/{code}/search/"} <= set(document.hrefs())
        assert document.inline_code() == []


def test_the_page_for_failures_needs_neither_database_nor_context_and_speaks_both_languages():
    document = Document(render_to_string("500.html"))
    assert document.inline_code() == []
    assert document.foreign_resources() == []
    assert document.root.get("lang") == "zh-Hans"
    assert document.words(".//div[@lang='en']/h2") == "Something went wrong"


def test_words_of_editors_are_escaped_everywhere(client, home, news_index, site_settings):
    script = "<script>alert(1)</script>"
    site_settings(news_index, label_zh=script)
    page = factories.release(news_index, title=script, summary=script, publisher=script, venue=script)
    for address in (page.url, news_index.url, home.url):
        document = read(client, address)
        assert document.inline_code() == []
        assert script in "".join(document.root.itertext())


def test_the_password_page_does_not_tell_the_title(client, home):
    page = factories.section(home, title="秘密计划")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="guess")
    document = read(client, page.url)
    assert "秘密计划" not in document.text
    assert document.all(".//main//input[@type='password']")


def test_the_password_opens_a_private_page(client, home):
    page = factories.section(home, title="秘密")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="password", password="open")
    form = read(client, page.url).one(".//form[@method='post']")
    url = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
    assert form.get("action") == url
    wrong = client.post(url, {"password": "shut", "return_url": page.url})
    assert (wrong.status_code, "秘密" in wrong.content.decode()) == (200, False)
    elsewhere = client.post(url, {"password": "open", "return_url": "https://example.com/"})
    assert elsewhere.url.startswith("/")
    assert "秘密" in client.get(page.url).content.decode()


def test_a_page_for_signed_in_readers_leads_to_the_form(client, home):
    page = factories.section(home, title="秘密")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    response = client.get(page.url, follow=True)
    assert response.status_code == 200
    assert "秘密" not in response.content.decode()
    assert b'name="password"' in response.content
