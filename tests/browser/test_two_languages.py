"""A seminar's way from an editor's desk to readers in both languages."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect
from wagtail.users.models import UserProfile

from home.roles import create_scoped_groups
from tests.browser.pages.admin import PASSWORD, Dashboard, ReleaseEditor, Seminar, TranslationEditor, sign_in
from tests.browser.pages.portal import Portal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ENGLISH = Seminar(
    title="Judges meet in Shanghai",
    summary="Forty judges studied together for three days.",
    paragraph="The seminar opened on Tuesday morning.",
    start="2026-12-01 09:00",
    end="2026-12-03 17:00",
    venue="Main hall, Shanghai",
    speaker={"Name": "Chen Wei", "Title": "President", "Organisation": "High People’s Court"},
    country="Kazakhstan",
)
CHINESE = Seminar(
    title="法官在上海研讨",
    summary="四十名法官共同研修三天。",
    paragraph="研讨班于星期二上午开班。",
    start=ENGLISH.start,
    end=ENGLISH.end,
    venue="上海，大礼堂",
    speaker={"Name": "陈伟", "Title": "院长", "Organisation": "高级人民法院"},
    country="Kazakhstan",
)
ADDRESS = "news/judges-meet-in-shanghai/"


def words(source: Seminar, target: Seminar) -> dict[str, str]:
    """Every text of one seminar with that of the other."""
    pairs = {getattr(source, name): getattr(target, name) for name in ("title", "summary", "paragraph", "venue")}
    return pairs | {source.speaker[name]: target.speaker[name] for name in source.speaker}


@pytest.fixture
def staff(news_index, news_index_en, home):
    """An editor, a translator and a publisher of the whole portal, whose admin is in English."""
    groups = create_scoped_groups(home)
    for name, role in (("editor", "Communications"), ("translator", "Translators"), ("publisher", "Publishers")):
        user = User.objects.create_user(name, f"{name}@example.org", PASSWORD)
        user.groups.add(groups[role])
        UserProfile.objects.create(user=user, preferred_language="en")


@pytest.fixture
def at_desk(open_page, staff):
    """Sign somebody in, in a browser of their own."""

    def at_desk(name: str) -> Page:
        page = open_page()
        sign_in(page, name)
        expect(page.get_by_role("heading", name="Portal", level=1)).to_be_visible()
        return page

    return at_desk


def carry_through(at_desk, parent, source: Seminar, target: Seminar, target_language: str) -> None:
    """Write, review, translate, review: four people's work, each in their own browser."""
    editor = ReleaseEditor(at_desk("editor"))
    editor.add_below(parent.pk)
    editor.write(source)
    editor.save_draft()
    editor.send_to_review()

    publisher = at_desk("publisher")
    Dashboard(publisher).review(source.title)
    ReleaseEditor(publisher).approve()

    translator = at_desk("translator")
    translator.goto(f"/admin/pages/{parent.pk}/")
    translator.get_by_role("link", name=source.title, exact=True).click()
    ReleaseEditor(translator).submit_for_translation(target_language)
    translation = TranslationEditor(translator)
    translation.translate(words(source, target))
    translation.send_to_review()

    Dashboard(publisher).review(target.title)
    TranslationEditor(publisher).approve()


def expect_seminar(page: Page, seminar: Seminar, country: str) -> None:
    main = page.get_by_role("main")
    expect(Portal(page).heading).to_have_text(seminar.title)
    for text in (seminar.summary, seminar.paragraph, seminar.venue, country, *seminar.speaker.values()):
        expect(main).to_contain_text(text)


def test_a_seminar_written_in_english_is_read_in_both_languages(at_desk, open_page, news_index_en):
    carry_through(at_desk, news_index_en, ENGLISH, CHINESE, "简体中文")

    reader = open_page()
    portal = Portal(reader)
    reader.goto(f"/en/{ADDRESS}")
    expect_seminar(reader, ENGLISH, "Kazakhstan")
    expect(reader.get_by_role("main")).to_contain_text("December 1, 2026")
    portal.switch_language("简体中文")
    expect_seminar(reader, CHINESE, "哈萨克斯坦")
    expect(reader.get_by_role("main")).to_contain_text("2026年12月1日")
    assert reader.url.endswith(f"/zh-hans/{ADDRESS}")
    assert portal.language == "zh-Hans"
    portal.switch_language("English")
    expect_seminar(reader, ENGLISH, "Kazakhstan")


def test_a_seminar_written_in_chinese_is_read_in_both_languages(at_desk, open_page, news_index):
    carry_through(at_desk, news_index, CHINESE, ENGLISH, "English")

    reader = open_page(languages="zh-CN")
    reader.goto("/zh-hans/news/")
    reader.get_by_role("link", name=CHINESE.title).first.click()
    expect_seminar(reader, CHINESE, "哈萨克斯坦")
    Portal(reader).switch_language("English")
    expect_seminar(reader, ENGLISH, "Kazakhstan")


def test_a_release_is_not_read_before_it_is_approved(at_desk, open_page, watches, news_index_en):
    editor = ReleaseEditor(at_desk("editor"))
    editor.add_below(news_index_en.pk)
    editor.write(ENGLISH)
    editor.save_draft()
    editor.send_to_review()

    reader = open_page()
    watches[-1].expect("status of 404")
    assert reader.goto(f"/en/{ADDRESS}").status == 404
