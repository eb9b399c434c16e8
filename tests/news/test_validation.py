"""What an editor is told about a release that cannot be right, and that nothing typed is lost."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from wagtail.test.utils.form_data import inline_formset

from news.models import EventCountry, EventOrganisation, NewsPage, Speaker
from portal.audience.models import PageVisits
from tests import factories
from tests.editing import Editor, messages_of


@pytest.fixture
def editor(db):
    return Editor()


def said(editor, news_index, **fields):
    return messages_of(editor.add(news_index, NewsPage, title="A seminar", slug="a-seminar", **fields))


ENDS_BEFORE = "The event ends before it starts. Check both times."


@pytest.mark.parametrize(
    ("start", "end", "all_day", "messages"),
    [
        ("2021-04-15 14:00", "2021-04-15 17:00", False, []),
        ("2021-04-15 14:00", "", False, []),
        ("2021-04-15 14:00", "2021-04-15 14:00", False, [ENDS_BEFORE]),
        ("2021-04-15 14:00", "2021-04-15 13:00", False, [ENDS_BEFORE]),
        ("2021-04-15 14:00", "2021-04-15 09:00", True, []),
        ("2021-04-15 00:00", "2021-04-21 00:00", True, []),
        ("2021-04-15 09:00", "2021-04-14 17:00", True, [ENDS_BEFORE]),
        ("", "2021-04-14 17:00", False, ["An event that has an end needs a start."]),
    ],
)
def test_an_event_ends_after_it_starts(editor, news_index, start, end, all_day, messages):
    fields = {"event_start": start, "event_end": end} | ({"event_all_day": "on"} if all_day else {})
    assert said(editor, news_index, **fields) == messages


def test_days_of_an_event_are_those_of_its_own_time_zone(news_index):
    page = NewsPage(
        title="Seminar",
        slug="seminar",
        locale=news_index.locale,
        event_all_day=True,
        event_time_zone="America/New_York",
        # In New York this is the evening of the same day; in Shanghai it is the day before.
        event_start=datetime.datetime(2021, 4, 15, 18, tzinfo=datetime.UTC),
        event_end=datetime.datetime(2021, 4, 15, 10, tzinfo=datetime.UTC),
    )
    news_index.add_child(instance=page)


def test_a_time_zone_that_does_not_exist_is_refused(editor, news_index):
    messages = said(
        editor,
        news_index,
        event_start="2021-04-15 14:00",
        event_end="2021-04-15 17:00",
        event_all_day="on",
        event_time_zone="Asia/Peking",
    )
    assert messages == ["“Asia/Peking” is not a time zone. Write its name in the IANA list, for example Asia/Shanghai."]


def test_a_program_cannot_keep_an_event_that_ends_before_it_starts(news_index):
    start = datetime.datetime(2021, 4, 15, 14, tzinfo=datetime.UTC)
    with pytest.raises(ValidationError, match="ends before it starts"):
        factories.release(news_index, event_start=start, event_end=start - datetime.timedelta(hours=1))


def test_bad_times_lose_nothing_that_was_typed(editor, news_index):
    response = editor.add(
        news_index,
        NewsPage,
        title="A seminar",
        slug="",
        summary="Twenty-seven judges took part.",
        event_start="2021-04-15 14:00",
        event_end="2021-04-15 13:00",
        speakers=inline_formset([{"name": "Liu Xiaoyun", "title": "President"}]),
        countries=inline_formset([{"code": "KZ"}]),
    )
    form = response.context["form"]
    assert messages_of(response) == [ENDS_BEFORE]
    assert form["summary"].value() == "Twenty-seven judges took part."
    assert form.formsets["speakers"].forms[0]["name"].value() == "Liu Xiaoyun"
    assert form.formsets["countries"].forms[0]["code"].value() == "KZ"
    assert not NewsPage.objects.exists()


@pytest.mark.parametrize("code", ["XX", "kz", ""])
def test_a_country_must_exist(editor, news_index, code):
    assert len(said(editor, news_index, countries=inline_formset([{"code": code}]))) == 1


def test_a_program_cannot_validate_a_country_that_does_not_exist(news_index):
    with pytest.raises(ValidationError, match="XX"):
        EventCountry(page=factories.release(news_index), code="XX").full_clean()


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ({"organisations": [{"role": "host", "name": ""}]}, "Choose an institute or name the organisation."),
        ({"speakers": [{"title": "Judge"}]}, "Choose a leadership entry or write the speaker's name."),
    ],
)
def test_a_row_names_somebody(editor, news_index, rows, message):
    assert message in said(editor, news_index, **{name: inline_formset(items) for name, items in rows.items()})


def test_an_organisation_has_a_role(editor, news_index):
    assert len(said(editor, news_index, organisations=inline_formset([{"role": "", "name": "Court"}]))) == 1


@pytest.mark.parametrize(
    ("notice", "messages"),
    [
        ({"notice_kind": "correction", "notice_text": "27 judges.", "notice_date": "2021-05-01"}, []),
        (
            {"notice_kind": "withdrawal"},
            [
                "Say in the notice what was corrected or why the release was withdrawn.",
                "Give the date of the notice.",
            ],
        ),
        (
            {"notice_text": "27 judges."},
            ["Choose whether it is a correction or a withdrawal; readers do not see it otherwise."],
        ),
    ],
)
def test_a_notice_is_whole(editor, news_index, notice, messages):
    assert said(editor, news_index, **notice) == messages


def test_the_number_of_participants_is_not_negative(editor, news_index):
    assert len(said(editor, news_index, participants="-1")) == 1


@pytest.mark.parametrize("field", ["imported", "counted"])
def test_visits_are_not_negative(news_index, field):
    with pytest.raises(ValidationError) as error:
        PageVisits(page=factories.release(news_index), **{field: -1}).full_clean()
    assert list(error.value.message_dict) == [field]


def test_the_database_refuses_negative_visits_too(news_index):
    from django.db import IntegrityError, transaction

    visits = PageVisits.objects.create(page=factories.release(news_index), imported=20)
    with pytest.raises(IntegrityError), transaction.atomic():
        PageVisits.objects.filter(pk=visits.pk).update(imported=-1)


def test_two_categories_of_a_language_do_not_share_a_slug(zh, en):
    from news.models import Category

    factories.category(zh, name="研讨会", slug="seminar")
    Category(name="Seminar", slug="seminar", locale=en).full_clean()
    with pytest.raises(ValidationError, match="slug"):
        Category(name="讲座", slug="seminar", locale=zh).full_clean()


def test_a_category_gets_its_slug_from_pinyin(zh):
    assert factories.category(zh, name="研讨会").slug == "yan-tao-hui"


def test_a_whole_release_is_accepted(editor, news_index):
    response = editor.add(
        news_index,
        NewsPage,
        title="上合组织法官研讨班",
        slug="",
        event_start="2021-04-15 14:00",
        event_end="2021-04-21 17:00",
        participants="27",
        speakers=inline_formset([{"name": "刘晓云"}]),
        organisations=inline_formset([{"role": "host", "name": "国家法官学院"}]),
        countries=inline_formset([{"code": code} for code in ("KZ", "RU", "TJ", "UZ")]),
    )
    assert messages_of(response) == []
    page = NewsPage.objects.get()
    assert page.live
    assert page.slug == "shang-he-zu-zhi-fa-guan-yan-tao-ban"
    assert [row.code for row in page.countries.all()] == ["KZ", "RU", "TJ", "UZ"]
    assert Speaker.objects.get().locale == EventOrganisation.objects.get().locale == page.locale
    assert str(page.event_start.astimezone(datetime.UTC)) == "2021-04-15 06:00:00+00:00"


def test_the_admin_says_that_a_slug_of_a_category_is_taken(zh):
    from django.urls import reverse
    from wagtail.test.utils.form_data import querydict_from_html

    from news.models import Category

    factories.category(zh, name="研讨会", slug="seminar")
    client, url = Editor().client, reverse(Category.snippet_viewset.get_url_name("add"))
    form = querydict_from_html(client.get(url).content.decode(), form_id="w-editor-form").dict()
    response = client.post(url, form | {"name": "讲座", "slug": "seminar", "action-publish": "1"})
    assert "There is an entry with this slug already in this language." in response.content.decode()
