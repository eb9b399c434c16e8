"""A release with every row and every block goes to the other language and comes back whole: words change, facts stay."""

import datetime
import json
import re
from decimal import Decimal

import pytest
from wagtail_localize.models import MissingTranslationError

from media.models import PortalDocument, PortalVideo
from news.models import (
    EventCountry,
    EventOrganisation,
    NewsDocument,
    NewsPage,
    NewsTopic,
    RelatedRelease,
    Speaker,
)
from portal.base.blocks import StoryBlock
from tests import factories
from tests.translating import overridable_paths, submit, words_of, write_translations

BLOCKS = (
    "paragraph heading image gallery quotation document video table key_figures timeline country_list agreements "
    "callout related_pages buttons"
).split()


def test_the_blocks_have_the_names_that_programs_rely_on():
    assert list(StoryBlock().child_blocks) == BLOCKS


@pytest.fixture
def things(news_index, zh, home):
    from django.core.files.base import ContentFile

    institute = factories.institute(factories.institute_index(home), title="学院", slug="college")
    return {
        "image": factories.image(zh),
        "document": PortalDocument.objects.create(title="文件", file=ContentFile(b"%PDF-1.7", name="a.pdf")),
        "video": PortalVideo.objects.create(title="录像", url="https://www.youtube.com/watch?v=abc"),
        "page": factories.section(home, title="关于"),
        "institute": institute,
        "leader": factories.leader(factories.leadership(institute), title="刘晓红"),
        "category": factories.category(zh, name="研讨会"),
        "topic": factories.topic(zh, name="司法"),
        "release": factories.release(news_index, title="另一篇"),
    }


def every_block(things) -> list[dict]:
    """One block of each type as stored, its items with ids as the editor makes them."""
    figure = {"image": things["image"].pk, "alt_text": "文替", "decorative": False, "caption": "文说", "credit": "文权"}

    def items(*values):
        return [{"type": "item", "id": f"id{number}", "value": value} for number, value in enumerate(values)]

    values = {
        "paragraph": f'<p>文段 <b>文粗</b> <a id="{things["page"].pk}" linktype="page">文链</a></p>',
        "heading": {"text": "文题", "level": "h3"},
        "image": figure,
        "gallery": {"title": "文册", "images": items(figure | {"alt_text": "文替二"}, figure | {"alt_text": "文替三"})},
        "quotation": {"text": "文引", "speaker": "文人", "title": "文衔"},
        "document": {"document": things["document"].pk, "title": "文档"},
        "video": {"video": things["video"].pk, "caption": "文像"},
        "table": {
            "caption": "文表",
            "columns": [{"type": "text", "heading": "文列"}, {"type": "number", "heading": "文数"}],
            "rows": [{"values": ["文格", "71"]}, {"values": ["", None]}],
        },
        "key_figures": {
            "title": "文键",
            "as_of": "2023-12",
            "figures": items({"qualifier": "nearly", "value": "3000", "unit": "文位", "label": "文签"}),
        },
        "timeline": {"title": "文线", "entries": items({"date": "2014-05-20", "text": "文事"})},
        "country_list": {"status": "observer", "countries": items("MN", "IR"), "note": "文注"},
        "agreements": {
            "title": "文约",
            "agreements": items({"title": "文录", "place": "文地", "date": "2012-08-21", "counterpart": "文方"}),
        },
        "callout": {"tone": "source", "title": "文呼", "text": "<p>文出</p>"},
        "related_pages": {"title": "文相", "pages": items(things["page"].pk)},
        "buttons": {
            "buttons": items(
                {"text": "文钮", "page": things["page"].pk, "url": ""},
                {"text": "文外", "page": None, "url": "https://example.org/"},
            )
        },
    }
    return [{"type": name, "id": f"block-{name}", "value": value} for name, value in values.items()]


@pytest.fixture
def release(news_index, news_index_en, things):
    body = StoryBlock()
    return factories.release(
        news_index,
        title="文名",
        slug="seminar",
        seo_title="文搜",
        search_description="文述",
        summary="文摘",
        publisher="文部",
        source_name="文源",
        source_url="https://source.example.org/",
        category=things["category"],
        lead_image=things["image"],
        lead_image_caption="文图",
        notice_kind="correction",
        notice_text="文更",
        notice_date=datetime.date(2021, 7, 2),
        event_start=datetime.datetime(2021, 4, 15, 6, tzinfo=datetime.UTC),
        event_end=datetime.datetime(2021, 4, 21, 9, tzinfo=datetime.UTC),
        event_time_zone="Asia/Bishkek",
        event_format="hybrid",
        venue="文厅",
        participants_qualifier="nearly",
        participants=200,
        body=body.to_python(every_block(things)),
        rows={
            "organisations": [
                EventOrganisation(role="host", name="文院", sort_order=1),
                EventOrganisation(role="organiser", institute=things["institute"], sort_order=2),
            ],
            "speakers": [
                Speaker(name="文先", title="文长", organisation="文构", sort_order=1),
                Speaker(leader=things["leader"], sort_order=2),
            ],
            "documents": [NewsDocument(document=things["document"], title="文附")],
            "countries": [EventCountry(code="KZ", sort_order=1), EventCountry(code="UZ", sort_order=2)],
            "topics": [NewsTopic(topic=things["topic"])],
            "related_releases": [RelatedRelease(release=things["release"])],
        },
    )


