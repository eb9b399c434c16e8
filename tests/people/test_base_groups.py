"""Somebody who is in a base group alone gets into the admin and reaches no page and no file."""

import pytest

from home.roles import create_scoped_groups
from news.models import NewsPage
from tests.persons import is_refused

ROLES = ["Communications", "Translators", "Publishers"]


@pytest.fixture(params=ROLES)
def newcomer(request, person):
    return person(request.param)


def test_opens_the_admin(newcomer):
    assert newcomer.get("wagtailadmin_home").status_code == 200


def test_edits_no_page(newcomer, a, edit_form):
    form = edit_form(a.release_zh)
    for action in ("", "submit", "publish"):
        assert is_refused(newcomer.save_page(a.release_zh, form, action, title="Changed"))
    release = NewsPage.objects.get(pk=a.release_zh.pk)
    assert (release.title, release.get_latest_revision_as_object().title) == ("Release of alpha",) * 2


def test_adds_and_deletes_nothing(newcomer, a):
    assert is_refused(newcomer.get("wagtailadmin_pages:add", "news", "newspage", a.news_zh.pk))
    assert is_refused(newcomer.post("wagtailadmin_pages:delete", a.release_zh.pk))
    assert is_refused(newcomer.get("wagtailimages:add"))
    assert is_refused(newcomer.get("wagtaildocs:add"))


def test_somebody_in_no_group_does_not_get_into_the_admin(person):
    assert person().get("wagtailadmin_home").status_code == 302


@pytest.mark.parametrize("role", ROLES)
def test_whoever_works_for_the_whole_portal_edits_every_page(person, home, a, role):
    worker = person(create_scoped_groups(home)[role])
    assert worker.get("wagtailadmin_pages:edit", a.release_en.pk).status_code == 200
