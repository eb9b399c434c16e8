"""Which of the languages that are live suits a reader best."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_supported_language_variant
from django.utils.translation.trans_real import parse_accept_lang_header
from wagtail.models import Site


def live_languages(request: HttpRequest) -> list[str]:
    """Codes of the configured languages whose home page is live, in the order of the settings."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    live = set(site.root_page.get_translations(inclusive=True).live().values_list("locale__language_code", flat=True))
    return [code for code, _name in settings.LANGUAGES if code in live]


def best_language(request: HttpRequest) -> str:
    """The reader's own choice (cookie), else what the browser asks for, else the site's default.

    Answers the default when no home page is live: its address then says 404 itself.
    """
    live = live_languages(request)
    for wished in wished_languages(request):
        if wished in live:
            return wished
    return settings.LANGUAGE_CODE if settings.LANGUAGE_CODE in live or not live else live[0]


def wished_languages(request: HttpRequest) -> list[str]:
    """Configured languages that the cookie and the Accept-Language header name, best first."""
    wished = [request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")]
    header = request.headers.get("Accept-Language", "")
    wished += [code for code, quality in parse_accept_lang_header(header) if quality > 0 and code != "*"]
    found = []
    for code in wished:
        try:
            found.append(get_supported_language_variant(code))
        except LookupError:
            continue
    return found
