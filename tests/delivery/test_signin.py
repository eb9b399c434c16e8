"""Guessing passwords is slowed down on both admin log-ins."""

import pytest
from axes.models import AccessAttempt

from portal.delivery import signin

LOGINS = ["/admin/login/", "/django-admin/login/"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def somebody(django_user_model):
    return django_user_model.objects.create_superuser("somebody", "somebody@example.org", "the right password")


def attempt(client, path, password, username="somebody", **headers):
    return client.post(path, {"username": username, "password": password}, **headers)


def guess(client, path, times=5, username="somebody", **headers):
    return [attempt(client, path, "wrong", username, **headers).status_code for _ in range(times)]


@pytest.mark.parametrize("path", LOGINS)
def test_the_fifth_wrong_password_locks_the_person_out(client, somebody, path):
    assert guess(client, path) == [200, 200, 200, 200, 429]


@pytest.mark.parametrize("path", LOGINS)
def test_a_locked_out_person_cannot_sign_in_even_with_the_right_password(client, somebody, path):
    guess(client, path)
    assert attempt(client, path, "the right password").status_code == 429
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", LOGINS)
def test_the_right_password_signs_in_after_fewer_mistakes(client, somebody, path):
    guess(client, path, times=4)
    assert attempt(client, path, "the right password").status_code == 302
    assert client.session["_auth_user_id"] == str(somebody.pk)


def test_wrong_passwords_on_one_log_in_count_on_the_other(client, somebody):
    guess(client, LOGINS[0], times=4)
    assert guess(client, LOGINS[1], times=1) == [429]


def test_the_locked_out_page_says_how_long_to_wait(client, somebody):
    guess(client, LOGINS[0])
    response = attempt(client, LOGINS[0], "wrong", headers={"accept-language": "en"})
    assert response["Retry-After"] == "900"
    assert "no-store" in response["Cache-Control"]
    assert "Wait 15 minutes" in response.content.decode()


def test_another_address_is_not_locked_out_with_the_guesser(client, somebody):
    guess(client, LOGINS[0], REMOTE_ADDR="192.0.2.1")
    assert attempt(client, LOGINS[0], "the right password", REMOTE_ADDR="192.0.2.2").status_code == 302


def test_an_invented_forwarding_header_does_not_make_a_guesser_somebody_else(client, somebody):
    statuses = [
        attempt(client, LOGINS[0], "wrong", headers={"x-forwarded-for": f"192.0.2.{n}"}).status_code for n in range(5)
    ]
    assert statuses[-1] == 429


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "", "某人"])
def test_any_username_is_survived(client, name):
    assert guess(client, LOGINS[0], times=2, username=name) == [200, 200]


def test_spellings_of_a_name_that_the_form_makes_one_are_counted_as_one(client, somebody):
    guess(client, LOGINS[0], times=2)
    guess(client, LOGINS[0], times=2, username="ｓｏｍｅｂｏｄｙ ")
    assert AccessAttempt.objects.get().failures_since_start == 4


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "198.51.100.7", "10.0.0.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (2, "203.0.113.9, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
        (2, "198.51.100.7", "10.0.0.1"),
        (1, "unknown", "10.0.0.1"),
        (1, None, "10.0.0.1"),
        (1, "2001:db8::1", "2001:db8::1"),
    ],
)
def test_the_address_behind_trusted_proxies_is_the_one_that_they_saw(rf, settings, proxies, forwarded, expected):
    settings.PORTAL_TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    assert signin.client_ip(rf.get("/", headers=headers, REMOTE_ADDR="10.0.0.1")) == expected
