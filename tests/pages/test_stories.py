"""Blocks and rich text."""

from pathlib import Path

import pytest
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction
from wagtail.rich_text import expand_db_html

from portal.base.richtext import clean_html
from tests import factories
from tests.pages import stories
from tests.pages.html import read


def test_links_in_rich_text_lead_to_the_page_in_the_readers_language(client, home, home_en):
    target = factories.section(home, title="目标")
    version = factories.section(home_en, title="Target", translation_key=target.translation_key)
    page = factories.section(home_en)
    stories.set_body(page, [stories.paragraph(f'<p><a linktype="page" id="{target.pk}">there</a></p>')])
    assert read(client, page.url).one(".//div[@class='story']//a").get("href") == version.url


def test_links_in_a_rich_text_field_lead_to_the_readers_language_too(client, home, home_en):
    target = factories.section(home)
    version = factories.section(home_en, translation_key=target.translation_key)
    page = factories.section(home_en, introduction=f'<p><a linktype="page" id="{target.pk}">there</a></p>')
    assert version.url in read(client, page.url).hrefs()


def test_a_link_to_a_page_that_readers_may_not_see_keeps_only_its_words(client, home):
    draft = factories.section(home, publish=False)
    page = factories.section(home)
    stories.set_body(page, [stories.paragraph(f'<p><a linktype="page" id="{draft.pk}">only words</a></p>')])
    document = read(client, page.url)
    assert document.words(".//div[@class='story']") == "only words"
    assert document.all(".//div[@class='story']//a") == []


def test_a_link_to_a_page_of_another_language_says_so(client, home, home_en):
    target = factories.section(home)
    page = factories.section(home_en)
    stories.set_body(page, [stories.paragraph(f'<p><a linktype="page" id="{target.pk}">there</a></p>')])
    link = read(client, page.url).one(".//div[@class='story']//a")
    assert (link.get("href"), link.get("hreflang")) == (target.url, "zh-Hans")


def test_rich_text_survives_a_link_without_a_sensible_id(db):
    assert expand_db_html('<a linktype="page" id="x">words</a>') == "<a>words</a>"


def test_related_pages_and_buttons_lead_to_the_readers_language(client, home, home_en):
    target = factories.section(home)
    version = factories.section(home_en, title="Target", translation_key=target.translation_key)
    page = factories.section(home_en)
    button = {"text": "Go", "page": target.pk, "url": ""}
    blocks = [
        {"type": "related_pages", "value": {"title": "", "pages": [target.pk]}},
        {"type": "buttons", "value": {"buttons": [button]}},
    ]
    stories.set_body(page, blocks)
    links = read(client, page.url).all(".//div[@class='story']//a")
    assert [(link.text, link.get("href")) for link in links] == [("Target", version.url), ("Go", version.url)]


def test_private_pages_are_not_named_among_related_pages(client, home):
    target = factories.section(home, title="秘密")
    PageViewRestriction.objects.create(page=target, restriction_type="login")
    page = factories.section(home)
    stories.set_body(page, [{"type": "related_pages", "value": {"title": "", "pages": [target.pk]}}])
    assert "秘密" not in read(client, page.url).words(".//main")


def test_a_document_below_a_restricted_collection_is_not_named(client, home, document):
    restricted = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=restricted, restriction_type="login")
    secret = get_document_model().objects.create(
        title="Secret", file=document.file, collection=restricted.add_child(name="Below")
    )
    page = factories.section(home)
    stories.set_body(page, [{"type": "document", "value": {"document": d.pk, "title": ""}} for d in (document, secret)])
    assert read(client, page.url).words_of_all(".//span[@class='document__title']") == ["Programme"]


def test_a_link_to_a_document_of_a_restricted_collection_keeps_only_its_words(client, home, document):
    restricted = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=restricted, restriction_type="login")
    secret = get_document_model().objects.create(title="Secret", file=document.file, collection=restricted)
    page = factories.section(home)
    links = [f'<a linktype="document" id="{pk}">file</a>' for pk in (document.pk, secret.pk, "x", 2**40)]
    stories.set_body(page, [{"type": "paragraph", "value": f"<p>{' '.join(links)}</p>"}])
    document_links = read(client, page.url).all(".//div[@class='rich-text']//a")
    assert [link.get("href") for link in document_links] == [document.url]


