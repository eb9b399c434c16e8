"""A release belongs to the institute above it in the tree, whatever happens to either."""

import pytest

from news.models import NewsPage
from tests import factories


@pytest.fixture
def index(home):
    return factories.institute_index(home)


def institute_of(page):
    found = NewsPage.objects.get(pk=page.pk).institute
    return found and found.title


@pytest.fixture
def first(index):
    return factories.news_index(factories.institute(index, title="甲"))


@pytest.fixture
def second(index):
    return factories.news_index(factories.institute(index, title="乙"))


def test_a_release_below_an_institute_belongs_to_it(first):
    assert institute_of(factories.release(first)) == "甲"


def test_a_release_of_the_portal_belongs_to_none(news_index):
    assert institute_of(factories.release(news_index)) is None


def test_a_release_that_moves_belongs_to_the_institute_it_moved_to(first, second, news_index):
    page = factories.release(first)
    page.move(second, pos="last-child")
    assert institute_of(page) == "乙"
    NewsPage.objects.get(pk=page.pk).move(news_index, pos="last-child")
    assert institute_of(page) is None


def test_a_whole_list_that_moves_takes_its_releases_along(first, index):
    page = factories.release(first)
    first.move(factories.institute(index, title="丙"), pos="last-child")
    assert institute_of(page) == "丙"


def test_an_old_revision_does_not_bring_the_old_institute_back(first, second):
    page = factories.release(first)
    revision = page.save_revision()
    page.move(second, pos="last-child")
    revision.refresh_from_db()
    revision.publish()
    assert institute_of(page) == "乙"


def test_a_copy_belongs_to_the_institute_that_it_was_copied_to(first, second):
    page = factories.release(first, slug="one")
    copy = page.copy(to=second, update_attrs={"slug": "two"})
    assert (institute_of(page), institute_of(copy)) == ("甲", "乙")


def test_the_translation_of_a_release_belongs_to_the_institute_in_its_own_language(first, en, home_en):
    institute = first.get_parent().specific
    page = factories.release(first)
    from institutes.models import InstitutePage

    target = page.copy_for_translation(en, copy_parents=True)
    english = InstitutePage.objects.get(locale=en, translation_key=institute.translation_key)
    assert NewsPage.objects.get(pk=target.pk).institute == english


def test_a_release_stays_when_its_institute_is_gone_and_belongs_to_none(first, news_index):
    page = factories.release(first)
    institute = first.get_parent()
    page.move(news_index, pos="last-child")
    institute.specific.delete()
    assert institute_of(page) is None


def test_a_list_knows_whose_it_is(first, news_index):
    assert first.institute.title == "甲"
    assert news_index.institute is None


def test_the_portals_list_shows_the_releases_of_all_institutes_and_an_institutes_list_its_own(
    first, second, news_index
):
    made = {
        name: factories.release(parent, title=name)
        for name, parent in [("甲", first), ("乙", second), ("portal", news_index)]
    }
    factories.release(first, publish=False)
    assert set(news_index.releases()) == set(made.values())
    assert list(first.releases()) == [made["甲"]]
