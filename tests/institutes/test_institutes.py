"""Institute profiles and their list."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from wagtail.test.utils.form_data import inline_formset

from institutes.models import InstitutePage
from tests import factories
from tests.editing import Editor, messages_of
from tests.translating import translate


@pytest.fixture
def editor(db):
    return Editor()


def test_a_whole_profile_is_accepted(editor, home):
    index = factories.institute_index(home)
    response = editor.add(
        index,
        InstitutePage,
        title="中国—上海合作组织国际司法交流合作培训基地",
        short_name="CNISCO",
        slug="cnisco",
        founded_on="2013-09-13",
        inaugurated_on="2014-05-20",
        completed_on="2017",
        contact_email="office@example.org",
        website="https://example.org/",
        revised_on="2024-03-01",
        key_figures=inline_formset([{"qualifier": "exact", "value": "2463", "unit": "人次", "label": "参训"}]),
        milestones=inline_formset([{"date": "2014-05-20", "text": "奠基、揭牌"}]),
    )
    assert messages_of(response) == []
    page = InstitutePage.objects.get()
    assert page.name_with_acronym == "中国—上海合作组织国际司法交流合作培训基地 (CNISCO)"
    assert [str(row) for row in page.milestones.all()] == ["2014-05-20"]
    assert page.key_figures.get().locale == page.locale


@pytest.mark.parametrize(
    "fields",
    [
        {"founded_on": "last year"},
        {"contact_email": "office"},
        {"website": "example"},
        {"key_figures": inline_formset([{"qualifier": "exact", "value": "many", "label": "classes"}])},
        {"key_figures": inline_formset([{"qualifier": "exact", "value": "71", "label": ""}])},
        {
            "key_figures": inline_formset(
                [{"qualifier": "exact", "value": "71", "label": "classes", "as_of": "2023/12"}]
            )
        },
        {"milestones": inline_formset([{"date": "", "text": "Opening"}])},
        {"milestones": inline_formset([{"date": "20 May 2014", "text": "Opening"}])},
    ],
)
def test_what_is_no_date_number_or_address_is_refused_with_one_message(editor, home, fields):
    response = editor.add(factories.institute_index(home), InstitutePage, title="Institute", slug="i", **fields)
    assert len(messages_of(response)) == 1
    assert not InstitutePage.objects.exists()


def test_an_institute_is_not_its_own_parent_nor_that_of_its_translation(institute, home_en):
    english = factories.institute(
        factories.institute_index(home_en), title="English", translation_key=institute.translation_key
    )
    for parent in (institute, english):
        institute.parent_institute = parent
        with pytest.raises(ValidationError, match="its own parent"):
            institute.full_clean()


def test_the_list_is_in_the_order_that_editors_gave(home):
    index = factories.institute_index(home)
    for title, place in [("b", 100), ("c", 1), ("a", 100)]:
        factories.institute(index, title=title, sort_order=place)
    factories.institute(index, title="draft", publish=False)
    assert [page.title for page in index.institutes()] == ["c", "a", "b"]


def test_each_language_version_keeps_its_own_date_of_revision_and_its_mark_of_difference(institute, en):
    institute.revised_on = datetime.date(2024, 3, 1)
    institute.is_divergent = True
    institute.save_revision().publish()
    target = translate(InstitutePage.objects.get(pk=institute.pk), en, {})
    InstitutePage.objects.filter(pk=target.pk).update(revised_on=datetime.date(2020, 1, 1), is_divergent=False)
    target = translate(InstitutePage.objects.get(pk=institute.pk), en, {})
    assert (target.revised_on, target.is_divergent) == (datetime.date(2020, 1, 1), False)
