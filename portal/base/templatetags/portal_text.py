"""Words, dates and numbers in the reader's language."""

import datetime
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from django import template
from django.conf import settings
from django.core import paginator
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.base import countries, dates, languages, richtext
from portal.base.fields import Qualifier

register = template.Library()

register.filter("language_tag", languages.language_tag)
register.filter("without_dead_links", richtext.without_dead_links)


@register.filter
def language_name(code: str) -> str:
    """A language's own name for itself."""
    return dict(settings.LANGUAGES).get(code, code)


@register.filter
def in_words(value: str | datetime.date | None) -> str:
    """A partial date, a date, or the day of a moment: "20 May 2014" as the language writes it."""
    if not value:
        return ""
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value)
    if isinstance(value, datetime.date):
        return format_date(value, "long", locale=dates.babel_locale())
    return dates.partial_date_in_words(value)


@register.filter
def moment_in_words(value: datetime.datetime | None) -> str:
    """A moment with day and time of day, in the site's time zone."""
    return dates.interval_in_words(value, zone=settings.TIME_ZONE) if value else ""


@register.filter
def number(value: int | Decimal | float | None) -> str:
    """A number as the language writes it, without idle decimals: 2,463."""
    return "" if value is None else format_decimal(value, locale=dates.babel_locale())


@register.filter
def quantity(value: int | Decimal | None, qualifier: str = Qualifier.EXACT) -> str:
    """A number and how exact it is: "nearly 3,000"."""
    if value is None:
        return ""
    words: dict[str, str] = {
        Qualifier.ABOUT: _("about %(number)s"),
        Qualifier.NEARLY: _("nearly %(number)s"),
        Qualifier.OVER: _("over %(number)s"),
    }
    return words.get(qualifier, "%(number)s") % {"number": number(value)}


@register.filter
def country_name(code: str) -> str:
    """A country's name in the active language."""
    return countries.country_name(code)


@register.filter
def country_names(codes: list[str]) -> list[str]:
    """Countries by name, in the order of the active language's names."""
    return [name for _code, name in countries.by_name(code for code in codes if code)]


@register.simple_tag
def other_language(page: Page) -> SafeString | str:
    """Attributes for a link to a page in another language than the reader's; nothing for the reader's own."""
    code = page.locale.language_code
    if code == get_language():
        return ""
    tag = languages.language_tag(code)
    return format_html(' lang="{}" hreflang="{}"', tag, tag)


@register.simple_tag(takes_context=True)
def link_to(context: template.Context, page: Page | None, text: str = "") -> SafeString | str:
    """A link to a page, named by its title or by `text`; only the words when there is no page to lead to."""
    words = text or (page.title if page else "")
    if page is None:
        return words
    return format_html('<a href="{}"{}>{}</a>', page.get_url(context.get("request")), other_language(page), words)


@register.simple_tag
def page_range(current: paginator.Page) -> list[int | str]:
    """The numbers of a list's pages that are worth a link, with an ellipsis where some are left out."""
    return list(current.paginator.get_elided_page_range(current.number, on_each_side=1, on_ends=1))
