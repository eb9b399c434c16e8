"""The base groups and the workflow that the migration leaves behind."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from wagtail.models import GroupApprovalTask, GroupCollectionPermission, GroupPagePermission, Page, Workflow

from portal.translation.models import BilingualReviewTask
from tests import factories

pytestmark = pytest.mark.django_db
migration = import_module("home.migrations.0004_groups_and_workflow")

PERMISSIONS = {
    "Communications": {
        "wagtailadmin.access_admin",
        "news.add_category",
        "news.change_category",
        "news.add_topic",
        "news.change_topic",
    },
    "Translators": {
        "wagtailadmin.access_admin",
        "wagtail_localize.submit_translation",
        "news.change_category",
        "news.change_topic",
        "home.change_sitesettings",
    },
    "Publishers": {
        "wagtailadmin.access_admin",
        *(
            f"news.{action}_{term}"
            for term in ("category", "topic")
            for action in ("add", "change", "delete", "publish")
        ),
        "home.add_sitesettings",
        "home.change_sitesettings",
        "home.publish_sitesettings",
        *(f"media.{action}_portalvideo" for action in ("add", "change", "delete")),
        *(f"wagtailredirects.{action}_redirect" for action in ("add", "change", "delete")),
    },
}


def state() -> dict:
    return {
        "groups": sorted(Group.objects.values_list("name", "permissions__codename")),
        "workflows": list(Workflow.objects.values_list("pk", "name", "workflow_pages__page", "workflow_tasks__task")),
        "tasks": list(BilingualReviewTask.objects.values_list("pk", "groups__name")),
    }


def migrate() -> None:
    for step in (migration.create_groups, migration.create_workflow, migration.remove_stock):
        step(apps, None)


@pytest.mark.parametrize("name", PERMISSIONS)
def test_a_base_group_holds_just_what_it_needs(name):
    permissions = Group.objects.get(name=name).permissions.values_list("content_type__app_label", "codename")
    assert {".".join(permission) for permission in permissions} == PERMISSIONS[name]


def test_base_groups_hold_no_page_and_no_collection():
    assert not GroupPagePermission.objects.exists()
    assert not GroupCollectionPermission.objects.exists()


def test_the_stock_groups_are_gone():
    assert set(Group.objects.values_list("name", flat=True)) == set(PERMISSIONS)


def test_the_stock_workflow_is_gone():
    assert list(Workflow.objects.values_list("name", flat=True)) == ["Bilingual review"]
    assert not GroupApprovalTask.objects.exists()


def test_every_page_goes_through_bilingual_review(home, home_en):
    for page in (home, home_en, factories.section(home_en)):
        (task,) = page.get_workflow().tasks
        assert (page.get_workflow().name, type(task.specific)) == ("Bilingual review", BilingualReviewTask)


def test_publishers_review(db):
    assert [group.name for group in BilingualReviewTask.objects.get().groups.all()] == ["Publishers"]


def test_migrating_twice_changes_nothing():
    before = state()
    migrate()
    assert state() == before


def test_a_stock_group_with_members_stays():
    User.objects.create_user("old-hand").groups.add(Group.objects.create(name="Editors"))
    Group.objects.create(name="Moderators")
    migrate()
    assert Group.objects.filter(name="Editors").exists()
    assert not Group.objects.filter(name="Moderators").exists()


def test_a_workflow_chosen_for_the_root_stays():
    root = Page.get_first_root_node()
    own = Workflow.objects.create(name="Our own")
    root.workflowpage.workflow = own
    root.workflowpage.save()
    migrate()
    root.workflowpage.refresh_from_db()
    assert root.workflowpage.workflow == own
