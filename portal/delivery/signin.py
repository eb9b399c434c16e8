"""Throttling of both admin log-ins with django-axes: who is counted, and what a locked-out person sees."""

import ipaddress
import math
import unicodedata
from collections.abc import Mapping

from axes.helpers import get_cool_off
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers

# django-axes stores the name in a column of this length.
MAX_USERNAME_LENGTH = 255


def username(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """The name that somebody tries to sign in with, as the log-in forms would clean it."""
    name = (credentials or {}).get("username") or request.POST.get("username") or ""
    # PostgreSQL stores no NUL, and the forms normalise: all spellings of a name count as one.
    return unicodedata.normalize("NFKC", name).replace("\0", "").strip()[:MAX_USERNAME_LENGTH]


def client_ip(request: HttpRequest) -> str | None:
    """The address that a sign-in comes from.

    Behind N proxies of our own (`PORTAL_TRUSTED_PROXIES`) that is the Nth entry of X-Forwarded-For
    from the right; whatever stands further left was written by the client and may be a lie.
    """
    trusted = settings.PORTAL_TRUSTED_PROXIES
    entries = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if trusted and len(entries) >= trusted and _is_address(entries[-trusted].strip()):
        return entries[-trusted].strip()
    # Empty behind a Unix socket.
    return request.META.get("REMOTE_ADDR") or None


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def locked_out(
    request: HttpRequest,
    response: HttpResponse | None = None,
    credentials: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The 429 page in the reader's language, with the time to wait."""
    cool_off = get_cool_off(request)
    seconds = math.ceil(cool_off.total_seconds()) if cool_off else 0
    answer = render(request, "delivery/locked_out.html", {"minutes": math.ceil(seconds / 60)}, status=429)
    if seconds:
        answer["Retry-After"] = str(seconds)
    add_never_cache_headers(answer)
    return answer
