"""Which page may stand where: the tree of the domain, and nothing else."""

import pytest
from django.apps import apps
from wagtail.models import Page, get_page_models

from home.models import SectionPage
from institutes.models import InstituteIndexPage, LeadershipPage
from news.models import NewsIndexPage
from tests import factories

TREE = {
    "wagtailcore.Page": {"home.HomePage"},
    "home.HomePage": {
        "institutes.InstituteIndexPage",
        "institutes.LeadershipPage",
        "news.NewsIndexPage",
        "home.SectionPage",
    },
    "home.SectionPage": {"home.SectionPage"},
    "institutes.InstituteIndexPage": {"institutes.InstitutePage"},
    "institutes.InstitutePage": {"institutes.LeadershipPage", "news.NewsIndexPage"},
    "institutes.LeadershipPage": {"institutes.LeaderPage"},
    "institutes.LeaderPage": set(),
    "news.NewsIndexPage": {"news.NewsPage"},
    "news.NewsPage": set(),
}


def test_the_page_types_are_those_of_the_domain():
    assert {model._meta.label for model in get_page_models()} == set(TREE)


@pytest.mark.parametrize("parent", TREE)
def test_below_a_page_stand_the_types_of_the_domain(parent):
    allowed = apps.get_model(parent).allowed_subpage_models()
    assert {model._meta.label for model in allowed} - {"wagtailcore.Page"} == TREE[parent]


def test_one_list_of_a_kind_is_enough(home, institute):
    factories.news_index(home)
    factories.leadership(home)
    assert not NewsIndexPage.can_create_at(home)
    assert not LeadershipPage.can_create_at(home)
    assert not InstituteIndexPage.can_create_at(home)
    assert NewsIndexPage.can_create_at(institute)


def test_sections_nest_and_come_in_the_order_that_editors_gave(home):
    section = factories.section(home)
    below = [
        factories.section(section, title=title, sort_order=place) for title, place in [("b", 2), ("a", 3), ("c", 1)]
    ]
    factories.section(below[0], title="deeper")
    factories.section(section, publish=False)
    assert [page.title for page in section.subsections()] == ["c", "b", "a"]
    assert SectionPage.can_create_at(below[0])


def test_the_site_begins_with_one_live_home_page_a_language(home, home_en):
    assert {page.slug for page in Page.objects.filter(depth=2)} == {"zh-hans", "en"}
    assert home.live
    assert home_en.live
    assert home.translation_key == home_en.translation_key
