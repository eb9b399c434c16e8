"""A video of another site waits for the reader's click."""

import pytest
from playwright.sync_api import expect

from media.models import PortalVideo
from tests import factories

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PLAYER = "https://www.youtube-nocookie.com/"


@pytest.fixture
def address(news_index_en) -> str:
    """A release with a video at YouTube."""
    video = PortalVideo.objects.create(title="Opening", url="https://www.youtube.com/watch?v=abcdefghijk")
    release = factories.release(
        news_index_en, slug="opening", body=[{"type": "video", "value": {"video": video.pk, "caption": ""}}]
    )
    return release.url


def test_a_video_asks_nothing_of_its_site_before_the_click(open_page, watches, address):
    page = open_page()
    asked = []
    watches[-1].expect(f"request to another host: {PLAYER}")
    page.route(f"{PLAYER}**", lambda route: (asked.append(route.request.url), route.fulfill(body="<p>Player</p>")))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert asked == []

    page.get_by_role("link", name="Opening").click()

    expect(page.frame_locator("iframe").get_by_text("Player")).to_be_visible()
    assert asked == [f"{PLAYER}embed/abcdefghijk"]


def test_without_javascript_the_video_is_a_link_to_its_site(open_page, address):
    page = open_page(javascript=False)
    page.goto(address)

    link = page.get_by_role("link", name="Opening")

    expect(link).to_have_attribute("href", "https://www.youtube.com/watch?v=abcdefghijk")
    expect(page.locator("iframe")).to_have_count(0)
