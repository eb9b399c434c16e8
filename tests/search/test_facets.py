"""Facets: what results can be narrowed down by, and that counts and results agree."""

import datetime

import pytest

from news.models import EventOrganisation
from portal.search.query import facets, search
from tests import factories


def pairs(values) -> dict[str, int]:
    return {each.value: each.count for each in values}


@pytest.fixture
def archive(zh, home, institute, news_index):
    """A section page, and five releases of two years, three categories and an institute."""
    own = factories.news_index(institute, title="新闻")
    seminar = factories.category(zh, name="研讨会", slug="seminar", sort_order=1)
    visit = factories.category(zh, name="来访", slug="visit", sort_order=2)

    def release(parent, year, **fields):
        at = datetime.datetime(year, 12, 31, 17, tzinfo=datetime.UTC)  # in Shanghai the next year has begun
        return factories.release(parent, title="论坛", released_at=at, **fields)

    release(own, 2020, category=seminar)
    release(own, 2020, category=visit)
    release(news_index, 2021, category=seminar)
    release(news_index, 2021, rows={"organisations": [EventOrganisation(role="host", institute=institute)]})
    release(news_index, 2021)
    factories.section(home, title="论坛")


def test_each_facet_counts_the_pages_with_its_values(zh, archive):
    found = facets("论坛", locale=zh)
    assert pairs(found["type"]) == {"news": 5, "section": 1}
    assert pairs(found["institute"]) == {"test-institute": 3}
    assert pairs(found["category"]) == {"seminar": 2, "visit": 1}
    assert pairs(found["year"]) == {"2022": 3, "2021": 2}


def test_values_have_names_in_the_readers_language(zh, archive):
    found = facets("论坛", locale=zh)
    assert [each.label for each in found["category"]] == ["研讨会", "来访"]
    assert [each.label for each in found["institute"]] == ["测试学院"]


def test_a_count_is_the_number_of_results_that_its_value_leaves(zh, archive):
    for filters in (
        {},
        {"year": "2021"},
        {"institute": "test-institute"},
        {"category": "seminar", "year": ["2022"]},
        {"type": "news", "institute": ["test-institute"], "year": ["2021", "2022"]},
    ):
        for name, values in facets("论坛", locale=zh, filters=filters).items():
            for value in values:
                results = search("论坛", locale=zh, filters={**filters, name: value.value}, limit=100)
                assert results.total == len(results.hits) == value.count, (filters, name, value)


def test_several_values_of_a_facet_are_alternatives(zh, archive):
    assert search("论坛", locale=zh, filters={"category": ["seminar", "visit"]}).total == 3


def test_filters_narrow_before_results_are_cut(zh, archive):
    results = search("论坛", locale=zh, filters={"type": "section"}, limit=1)
    assert (results.total, [hit.type for hit in results.hits]) == (1, ["section"])


@pytest.mark.parametrize("name", ["type", "institute", "category", "year"])
def test_an_unknown_value_has_no_results_and_raises_nothing(zh, news_index, name):
    factories.release(news_index, title="论坛")
    for value in ("nothing", "\x00", "'; --", "9" * 500, "\ud800", "２０２１x"):
        assert search("论坛", locale=zh, filters={name: value}).total == 0, value


def test_an_empty_value_is_no_filter(zh, archive):
    assert search("论坛", locale=zh, filters={"year": "", "type": []}).total == 6


def test_an_unknown_facet_is_a_mistake_of_the_caller(zh):
    with pytest.raises(ValueError, match="colour"):
        search("论坛", locale=zh, filters={"colour": "red"})


def test_an_institute_is_named_in_another_language_where_there_is_no_version(en, home_en, institute, news_index_en):
    factories.release(
        news_index_en, title="Forum", rows={"organisations": [EventOrganisation(role="host", institute=institute)]}
    )
    assert [each.label for each in facets("forum", locale=en)["institute"]] == ["测试学院"]
