"""Releases on the pages of others, and the names of their categories."""

from django import template
from wagtail.models import Page

from news.models import NewsIndexPage, NewsPage
from news.models.taxonomy import Term

register = template.Library()


@register.filter
def term_in(term: Term | None, names: dict) -> Term | None:
    """A category or topic in the reader's language (`names` comes from `names_in`)."""
    return names.get(term.translation_key) if term else None


@register.simple_tag
def latest_releases(institute: Page, count: int = 3) -> list[NewsPage]:
    """The latest releases of an institute, or about it, in the institute page's language."""
    releases = NewsPage.objects.published().in_locale(institute.locale_id).of_institute(institute)
    return list(releases.for_lists().newest_first()[:count])


@register.simple_tag
def news_list_of(page: Page) -> NewsIndexPage | None:
    """The published news list below a page."""
    return NewsIndexPage.objects.child_of(page).published().select_related("locale").first()
