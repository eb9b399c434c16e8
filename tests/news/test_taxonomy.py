"""Categories and topics: lists that staff extend, in every language."""

import pytest

from news.models import Category, Topic
from tests import factories
from tests.translating import submit, translate, words_of


def names(locale, model=Category):
    return [term.name for term in model.objects.names_in(locale).values()]


def test_a_category_is_named_in_the_readers_language(zh, en):
    chinese = factories.category(zh, name="研讨会")
    factories.category(en, name="Seminar", translation_key=chinese.translation_key)
    assert (names(zh), names(en)) == (["研讨会"], ["Seminar"])


def test_one_that_is_not_in_the_readers_language_is_named_in_the_default_language(zh, en):
    from wagtail.models import Locale

    russian = Locale.objects.create(language_code="ru")
    english = factories.category(en, name="Seminar")
    assert names(russian) == ["Seminar"]
    factories.category(zh, name="研讨会", translation_key=english.translation_key)
    assert names(russian) == ["研讨会"]


def test_drafts_are_not_shown(zh):
    factories.category(zh, live=False)
    assert names(zh) == []


def test_categories_come_in_the_order_that_staff_gave(zh):
    for name, place in [("b", 2), ("a", 2), ("c", 1)]:
        factories.category(zh, name=name, sort_order=place)
    assert names(zh) == ["c", "a", "b"]


@pytest.mark.parametrize("model", [Category, Topic])
def test_a_term_is_translated_with_the_same_slug_and_shown_when_it_is_published(zh, en, model):
    term = model.objects.create(locale=zh, name="研讨会", slug="seminar", sort_order=3)
    assert words_of(submit(term, en)[0]) == ["研讨会"]
    target = translate(term, en, {"研讨会": "Seminar"}, publish=False)
    assert not target.live
    assert names(en, model) == ["研讨会"]
    target = translate(term, en, {})
    assert (target.name, target.slug, target.sort_order, target.live) == ("Seminar", "seminar", 3, True)
    assert names(en, model) == ["Seminar"]
