"""The questions that every page type can be asked."""

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import Locale, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet


def published(pages: PageQuerySet) -> PageQuerySet:
    """Those that any reader may see: live, in no private branch, and not an alias that shows another language's text.

    Wagtail's `public()` asks for the private branches first; here they are part of the one query.
    (Search backends take no such filter: give them the ids, as `portal.search.query` does.)
    """
    # A restriction stands above a page, or on it, when its page's path is how the path begins.
    above = PageViewRestriction.objects.filter(page__path=Substr(OuterRef("path"), 1, Length("page__path")))
    return pages.filter(~Exists(above), live=True, alias_of__isnull=True)


class BasePageQuerySet(PageQuerySet):
    """Pages of one type, asked in the words of the portal."""

    def published(self):
        """What any reader may see."""
        return published(self)

    def in_locale(self, locale: Locale | int):
        return self.filter(locale=locale)

    def in_language(self, language_code: str):
        return self.filter(locale__language_code=language_code)

    def versions_of(self, page):
        """All language versions of a page, itself included."""
        return self.filter(translation_key=page.translation_key)

    def for_serving(self):
        """With what every page of this type shows of its own; `portal.base.routing` reads a page so."""
        return self.select_related("locale")


BasePageManager = PageManager.from_queryset(BasePageQuerySet)
