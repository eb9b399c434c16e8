"""A browser, a server on 127.0.0.1, and people who sit in front of it.

Every page is opened by `open_page`, and a test fails when any of its pages logged an error, broke the
Content-Security-Policy or asked something of another host.
"""

import os
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import chromium
from tests.browser.watch import Watch

# What the browsers showed when a test failed.
FAILURES = settings.BASE_DIR / "var" / "screenshots" / "failed"
FAILED = pytest.StashKey[bool]()

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with pytest.MonkeyPatch.context() as patch, chromium() as browser:
        # Playwright's own event loop runs in this thread; Django would refuse to ask the database beside it.
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        expect.set_options(timeout=15_000)
        yield browser


@pytest.fixture(scope="session")
def server(django_db_setup) -> Iterator[str]:
    """The address of the portal. Unlike `live_server`, it leaves it to the test what the database holds and how long."""
    server = LiveServer("127.0.0.1")
    yield server.url
    server.stop()


@pytest.fixture
def watches() -> list[Watch]:
    return []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    item.stash.setdefault(FAILED, False)
    item.stash[FAILED] |= report.failed
    return report


@pytest.fixture
def open_page(request, browser, server, watches) -> Iterator[OpenPage]:
    """Open a browser with a profile of its own: `open_page(width=360, languages="zh-CN", javascript=False)`."""
    contexts = []

    def open_page(width: int = 1280, languages: str = "en", javascript: bool = True, **options) -> Page:
        context = browser.new_context(
            base_url=server,
            viewport={"width": width, "height": 900},
            locale=languages,
            java_script_enabled=javascript,
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        watches.append(Watch(context, urlsplit(server).netloc))
        return context.new_page()

    yield open_page
    for number, context in enumerate(contexts):
        if request.node.stash.get(FAILED, False):
            for page in context.pages:
                page.screenshot(path=FAILURES / f"{request.node.name}-{number}.png")
        context.close()
    problems = [problem for watch in watches for problem in watch.unexpected()]
    assert not problems, "\n".join(problems)
