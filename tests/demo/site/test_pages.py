"""The demo site as its readers and its translators find it."""

import re
from collections import Counter
from functools import cache

import pytest
from django.core.management import call_command
from django.db.models import Count
from django.test import Client
from wagtail.images import get_image_model
from wagtail.models import Comment, Locale, Page, Revision
from wagtail_localize.models import Translation

from home.models import SiteSettings
from institutes.models import LeaderPost
from media.models import PortalVideo
from news.models import Category, NewsPage
from portal.base.blocks import StoryBlock
from portal.demo import build
from portal.demo.pairs import LANGUAGES
from portal.translation.fingerprints import fingerprint, words_of
from portal.translation.status import Status, statuses
from tests.demo.site.conftest import ITEMS

pytestmark = pytest.mark.usefixtures("demo")

EVERY_PAGE = pytest.mark.parametrize(("key", "language"), [(key, code) for key in ITEMS for code in LANGUAGES])
BOTH = pytest.mark.parametrize("language", LANGUAGES)
TAGS = {"zh-hans": "zh-Hans", "en": "en"}


def title_of(key: str, language: str) -> str:
    return ITEMS[key].title.in_language(language)


@cache
def status_of(link: str) -> int:
    return Client().get(link).status_code


# --- Every page in both languages ---


@EVERY_PAGE
def test_a_page_says_its_language(key, language, read):
    assert read(key, language).html["lang"] == TAGS[language]


@EVERY_PAGE
def test_a_page_is_headed_by_its_title_alone(key, language, read):
    headings = [heading.get_text(" ", strip=True) for heading in read(key, language).find_all("h1")]
    assert len(headings) == 1
    if key != "home":  # a home page may be headed by the name of the site
        assert title_of(key, language) in headings[0]


@EVERY_PAGE
def test_a_page_names_itself_in_the_browser(key, language, read):
    site = SiteSettings.objects.get(locale__language_code=language)
    name = site.site_name if key == "home" else title_of(key, language)
    assert name in read(key, language).title.get_text()


@EVERY_PAGE
def test_a_page_leads_to_its_version_in_the_other_language(key, language, read, pages):
    other = next(code for code in LANGUAGES if code != language)
    switch = read(key, language).select_one(f'nav.languages a[hreflang="{TAGS[other]}"]')
    assert switch["href"] == pages(key, other).get_url()
    assert read(key, other).html["lang"] == TAGS[other]


@EVERY_PAGE
def test_no_page_repeats_the_spam_or_the_misspelling_of_the_sources(key, language, read):
    page = str(read(key, language))
    assert not re.search("尊龙|人生就是|Xiayun|Mezintsev", page)


@EVERY_PAGE
def test_no_link_of_a_page_leads_nowhere(key, language, read):
    links = {link["href"].partition("#")[0] for link in read(key, language).main.find_all("a", href=True)}
    assert {link: status_of(link) for link in links if link.startswith("/") and status_of(link) not in (200, 302)} == {}


# --- Translation ---


def test_every_version_is_current_but_the_profile_that_differs(pages):
    found = statuses(Page.objects.filter(depth__gt=1))
    differing = {key for (key, _locale), status in found.items() if status is Status.DIVERGENT}
    assert differing == {pages("cnisco", "en").translation_key}
    assert set(found.values()) == {Status.CURRENT, Status.DIVERGENT}


def test_every_translation_is_complete():
    assert [
        str(translation.source)
        for translation in Translation.objects.all()
        if translation.get_progress()[0] != translation.get_progress()[1] or not translation.get_progress()[0]
    ] == []


def test_every_pair_but_the_one_that_differs_is_known_as_source_and_translation(pages):
    sources = Counter(translation.source.locale.language_code for translation in Translation.objects.all())
    releases_in_english = 2
    terms_and_settings = 5 + 4 + 1
    assert sources == {"en": releases_in_english, "zh-hans": len(ITEMS) - 3 + terms_and_settings}


def test_saving_a_translation_again_would_change_nothing():
    for translation in Translation.objects.all():
        live = translation.get_target_instance()
        live = live.specific if isinstance(live, Page) else live
        again = translation.source.get_ephemeral_translated_instance(translation.target_locale)
        assert words_of(again) == words_of(live)
        assert fingerprint(again) == fingerprint(live)


# --- The whole ---


@BOTH
def test_every_kind_of_block_is_shown(language):
    kinds = set()
    for page in Page.objects.filter(locale__language_code=language, depth__gt=1).specific():
        kinds |= {block.block_type for block in getattr(page, "body", [])}
    assert kinds == set(StoryBlock().child_blocks)


def test_every_picture_is_described_and_credited_in_both_languages():
    images = get_image_model().objects.annotate(count=Count("texts"))
    assert images.count() > 20
    assert [image.title for image in images if image.count != len(LANGUAGES)] == []


def test_the_film_is_a_webm_file_of_this_portal():
    video = PortalVideo.objects.get()
    video.full_clean()
    assert video.file.name.endswith(".webm")


@BOTH
def test_the_words_of_a_release_are_found(language):
    word = {"zh-hans": "西郊宾馆", "en": "Xijiao"}[language]
    locale = Locale.objects.get(language_code=language)
    found = NewsPage.objects.in_locale(locale).search(word)
    assert [page.slug for page in found] == ["sco-20-years-symposium"]


@BOTH
def test_the_categories_are_those_of_the_newsroom(language):
    slugs = Category.objects.filter(locale__language_code=language).values_list("slug", flat=True)
    assert set(slugs) == {"seminar", "symposium", "training", "visit", "announcement"}


def test_the_editors_are_asked_to_verify_the_countries(pages):
    for language in LANGUAGES:
        comment = Comment.objects.get(page=pages("countries", language))
        assert {"zh-hans": "核实", "en": "verify"}[language] in comment.text


# --- Running it again ---


def snapshot() -> tuple:
    return (
        sorted(Page.objects.values_list("pk", "title", "latest_revision_id", "last_published_at")),
        Revision.objects.count(),
        LeaderPost.objects.count(),
        get_image_model().objects.count(),
        Translation.objects.count(),
    )


def test_building_again_changes_nothing():
    before = snapshot()
    call_command("demo", verbosity=0)
    assert snapshot() == before


def test_building_again_keeps_what_editors_changed(pages):
    page = pages("contact", "en")
    page.title = "Write to us"
    page.save_revision().publish()
    call_command("demo", verbosity=0)
    assert pages("contact", "en").title == "Write to us"


def test_building_again_brings_back_what_is_missing(pages):
    pages("contact", "en").delete()
    call_command("demo", verbosity=0)
    assert pages("contact", "en").live


def test_force_puts_a_page_back(pages, monkeypatch):
    monkeypatch.setattr(build, "PAGES", [ITEMS["contact"], ITEMS["cnisco"]])
    for key, language in (("contact", "en"), ("cnisco", "zh-hans")):
        page = pages(key, language)
        page.title = "Changed"
        page.save_revision().publish()
    count = Page.objects.count()
    call_command("demo", force=True, verbosity=0)
    assert pages("contact", "en").title == title_of("contact", "en")
    assert pages("cnisco", "zh-hans").title == title_of("cnisco", "zh-hans")
    assert Page.objects.count() == count
    assert set(statuses(Page.objects.filter(depth__gt=1)).values()) == {Status.CURRENT, Status.DIVERGENT}
