"""The groups of one institute, and of the whole portal."""

import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Locale
from wagtail_localize.models import TranslationSource

from home.roles import NoScope, create_scoped_groups, scoped_groups
from institutes.models import InstitutePage
from portal.translation.models import BilingualReviewTask
from tests import factories


def rights(group: Group) -> set:
    """(page id, codename) of every page permission."""
    return set(group.page_permissions.values_list("page_id", "permission__codename"))


def counts() -> list[int]:
    models = (Group, GroupPagePermission, GroupCollectionPermission, Collection, Group.permissions.through)
    return [model.objects.count() for model in models]


def test_groups_are_named_after_the_institutes_short_name(institutes):
    page = factories.institute(institutes[0], title="基地", short_name="CNISCO")
    names = [group.name for group in create_scoped_groups(page).values()]
    assert names == ["CNISCO · Communications", "CNISCO · Translators", "CNISCO · Publishers"]


def test_an_institute_without_short_name_gives_its_slug(institutes):
    page = factories.institute(institutes[0], title="基地", slug="base")
    assert create_scoped_groups(page)["Publishers"].name == "base · Publishers"


def test_each_role_has_its_rights_over_every_language_version(a):
    pages = (a.page_zh.pk, a.page_en.pk)
    expected = {
        "Communications": {"add_page", "change_page"},
        "Translators": {"change_page"},
        "Publishers": {"change_page", "publish_page", "lock_page", "unlock_page"},
    }
    for role, codenames in expected.items():
        assert rights(a.groups[role]) == {(page, codename) for page in pages for codename in codenames}


def test_each_role_has_its_rights_over_the_institutes_collection(a):
    keep = {"choose_image", "choose_document", "add_image", "change_image", "add_document", "change_document"}
    expected = {"Communications": keep, "Translators": {"choose_image", "choose_document"}, "Publishers": keep}
    for role, codenames in expected.items():
        held = set(a.groups[role].collection_permissions.values_list("collection", "permission__codename"))
        assert held == {(a.collection.pk, codename) for codename in codenames}


def test_both_language_versions_get_the_same_new_collection(a):
    assert a.collection.name == "ALPHA"
    assert a.page_en.collection == a.collection


def test_the_collection_survives_the_next_publication_of_a_page(institutes):
    page = factories.institute(institutes[0])
    draft = page.save_revision()
    create_scoped_groups(page)
    draft.refresh_from_db()
    draft.publish()
    assert InstitutePage.objects.get(pk=page.pk).collection is not None


def test_the_collection_is_known_to_the_translation_source(institutes):
    page = factories.institute(institutes[0])
    TranslationSource.get_or_create_from_instance(page)
    create_scoped_groups(page)
    page.refresh_from_db()
    assert json.loads(TranslationSource.objects.get().content_json)["collection"] == page.collection_id


def test_a_collection_that_the_institute_has_is_used(institutes):
    own = Collection.get_first_root_node().add_child(name="Own")
    page = factories.institute(institutes[0], collection=own)
    group = create_scoped_groups(page)["Communications"]
    assert {permission.collection for permission in group.collection_permissions.all()} == {own}


def test_choosing_another_institutes_collection_gives_no_right_to_it(a, institutes):
    page = factories.institute(institutes[0], collection=a.collection)
    group = create_scoped_groups(page)["Communications"]
    assert a.collection not in {permission.collection for permission in group.collection_permissions.all()}


def test_choosing_the_root_collection_gives_no_right_to_it(institutes):
    root = Collection.get_first_root_node()
    group = create_scoped_groups(factories.institute(institutes[0], collection=root))["Communications"]
    assert root not in {permission.collection for permission in group.collection_permissions.all()}


def test_doing_it_twice_changes_nothing(a):
    before = counts()
    assert create_scoped_groups(a.page_en) == a.groups
    assert counts() == before


def test_doing_it_again_takes_nothing_away(a):
    group = a.groups["Publishers"]
    more = Permission.objects.get(codename="bulk_delete_page")
    group.page_permissions.create(page=a.page_zh, permission=more)
    create_scoped_groups(a.page_zh)
    assert (a.page_zh.pk, "bulk_delete_page") in rights(group)


