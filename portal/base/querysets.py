"""The questions that every page type can be asked."""

from wagtail.models import Locale, PageManager
from wagtail.query import PageQuerySet


class BasePageQuerySet(PageQuerySet):
    """Pages of one type, asked in the words of the portal."""

    def published(self):
        """What any reader may see: live, in no private branch, and not an alias that shows another language's text."""
        return self.live().public().filter(alias_of__isnull=True)

    def in_locale(self, locale: Locale | int):
        return self.filter(locale=locale)

    def in_language(self, language_code: str):
        return self.filter(locale__language_code=language_code)

    def versions_of(self, page):
        """All language versions of a page, itself included."""
        return self.filter(translation_key=page.translation_key)


BasePageManager = PageManager.from_queryset(BasePageQuerySet)
