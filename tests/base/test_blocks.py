"""The blocks of a page's body: what they refuse, and what they give to a template."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlockValidationError
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import streamfield

from home.models import SectionPage
from portal.base.blocks import StoryBlock
from portal.base.blocks.facts import PartialDateBlock
from portal.base.blocks.links import ButtonBlock
from portal.base.blocks.media import FigureBlock
from tests import factories
from tests.editing import Editor, messages_of


def context_of(name, value, page=None):
    block = StoryBlock().child_blocks[name]
    return block.get_context(block.to_python(value), {"page": page} if page else None)


# Pictures


def figure(image, **fields):
    return FigureBlock().clean(FigureBlock().to_python({"image": image.pk, **fields}))


def test_a_picture_without_words_is_refused(zh):
    with pytest.raises(StructBlockValidationError) as error:
        figure(factories.image(alt_text=""))
    assert error.value.block_errors["alt_text"].messages == [
        "Describe the image in the alternative text, or mark it as decorative."
    ]


@pytest.mark.parametrize("fields", [{"alt_text": "The campus"}, {"decorative": True}])
def test_a_picture_is_described_or_decorative(zh, fields):
    assert figure(factories.image(alt_text=""), **fields)


def test_a_picture_may_bring_its_words_or_its_mark_from_the_library(zh, en):
    assert figure(factories.image(en, alt_text="The campus"))
    assert figure(factories.image(alt_text="", is_decorative=True))


def test_the_editor_is_told_about_a_picture_without_words_and_loses_nothing(home):
    image = factories.image(alt_text="")
    editor, page = Editor(), factories.section(home)
    blocks = [
        ("heading", {"text": "Campus", "level": "h2"}),
        ("image", {"image": str(image.pk), "alt_text": "", "caption": "Spring", "credit": ""}),
    ]
    response = editor.edit(page, body=streamfield(blocks))
    form = response.context["form"]
    assert "body" in form.errors
    assert "Describe the image in the alternative text" in response.content.decode()
    assert form["body"].value()[1].value["caption"] == "Spring"
    assert not SectionPage.objects.get(pk=page.pk).body


# Facts


@pytest.mark.parametrize("text", ["2017", "2017-09", "2017-09-01"])
def test_a_date_in_a_block_may_be_partial(text):
    assert PartialDateBlock().clean(text) == text


@pytest.mark.parametrize("text", ["", "September 2017", "2017-13"])
def test_a_date_in_a_block_must_be_one(text):
    with pytest.raises(ValidationError):
        PartialDateBlock().clean(text)


@pytest.mark.parametrize(
    "fields", [{"value": "many", "label": "classes"}, {"value": "", "label": "classes"}, {"value": "71", "label": ""}]
)
def test_a_key_figure_is_a_number_with_a_label(home, fields):
    figures = {
        "0": {"type": "item", "value": {"qualifier": "exact", "unit": "", **fields}, "deleted": "", "order": "0"}
    }
    blocks = [("key_figures", {"title": "", "as_of": "", "figures": {"count": "1", **figures}})]
    assert messages_of(Editor().edit(factories.section(home), body=streamfield(blocks)))


def test_a_country_list_refuses_a_code_of_no_country(home):
    items = {"count": "1", "0": {"type": "item", "value": "XX", "deleted": "", "order": "0"}}
    blocks = [("country_list", {"status": "member", "note": "", "countries": items})]
    assert messages_of(Editor().edit(factories.section(home), body=streamfield(blocks)))


@pytest.mark.parametrize(("name", "rows"), [("timeline", "entries"), ("agreements", "agreements")])
def test_dated_entries_are_shown_in_the_order_of_their_dates(db, name, rows):
    dates = ["2015-12-15", "2010", "2012-08-21", "2010-04"]
    value = {rows: [{"date": date, "text": date, "title": date} for date in dates]}
    assert [row["date"] for row in context_of(name, value)[rows]] == ["2010", "2010-04", "2012-08-21", "2015-12-15"]


# Links


@pytest.mark.parametrize("given", [{}, {"page": True, "url": "https://example.org/"}])
def test_a_button_leads_to_one_place(home, given):
    value = {"text": "More", "page": home.pk if "page" in given else None, "url": given.get("url", "")}
    with pytest.raises(StructBlockValidationError):
        ButtonBlock().clean(ButtonBlock().to_python(value))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "example"])
def test_a_button_leads_to_an_address(db, url):
    with pytest.raises(StructBlockValidationError):
        ButtonBlock().clean(ButtonBlock().to_python({"text": "More", "page": None, "url": url}))


@pytest.fixture
def pair(home, home_en):
    chinese = factories.section(home, title="关于")
    return chinese, factories.section(home_en, title="About", translation_key=chinese.translation_key)


def test_related_pages_and_buttons_lead_to_pages_in_the_language_of_their_page(pair):
    chinese, english = pair
    for page in pair:
        related = context_of("related_pages", {"pages": [chinese.pk, english.pk]}, page)["pages"]
        assert [found.pk for found in related] == [page.pk, page.pk]
        [button] = context_of("buttons", {"buttons": [{"text": "x", "page": chinese.pk, "url": ""}]}, page)["buttons"]
        assert button["page"].pk == page.pk


def test_what_a_reader_may_not_see_is_neither_related_nor_a_button(home):
    private, draft = factories.section(home), factories.section(home, publish=False)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    ids = [private.pk, draft.pk, 999_999]
    assert context_of("related_pages", {"pages": ids}, home)["pages"] == []
    value = {"buttons": [{"text": "x", "page": page_id, "url": ""} for page_id in ids]}
    value["buttons"].append({"text": "Elsewhere", "page": None, "url": "https://example.org/"})
    assert [button["text"] for button in context_of("buttons", value, home)["buttons"]] == ["Elsewhere"]