def flattened(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def test_the_translator_is_asked_for_every_text_and_for_nothing_else(release, en):
    words = words_of(submit(release, en)[0])
    stored = flattened(list(release.body.get_prep_value()))
    in_body = set(re.findall(r"文[\u4e00-\u9fff]+", stored))
    asked = set(re.findall(r"文[\u4e00-\u9fff]+", " ".join(words)))
    rows = {"文院", "文先", "文长", "文构", "文附"}
    fields = {"文名", "文搜", "文述", "文摘", "文部", "文源", "文图", "文更", "文厅"}
    assert asked == in_body | rows | fields
    for text in words:
        assert re.fullmatch(r"[文\u4e00-\u9fff]+|文段 <b>文粗</b> <a id=\"a1\">文链</a>", text), text


def test_only_links_and_pictures_in_the_body_may_be_replaced_for_another_language(release, en):
    """A picture with writing in it, a document or an address may have a version of its own; no fact may."""
    paths = overridable_paths(submit(release, en)[0])
    allowed = re.compile(r"\.(image|document|video|page|url)$|\.pages\.id\d$|\.'\d+'$")
    assert len(paths) == 8
    assert [path for path in paths if not allowed.search(path)] == []


@pytest.fixture
def translated(release, en):
    source, translation = submit(release, en)
    write_translations(source, en, {})
    translation.save_target(publish=False)
    return source, translation, NewsPage.objects.get(locale=en, translation_key=release.translation_key)


def test_all_can_be_translated(translated):
    _source, translation, _target = translated
    total, done = translation.get_progress()
    assert total == done == 50


def test_the_translation_says_the_same_in_other_words(translated, release):
    """Without the marks that the translator put before every text, both versions are equal."""
    _source, _translation, target = translated
    stored = flattened(list(target.body.get_prep_value()))
    assert stored.count("en 文") >= 36
    assert stored.replace("en 文", "文") == flattened(list(release.body.get_prep_value()))


def test_the_fields_of_the_translation_are_translated_or_the_same(translated, release):
    _source, _translation, target = translated
    release = NewsPage.objects.get(pk=release.pk)
    words = "title seo_title search_description summary publisher source_name lead_image_caption notice_text venue"
    for name in words.split():
        assert getattr(target, name) == f"en {getattr(release, name)}"
    facts = (
        "slug released_at source_url category_id lead_image_id notice_kind notice_date event_start event_end "
        "event_all_day event_time_zone event_format participants_qualifier participants"
    )
    for name in facts.split():
        assert getattr(target, name) == getattr(release, name), name


def test_the_rows_of_the_translation_are_translated_and_keep_their_facts(translated, things, en):
    _source, _translation, target = translated
    assert [(r.role, r.name, r.institute_id, r.locale) for r in target.organisations.all()] == [
        ("host", "en 文院", None, en),
        ("organiser", "", things["institute"].pk, en),
    ]
    assert [(r.name, r.title, r.organisation, r.leader_id) for r in target.speakers.all()] == [
        ("en 文先", "en 文长", "en 文构", None),
        ("", "", "", things["leader"].pk),
    ]
    assert [(r.document_id, r.title) for r in target.documents.all()] == [(things["document"].pk, "en 文附")]
    assert [r.code for r in target.countries.all()] == ["KZ", "UZ"]
    assert [r.topic_id for r in target.topics.all()] == [things["topic"].pk]
    assert [r.release_id for r in target.related_releases.all()] == [things["release"].pk]


def test_a_second_translation_changes_rows_in_place_and_makes_none_twice(translated, release, en):
    source, translation, target = translated
    before = [list(getattr(target, name).values_list("pk", flat=True)) for name in ("organisations", "speakers")]
    source.update_from_db()
    translation.save_target(publish=False)
    target = NewsPage.objects.get(pk=target.pk)
    assert [
        list(getattr(target, name).values_list("pk", flat=True)) for name in ("organisations", "speakers")
    ] == before
    assert target.countries.count() == 2


def test_a_number_that_is_corrected_in_the_source_is_corrected_in_the_translation(translated, release, en):
    source, translation, target = translated
    release = NewsPage.objects.get(pk=release.pk)
    release.participants = 198
    release.event_time_zone = "Asia/Shanghai"
    release.countries.add(EventCountry(code="RU", sort_order=3))
    release.save_revision().publish()
    source.update_from_db()
    translation.save_target(publish=False)
    target = NewsPage.objects.get(pk=target.pk)
    assert (target.participants, target.event_time_zone) == (198, "Asia/Shanghai")
    assert [row.code for row in target.countries.all()] == ["KZ", "UZ", "RU"]


def test_what_is_not_translated_is_missed(release, en):
    source, _translation = submit(release, en)
    with pytest.raises(MissingTranslationError):
        source.create_or_update_translation(en, publish=False)


def test_the_translation_is_not_published_by_itself(translated):
    assert not translated[2].live


def test_a_table_keeps_its_numbers_and_its_empty_cells(translated):
    table = next(block.value for block in translated[2].body if block.block_type == "table")
    assert [row["values"] for row in table.row_data] == [["en 文格", Decimal("71")], ["", None]]
    assert [column["heading"] for column in table.columns] == ["en 文列", "en 文数"]


def test_a_release_may_begin_in_english_and_be_translated_into_chinese(news_index, news_index_en, zh):
    from tests.translating import translate

    english = factories.release(news_index_en, title="Seminar", slug="seminar")
    chinese = translate(english, zh, {"Seminar": "研讨会"})
    assert (chinese.title, chinese.slug, chinese.get_parent().specific) == ("研讨会", "seminar", news_index)
