"""What a publisher of institute A may do and may not do, also as a member of the base group."""

import pytest
from django.urls import reverse
from wagtail.models import WorkflowState

from news.models import NewsPage
from tests import factories
from tests.persons import is_refused


@pytest.fixture
def publisher(person, a):
    return person(a.groups["Publishers"])


@pytest.fixture(params=["scoped group alone", "base group too"])
def outsider(request, person, a):
    """For institute B: a publisher of A, who may be in the base group as well."""
    groups = ["Publishers"] if request.param == "base group too" else []
    return person(a.groups["Publishers"], *groups)


@pytest.fixture
def submitted(person):
    """Let Communications of an institute submit a new title of its English release; gives the release."""

    def submit(institute) -> NewsPage:
        writer = person(institute.groups["Communications"])
        release = institute.release_en
        release.title = "Submitted title"
        release.save_revision(user=writer.user)
        release.get_workflow().start(release, writer.user)
        return NewsPage.objects.get(pk=release.pk)

    return submit


def approve(person, page):
    state = page.current_workflow_task_state
    return person.post("wagtailadmin_pages:workflow_action", page.pk, "approve", state.pk)


def test_approving_publishes_a_release_of_its_institute(publisher, a, submitted):
    release = submitted(a)
    approve(publisher, release)
    release.refresh_from_db()
    assert (release.title, release.live) == ("Submitted title", True)
    assert release.workflow_states.get().status == WorkflowState.STATUS_APPROVED


def test_approves_from_the_editor(publisher, a, submitted, edit_form):
    release = submitted(a)
    form = edit_form(release)
    publisher.save_page(release, form, "workflow-action", **{"workflow-action-name": "approve"})
    release.refresh_from_db()
    assert release.title == "Submitted title"


def test_asks_for_changes(publisher, a, submitted):
    release = submitted(a)
    state = release.current_workflow_task_state
    publisher.post("wagtailadmin_pages:workflow_action", release.pk, "reject", state.pk, data={"comment": "Names"})
    assert release.workflow_states.get().status == WorkflowState.STATUS_NEEDS_CHANGES


def test_publishes_from_the_editor(publisher, a, edit_form):
    publisher.save_page(a.release_zh, edit_form(a.release_zh), "publish", title="Corrected")
    a.release_zh.refresh_from_db()
    assert a.release_zh.title == "Corrected"


def test_unpublishes(publisher, a):
    publisher.post("wagtailadmin_pages:unpublish", a.release_zh.pk)
    a.release_zh.refresh_from_db()
    assert not a.release_zh.live


def test_its_dashboard_lists_what_waits_for_it(publisher, a, b, submitted):
    submitted(a)
    submitted(b)
    waiting = publisher.get("wagtailadmin_home").content.decode()
    assert f"/pages/{a.release_en.pk}/" in waiting
    assert f"/pages/{b.release_en.pk}/" not in waiting


def test_cannot_approve_another_institutes_release(outsider, b, submitted):
    release = submitted(b)
    assert is_refused(approve(outsider, release))
    release.refresh_from_db()
    assert release.title == "Release of beta"
    assert release.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_cannot_open_another_institutes_release_while_it_is_reviewed(outsider, b, submitted):
    assert is_refused(outsider.get("wagtailadmin_pages:edit", submitted(b).pk))


def test_cannot_publish_another_institutes_release_by_a_raw_request(outsider, b, edit_form):
    assert is_refused(outsider.save_page(b.release_zh, edit_form(b.release_zh), "publish", title="Taken over"))
    b.release_zh.refresh_from_db()
    assert b.release_zh.title == "Release of beta"


def test_cannot_unpublish_another_institutes_release(outsider, b):
    assert is_refused(outsider.post("wagtailadmin_pages:unpublish", b.release_zh.pk))
    b.release_zh.refresh_from_db()
    assert b.release_zh.live


def test_publishes_many_at_once_in_its_institute_only(outsider, a, b):
    drafts = [factories.release(institute.news_zh, publish=False, slug="draft") for institute in (a, b)]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    for draft in drafts:
        outsider.client.post(f"{address}?id={draft.pk}", {"include_descendants": "1"})
        draft.refresh_from_db()
    assert [draft.live for draft in drafts] == [True, False]


def test_cannot_change_the_portals_lists_without_being_in_the_base_group(person, a):
    publisher = person(a.groups["Publishers"])
    for name in ("wagtailredirects:index", "wagtailsnippets_home_sitesettings:list", "wagtailsnippets_news_topic:list"):
        assert is_refused(publisher.get(name))


def test_keeps_the_portals_lists_as_a_member_of_the_base_group(person):
    publisher = person("Publishers")
    for name in ("wagtailredirects:index", "wagtailsnippets_home_sitesettings:list", "wagtailsnippets_news_topic:list"):
        assert publisher.get(name).status_code == 200


def test_cannot_open_users_and_groups(publisher):
    for name in ("wagtailusers_users:index", "wagtailusers_groups:index", "wagtailadmin_workflows:index"):
        assert is_refused(publisher.get(name))
