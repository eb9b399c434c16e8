"""Middleware for every answer: its language and its Content-Security-Policy."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

# Answers for programs: one language for everybody, so that a cache may share them.
MACHINE_PREFIXES = ("/api/", "/health/", "/media/", "/static/")
# Answers for people that exist once, not once per language.
UNPREFIXED_PREFIXES = (*MACHINE_PREFIXES, "/documents/", "/admin/", "/django-admin/")
ADMIN_PREFIXES = ("/admin/", "/django-admin/")


def _is_below(request: HttpRequest, prefixes: tuple[str, ...]) -> bool:
    """Whether the path is one of the prefixes or below it; `/api` counts as `/api/`, `/apiary` does not."""
    return f"{request.path_info}/".startswith(prefixes)


class LanguagePrefixMiddleware(LocaleMiddleware):
    """Django's LocaleMiddleware, which leaves paths alone that never carry a language prefix.

    Django answers an unknown path with a redirect to the same path below a language, because
    Wagtail might have a page there. A program that asks `/api/nothing/` must be told 404.
    """

    def process_request(self, request: HttpRequest) -> None:
        if _is_below(request, MACHINE_PREFIXES):
            # Neither the cookie nor Accept-Language counts, so nothing varies by them.
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE
        else:
            super().process_request(request)

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if _is_below(request, MACHINE_PREFIXES):
            return response
        if response.status_code == 404 and _is_below(request, UNPREFIXED_PREFIXES):
            response.headers.setdefault("Content-Language", translation.get_language())
            return response
        return super().process_response(request, response)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy of `settings.CONTENT_SECURITY_POLICY` everywhere but in the admin.

    Wagtail's and Django's admin write scripts and styles into their pages, so the admin's policy
    lets those in, but still no other host. A page preview is rendered by an inner request for the
    page's own address, and keeps the strict policy that this inner request received.
    """

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and parts.config is None and _is_below(request, ADMIN_PREFIXES):
            parts.config = admin_policy()
        return parts


def admin_policy() -> dict[str, list[str]]:
    """Directives for the admin, where uploads may come from object storage and previews stand in frames."""
    return {
        "default-src": [SELF],
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:", *settings.MEDIA_ORIGINS],
        "media-src": [SELF, "blob:", *settings.MEDIA_ORIGINS],
        "font-src": [SELF, "data:"],
        "frame-ancestors": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
