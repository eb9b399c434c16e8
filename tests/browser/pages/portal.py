"""The portal as a reader sees it."""

from playwright.sync_api import Locator, Page


class Portal:
    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    @property
    def language(self) -> str | None:
        return self.page.locator("html").get_attribute("lang")

    def switch_language(self, name: str) -> None:
        self.page.locator(".languages").get_by_role("link", name=name, exact=True).click()

    def sideways(self) -> int:
        """How many pixels of the page stick out on the right."""
        return self.page.evaluate(
            "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
        )
