"""That the watch over every test sees what it is there for."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(
    ("mishap", "seen"),
    [
        ("console.error('a mishap')", "console error: a mishap"),
        ("setTimeout(() => { throw new Error('a mishap') })", "exception: .*a mishap"),
        ("document.body.innerHTML += '<p style=\"color: red\">'", "policy violation .*style-src"),
        ("fetch('https://example.org/').catch(() => {})", "policy violation .*connect-src"),
    ],
)
def test_a_mishap_on_a_page_is_seen(open_page, watches, mishap, seen):
    page = open_page()
    page.goto("/en/")
    page.evaluate(mishap)
    page.wait_for_timeout(200)

    assert watches[-1].unexpected()
    # The browser says the same in words of its own in the console.
    watches[-1].expect(seen)
    watches[-1].expect("console error")
    assert watches[-1].unexpected() == []


def test_a_request_to_another_host_is_seen(open_page, watches):
    page = open_page()
    watches[-1].expect("console error|net::ERR")
    page.goto("/en/")
    page.evaluate("location.href = 'https://example.org/'")
    page.wait_for_timeout(500)

    assert watches[-1].unexpected() == ["request to another host: https://example.org/"]
    watches[-1].expect("request to another host")
