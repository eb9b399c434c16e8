"""Institute profiles, leadership lists and entries."""

from institutes.models import Milestone
from tests import factories
from tests.pages.html import read

IN_OFFICE = {"status": "in_office", "status_as_of": "2024-03"}


def test_the_list_shows_the_published_institutes_in_the_order_that_editors_gave(client, home):
    index = factories.institute_index(home)
    last = factories.institute(index, sort_order=2)
    first = factories.institute(index, sort_order=1)
    factories.institute(index, publish=False)
    assert read(client, index.url).hrefs(".//ul[@class='cards']//a") == [first.url, last.url]


def test_a_profile_says_its_dates_as_exactly_as_they_are_known(client, home_en):
    page = factories.institute(factories.institute_index(home_en), founded_on="2014-05-20", completed_on="2017-09")
    facts = read(client, page.url).words(".//aside//dl")
    assert "May 20, 2014" in facts
    assert "September 2017" in facts


def test_key_figures_say_how_exact_they_are_in_the_languages_own_digits(client, institute):
    factories.key_figure(institute, value="2463", qualifier="over", unit="人次")
    figure = read(client, institute.url).words(".//ul[@class='key-figures']")
    assert "2,463" in figure
    assert "人次" in figure


def test_milestones_stand_in_the_order_of_their_dates(client, institute):
    for date in ("2017", "2014-05-20", "2015-07"):
        Milestone.objects.create(page=institute, locale=institute.locale, date=date, text=date)
    dates = [time.get("datetime") for time in read(client, institute.url).all(".//ol[@class='timeline']//time")]
    assert dates == ["2014-05-20", "2015-07", "2017"]


def test_a_profile_shows_its_leaders_wherever_their_entries_stand(client, home, institute):
    elsewhere = factories.leadership(home)
    factories.leader(elsewhere, title="院长", posts=[{"institute": institute, "title": "院长职务", **IN_OFFICE}])
    factories.leader(elsewhere, title="前任", posts=[{"institute": institute}])
    document = read(client, institute.url)
    assert document.words_of_all(".//h4[@class='person__name']") == ["院长", "前任"]


def test_the_parent_institute_is_linked_in_the_readers_language(client, institute, home_en):
    index = factories.institute_index(home_en)
    version = factories.institute(index, title="Parent", translation_key=institute.translation_key)
    page = factories.institute(index, parent_institute=institute)
    assert version.url in read(client, page.url).hrefs(".//aside//dl//a")


def test_versions_that_differ_on_purpose_say_so_in_both_languages(client, institute, home_en):
    version = factories.institute(
        factories.institute_index(home_en), translation_key=institute.translation_key, is_divergent=True
    )
    assert version.url in read(client, institute.url).hrefs(".//p[@class='note']/a")
    assert institute.url in read(client, version.url).hrefs(".//p[@class='note']/a")


def test_versions_that_say_the_same_have_no_such_note(client, institute, home_en):
    factories.institute(factories.institute_index(home_en), translation_key=institute.translation_key)
    assert read(client, institute.url).all(".//p[@class='note']") == []


def test_office_holders_stand_in_order_of_precedence_before_the_unknown_and_the_former(client, home_en):
    page = factories.leadership(home_en)
    for title, post in (
        ("Former", {"status": "former", "precedence": 1, "term_start": "2019", "term_end": "2021-12"}),
        ("Second", {**IN_OFFICE, "precedence": 2}),
        ("Unknown", {"status": "unknown", "status_as_of": "2022"}),
        ("First", {**IN_OFFICE, "precedence": 1}),
    ):
        factories.leader(page, title=title, posts=[post])
    document = read(client, page.url)
    assert document.words_of_all(".//h3[@class='person__name']") == ["First", "Second", "Unknown", "Former"]
    assert document.words_of_all(".//section[@class='people-group']/h2") == [
        "In office",
        "Not known whether in office",
        "Former",
    ]
    words = document.words(".//main")
    assert "2019 – December 2021" in words
    assert "in office as of March 2024" in words
    assert "not known whether in office (as of 2022)" in words


def test_a_person_with_several_posts_stands_once_among_those_in_office(client, home_en):
    page = factories.leadership(home_en)
    posts = [{"title": "Former judge", "status": "former"}, {"title": "President", **IN_OFFICE}]
    factories.leader(page, title="Once", posts=posts)
    document = read(client, page.url)
    assert document.words_of_all(".//h3[@class='person__name']") == ["Once"]
    assert document.words_of_all(".//p[@class='post__title']") == ["President", "Former judge"]


def test_an_open_end_does_not_mean_in_office(client, home_en):
    page = factories.leader(factories.leadership(home_en), posts=[{"status": "unknown", "term_start": "2019"}])
    words = read(client, page.url).words(".//ul[@class='posts posts--full']")
    assert "from 2019" in words
    assert "not known whether in office" in words


def test_an_entry_links_the_institute_of_a_post_in_the_readers_language(client, institute, home_en):
    version = factories.institute(
        factories.institute_index(home_en), title="Test Institute", translation_key=institute.translation_key
    )
    page = factories.leader(
        factories.leadership(home_en), posts=[{"institute": institute, "organisation": "", **IN_OFFICE}]
    )
    link = read(client, page.url).one(".//p[@class='post__organisation']/a")
    assert (link.get("href"), link.text) == (version.url, "Test Institute")


def test_draft_leaders_show_in_no_list(client, home, institute):
    page = factories.leadership(institute)
    factories.leader(page, publish=False, title="草稿人", posts=[{"institute": institute, **IN_OFFICE}])
    for shown in (page, institute):
        assert "草稿人" not in read(client, shown.url).text
