"""News lists and releases."""

import datetime
from zoneinfo import ZoneInfo

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from news.models.rows import EventCountry, EventOrganisation, NewsDocument, RelatedRelease, Speaker
from portal.audience.models import PageVisits
from tests import factories
from tests.pages.html import read


def test_a_withdrawal_notice_stands_above_the_title(client, news_index_en):
    page = factories.release(
        news_index_en, notice_kind="withdrawal", notice_date=datetime.date(2024, 5, 1), notice_text="It was wrong."
    )
    document = read(client, page.url)
    assert "It was wrong." in document.words(".//*[@role='note']")
    assert document.text.index("It was wrong.") < document.text.index("<h1")


def test_the_release_time_is_said_in_the_readers_language(client, news_index, news_index_en):
    at = datetime.datetime(2025, 11, 20, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    zh = factories.release(news_index, released_at=at)
    en = factories.release(news_index_en, released_at=at)
    assert "2025年11月20日 15:30" in read(client, zh.url).words(".//main")
    assert "November 20, 2025" in read(client, en.url).words(".//main")


def test_organisations_stand_under_their_role_in_the_order_of_the_roles(client, news_index_en):
    rows = [EventOrganisation(role="organiser", name="A court"), EventOrganisation(role="guidance", name="A ministry")]
    page = factories.event(news_index_en, rows={"organisations": rows})
    text = read(client, page.url).words(".//section[@class='event']")
    assert text.index("A ministry") < text.index("A court")


def test_an_organisation_and_a_speaker_are_named_and_linked_in_the_readers_language(
    client, institute, home_en, news_index_en
):
    institute_en = factories.institute(
        factories.institute_index(home_en), title="Test Institute", translation_key=institute.translation_key
    )
    leader = factories.leader(factories.leadership(institute), title="张明")
    leader_en = factories.leader(
        factories.leadership(institute_en), title="Zhang Ming", translation_key=leader.translation_key
    )
    page = factories.event(
        news_index_en,
        rows={
            "organisations": [EventOrganisation(role="host", institute=institute)],
            "speakers": [Speaker(leader=leader)],
        },
    )
    links = {link.text: link.get("href") for link in read(client, page.url).all(".//section[@class='event']//a")}
    assert links["Test Institute"] == institute_en.url
    assert links["Zhang Ming"] == leader_en.url


def test_a_speaker_or_organisation_that_is_only_a_draft_page_stays_out(client, home, news_index):
    index = factories.institute_index(home)
    institute = factories.institute(index, publish=False, title="秘密学院")
    page = factories.event(news_index, rows={"organisations": [EventOrganisation(role="host", institute=institute)]})
    assert "秘密学院" not in read(client, page.url).text


def test_countries_are_named_in_the_readers_language_and_order(client, news_index_en):
    rows = [EventCountry(code="KZ"), EventCountry(code="CN")]
    page = factories.event(news_index_en, rows={"countries": rows})
    names = read(client, page.url).words_of_all(".//ul[@class='inline-list']/li")
    assert names == ["China", "Kazakhstan"]


def test_the_number_of_participants_says_how_exact_it_is(client, news_index_en):
    page = factories.event(news_index_en, participants=3000, participants_qualifier="nearly")
    assert "nearly 3,000" in read(client, page.url).words(".//section[@class='event']")


def test_documents_are_listed_with_type_and_size_and_private_ones_are_not(client, news_index_en, document):
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    secret = get_document_model().objects.create(
        title="Secret list", file=ContentFile(b"%PDF-1.4", "secret.pdf"), collection=private
    )
    rows = [NewsDocument(document=document), NewsDocument(document=secret)]
    page = factories.release(news_index_en, rows={"documents": rows})
    answer = read(client, page.url)
    assert answer.words_of_all(".//ul[@class='documents']/li") == ["Programme PDF 13 bytes"]
    assert "Secret" not in answer.text


def test_chosen_releases_are_shown_in_the_readers_language(client, news_index, news_index_en):
    zh = factories.release(news_index, title="相关")
    en = factories.release(news_index_en, title="Chosen", translation_key=zh.translation_key)
    page = factories.release(news_index_en, rows={"related_releases": [RelatedRelease(release=zh)]})
    links = read(client, page.url).hrefs(".//section[@aria-labelledby='related-heading']//a")
    assert links == [en.url]


def test_without_a_choice_the_latest_of_the_same_category_are_related(client, en, news_index_en):
    category = factories.category(en)
    others = [
        factories.release(news_index_en, category=category, released_at=timezone.now() - datetime.timedelta(days=days))
        for days in (4, 3, 2, 1)
    ]
    factories.release(news_index_en)
    page = factories.release(news_index_en, category=category)
    links = read(client, page.url).hrefs(".//section[@aria-labelledby='related-heading']//a")
    assert links == [other.url for other in reversed(others[1:])]


def test_visits_are_shown_as_one_number(client, news_index_en):
    page = factories.release(news_index_en)
    PageVisits.objects.update_or_create(page=page, defaults={"imported": 1200, "counted": 34})
    facts = read(client, page.url).words(".//dl[@class='facts facts--inline']")
    assert "1,234" in facts


def test_the_list_names_category_and_institute_in_the_readers_language(
    client, zh, en, institute, home_en, news_index_en
):
    category = factories.category(zh, name="研讨")
    factories.category(en, name="Seminar", translation_key=category.translation_key)
    institute_en = factories.institute(factories.institute_index(home_en), short_name="TI")
    factories.release(factories.news_index(institute_en), category=category)
    meta = read(client, news_index_en.url).words(".//p[@class='meta']")
    assert "Seminar" in meta
    assert "TI" in meta


def test_an_institutes_list_shows_its_own_releases_and_those_that_name_it(client, institute, news_index):
    own = factories.release(factories.news_index(institute, slug="own"))
    naming = factories.event(news_index, rows={"organisations": [EventOrganisation(role="host", institute=institute)]})
    factories.release(news_index)
    index = own.get_parent()
    assert set(read(client, index.url).hrefs(".//ul[@class='rows']//a")) == {own.url, naming.url}


def test_long_lists_have_pages_with_links_that_name_them(client, news_index_en, monkeypatch):
    monkeypatch.setattr("news.models.lists.RELEASES_PER_PAGE", 1)
    for _number in range(3):
        factories.release(news_index_en)
    document = read(client, f"{news_index_en.url}?page=2")
    words = document.words_of_all(".//nav[@class='pagination']//a")
    assert words == ["Previous page", "Page 1", "Page 2", "Page 3", "Next page"]
    assert document.words(".//nav[@class='pagination']//a[@aria-current='page']") == "Page 2"
    assert document.one(".//link[@rel='canonical']").get("href").endswith("/en/news/?page=2")


def test_drafts_and_private_releases_show_in_no_list(client, home, institute, news_index):
    index = factories.news_index(institute, slug="own")
    shown = factories.release(index)
    factories.release(index, publish=False, title="草稿标题")
    private = factories.release(index, title="内部标题")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for page in (home, news_index, index, institute, shown):
        text = read(client, page.url).text
        assert "草稿标题" not in text
        assert "内部标题" not in text


def test_a_draft_can_be_previewed_with_its_unsaved_rows(institute, news_index_en):
    draft = factories.event(news_index_en, publish=False, rows={"speakers": [Speaker(name="Guest of honour")]})
    draft.countries.add(EventCountry(code="KZ"))
    draft.organisations.add(EventOrganisation(role="host", institute=institute, locale=draft.locale))
    response = draft.make_preview_request()
    assert response.status_code == 200
    assert "Guest of honour" in response.rendered_content
    assert "Kazakhstan" in response.rendered_content


def test_the_home_page_leads_with_the_chosen_release_in_its_language(client, home_en, news_index, news_index_en):
    zh = factories.release(news_index)
    en = factories.release(news_index_en, title="Chosen", translation_key=zh.translation_key)
    factories.release(news_index_en)
    home_en.lead_release = zh
    home_en.save(update_fields=["lead_release"])
    assert read(client, home_en.url).one(".//article[@class='lead']//a").get("href") == en.url


def test_the_home_page_lists_coming_events(client, home_en, news_index_en):
    page = factories.event(news_index_en, title="Coming")
    assert page.url in read(client, home_en.url).hrefs(".//section[@aria-labelledby='events-heading']//a")
