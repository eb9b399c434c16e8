"""The facts of the demo, as its data and its pages give them, in both languages."""

import datetime

import pytest
from wagtail.models import Page

from institutes.models import LeaderPost
from portal.demo.pairs import LANGUAGES

pytestmark = pytest.mark.usefixtures("demo")

BOTH = pytest.mark.parametrize("language", LANGUAGES)
SHANGHAI = datetime.timezone(datetime.timedelta(hours=8))


def blocks(page: Page, kind: str) -> list:
    return [block.value for block in page.body if block.block_type == kind]


def figures(page: Page) -> dict[int, str]:
    return {int(figure.value): figure.qualifier for figure in page.key_figures.all()}


# --- Institutes ---


def test_the_two_versions_of_cniscos_profile_really_differ(pages, text):
    chinese, english = pages("cnisco", "zh-hans"), pages("cnisco", "en")
    assert chinese.is_divergent
    assert english.is_divergent
    assert len(chinese.body) > len(english.body)
    assert "2024年3月" in text("cnisco", "zh-hans")
    assert (chinese.revised_on, english.revised_on) == (datetime.date(2024, 3, 1), None)


@pytest.mark.parametrize(
    ("language", "inaugurated", "completed"), [("zh-hans", "2014-05-20", "2017"), ("en", "2014-05", "2017-09")]
)
def test_cnisco_was_inaugurated_and_completed_as_exactly_as_each_text_knows(language, inaugurated, completed, pages):
    page = pages("cnisco", language)
    assert (page.inaugurated_on, page.completed_on) == (inaugurated, completed)


@BOTH
def test_cniscos_figures(language, pages):
    assert figures(pages("cnisco", language)) == {71: "exact", 2463: "exact", 40: "over", 2000: "exact"}


def test_participations_are_not_called_persons(pages):
    chinese, english = (pages("cnisco", code).key_figures.get(value=2463) for code in LANGUAGES)
    assert chinese.unit == "人次"
    assert "not distinct persons" in english.label


@BOTH
def test_cniscos_milestones(language, pages):
    dates = {milestone.date for milestone in pages("cnisco", language).milestones.all()}
    assert {"2013-09-13", "2014-09-12", "2015-07-08", "2023-09-05", "2023-09-11"} <= dates
    assert {"zh-hans": {"2014-05-20", "2017", "2018-06"}, "en": {"2014-05", "2017-09", "2018-06-10"}}[language] <= dates


@BOTH
def test_cscoiets_milestones(language, pages):
    dates = [milestone.date for milestone in pages("cscoiet", language).milestones.all()]
    assert dates == ["2021-09-17", "2022-01-13", "2023-03-27", "2023-07-28"]


@BOTH
def test_cscoiets_figures(language, pages):
    page = pages("cscoiet", language)
    assert figures(page) == {203: "exact", 14800: "exact", 43: "exact", 3000: "nearly", 700: "exact"}
    assert {figure.as_of for figure in page.key_figures.all()} == {"2023-12"}


@BOTH
def test_cscoiets_two_campuses(language, pages, text):
    (table,) = blocks(pages("cscoiet", language), "table")
    assert [int(row["values"][1]) for row in table.row_data] == [10_500, 97_300]
    assert "97.2" in text("cscoiet", language)
    assert "1+N" in text("cscoiet", language)


# --- Releases ---


@BOTH
def test_the_seminar(language, pages):
    page = pages("sco-judges-seminar", language)
    start, end = (at.astimezone(SHANGHAI).date() for at in (page.event_start, page.event_end))
    assert (start, end) == (datetime.date(2021, 4, 15), datetime.date(2021, 4, 21))
    assert (page.event_format, page.participants, page.participants_qualifier) == ("hybrid", 27, "exact")
    assert [country.code for country in page.countries.all()] == ["KZ", "RU", "TJ", "UZ"]
    assert [row.role for row in page.organisations.all()] == ["host"]
    assert page.organisations.get().institute.slug == "cnisco"


@BOTH
def test_the_seminars_speakers(language, pages, text):
    assert pages("sco-judges-seminar", language).speakers.count() == 10
    words = text("sco-judges-seminar", language)
    names = {"zh-hans": "刘晓红 刘晓云 杨万明 高晓力 茆荣华 胡云腾 孙晓勇".split()}
    names["en"] = ["Liu Xiaohong", "Liu Xiaoyun", "Yang Wanming", "Gao Xiaoli", "Mao Ronghua", "Hu Yunteng"]
    assert [name for name in [*names[language], "Lei Hao", "Viktor Victorovich"] if name not in words] == []


