"""What the portal tells search engines: robots.txt and the sitemap."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from portal.audience.sitemaps import Sitemap

HOUR = 3600


@require_safe
@cache_control(public=True, max_age=HOUR)
def robots(request: HttpRequest) -> HttpResponse:
    closed = ["/admin/", "/django-admin/", *(f"/{code}/search/" for code, _name in settings.LANGUAGES)]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), ""]
    lines += [f"Sitemap: {settings.PORTAL_BASE_URL}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=HOUR)
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The sitemap itself while it fits one file, else the list of its files."""
    sitemap = Sitemap()
    files = sitemap.number_of_files
    if files == 1:
        return _answer(request, "audience/sitemap.xml", {"entries": sitemap.entries()})
    urls = [settings.PORTAL_BASE_URL + reverse("sitemap_part", args=[number]) for number in range(1, files + 1)]
    return _answer(request, "audience/sitemap_index.xml", {"files": urls})


@require_safe
@cache_control(public=True, max_age=HOUR)
def sitemap_part(request: HttpRequest, number: int) -> HttpResponse:
    sitemap = Sitemap()
    if not 1 <= number <= sitemap.number_of_files:
        raise Http404
    return _answer(request, "audience/sitemap.xml", {"entries": sitemap.entries(number)})


def _answer(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    return render(request, template, context, content_type="application/xml; charset=utf-8")
