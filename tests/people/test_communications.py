"""What Communications staff of institute A may do and may not do, by the admin's own addresses."""

import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import WorkflowState

from media.models import PortalImage
from news.models import Category, NewsPage
from tests import factories
from tests.people.conftest import read_form
from tests.persons import is_refused

LANGUAGES = ["zh", "en"]


@pytest.fixture
def writer(person, a):
    return person(a.groups["Communications"])


def release_in(institute, language: str) -> NewsPage:
    return getattr(institute, f"release_{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_writes_a_release_below_its_institute_in_either_language(writer, a, language):
    news = getattr(a, f"news_{language}")
    form = read_form(writer.get("wagtailadmin_pages:add", "news", "newspage", news.pk), NewsPage)
    form["title"], form["slug"] = "A new seminar", "a-new-seminar"
    writer.post("wagtailadmin_pages:add", "news", "newspage", news.pk, data=form)
    made = NewsPage.objects.get(slug="a-new-seminar")
    assert (made.live, made.get_parent().pk, made.owner) == (False, news.pk, writer.user)


@pytest.mark.parametrize("language", LANGUAGES)
def test_edits_a_draft_and_leaves_the_live_text_alone(writer, a, language):
    release = release_in(a, language)
    form = read_form(writer.get("wagtailadmin_pages:edit", release.pk), NewsPage)
    writer.save_page(release, form, title="A better title")
    release.refresh_from_db()
    assert release.title == "Release of alpha"
    assert release.get_latest_revision_as_object().title == "A better title"


def test_submits_a_release_for_review(writer, a, edit_form):
    writer.save_page(a.release_en, edit_form(a.release_en), "submit")
    state = a.release_en.current_workflow_state
    assert (state.status, state.requested_by) == (WorkflowState.STATUS_IN_PROGRESS, writer.user)


def test_cannot_publish_by_a_raw_request(writer, a, edit_form):
    writer.save_page(a.release_zh, edit_form(a.release_zh), "publish", title="Not approved")
    a.release_zh.refresh_from_db()
    assert a.release_zh.title == "Release of alpha"


def test_cannot_create_and_publish_at_once(writer, a):
    form = read_form(writer.get("wagtailadmin_pages:add", "news", "newspage", a.news_zh.pk), NewsPage)
    form["title"], form["slug"], form["action-publish"] = "Rushed", "rushed", "1"
    writer.post("wagtailadmin_pages:add", "news", "newspage", a.news_zh.pk, data=form)
    assert not NewsPage.objects.get(slug="rushed").live


def test_cannot_approve_its_own_submission(writer, a, edit_form):
    form = edit_form(a.release_en)
    writer.save_page(a.release_en, form, "submit", title="Submitted")
    task_state = a.release_en.current_workflow_task_state
    response = writer.post("wagtailadmin_pages:workflow_action", a.release_en.pk, "approve", task_state.pk)
    a.release_en.refresh_from_db()
    assert is_refused(response)
    assert a.release_en.title == "Release of alpha"


def test_cannot_unpublish(writer, a):
    assert is_refused(writer.post("wagtailadmin_pages:unpublish", a.release_zh.pk))
    a.release_zh.refresh_from_db()
    assert a.release_zh.live


def test_cannot_delete_a_live_page(writer, a):
    assert is_refused(writer.post("wagtailadmin_pages:delete", a.release_zh.pk))
    assert NewsPage.objects.filter(pk=a.release_zh.pk).exists()


def test_cannot_set_who_may_view_a_page(writer, a):
    data = {"restriction_type": "login"}
    assert is_refused(writer.post("wagtailadmin_pages:set_privacy", a.release_zh.pk, data=data))
    assert not a.release_zh.get_view_restrictions().exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_cannot_edit_another_institutes_release(writer, b, edit_form, language):
    release = release_in(b, language)
    form = edit_form(release)
    revision = release.latest_revision_id
    assert is_refused(writer.get("wagtailadmin_pages:edit", release.pk))
    assert is_refused(writer.save_page(release, form, title="Taken over"))
    release.refresh_from_db()
    assert release.latest_revision_id == revision


def test_cannot_write_below_another_institute(writer, b):
    assert is_refused(writer.get("wagtailadmin_pages:add", "news", "newspage", b.news_zh.pk))


def test_cannot_write_below_the_home_page(writer, home):
    assert is_refused(writer.get("wagtailadmin_pages:add", "home", "sectionpage", home.pk))


def test_copies_a_release_within_its_institute_only(writer, a, b):
    for news in (a.news_zh, b.news_zh):
        data = {"new_title": "Copied", "new_slug": "copied", "new_parent_page": news.pk}
        writer.post("wagtailadmin_pages:copy", a.release_zh.pk, data=data)
    assert [page.get_parent().pk for page in NewsPage.objects.filter(slug="copied")] == [a.news_zh.pk]


def test_cannot_move_a_draft_to_another_institute(writer, a, b):
    draft = factories.release(a.news_zh, publish=False, slug="draft")
    assert is_refused(writer.post("wagtailadmin_pages:move_confirm", draft.pk, b.news_zh.pk))
    assert not b.news_zh.get_children().filter(slug="draft").exists()


def test_the_explorer_does_not_show_another_institutes_pages(writer, a, b, institutes):
    listing = writer.get("wagtailadmin_explore", institutes[0].pk).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[a.page_zh.pk]) in listing
    assert reverse("wagtailadmin_pages:edit", args=[b.page_zh.pk]) not in listing


