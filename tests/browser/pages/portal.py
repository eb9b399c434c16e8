"""The portal as a reader sees it."""

from typing import NamedTuple

from playwright.sync_api import Locator, Page

STICKING_OUT = """() => {
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > width + 0.5)
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
}"""
# Pictures load when they come near the screen; here they are asked for at once.
BROKEN_PICTURES = """async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
    return pictures.filter((picture) => !picture.naturalWidth).map((picture) => picture.src);
}"""
FOCUSED = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
        name: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 40)}`,
        seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
            && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0,
    };
}"""


class Stop(NamedTuple):
    """Where the Tab key came by, and whether the reader saw it."""

    name: str
    seen: bool


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

    def sticking_out(self) -> list[str]:
        """The elements that make the page scroll sideways."""
        return self.page.evaluate(STICKING_OUT)

    def broken_pictures(self) -> list[str]:
        return self.page.evaluate(BROKEN_PICTURES)

    def tab_through(self) -> list[Stop]:
        """Press Tab from the top of the page to its end."""
        stops = []
        self.page.keyboard.press("Tab")
        while focused := self.page.evaluate(FOCUSED):
            stops.append(Stop(**focused))
            self.page.keyboard.press("Tab")
        return stops
