"""Slugs in the page editor: filled in, refused, and never changed behind a reader's back."""

import pytest
from wagtail.models import Page

from home.models import SectionPage
from tests import factories
from tests.editing import Editor, messages_of


@pytest.fixture
def editor(db):
    return Editor()


def added(home) -> SectionPage:
    return SectionPage.objects.child_of(home).latest("pk")


@pytest.mark.parametrize(
    ("title", "left_by_browser", "slug"),
    [
        ("关于我们", "", "guan-yu-wo-men"),
        ("2024年研讨会", "2024", "2024-nian-yan-tao-hui"),
        ("2024年，上合 SCO 研讨会", "2024-sco", "2024-nian-shang-he-sco-yan-tao-hui"),
        ("About us", "", "about-us"),
        ("About us", "about-us", "about-us"),
        ("关于我们", "about-us", "about-us"),
        ("2024年", "y2024", "y2024"),
    ],
)
@pytest.mark.parametrize("action", ["publish", ""])
def test_the_slug_of_a_new_page_is_what_the_editor_wrote_or_spells_the_title(
    editor, home, title, left_by_browser, slug, action
):
    editor.add(home, SectionPage, action, title=title, slug=left_by_browser)
    assert added(home).slug == slug


def test_a_spelled_slug_that_is_taken_is_numbered(editor, home):
    for _number in range(2):
        editor.add(home, SectionPage, title="简介", slug="")
    assert {page.slug for page in SectionPage.objects.child_of(home)} == {"jian-jie", "jian-jie-2"}


def test_a_slug_that_the_editor_wrote_and_that_is_taken_is_refused_and_nothing_is_lost(editor, home):
    factories.section(home, slug="about")
    response = editor.add(home, SectionPage, title="About", slug="about", sort_order="7")
    assert "already in use" in messages_of(response)[0]
    assert response.context["form"]["sort_order"].value() == "7"


@pytest.mark.parametrize("slug", ["关于", "About", "a_b", "a--b"])
def test_a_slug_that_is_not_plain_ascii_is_refused(editor, home, slug):
    response = editor.add(home, SectionPage, title="About", slug=slug)
    assert messages_of(response)
    assert not SectionPage.objects.child_of(home).exists()


def test_the_slug_of_a_draft_may_change(editor, home):
    page = factories.section(home, publish=False, slug="one")
    editor.edit(page, "", slug="two")
    page.refresh_from_db()
    assert page.slug == "two"


def test_a_draft_whose_title_becomes_chinese_is_spelled_anew_when_the_browser_kept_only_its_digits(editor, home):
    page = factories.section(home, publish=False, title="New page", slug="new-page")
    editor.edit(page, "", title="2025年年会", slug="2025")
    page.refresh_from_db()
    assert page.slug == "2025-nian-nian-hui"


def test_the_slug_of_a_published_page_stays_when_its_field_is_emptied(editor, home):
    page = factories.section(home, title="关于", slug="about")
    editor.edit(page, slug="", title="关于我们")
    page.refresh_from_db()
    assert (page.title, page.slug) == ("关于我们", "about")


def test_a_correction_of_the_title_does_not_change_the_address(editor, home):
    page = factories.section(home, title="关于", slug="guan-yu")
    editor.edit(page, title="关于我们")
    page.refresh_from_db()
    assert page.slug == "guan-yu"


def test_a_form_that_stays_open_after_a_draft_was_saved_is_told_the_slug(editor, home):
    from django.urls import reverse

    url = reverse("wagtailadmin_pages:add", args=("home", "sectionpage", home.pk))
    data = {"title": "2024年", "slug": "2024", "sort_order": "100", "introduction": "null", "body-count": "0"}
    data |= {f"comments-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL")}
    answer = editor.client.post(url, data, headers={"accept": "application/json"}).json()
    assert answer["success"], answer
    assert answer["field_updates"]["slug"] == "2024-nian"
    assert Page.objects.get(pk=answer["pk"]).slug == "2024-nian"
