"""A link to a page means the page in the reader's language."""

import pytest
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from home.models import SectionPage
from portal.base.links import attach_pages, pages_in_locale
from tests import factories


@pytest.fixture
def pair(home, home_en):
    """A section in Chinese and its English version, both published."""
    chinese = factories.section(home, title="关于", slug="about")
    return chinese, factories.section(home_en, title="About", slug="about", translation_key=chinese.translation_key)


def linked(page, locale, model=Page):
    found = pages_in_locale([page.pk], locale, model).get(page.pk)
    return found.title if found else None


def test_a_link_leads_to_the_version_in_the_readers_language_whichever_the_editor_chose(pair, zh, en):
    for page in pair:
        assert linked(page, zh) == "关于"
        assert linked(page, en) == "About"


def test_without_a_version_in_the_readers_language_it_leads_to_the_page_that_was_chosen(home, en):
    assert linked(factories.section(home, title="只有中文"), en) == "只有中文"


def test_a_version_still_in_draft_is_no_version(home, home_en, en):
    page = factories.section(home, title="中文")
    factories.section(home_en, title="Draft", translation_key=page.translation_key, publish=False)
    assert linked(page, en) == "中文"


def test_a_draft_that_was_chosen_leads_to_its_published_version_for_readers_of_that_language_alone(
    home, home_en, zh, en
):
    draft = factories.section(home, title="草稿", publish=False)
    factories.section(home_en, title="Published", translation_key=draft.translation_key)
    assert linked(draft, en) == "Published"
    assert linked(draft, zh) is None


def test_a_page_in_a_private_branch_is_not_linked(pair, zh, en):
    PageViewRestriction.objects.create(page=pair[0], restriction_type=PageViewRestriction.LOGIN)
    assert linked(pair[0], zh) is None
    assert linked(pair[0], en) == "About"


def test_a_page_below_a_private_one_is_not_linked(home, zh):
    above = factories.section(home)
    below = factories.section(above)
    PageViewRestriction.objects.create(page=above, restriction_type=PageViewRestriction.LOGIN)
    assert linked(below, zh) is None


def test_an_alias_in_the_readers_language_shows_another_languages_text_and_is_no_version(home, home_en, en):
    page = factories.section(home, title="中文")
    page.copy_for_translation(en, alias=True)
    alias = SectionPage.objects.get(locale=en, translation_key=page.translation_key)
    assert alias.alias_of_id == page.pk
    assert linked(page, en) == "中文"
    assert linked(alias, en) == "中文"


def test_a_link_to_an_alias_leads_to_the_page_that_the_alias_shows(pair, home, zh, en):
    alias = pair[0].create_alias(parent=home, update_slug="again")
    assert linked(alias, zh) == "关于"
    assert linked(alias, en) == "About"


def test_links_to_nothing_and_to_deleted_pages_are_left_out(zh):
    assert pages_in_locale([None, 0, 999_999], zh) == {}


def test_a_link_can_be_read_as_its_page_type(pair, en):
    page = pages_in_locale([pair[0].pk], en, SectionPage)[pair[0].pk]
    assert isinstance(page, SectionPage)


def test_ten_links_cost_no_more_queries_than_one(home, home_en, en, django_assert_num_queries):
    from django.db import connection

    pages = [factories.section(home) for _number in range(10)]
    for page in pages[:5]:
        factories.section(home_en, translation_key=page.translation_key)
    with CaptureQueriesContext(connection) as one:
        pages_in_locale([pages[0].pk], en)
    with django_assert_num_queries(len(one)):
        found = pages_in_locale([page.pk for page in pages], en)
        assert {page.locale.language_code for page in found.values()} == {"zh-hans", "en"}
    assert len(found) == 10


def test_rows_get_their_linked_page(news_index, home, home_en, en):
    from news.models import EventOrganisation

    chinese = factories.institute(factories.institute_index(home), title="学院")
    factories.institute(factories.institute_index(home_en), title="Institute", translation_key=chinese.translation_key)
    release = factories.release(
        news_index,
        rows={"organisations": [EventOrganisation(role="host", institute=chinese), EventOrganisation(name="Other")]},
    )
    rows = attach_pages(release.organisations.all(), en, "institute")
    assert [row.linked_page and row.linked_page.title for row in rows] == ["Institute", None]
