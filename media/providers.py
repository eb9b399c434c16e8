"""The video sites whose players the portal may show, each by its privacy-friendly address.

Nothing is asked of these sites by the server: the page's address tells the player's.
`CONTENT_SECURITY_POLICY` in the settings allows the same hosts (a test compares them).
"""

import re
from typing import NamedTuple
from urllib.parse import urlsplit


class Provider(NamedTuple):
    name: str
    page: re.Pattern[str]
    player: str

    @property
    def origin(self) -> str:
        """Scheme and host of the player, as the Content-Security-Policy names it."""
        parts = urlsplit(self.player)
        return f"{parts.scheme}://{parts.netloc}"


PROVIDERS = [
    Provider(
        "YouTube",
        re.compile(
            r"https?://(?:(?:www\.|m\.)?youtube\.com/(?:watch\?(?:[^#]*&)?v=|shorts/|live/|embed/)"
            r"|(?:www\.)?youtube-nocookie\.com/embed/|youtu\.be/)(?P<id>[\w-]{11})(?:[?&#/].*)?",
            re.ASCII,
        ),
        "https://www.youtube-nocookie.com/embed/{id}",
    ),
    Provider(
        "Vimeo",
        re.compile(
            r"https?://(?:(?:www\.)?vimeo\.com/|player\.vimeo\.com/video/)(?P<id>\d{1,12})(?:[?#/].*)?",
            re.ASCII,
        ),
        "https://player.vimeo.com/video/{id}?dnt=1",
    ),
    Provider(
        "Bilibili",
        re.compile(
            r"https?://(?:(?:www\.|m\.)?bilibili\.com/video/|player\.bilibili\.com/player\.html\?(?:[^#]*&)?bvid=)"
            r"(?P<id>BV[0-9A-Za-z]{10})(?:[?&#/].*)?",
            re.ASCII,
        ),
        "https://player.bilibili.com/player.html?bvid={id}&autoplay=0",
    ),
]


def find_player(page_url: str) -> tuple[Provider, str] | None:
    """The provider of a video's page and the address of its player, or None for any other page."""
    for provider in PROVIDERS:
        if match := provider.page.fullmatch(page_url.strip()):
            return provider, provider.player.format(id=match["id"])
    return None
