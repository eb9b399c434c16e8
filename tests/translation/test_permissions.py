"""The matrix of rights: every role, every translation view, reading and writing."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation, Translation

from portal.translation.operations import submit
from portal.translation.views.permissions import may_submit
from tests import factories
from tests.persons import is_refused
from tests.translation.conftest import messages_of, translation_of

ROLES = (
    "admin access only",
    "submit permission only",
    "base Communications",
    "base Translators",
    "base Publishers",
    "own Communications",
    "own Translators",
    "own Publishers",
    "other Communications",
    "other Translators",
    "other Publishers",
    "superuser",
)
SUBMITTERS = {"own Communications", "own Translators", "superuser"}
EDITORS = {"own Communications", "own Translators", "own Publishers", "superuser"}

# view, what its address needs, who is let in, methods that it answers
VIEWS = {
    "wagtail_localize:submit_page_translation": ("source page", SUBMITTERS, "get post"),
    "wagtail_localize:update_translations": ("source", SUBMITTERS, "get post"),
    "wagtail_localize:edit_string_translation": ("segment", EDITORS, "put delete"),
    "wagtail_localize:download_pofile": ("translation", EDITORS, "get"),
    "wagtail_localize:upload_pofile": ("translation", EDITORS, "post"),
    "wagtail_localize:machine_translate": ("translation", EDITORS, "post"),
    "wagtail_localize:preview_translation": ("translation", EDITORS, "get post"),
    "wagtail_localize:stop_translation": ("translation", SUBMITTERS, "post"),
    "wagtail_localize:convert_to_alias": ("target page", {"superuser"}, "get post"),
    "wagtailadmin_pages:edit": ("target page", EDITORS, "get post"),
    "translation:submit_for_review": ("translation", EDITORS, "post"),
}
# Editing is a right of the others too, but the button that is pressed is "publish".
MAY_PUBLISH = {"own Publishers", "superuser"}
EXPECTED = {
    (view, method): MAY_PUBLISH if (view, method) == ("wagtailadmin_pages:edit", "post") else allowed
    for view, (_needs, allowed, methods) in VIEWS.items()
    for method in methods.split()
}


@pytest.fixture
def somebody(person, groups, other_groups):
    """A person of a role of the matrix."""

    def sign_in(role: str):
        place, _, name = role.partition(" ")
        if role == "superuser":
            return person(is_superuser=True)
        if place == "base":
            return person(name)
        if place in ("own", "other"):
            return person((groups if place == "own" else other_groups)[name])
        made = person()
        made.user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        if role == "submit permission only":
            made.user.user_permissions.add(Permission.objects.get(codename="submit_translation"))
        return made

    return sign_in


def address(view: str, translation: Translation) -> str:
    needs = VIEWS[view][0]
    arguments = {
        "source page": lambda: [translation.source.get_source_instance().pk],
        "target page": lambda: [translation.get_target_instance().pk],
        "source": lambda: [translation.source_id],
        "translation": lambda: [translation.pk],
        "segment": lambda: [translation.pk, StringSegment.objects.filter(source=translation.source).first().pk],
    }
    return reverse(view, args=arguments[needs]())


def state() -> tuple:
    """All that a translation view can change."""
    return (
        list(Page.objects.order_by("pk").values_list("pk", "live", "latest_revision", "alias_of", "title")),
        list(Translation.objects.order_by("pk").values_list("pk", "enabled", "source__last_updated_at")),
        list(StringTranslation.objects.order_by("pk").values_list("pk", "data")),
    )


def test_every_view_lets_in_whom_the_matrix_names_and_nobody_else(submitted, somebody):
    fr = Locale.objects.create(language_code="fr")
    # With an address to go on to, being sent to the dashboard means being refused.
    data = {"locales": [fr.pk], "action": "publish", "value": "Words", "next": reverse("wagtailadmin_explore_root")}
    people = {role: somebody(role).client for role in ROLES}
    found = {}
    for view, method in EXPECTED:
        found[view, method] = set()
        url = address(view, submitted)
        for role, client in people.items():
            before = state()
            savepoint = transaction.savepoint()
            if method == "put":
                response = client.put(url, "value=Words", content_type="application/x-www-form-urlencoded")
            else:
                response = getattr(client, method)(url, data)
            if is_refused(response):
                assert state() == before, (view, method, role)
            else:
                found[view, method].add(role)
            transaction.savepoint_rollback(savepoint)
    assert found == EXPECTED


def test_the_report_of_translations_is_for_those_who_work_on_pages(submitted, somebody):
    let_in = {role for role in ROLES if not is_refused(somebody(role).get("wagtail_localize:translations_report"))}
    assert let_in == set(ROLES) - {"admin access only", "base Communications", "base Publishers"}


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_snippet_is_submitted_by_those_who_may_change_and_submit(method, zh, en, somebody):
    for role in ROLES:
        category = factories.category(zh)
        somebody_there = somebody(role)
        may = somebody_there.user.has_perms(["wagtail_localize.submit_translation", "news.change_category"])
        url = reverse("wagtail_localize:submit_snippet_translation", args=["news", "category", category.pk])
        response = getattr(somebody_there.client, method)(url, {"locales": [en.pk]})
        assert is_refused(response) != may, role
        assert category.has_translation(en) == (may and method == "post"), role


def test_titles_of_snippets_are_not_for_everybody(somebody, zh):
    factories.category(zh, name="研讨会")
    assert is_refused(somebody("admin access only").get("wagtail_localize:snippets_api_listing", "news", "category"))
    assert somebody("superuser").get("wagtail_localize:snippets_api_listing", "news", "category").status_code == 200


def test_the_buttons_are_shown_to_those_who_may_use_them(release, en, somebody):
    url = reverse("wagtail_localize:submit_page_translation", args=[release.pk])
    listing = reverse("wagtailadmin_explore", args=[release.get_parent().pk])
    for role, shown in {"own Communications": True, "own Translators": True, "own Publishers": False}.items():
        assert (url in somebody(role).client.get(listing).content.decode()) is shown, role


def test_the_button_is_not_shown_to_a_translator_of_another_institute(release, en, person, other_groups):
    assert not may_submit(person(other_groups["Translators"]).user, release)


def test_a_deleted_target_is_not_found(submitted, admin):
    submitted.get_target_instance().delete()
    assert admin.get("wagtail_localize:download_pofile", submitted.pk).status_code == 404


def test_the_preview_of_a_translation_whose_source_was_deleted_is_not_found(submitted, release, admin):
    release.delete()
    assert admin.get("wagtail_localize:preview_translation", submitted.pk).status_code == 404


@pytest.mark.parametrize(
    "content", [None, b"", b"not a PO file", b'msgid "a"\nmsgstr "b"\n', b"x" * (2 * 1024 * 1024 + 1)]
)
def test_a_damaged_po_file_is_refused_with_a_message(content, submitted, admin):
    data = {} if content is None else {"file": SimpleUploadedFile("de.po", content)}
    response = admin.post("wagtail_localize:upload_pofile", submitted.pk, data=data, follow=True)
    assert "PO file" in messages_of(response)
    assert not StringTranslation.objects.exists()


def test_a_translation_without_a_value_is_a_bad_request(submitted, admin):
    url = address("wagtail_localize:edit_string_translation", submitted)
    assert admin.client.put(url, "", content_type="application/x-www-form-urlencoded").status_code == 400


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("https://example.org/", 201),
        ("/documents/", 201),
        ("javascript:alert(1)", 400),
        (" java\tscript:alert(1)", 400),
    ],
)
def test_a_link_is_replaced_only_by_a_safe_one(value, status, home, en, admin):
    page = factories.section(home, introduction='<p>见<a href="https://example.cn/">网站</a>。</p>')
    submit(page, en, admin.user)
    translation = translation_of(page, en)
    segment = translation.source.overridablesegment_set.get()
    url = reverse("wagtail_localize:edit_override", args=[translation.pk, segment.pk])
    response = admin.client.put(url, urlencode({"value": value}), content_type="application/x-www-form-urlencoded")
    assert response.status_code == status
    assert SegmentOverride.objects.exists() == (status == 201)
