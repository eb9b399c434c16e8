"""How often pages were read, and what staff write of it."""

import pytest
from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.users.models import UserProfile

from portal.audience.models import PageVisits
from portal.audience.visits import total_visits, visits_of
from tests import factories


@pytest.fixture
def release(news_index):
    return factories.release(news_index, title="论坛")


@pytest.fixture
def english_client(admin_client, admin_user):
    """Somebody who works in English."""
    UserProfile.objects.create(user=admin_user, preferred_language="en")
    return admin_client


def test_readers_see_imported_and_counted_visits_as_one_number(release):
    PageVisits.objects.create(page=release, imported=20, counted=3)
    assert visits_of(release) == 23


def test_a_page_that_nobody_has_read_has_no_visits(release):
    assert visits_of(release) == 0


def test_templates_ask_with_one_query(release, django_assert_num_queries):
    PageVisits.objects.create(page=release, imported=20)
    with django_assert_num_queries(1):
        html = Template("{% load audience %}{% visits page as number %}{{ number }}").render(Context({"page": release}))
    assert html == "20"


def test_a_list_asks_once_for_all_its_pages(news_index, django_assert_num_queries):
    pages = [factories.release(news_index) for _number in range(3)]
    PageVisits.objects.create(page=pages[1], imported=5, counted=1)
    with django_assert_num_queries(1):
        assert total_visits(pages) == {pages[0].pk: 0, pages[1].pk: 6, pages[2].pk: 0}


def add(client, page, imported):
    return client.post(reverse("pagevisits:add"), {"page": page.pk, "imported": imported})


def test_staff_write_the_visits_of_the_old_site(admin_client, release):
    assert add(admin_client, release, 20).status_code == 302
    assert (PageVisits.objects.get().page_id, PageVisits.objects.get().imported) == (release.pk, 20)


def test_staff_choose_the_page_from_the_tree(admin_client, db):
    assert 'id="id_page-chooser"' in admin_client.get(reverse("pagevisits:add")).content.decode()


def test_visits_are_not_negative(english_client, release):
    html = add(english_client, release, -1).content.decode()
    assert "Visits cannot be negative" in html
    assert not PageVisits.objects.exists()


def test_a_page_has_its_visits_once(english_client, release):
    PageVisits.objects.create(page=release, imported=1)
    assert "This page has its visits already" in add(english_client, release, 2).content.decode()


def test_what_was_counted_here_cannot_be_written(admin_client, release):
    visits = PageVisits.objects.create(page=release, imported=1, counted=7)
    admin_client.post(reverse("pagevisits:edit", args=[visits.pk]), {"page": release.pk, "imported": 2, "counted": 0})
    visits.refresh_from_db()
    assert (visits.imported, visits.counted) == (2, 7)


def test_the_list_shows_the_page_and_all_three_numbers(admin_client, release):
    PageVisits.objects.create(page=release, imported=120, counted=3)
    html = admin_client.get(reverse("pagevisits:index")).content.decode()
    for shown in ("论坛", "120", "123"):
        assert shown in html


def test_the_list_is_searched_by_the_title_of_the_page(admin_client, release, news_index):
    PageVisits.objects.create(page=release)
    PageVisits.objects.create(page=factories.release(news_index, title="来访"))
    html = admin_client.get(reverse("pagevisits:index"), {"q": "论坛"}).content.decode()
    assert "论坛" in html
    assert "来访" not in html


def test_three_rows_of_the_list_cost_no_more_queries_than_one(admin_client, news_index):
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            admin_client.get(reverse("pagevisits:index"))
        return len(context)

    PageVisits.objects.create(page=factories.release(news_index))
    queries()
    one = queries()
    for _number in range(2):
        PageVisits.objects.create(page=factories.release(news_index))
    assert queries() == one


def test_who_may_not_edit_visits_does_not_see_them(client, django_user_model, release):
    from django.contrib.auth.models import Permission

    user = django_user_model.objects.create_user("wang")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(reverse("pagevisits:index")).status_code == 302
