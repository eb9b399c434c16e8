"""Releases on the pages of others, and the names of their categories."""

from collections.abc import Iterable

from django import template
from wagtail.models import Page

from news.models import Category, NewsIndexPage, NewsPage

register = template.Library()


@register.simple_tag(takes_context=True)
def category_of(context: template.Context, release: NewsPage) -> Category | None:
    """A release's category in the reader's language; all names are asked for once a request."""
    if not release.category_id:
        return None
    request = context["request"]
    if not hasattr(request, "portal_category_names"):
        request.portal_category_names = Category.objects.names_in(release.locale)
    return request.portal_category_names.get(release.category.translation_key)


@register.simple_tag
def latest_releases(institute: Page, count: int = 3) -> list[NewsPage]:
    """The latest releases of an institute, or about it, in the institute page's language."""
    releases = NewsPage.objects.published().in_locale(institute.locale_id).of_institute(institute)
    return list(releases.for_lists().newest_first()[:count])


@register.simple_tag
def news_list_among(pages: Iterable[Page]) -> Page | None:
    """The one of these pages that is a news list."""
    return next((page for page in pages if page.specific_class is NewsIndexPage), None)
