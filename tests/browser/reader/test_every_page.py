"""Every page of the demo site in a browser."""

import pytest
from wagtail.models import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_no_page_logs_an_error_or_asks_anything_of_another_host(open_page, language):
    page = open_page()
    addresses = [each.url for each in Page.objects.live().filter(depth__gt=1, locale__language_code=language)]
    assert len(addresses) > 40

    for address in addresses:
        # What goes wrong is reported by `open_page`.
        assert page.goto(address).status == 200, address
