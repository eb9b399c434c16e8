"""An address that readers know goes on working when a page gets another slug or another place."""

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from home.models import SectionPage
from tests import factories
from tests.editing import Editor

# A redirect is written when the change is committed.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(db):
    return Editor()


def led_to(address):
    """Where an address permanently leads, in one step; None when it does not."""
    response = Client().get(address)
    return response.url if response.status_code == 301 else None


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_published_page_that_gets_another_slug_is_found_at_its_old_address(editor, home, home_en, language):
    page = factories.section({"zh-hans": home, "en": home_en}[language], slug="old")
    editor.edit(page, slug="new")
    assert led_to(f"/{language}/old/") == f"/{language}/new/"


def test_pages_below_it_are_found_at_their_old_addresses_too(editor, home):
    page = factories.section(home, slug="old")
    factories.section(factories.section(page, slug="middle"), slug="below")
    editor.edit(page, slug="new")
    assert led_to("/zh-hans/old/middle/below/") == "/zh-hans/new/middle/below/"


def test_the_address_changes_only_when_the_change_is_published(editor, home):
    page = factories.section(home, slug="old")
    editor.edit(page, "", slug="new")
    page.refresh_from_db()
    assert (page.slug, led_to("/zh-hans/old/")) == ("old", None)


def test_a_page_that_moves_is_found_at_its_old_address(home):
    page = factories.section(home, slug="page")
    page.move(factories.section(home, slug="elsewhere"), pos="last-child")
    assert led_to("/zh-hans/page/") == "/zh-hans/elsewhere/page/"


def test_two_changes_lead_to_the_last_address(editor, home):
    page = factories.section(home, slug="one")
    editor.edit(page, slug="two")
    editor.edit(SectionPage.objects.get(pk=page.pk), slug="three")
    assert [led_to("/zh-hans/one/"), led_to("/zh-hans/two/")] == ["/zh-hans/three/"] * 2


def test_a_slug_that_changes_back_leaves_the_page_at_its_first_address(editor, home):
    page = factories.section(home, slug="one")
    editor.edit(page, slug="two")
    editor.edit(SectionPage.objects.get(pk=page.pk), slug="one")
    assert led_to("/zh-hans/one/") is None
    assert led_to("/zh-hans/two/") == "/zh-hans/one/"


def test_a_translation_follows_its_sources_slug_and_is_found_at_its_old_address(home, home_en, en):
    from tests.translating import translate

    page = factories.section(home, title="关于", slug="old")
    translate(page, en, {"关于": "About"})
    page.slug = "new"
    page.save_revision().publish()
    translate(SectionPage.objects.get(pk=page.pk), en, {})
    assert SectionPage.objects.get(locale=en, translation_key=page.translation_key).slug == "new"
    assert led_to("/en/old/") == "/en/new/"


def test_a_page_that_keeps_its_slug_gets_no_redirect(editor, home):
    editor.edit(factories.section(home, slug="old"), title="Other title")
    assert not Redirect.objects.exists()
