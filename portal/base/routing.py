"""From an address to its page in two queries, where Wagtail asks twice for every level of the tree."""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.views import serve

from portal.base.models import BasePage


def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view. What is no live page at exactly this address is left to Wagtail's own search for it."""
    if page := page_at(request, path):
        # Where Wagtail looks first.
        request._wagtail_route_for_request = page.route(request, [])  # type: ignore[attr-defined]
    else:
        # In a language without a home page of its own Wagtail finds the pages of another one.
        found = Page.route_for_request(request, path)
        if found is None or found.page.locale.language_code != get_language():
            raise Http404
    return serve(request, path)


def page_at(request: HttpRequest, path: str) -> BasePage | None:
    """The live page at an address below the active language, with what it shows; None when Wagtail has to look."""
    site = Site.find_for_request(request)
    paths = {(root.site_id, root.language_code): root.root_path for root in Site.get_site_root_paths()}
    root_path = paths.get((site.pk, get_language())) if site else None
    if root_path is None:
        return None
    url_path = root_path + "".join(f"{slug}/" for slug in path.split("/") if slug)
    slug = url_path.strip("/").rpartition("/")[2]  # which, unlike the whole, has an index
    row = Page.objects.filter(slug=slug, url_path=url_path, live=True).values_list("pk", "content_type_id").first()
    if row is None:
        return None
    model = ContentType.objects.get_for_id(row[1]).model_class()
    if model is None or not issubclass(model, BasePage):
        return None
    return model.objects.for_serving().filter(pk=row[0]).first()
