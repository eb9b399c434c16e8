"""Nothing that is not public in the reader's language appears anywhere in the search."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from news.models import EventOrganisation
from portal.search.query import facets, search, suggest
from tests import factories

WORD = "金丝雀"
PUBLIC = {f"{WORD}公开", f"{WORD}公开二", f"{WORD}旧稿"}
SECRETS = ["草稿", "密码", "预定", "英文", "改稿", "别名", "撤下"]


@pytest.fixture
def cage(zh, en, home, home_en, institute, news_index, news_index_en):
    """One public release with the word, and one of every kind that readers must not find."""
    factories.release(news_index, title=f"{WORD}公开", released_at=datetime.datetime(2020, 5, 5, tzinfo=datetime.UTC))
    hidden = factories.institute(
        institute.get_parent(), publish=False, title=f"{WORD}草稿学院", slug="hidden-institute"
    )
    draft_category = factories.category(zh, name="草稿类别", slug="draft-category", live=False)
    factories.release(
        news_index,
        publish=False,
        title=f"{WORD}草稿",
        category=draft_category,
        released_at=datetime.datetime(1999, 5, 5, tzinfo=datetime.UTC),
    )
    factories.release(
        news_index,
        title=f"{WORD}公开二",
        category=draft_category,
        released_at=datetime.datetime(2020, 5, 5, tzinfo=datetime.UTC),
        rows={"organisations": [EventOrganisation(role="host", institute=hidden)]},
    )
    private = factories.section(home, title=f"{WORD}密码")
    PageViewRestriction.objects.create(page=private, restriction_type="password", password="x")
    factories.section(private, title=f"{WORD}密码之下")
    scheduled = factories.release(news_index, publish=False, title=f"{WORD}预定")
    scheduled.go_live_at = timezone.now() + datetime.timedelta(days=1)
    scheduled.save_revision().publish()
    factories.release(news_index_en, title=f"{WORD}英文")
    changed = factories.section(home, title=f"{WORD}旧稿")
    changed.title = f"{WORD}改稿"
    changed.save_revision()
    source = factories.section(home_en, title=f"{WORD}别名")
    source.copy_for_translation(zh, copy_parents=True, alias=True)
    taken_down = factories.section(home, title=f"{WORD}撤下")
    taken_down.unpublish()


def test_no_search_finds_what_is_not_public(zh, cage):
    for sort in ("relevance", "date"):
        results = search(WORD, locale=zh, sort=sort)
        assert {hit.title for hit in results.hits} == PUBLIC
        assert results.total == len(PUBLIC)
        for text in [*SECRETS, *(WORD + each for each in SECRETS)]:
            assert search(text, locale=zh, sort=sort).total == 0, text


def test_no_suggestion_shows_what_is_not_public(zh, cage):
    for prefix in (WORD[0], WORD):
        assert {each.title for each in suggest(prefix, locale=zh, limit=100)} == PUBLIC
    for secret in SECRETS:
        assert suggest(WORD + secret, locale=zh) == [], secret


def test_no_facet_names_or_counts_what_is_not_public(zh, cage):
    found = {name: {(each.value, each.count) for each in values} for name, values in facets(WORD, locale=zh).items()}
    assert found == {
        "type": {("news", 2), ("section", 1)},
        "institute": set(),
        "category": set(),
        "year": {("2020", 2)},
    }


def test_the_search_page_shows_nothing_that_is_not_public(client, cage):
    html = client.get("/zh-hans/search/", {"q": WORD}).content.decode()
    assert f"{WORD}</mark>旧稿" in html
    for secret in [*SECRETS, "1999", "hidden-institute", "draft-category"]:
        assert secret not in html, secret


def test_who_has_unlocked_a_private_page_does_not_find_it_either(client, cage):
    from wagtail.models import Page

    page = Page.objects.get(title=f"{WORD}密码")
    restriction = page.get_view_restrictions()[0]
    client.post(f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/", {"password": "x", "return_url": "/"})
    assert "密码" not in client.get("/zh-hans/search/", {"q": WORD}).content.decode()
