"""`/` sends the reader to the best language, and paths without a language stay what they are."""

import pytest

from home.models import HomePage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("en-GB,en;q=0.9", "/en/"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "/zh-hans/"),
        ("fr,en;q=0.5", "/en/"),
        ("en;q=0.1,zh;q=0.9", "/zh-hans/"),
        ("en;q=0,fr", "/zh-hans/"),
        ("fr", "/zh-hans/"),
        ("*", "/zh-hans/"),
        ("", "/zh-hans/"),
    ],
)
def test_root_goes_to_the_language_that_the_browser_asks_for(client, header, address):
    response = client.get("/", headers={"accept-language": header})
    assert (response.status_code, response["Location"]) == (302, address)


def test_root_prefers_the_readers_own_choice_to_the_browsers(client):
    client.cookies["django_language"] = "en"
    assert client.get("/", headers={"accept-language": "zh-CN"})["Location"] == "/en/"


def test_root_ignores_a_cookie_that_names_no_language(client):
    client.cookies["django_language"] = "xx"
    assert client.get("/", headers={"accept-language": "en"})["Location"] == "/en/"


def test_root_never_sends_a_reader_to_a_language_whose_home_page_is_not_live(client):
    HomePage.objects.filter(locale__language_code="en").update(live=False)
    assert client.get("/", headers={"accept-language": "en"})["Location"] == "/zh-hans/"


def test_root_leaves_the_default_language_when_only_another_one_is_live(client):
    HomePage.objects.filter(locale__language_code="zh-hans").update(live=False)
    assert client.get("/")["Location"] == "/en/"


def test_root_may_not_be_cached_and_names_what_it_varies_by(client):
    response = client.get("/")
    assert response["Cache-Control"] == "private, no-store"
    assert {part.strip() for part in response["Vary"].split(",")} >= {"Accept-Language", "Cookie"}


def test_root_keeps_the_query_string(client):
    assert client.get("/?from=mail", headers={"accept-language": "en"})["Location"] == "/en/?from=mail"


def test_root_takes_no_posts(client):
    assert client.post("/").status_code == 405


@pytest.mark.parametrize(
    "path", ["/api", "/api/nothing/", "/health/nothing", "/media/nothing.png", "/static/nothing.css"]
)
def test_an_unknown_address_for_programs_is_not_found_rather_than_redirected(client, path):
    response = client.get(path, headers={"accept-language": "en"})
    assert response.status_code == 404
    assert "Accept-Language" not in response.get("Vary", "")


@pytest.mark.parametrize("path", ["/documents/999999/nothing.pdf", "/django-admin/nothing/"])
def test_an_unknown_address_without_a_language_is_not_redirected_to_one(client, path):
    response = client.get(path, headers={"accept-language": "en"})
    assert not response.get("Location", "").startswith(("/en/", "/zh-hans/"))


def test_an_address_of_a_page_without_its_language_goes_to_the_readers_language(client):
    response = client.get("/apiary/", headers={"accept-language": "en"})
    assert (response.status_code, response["Location"]) == (302, "/en/apiary/")
