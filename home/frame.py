"""What stands around the main text of every page: names, navigation, breadcrumbs, languages.

One Frame per request, so that the header, the footer and the page itself never ask twice.
"""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.urls import Resolver404, resolve, translate_url
from django.utils.html import strip_tags
from django.utils.text import Truncator
from wagtail.models import Locale, Page

from home.models import MenuItem, SiteSettings
from portal.base.languages import language_tag
from portal.base.links import choose_versions, published_versions
from portal.base.richtext import reader_locale

DESCRIPTION_LENGTH = 160


@dataclass(frozen=True)
class LanguageLink:
    """Where the switch to a language leads from here."""

    code: str
    name: str
    url: str
    is_current: bool = False
    # The nearest page above that there is in this language, when there is no version of the page itself.
    instead: str = ""

    @property
    def tag(self) -> str:
        return language_tag(self.code)


@dataclass(frozen=True)
class MenuLink:
    """An entry of a menu, ready to be shown."""

    label: str
    url: str
    current: str = ""
    page: Page | None = None


class Frame:
    """The surroundings of a page, or of an answer that is no page (search, errors) when `page` is None."""

    def __init__(self, request: HttpRequest, page: Page | None = None):
        self.request = request
        self.page = page

    @cached_property
    def locale(self) -> Locale:
        return self.page.locale if self.page is not None else reader_locale()

    @cached_property
    def site(self) -> SiteSettings:
        return SiteSettings.objects.for_locale(self.locale)

    @property
    def site_name(self) -> str:
        return self.site.site_name or settings.WAGTAIL_SITE_NAME

    @cached_property
    def description(self) -> str:
        """What search engines are told of the page: its own description, else its summary or introduction."""
        if self.page is None:
            return ""
        given = self.page.search_description or getattr(self.page, "summary", "")
        words = given or strip_tags(getattr(self.page, "introduction", "") or getattr(self.page, "biography", ""))
        return Truncator(" ".join(words.split())).chars(DESCRIPTION_LENGTH)

    # Menus

    @cached_property
    def _linked_ids(self) -> set[int]:
        """Ids of the pages that the settings link to."""
        ids = {item.page_id for item in self.site.menu}
        return {*ids, self.site.privacy_page_id, self.site.accessibility_page_id} - {None}

    @cached_property
    def _linked(self) -> dict[int, Page]:
        """The pages that the settings link to, in the reader's language."""
        return choose_versions(self._linked_ids, self._versions, self.locale)

    def _menu(self, menu: str) -> list[MenuLink]:
        links = []
        for item in self.site.menu:
            if item.menu != menu:
                continue
            if item.url:
                links.append(MenuLink(item.label, item.url))
            elif page := self._linked.get(item.page_id):
                links.append(MenuLink(item.label or page.title, page.get_url(self.request), self._current(page), page))
        return links

    def _current(self, page: Page) -> str:
        """The value of aria-current for a link to `page`: "page" for this one, "true" for one above it."""
        if self.page is None:
            return ""
        if page.pk == self.page.pk:
            return "page"
        return "true" if page.depth > 2 and (self.page.path or "").startswith(page.path) else ""

    @cached_property
    def header_menu(self) -> list[MenuLink]:
        return self._menu(MenuItem.Menu.HEADER)

    @cached_property
    def footer_menu(self) -> list[MenuLink]:
        return self._menu(MenuItem.Menu.FOOTER)

    @cached_property
    def statements(self) -> list[Page]:
        """The statements on privacy and accessibility, unless the footer's menu leads there already."""
        pages = [self._linked.get(self.site.privacy_page_id), self._linked.get(self.site.accessibility_page_id)]
        in_menu = {link.page.pk for link in self.footer_menu if link.page}
        return [page for page in pages if page and page.pk not in in_menu]

    # The page's place in the tree, and its other languages

    @cached_property
    def _ancestor_paths(self) -> list[str]:
        """Paths of the pages above, from the home page down."""
        path, step = self.page.path or "", self.page.steplen
        return [path[:end] for end in range(2 * step, len(path), step)]

    @cached_property
    def _versions(self) -> list[Page]:
        """The published language versions of this page, of those above it and of those in the menus, in one query."""
        shown = Q(pk__in=self._linked_ids)
        if self.page is not None:
            shown |= Q(path__in=[*self._ancestor_paths, self.page.path])
        return published_versions(shown)

    @cached_property
    def breadcrumbs(self) -> list[Page]:
        """The published pages above this one, from the home page down."""
        if self.page is None:
            return []
        by_path = {page.path: page for page in self._versions}
        return [by_path[path] for path in self._ancestor_paths if path in by_path]

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """For every language, this page's version, else the nearest page above that has one."""
        return [link for code, name in settings.LANGUAGES if (link := self._language_link(code, name))]

    def _language_link(self, code: str, name: str) -> LanguageLink | None:
        home = f"/{code}/"
        if code == self.locale.language_code:
            url = self.page.get_url(self.request) if self.page is not None else self.request.get_full_path()
            return LanguageLink(code, name, url or home, is_current=True)
        if self.page is None:
            return LanguageLink(code, name, self._same_view(code) or home) if code in self._language_codes else None
        versions = {page.translation_key: page for page in self._versions if page.locale.language_code == code}
        if version := versions.get(self.page.translation_key):
            return LanguageLink(code, name, version.get_url(self.request))
        keys = {page.path: page.translation_key for page in self._versions}
        for path in reversed(self._ancestor_paths):
            if version := versions.get(keys.get(path)):
                return LanguageLink(code, name, version.get_url(self.request), instead=version.title)
        return None

    @cached_property
    def _language_codes(self) -> set[str]:
        """The languages that pages may have, though perhaps none is published yet."""
        return set(Locale.objects.values_list("language_code", flat=True))

    def _same_view(self, code: str) -> str:
        """The address of this same view in another language; "" for a page that was not found."""
        try:
            if resolve(self.request.path_info).url_name in (None, "wagtail_serve"):
                return ""
        except Resolver404:
            return ""
        here = self.request.get_full_path()
        there = translate_url(here, code)
        return there if there != here else ""

    @cached_property
    def alternates(self) -> list[LanguageLink]:
        """The versions of this very page, for search engines; none when there is but one."""
        exact = [link for link in self.languages if not link.instead] if self.page is not None else []
        return exact if len(exact) > 1 else []

    @property
    def base_url(self) -> str:
        return settings.PORTAL_BASE_URL

    @cached_property
    def path(self) -> str:
        """The page's own address, without a host."""
        return (self.page.get_url(self.request) or "") if self.page is not None else ""


def frame_of(request: HttpRequest, page: Page | None = None) -> Frame:
    """The request's frame, made at the first call."""
    frame = getattr(request, "portal_frame", None)
    if frame is None or frame.page is not page:
        frame = request.portal_frame = Frame(request, page)
    return frame
