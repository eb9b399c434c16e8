"""Leadership entries: posts, terms, lists."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.test.utils.form_data import inline_formset

from institutes.models import LeaderPage, LeaderPost
from tests import factories
from tests.editing import Editor, messages_of


@pytest.fixture
def editor(db):
    return Editor()


@pytest.fixture
def leadership(institute):
    return factories.leadership(institute)


POST = {"title": "Secretary-General", "organisation": "Secretariat", "status": "former", "precedence": "100"}
NO_POST = "Add at least one post: a leadership entry says what office was held."


def add(editor, leadership, posts, action="publish", **fields):
    fields = {"title": "Zhang Ming", "slug": "zhang-ming", "posts": inline_formset(posts)} | fields
    return editor.add(leadership, LeaderPage, action, **fields)


def test_an_entry_with_a_post_is_published(editor, leadership):
    assert messages_of(add(editor, leadership, [POST])) == []
    assert LeaderPage.objects.get().live


@pytest.mark.parametrize("posts", [[], [{**POST, "DELETE": "1"}]])
def test_an_entry_without_a_post_is_not_published_and_nothing_is_lost(editor, leadership, posts):
    response = add(editor, leadership, posts, original_name="张明")
    assert messages_of(response) == [NO_POST]
    assert response.context["form"]["original_name"].value() == "张明"
    assert not LeaderPage.objects.exists()


def test_a_draft_may_wait_for_its_first_post(editor, leadership):
    assert messages_of(add(editor, leadership, [], action="")) == []
    page = LeaderPage.objects.get()
    assert not page.live
    assert messages_of(editor.edit(page)) == [NO_POST]


def test_the_last_post_of_a_published_entry_cannot_be_taken_away(editor, leadership):
    page = factories.leader(leadership)
    post = page.posts.get()
    response = editor.edit(page, posts=inline_formset([{**POST, "id": str(post.pk), "DELETE": "1"}], initial=1))
    assert messages_of(response) == [NO_POST]
    assert LeaderPost.objects.filter(pk=post.pk).exists()


def test_a_program_cannot_publish_an_entry_without_a_post(leadership):
    with pytest.raises(ValidationError, match="at least one post"):
        factories.leader(leadership, posts=[])


BEFORE = "The term ends before it begins. Check both dates."


@pytest.mark.parametrize(
    ("start", "end", "messages"),
    [
        ("2019-01-01", "2021-12-31", []),
        ("2019", "2019", []),
        ("2019-05", "2019", []),
        ("2019", "2019-05-01", []),
        ("2022-01-01", "2022-01", []),
        ("", "2021-12-31", []),
        ("2019-01-01", "", []),
        ("2019-01-01", "2019-01-01", [BEFORE]),
        ("2019-01-02", "2019-01-01", [BEFORE]),
        ("2019-05", "2019-04-30", [BEFORE]),
        ("2020", "2019-12", [BEFORE]),
        ("2020-01-01", "2019", [BEFORE]),
    ],
)
def test_a_term_ends_after_it_begins_as_exactly_as_both_are_known(editor, leadership, start, end, messages):
    assert messages_of(add(editor, leadership, [{**POST, "term_start": start, "term_end": end}])) == messages


@pytest.mark.parametrize("field", ["term_start", "term_end", "status_as_of"])
def test_a_date_that_cannot_be_read_is_refused(editor, leadership, field):
    [message] = messages_of(add(editor, leadership, [{**POST, field: "2021/5"}]))
    assert "“2021/5” is not a date" in message


def test_a_post_is_at_an_institute_or_at_an_organisation(editor, leadership):
    response = add(editor, leadership, [{**POST, "organisation": ""}])
    assert messages_of(response) == ["Choose an institute or name the organisation."]


def test_who_is_in_office_was_so_on_a_date(editor, leadership):
    response = add(editor, leadership, [{**POST, "status": "in_office"}])
    assert messages_of(response) == ["Say as of which date the person was in office."]


def test_an_open_end_does_not_mean_in_office(leadership):
    page = factories.leader(leadership, posts=[{"term_start": "2022-01-01", "status": LeaderPost.Status.UNKNOWN}])
    assert not LeaderPost.objects.in_office().filter(page=page).exists()


def names(posts):
    return [post.page.title for post in posts]


def test_a_list_is_in_order_of_precedence_and_later_terms_come_first_among_equals(leadership):
    for name, precedence, start in [("third", 2, "2019"), ("first", 1, "2001"), ("second", 2, "2022")]:
        factories.leader(leadership, title=name, posts=[{"precedence": precedence, "term_start": start}])
    assert names(leadership.posts()) == ["first", "second", "third"]


def test_a_list_leaves_drafts_out(leadership):
    factories.leader(leadership, publish=False)
    assert names(leadership.posts()) == []


def test_posts_at_an_institute_are_found_whichever_version_the_editor_linked(leadership, institute, home_en, en):
    english = factories.institute(
        factories.institute_index(home_en), title="English", translation_key=institute.translation_key
    )
    factories.leader(leadership, title="刘", posts=[{"institute": english, "organisation": ""}])
    assert names(LeaderPost.objects.at_institute(institute)) == ["刘"]
    assert names(LeaderPost.objects.at_institute(institute).published_in(en)) == []


def test_former_posts_are_told_from_those_in_office(leadership):
    factories.leader(
        leadership,
        posts=[
            {"title": "now", "status": LeaderPost.Status.IN_OFFICE, "status_as_of": "2022"},
            {"title": "then", "status": LeaderPost.Status.FORMER},
        ],
    )
    assert [post.title for post in LeaderPost.objects.in_office()] == ["now"]
    assert [post.title for post in LeaderPost.objects.former()] == ["then"]