@BOTH
def test_the_symposium(language, pages):
    page = pages("sco-20-years-symposium", language)
    assert page.event_start.astimezone(SHANGHAI).date() == datetime.date(2021, 6, 24)
    assert page.released_at.astimezone(SHANGHAI).date() == datetime.date(2021, 7, 2)
    assert (page.participants, page.participants_qualifier) == (200, "nearly")
    roles = [row.role for row in page.organisations.all()]
    assert roles == ["support", "host", "host", "host", "organiser", "organiser"]
    assert page.speakers.count() == 4


@BOTH
def test_the_symposiums_messages_of_congratulation(language, text):
    names = {
        "zh-hans": ["张德广", "努尔加利耶夫", "伊马纳利耶夫", "梅津采夫", "阿利莫夫"],
        "en": ["Zhang Deguang", "Nurgaliyev", "Imanaliyev", "Mezentsev", "Alimov"],
    }[language]
    assert [name for name in names if name not in text("sco-20-years-symposium", language)] == []


def test_the_visits_of_the_old_site_are_kept(pages):
    assert pages("sco-20-years-symposium", "en").visits.imported == 20


# --- About the SCO ---


@BOTH
def test_the_countries_are_those_of_the_text_with_the_note(language, pages):
    lists = blocks(pages("countries", language), "country_list")
    assert [(block["status"], len(block["countries"])) for block in lists] == [
        ("member", 10),
        ("observer", 2),
        ("dialogue_partner", 14),
    ]
    assert "AF" in lists[0]["countries"]
    note = {"zh-hans": "待核实", "en": "to be verified"}[language]
    assert all(note in block["note"] for block in lists)


@BOTH
def test_the_nine_agreements_are_in_the_order_of_their_dates(language, pages):
    (block,) = blocks(pages("cooperation", language), "agreements")
    dates = [agreement["date"] for agreement in block["agreements"]]
    assert len(dates) == 9
    assert dates == sorted(dates)
    assert {"2014-05-20", "2015-12-15"} <= set(dates)
    declarations = [a for a in block["agreements"] if "声明" in a["title"] or "Declaration" in a["title"]]
    assert [declaration["date"] for declaration in declarations] == ["2010-04-05"]


@BOTH
def test_seven_partners_have_a_page(language, pages):
    slugs = [page.slug for page in pages("cooperation", language).subsections()]
    assert slugs == ["un", "cis", "asean", "csto", "eco", "cica", "icrc"]


@BOTH
def test_the_shanghai_spirit_has_its_six_elements(language, text):
    parts = {
        "zh-hans": "互信、互利、平等、协商、尊重多样文明、谋求共同发展",
        "en": "equality, consultation, respect for diversity",
    }
    assert parts[language] in text("history", language)


# --- Office-holders ---


def posts(pages, key: str, language: str) -> list[LeaderPost]:
    return list(pages(key, language).posts.all())


@BOTH
def test_norov_is_followed_by_zhang_ming(language, pages):
    (norov,), (zhang,) = (posts(pages, key, language) for key in ("vladimir-norov", "zhang-ming"))
    assert (norov.title, norov.status) == (zhang.title, "former")
    assert (zhang.status, zhang.status_as_of, zhang.term_start, zhang.term_end) == (
        "in_office",
        "2022-01-01",
        "2022-01-01",
        "",
    )


@BOTH
def test_five_secretaries_general_were_former_ones_by_the_symposium(language, pages):
    keys = ["zhang-deguang", "bolat-nurgaliyev", "muratbek-imanaliyev", "dmitry-mezentsev", "rashid-alimov"]
    found = [(post.status, post.status_as_of) for key in keys for post in posts(pages, key, language)]
    assert found == [("former", "2021-06-24")] * 5


@BOTH
def test_liu_xiaohong_led_the_institute_and_the_university(language, pages):
    director, president = posts(pages, "liu-xiaohong", language)
    assert director.institute.slug == "cnisco"
    assert president.organisation in ("上海政法学院", "Shanghai University of Political Science and Law")
    assert director.status_as_of == president.status_as_of == "2021-04-15"


def test_every_status_says_as_of_when():
    assert [post.title for post in LeaderPost.objects.all() if not post.status_as_of] == []


def test_only_names_whose_chinese_form_is_known_are_written_in_chinese(pages):
    latin = ["liu-jun", "lei-hao", "akhmezakirov-naili-rafisovich", "viktor-victorovich", "christine-beerli"]
    assert [key for key in latin if pages(key, "zh-hans").title != pages(key, "en").title] == []
