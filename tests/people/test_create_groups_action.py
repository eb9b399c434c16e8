"""The action in the admin that makes an institute's groups."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from home.roles import create_scoped_groups, scoped_groups
from tests import factories
from tests.persons import is_refused


@pytest.fixture
def administrator(person):
    return person(is_superuser=True)


@pytest.fixture
def groups_manager(person):
    """Somebody who may add groups and edit the whole portal, but is no superuser."""
    group = Group.objects.create(name="Group managers")
    group.permissions.add(Permission.objects.get(codename="add_group"))

    def sign_in(home):
        return person(group, create_scoped_groups(home)["Communications"])

    return sign_in


def test_the_editor_of_an_institute_offers_it(administrator, institute):
    page = administrator.get("wagtailadmin_pages:edit", institute.pk).content.decode()
    assert reverse("create_groups", args=[institute.pk]) in page


def test_the_editor_of_other_pages_does_not(administrator, home):
    section = factories.section(home)
    page = administrator.get("wagtailadmin_pages:edit", section.pk).content.decode()
    assert reverse("create_groups", args=[section.pk]) not in page


def test_nobody_else_is_offered_it(person, a):
    page = person(a.groups["Communications"]).get("wagtailadmin_pages:edit", a.page_zh.pk).content.decode()
    assert reverse("create_groups", args=[a.page_zh.pk]) not in page


def test_it_asks_first(administrator, institute):
    page = administrator.get("create_groups", institute.pk)
    assert institute.title in page.content.decode()
    assert scoped_groups(institute) == {}


def test_it_makes_the_groups(administrator, institute):
    response = administrator.client.post(reverse("create_groups", args=[institute.pk]), follow=True)
    assert len(scoped_groups(institute)) == 3
    assert "Created the groups test-institute · Communications" in response.content.decode()


def test_it_says_that_nothing_was_missing(administrator, a):
    response = administrator.client.post(reverse("create_groups", args=[a.page_en.pk]), follow=True)
    assert "The groups were there already" in response.content.decode()


def test_whoever_may_add_groups_may_do_it(groups_manager, home, institute):
    groups_manager(home).post("create_groups", institute.pk)
    assert len(scoped_groups(institute)) == 3


@pytest.mark.parametrize("role", ["Communications", "Translators", "Publishers"])
def test_the_institutes_own_people_may_not(person, a, role):
    a.groups["Publishers"].page_permissions.all().delete()
    someone = person(a.groups[role], role)
    assert is_refused(someone.get("create_groups", a.page_zh.pk))
    assert is_refused(someone.post("create_groups", a.page_zh.pk))
    assert not a.groups["Publishers"].page_permissions.exists()


def test_other_pages_are_refused(administrator, home):
    assert is_refused(administrator.post("create_groups", factories.section(home).pk))


def test_it_is_written_down_who_made_the_groups(administrator, institute):
    administrator.post("create_groups", institute.pk)
    group = scoped_groups(institute)["Publishers"]
    entries = administrator.get("wagtailadmin_reports:site_history").content.decode()
    assert group.name in entries and administrator.user.username in entries
