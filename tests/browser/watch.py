"""What goes wrong in a browser without anybody seeing it."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request

REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
    reportViolation(`${event.violatedDirective} blocks ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`));
"""


class Watch:
    """Collects a browser's console errors, uncaught exceptions, policy violations and requests to other hosts."""

    def __init__(self, context: BrowserContext, host: str) -> None:
        self.problems: list[str] = []
        self._host = host
        self._expected: list[re.Pattern[str]] = []
        context.expose_binding("reportViolation", self._violation)
        context.add_init_script(REPORT_VIOLATIONS)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._add(f"exception: {error.error}"))
        context.on("request", self._request)

    def expect(self, pattern: str) -> None:
        """Something that the test provokes: a problem that matches is none."""
        self._expected.append(re.compile(pattern))

    def unexpected(self) -> list[str]:
        return [text for text in self.problems if not any(pattern.search(text) for pattern in self._expected)]

    def _add(self, text: str) -> None:
        self.problems.append(text)

    def _violation(self, source: dict, text: str) -> None:
        self._add(f"policy violation at {source['frame'].url}: {text}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._add(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self._host:
            self._add(f"request to another host: {request.url}")
