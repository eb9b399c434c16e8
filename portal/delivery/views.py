"""Views below no page: the root address and the health checks."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import get_script_prefix
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from . import health
from .languages import best_language


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """Send the reader of `/` to the home page in the best language; nobody may keep that answer."""
    address = f"{get_script_prefix()}{best_language(request)}/"
    if query := request.META.get("QUERY_STRING"):
        address = f"{address}?{query}"
    response = HttpResponseRedirect(address)
    response["Cache-Control"] = "private, no-store"
    patch_vary_headers(response, ("Accept-Language", "Cookie"))
    return response


@require_safe
@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """Say that this process answers. Touches neither database nor cache nor disk."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Say whether this process may be sent readers: 503 without a migrated database, else 200."""
    report = health.report()
    return JsonResponse(report, status=503 if report["status"] == "unavailable" else 200)
