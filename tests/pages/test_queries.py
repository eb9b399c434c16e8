"""Twenty rows cost no more queries than one: counted on the second request, when pictures have their renditions."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models.rows import EventCountry, EventOrganisation, Speaker
from tests import factories
from tests.pages import stories

MANY = 20


def queries(client, address: str) -> list[str]:
    for _time in range(2):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


def assert_as_cheap(few: list[str], many: list[str]) -> None:
    assert len(many) == len(few), "\n".join(sql for sql in many if sql not in few)


def test_news_list(client, zh, institute, news_index):
    index = factories.news_index(institute)
    category = factories.category(zh)

    def add():
        return factories.event(index, category=category, lead_image=factories.image())

    add()
    few = queries(client, news_index.url)
    for _number in range(MANY - 1):
        add()
    assert_as_cheap(few, queries(client, news_index.url))


def test_home_page(client, zh, home, news_index):
    index = factories.institute_index(home)
    category = factories.category(zh)

    def add():
        institute = factories.institute(index, image=factories.image())
        for _time in range(2):
            factories.event(news_index, category=category, lead_image=factories.image(), institute=institute)

    add()
    few = queries(client, home.url)
    for _number in range(6):
        add()
    assert_as_cheap(few, queries(client, home.url))


def test_leadership_list(client, institute):
    page = factories.leadership(institute)

    def add():
        post = {"institute": institute, "organisation": "", "status": "in_office", "status_as_of": "2024"}
        factories.leader(page, portrait=factories.image(), posts=[post, {}])

    add()
    few = queries(client, page.url)
    for _number in range(MANY - 1):
        add()
    assert_as_cheap(few, queries(client, page.url))


def test_institute(client, institute):
    leadership, index = factories.leadership(institute), factories.news_index(institute)

    def add():
        factories.key_figure(institute)
        post = {"institute": institute, "organisation": "", "status": "in_office", "status_as_of": "2024"}
        factories.leader(leadership, portrait=factories.image(), posts=[post])
        factories.release(index, lead_image=factories.image())

    add()
    few = queries(client, institute.url)
    for _number in range(5):
        add()
    assert_as_cheap(few, queries(client, institute.url))


def test_release_with_speakers(client, institute, news_index):
    leadership = factories.leadership(institute)

    def event(count):
        return factories.event(
            news_index,
            rows={
                "speakers": [Speaker(leader=factories.leader(leadership)) for _number in range(count)],
                "organisations": [EventOrganisation(role="host", institute=institute) for _number in range(count)],
                "countries": [EventCountry(code="CN") for _number in range(count)],
            },
        )

    assert_as_cheap(queries(client, event(1).url), queries(client, event(MANY).url))


def test_story(client, home, document):
    def section(count):
        target = factories.section(home)
        link = stories.paragraph(f'<p><a linktype="page" id="{target.pk}">there</a></p>')
        attached = {"type": "document", "value": {"document": document.pk, "title": ""}}
        page = factories.section(home)
        stories.set_body(page, [link] * count + [stories.picture_block() for _number in range(count)] + [attached])
        return page

    assert_as_cheap(queries(client, section(1).url), queries(client, section(MANY).url))