def test_cannot_open_what_belongs_to_the_whole_portal(writer):
    names = [
        "wagtailusers_users:index",
        "wagtailusers_users:add",
        "wagtailusers_groups:index",
        "wagtailusers_groups:add",
        "wagtailsites:index",
        "wagtaillocales:index",
        "wagtailredirects:index",
        "wagtailadmin_collections:index",
        "wagtailadmin_workflows:index",
        "wagtailsnippets_home_sitesettings:list",
    ]
    assert [name for name in names if not is_refused(writer.get(name))] == []


def test_cannot_give_itself_a_group(writer):
    publishers = Group.objects.get(name="Publishers")
    data = {"username": writer.user.username, "groups": [publishers.pk], "is_superuser": "on"}
    assert is_refused(writer.post("wagtailusers_users:edit", writer.user.pk, data=data))
    user = User.objects.get(pk=writer.user.pk)
    assert not user.is_superuser and publishers not in user.groups.all()


def upload(person, collection):
    file = SimpleUploadedFile("picture.png", factories.picture_bytes(), "image/png")
    data = {"title": "Uploaded", "file": file, "collection": collection.pk, "is_decorative": "on"}
    return person.post("wagtailimages:add", data=data)


def test_uploads_an_image_into_its_institutes_collection(writer, a):
    upload(writer, a.collection)
    assert PortalImage.objects.get(title="Uploaded").collection == a.collection


def test_an_upload_never_reaches_another_institutes_collection(writer, b):
    upload(writer, b.collection)
    assert not PortalImage.objects.filter(collection=b.collection).exists()


def test_cannot_edit_another_institutes_image(writer, b):
    image = factories.image(collection=b.collection, title="Theirs")
    assert is_refused(writer.post("wagtailimages:edit", image.pk, data={"title": "Ours"}))
    image.refresh_from_db()
    assert image.title == "Theirs"


def test_chooses_a_category_for_a_release(writer, zh):
    factories.category(zh, name="研讨会")
    response = writer.get("wagtailsnippetchoosers_news_category:choose_results")
    assert "研讨会" in response.content.decode()


def test_cannot_add_a_category_without_being_in_the_base_group(writer, zh):
    assert is_refused(writer.post("wagtailsnippets_news_category:add", data={"name": "New"}))
    assert not Category.objects.exists()


def test_drafts_a_category_as_a_member_of_the_base_group(person, zh):
    writer = person("Communications")
    data = {"name": "Briefing", "slug": "briefing", "sort_order": "1", "action-publish": "1"}
    writer.post("wagtailsnippets_news_category:add", data=data)
    assert not Category.objects.get(slug="briefing").live