def test_agreements_stand_in_the_order_of_their_dates(client, home_en):
    page = factories.section(home_en)
    agreement = {"title": "Later", "place": "", "date": "2019-01", "counterpart": ""}
    value = {"title": "", "agreements": [agreement, {**agreement, "title": "Earlier", "date": "2018"}]}
    stories.set_body(page, [{"type": "agreements", "value": value}])
    document = read(client, page.url)
    assert document.words_of_all(".//p[@class='agreements__title']") == ["Earlier", "Later"]
    assert document.words_of_all(".//section[@class='agreements']//time") == ["2018", "January 2019"]


def test_countries_of_a_list_are_sorted_by_their_names(client, home_en):
    page = factories.section(home_en)
    value = {"status": "observer", "countries": ["MN", "AF"], "note": ""}
    stories.set_body(page, [{"type": "country_list", "value": value}])
    document = read(client, page.url)
    assert document.words(".//section[@class='country-list']/h2") == "Observer states"
    assert document.words_of_all(".//section[@class='country-list']//li") == ["Afghanistan", "Mongolia"]


def test_numbers_in_a_table_are_written_as_the_language_does(client, home_en):
    page = factories.section(home_en)
    value = {
        "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "Number"}],
        "rows": [{"values": ["2014", "1234.50"]}],
        "caption": "Figures",
    }
    stories.set_body(page, [{"type": "table", "value": value}])
    document = read(client, page.url)
    assert document.words_of_all(".//td") == ["2014", "1,234.5"]
    assert [cell.get("scope") for cell in document.all(".//th")] == ["col", "col"]
    assert document.words(".//caption") == "Figures"


def test_an_image_has_its_text_in_the_readers_language_and_modern_formats(client, zh, en, home_en):
    image = factories.image(zh, alt_text="图")
    image.set_texts({"en": {"alt_text": "A gate", "credit": "Press office"}})
    page = factories.section(home_en)
    value = {"image": image.pk, "alt_text": "", "decorative": False, "caption": "", "credit": ""}
    stories.set_body(page, [{"type": "image", "value": value}])
    document = read(client, page.url)
    shown = document.one(".//picture/img")
    assert (shown.get("alt"), shown.get("width"), shown.get("height")) == ("A gate", "64", "48")
    assert [source.get("type") for source in document.all(".//picture/source")] == ["image/avif", "image/webp"]
    assert "Press office" in document.words(".//figcaption")


@pytest.mark.parametrize("damage", [None, b"", b"no picture"])
def test_a_picture_whose_file_is_lost_or_damaged_leaves_the_rest_of_the_page(damage, client, home_en, videos):
    image = factories.image()
    value = {"image": image.pk, "alt_text": "x", "decorative": False, "caption": "Its caption", "credit": ""}
    video = videos[0]
    video.poster = image
    video.save()
    path = Path(image.file.path)
    path.unlink() if damage is None else path.write_bytes(damage)
    page = factories.section(home_en)
    blocks = [{"type": "image", "value": value}, {"type": "video", "value": {"video": video.pk, "caption": ""}}]
    stories.set_body(page, blocks)
    document = read(client, page.url)
    assert "Its caption" in document.words(".//figure[@class='figure']")
    assert document.all(".//picture") == []


def test_a_decorative_image_has_empty_alternative_text(client, home_en):
    page = factories.section(home_en)
    value = {"image": factories.image().pk, "alt_text": "x", "decorative": True, "caption": "", "credit": ""}
    stories.set_body(page, [{"type": "image", "value": value}])
    assert read(client, page.url).one(".//picture/img").get("alt") == ""


def test_a_video_elsewhere_is_a_link_until_the_reader_asks_for_it(client, home_en, videos):
    page = factories.section(home_en)
    stories.set_body(page, [{"type": "video", "value": {"video": videos[1].pk, "caption": ""}}])
    document = read(client, page.url)
    link = document.one(".//a[@class='video__link']")
    assert link.get("href") == "https://www.youtube.com/watch?v=abcdefghijk"
    assert link.get("data-player").startswith("https://www.youtube-nocookie.com/")
    assert document.all(".//iframe") == []


def test_cleaning_keeps_what_the_editor_can_make_and_nothing_else():
    dirty = (
        '<p onclick="x()">Words <b>bold</b> <a linktype="page" id="3">page</a>'
        '<a href="javascript:alert(1)">bad</a><img src=x onerror=alert(1)><script>alert(1)</script></p>'
    )
    clean = clean_html(dirty)
    assert clean == '<p>Words <b>bold</b> <a linktype="page" id="3">page</a><a>bad</a></p>'
