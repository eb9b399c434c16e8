"""What the site says about itself, one row a language."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html

from home.models import MenuItem, SiteSettings
from tests import factories
from tests.editing import Editor
from tests.translating import overridable_paths, submit, translate, words_of


def made(locale, live=True, **fields):
    return SiteSettings.objects.create(locale=locale, live=live, **{"site_name": locale.language_code, **fields})


def test_each_language_has_its_own_settings(zh, en):
    made(zh)
    made(en)
    assert [SiteSettings.objects.for_locale(locale).site_name for locale in (zh, en)] == ["zh-hans", "en"]


def test_a_language_without_settings_or_with_a_draft_shows_those_of_the_default_language(zh, en):
    made(zh)
    assert SiteSettings.objects.for_locale(en).site_name == "zh-hans"
    made(en, live=False)
    assert SiteSettings.objects.for_locale(en).site_name == "zh-hans"


def test_own_settings_without_a_menu_count_before_those_of_the_default_language_with_one(zh, en, home):
    MenuItem.objects.create(settings=made(zh), locale=zh, page=home)
    made(en)
    assert SiteSettings.objects.for_locale(en).site_name == "en"
    assert SiteSettings.objects.for_locale(en).menu == []
    assert [item.page_id for item in SiteSettings.objects.for_locale(zh).menu] == [home.pk]


def test_the_menu_of_a_draft_is_not_shown(zh, en, home):
    made(zh)
    MenuItem.objects.create(settings=made(en, live=False), locale=en, page=home)
    assert SiteSettings.objects.for_locale(en).menu == []


def test_a_site_without_any_settings_has_empty_ones(zh, en):
    made(en)
    assert SiteSettings.objects.for_locale(zh).site_name == ""
    assert list(SiteSettings.objects.for_locale(zh).menu_items.all()) == []


def test_settings_and_their_menu_cost_the_same_queries_however_long_the_menu(zh, home, django_assert_num_queries):
    settings = made(zh)
    for _number in range(10):
        MenuItem.objects.create(settings=settings, locale=zh, page=home)
    Locale.get_default()
    with django_assert_num_queries(1):
        assert len(SiteSettings.objects.for_locale(zh).menu) == 10


def test_a_language_has_one_row_of_settings(zh):
    made(zh)
    with pytest.raises(ValidationError, match="This language has its site settings already: edit those"):
        SiteSettings(locale=zh, site_name="again").full_clean()


def post(editor, **fields):
    url = reverse(SiteSettings.snippet_viewset.get_url_name("add"))
    form = querydict_from_html(editor.client.get(url).content.decode(), form_id="w-editor-form").dict()
    form |= {"action-publish": "1", **nested_form_data(fields)}
    return editor.client.post(url, form)


def test_the_admin_says_that_a_language_has_its_settings_already(zh):
    made(zh)
    response = post(Editor(), site_name="again")
    assert "This language has its site settings already" in response.content.decode()


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ({}, "Choose a page or give an address elsewhere, one of the two."),
        (
            {"page": "HOME", "url": "https://example.org/"},
            "Choose a page or give an address elsewhere, one of the two.",
        ),
        ({"url": "https://example.org/"}, "A link elsewhere needs a label."),
        ({"url": "https://example.org/", "label": "Elsewhere"}, None),
        ({"page": "HOME"}, None),
    ],
)
def test_a_menu_entry_leads_to_one_place_and_has_a_name(home, item, message):
    item = {"menu": "header", **item} | ({"page": str(home.pk)} if "page" in item else {})
    response = post(Editor(), site_name="Portal", menu_items=inline_formset([item]))
    if message:
        assert message in response.content.decode()
    assert SiteSettings.objects.exists() is (message is None)


def test_settings_are_translated_with_their_menu(zh, en, home):
    page = factories.section(home)
    settings = made(zh, site_name="门户", contact_phone="021", icp_number="ICP 1", privacy_page=page)
    MenuItem.objects.create(settings=settings, locale=zh, url="https://example.org/", label="外部")
    MenuItem.objects.create(settings=settings, locale=zh, page=home, menu="footer")
    source, _translation = submit(settings, en)
    assert words_of(source) == ["门户", "外部"]
    assert overridable_paths(source) == set()
    target = translate(settings, en, {"门户": "Portal", "外部": "Elsewhere"})
    assert (target.site_name, target.contact_phone, target.icp_number, target.privacy_page_id) == (
        "Portal",
        "021",
        "ICP 1",
        page.pk,
    )
    assert [(i.menu, i.label, i.url, i.page_id, i.locale) for i in target.menu_items.all()] == [
        ("header", "Elsewhere", "https://example.org/", None, en),
        ("footer", "", "", home.pk, en),
    ]


def test_submitted_settings_are_shown_to_readers_only_when_they_are_published(zh, en):
    settings = made(zh, site_name="门户")
    target = translate(settings, en, {"门户": "Portal"}, publish=False)
    assert not target.live
    assert SiteSettings.objects.for_locale(en) == settings
