"""Pages fit every screen, and all of their pictures are there."""

import pytest

from tests.browser.pages.portal import Portal

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_a_page_fits_every_screen_and_shows_its_pictures(open_page, path, language):
    page = open_page(width=320)
    page.goto(f"/{language}/{path}")
    portal = Portal(page)

    sideways = {}
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        sideways[width] = portal.sticking_out()

    assert not any(sideways.values()), sideways
    assert portal.broken_pictures() == []
