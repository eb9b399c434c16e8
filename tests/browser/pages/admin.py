"""The admin as a person uses it: by the words on the screen, in the language given."""

from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

PASSWORD = "secret"


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """From the log-in form to the dashboard, in a browser that speaks English."""
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


@dataclass
class Seminar:
    """What an editor types."""

    title: str
    summary: str
    paragraph: str
    start: str
    end: str
    venue: str
    speaker: dict[str, str] = field(default_factory=dict)
    country: str = ""


class Dashboard:
    def __init__(self, page: Page) -> None:
        self.page = page

    def review(self, title: str) -> None:
        """Open what waits for this person's review."""
        self.page.goto("/admin/")
        self.page.get_by_role("region", name="Awaiting your review").get_by_role("link", name=title).click()


class ReleaseEditor:
    """The page editor of a news release."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def add_below(self, parent_id: int) -> None:
        self.page.goto(f"/admin/pages/{parent_id}/")
        self.page.get_by_role("link", name="Add child page").click()
        expect(self.page.get_by_role("tab", name="Content")).to_be_visible()

    def write(self, seminar: Seminar) -> None:
        self.page.get_by_placeholder("Page title").fill(seminar.title)
        self._text("Summary").fill(seminar.summary)
        self.page.get_by_role("button", name="Insert a block").click()
        self.page.get_by_role("option", name="Paragraph").click()
        body = self.page.locator(".public-DraftEditor-content")
        body.click()
        body.press_sequentially(seminar.paragraph)
        self.page.get_by_role("tab", name="Event").click()
        self._type_time("Start", seminar.start)
        self._type_time("End", seminar.end)
        self._text("Venue").fill(seminar.venue)
        if seminar.country:
            row = self._add_row("Country")
            row.get_by_role("combobox").select_option(label=seminar.country)
        if seminar.speaker:
            row = self._add_row("Speaker")
            for name, value in seminar.speaker.items():
                row.get_by_role("textbox", name=name).fill(value)

    def save_draft(self) -> None:
        self.page.get_by_role("button", name="Save draft").click()
        expect(self.page.get_by_role("status").filter(has_text="created")).to_be_visible()

    def choose_action(self, name: str) -> None:
        """An entry of the menu beside the button at the foot."""
        self.page.locator("footer").get_by_role("button", name="Actions").click()
        self.page.locator("footer").get_by_role("button", name=name, exact=True).click()

    def send_to_review(self) -> None:
        self.choose_action("Submit to Bilingual review")
        expect(self.page.get_by_role("status").filter(has_text="submitted for moderation")).to_be_visible()

    def approve(self) -> None:
        self.choose_action("Approve and Publish")
        expect(self.page.get_by_role("link", name="Current page status: live").first).to_be_visible()

    def submit_for_translation(self, language: str) -> None:
        self.page.locator("header").get_by_role("button", name="Actions").click()
        self.page.get_by_role("link", name="Translate this page").click()
        self.page.get_by_label(language).check()
        self.page.get_by_role("button", name="Submit").click()
        expect(self.page.get_by_role("status").filter(has_text="submitted for translation")).to_be_visible()

    def _text(self, name: str) -> Locator:
        return self.page.get_by_role("textbox", name=name, exact=True)

    def _type_time(self, name: str, value: str) -> None:
        box = self._text(name)
        box.fill(value)
        box.press("Tab")  # closes the calendar

    def _add_row(self, label: str) -> Locator:
        self.page.get_by_role("button", name=f"Add {label}").click()
        return self.page.get_by_role("region", name=f"{label} 1")


class TranslationEditor:
    """wagtail-localize's editor of segments, with the portal's review bar."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def translate(self, words: dict[str, str]) -> None:
        """Put in the translation of every segment, by its source text."""
        expect(self.page.get_by_role("button", name="Translate", exact=True).first).to_be_visible()
        for tab in self.page.get_by_role("tab").all():
            tab.click()
            panel = self.page.get_by_role("tabpanel")
            for source in panel.locator("li.incomplete:visible > p").all_inner_texts():
                segment = panel.locator("li:visible:has(> p)").filter(has=self.page.get_by_text(source, exact=True))
                segment.get_by_role("button", name="Translate").click()
                segment.get_by_role("textbox").fill(words[source])
                segment.get_by_role("button", name="Save").click()
                expect(segment.get_by_role("button", name="Edit")).to_be_visible()

    def send_to_review(self) -> None:
        self.page.reload()
        self.bar.get_by_role("button", name="Submit for review").click()
        expect(self.page.get_by_role("status").filter(has_text="submitted for review")).to_be_visible()

    def approve(self) -> None:
        self.bar.get_by_role("button", name="Approve and publish").click()
        expect(self.page.get_by_role("link", name="Visit the live page")).to_be_visible()

    @property
    def bar(self) -> Locator:
        return self.page.get_by_role("region", name="Review")