def test_a_renamed_institute_keeps_its_groups(a):
    for page in (a.page_zh, a.page_en):
        page.short_name, page.slug = "OMEGA", "omega"
        page.save()
    assert create_scoped_groups(a.page_zh) == a.groups
    assert not Group.objects.filter(name__startswith="OMEGA").exists()


def test_a_group_with_a_new_first_half_is_still_known(a):
    Group.objects.filter(pk=a.groups["Publishers"].pk).update(name="Omega · Publishers")
    assert create_scoped_groups(a.page_zh)["Publishers"].pk == a.groups["Publishers"].pk


def test_two_institutes_of_one_name_share_no_group(a, institutes):
    other = factories.institute(institutes[0], short_name="ALPHA", slug="other")
    groups = create_scoped_groups(other)
    assert groups["Publishers"].name == "ALPHA (other) · Publishers"
    assert not rights(groups["Publishers"]) & rights(a.groups["Publishers"])


def test_a_language_added_later_is_reached_at_once(a):
    ru = Locale.objects.create(language_code="ru")
    new = a.page_zh.copy_for_translation(ru, copy_parents=True)
    assert (new.pk, "publish_page") in rights(a.groups["Publishers"])


def test_a_version_of_an_institute_without_groups_gets_none(institutes, en):
    page = factories.institute(institutes[0])
    page.copy_for_translation(en)
    assert scoped_groups(page) == {}


def test_a_copy_that_is_no_language_version_is_not_reached(a, institutes):
    copy = a.page_zh.copy(to=institutes[0], update_attrs={"slug": "copy"})
    assert copy.pk not in {page for page, _codename in rights(a.groups["Publishers"])}


def test_scoped_publishers_review(a):
    assert a.groups["Publishers"] in BilingualReviewTask.objects.get().groups.all()
    assert a.groups["Communications"] not in BilingualReviewTask.objects.get().groups.all()


def test_the_groups_of_the_home_page_reach_the_whole_portal(home, home_en):
    group = create_scoped_groups(home_en)["Publishers"]
    assert group.name == "Portal · Publishers"
    assert {page for page, _codename in rights(group)} == {home.pk, home_en.pk}
    assert {permission.collection for permission in group.collection_permissions.all()} == {
        Collection.get_first_root_node()
    }


def test_the_groups_of_the_home_page_may_all_that_the_base_groups_may(home):
    for role, group in create_scoped_groups(home).items():
        assert set(Group.objects.get(name=role).permissions.all()) <= set(group.permissions.all())


def test_other_pages_have_no_groups_of_their_own(home):
    with pytest.raises(NoScope):
        create_scoped_groups(factories.section(home))


@pytest.mark.parametrize("name", ["institutes/test-institute", "/zh-hans/institutes/test-institute/"])
def test_the_command_finds_an_institute_by_its_path(institute, name, capsys):
    call_command("create_groups", name)
    assert "test-institute · Publishers: created" in capsys.readouterr().out
    assert len(scoped_groups(institute)) == 3


def test_the_command_finds_an_institute_by_its_id(institute):
    call_command("create_groups", str(institute.pk))
    assert len(scoped_groups(institute)) == 3


def test_the_command_takes_a_slash_for_the_whole_portal(home):
    call_command("create_groups", "/")
    assert len(scoped_groups(home)) == 3


def test_the_command_says_what_was_there(institute, capsys):
    call_command("create_groups", "institutes/test-institute")
    capsys.readouterr()
    call_command("create_groups", "institutes/test-institute")
    assert capsys.readouterr().out.count("already there") == 3


@pytest.mark.parametrize("name", ["institutes/nothing", "999999", "institutes"])
def test_the_command_refuses_what_is_no_institute_and_makes_nothing(institute, name):
    before = counts()
    with pytest.raises(CommandError):
        call_command("create_groups", name)
    assert counts() == before


def test_groups_left_behind_by_a_deleted_institute_are_used_again(a, institutes):
    a.page_en.delete()
    a.page_zh.delete()
    again = factories.institute(institutes[0], short_name="ALPHA")
    assert create_scoped_groups(again) == a.groups
