"""The one table of addresses: those without a language first, those of a language last."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from media.views import serve_upload
from portal.base.routing import serve_page
from portal.delivery.views import root

urlpatterns = [
    path("", root, name="root"),
    path("health/", include("portal.delivery.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("django-admin/", admin.site.urls),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", serve_upload, name="media"),
    path("", include("portal.audience.urls")),
]

urlpatterns += i18n_patterns(
    path("", include("portal.search.urls")),
    # Files that a page gives out under a name of their own (calendar, feeds); Wagtail's pattern knows only slashes.
    re_path(r"^((?:[\w-]+/)*[\w-]+\.(?:ics|rss|atom|json))$", serve_page, name="page_file"),
    # All others but the forms of private pages, which follow.
    re_path(wagtail_urls.serve_pattern.replace("^", r"^(?!_util/)", 1), serve_page, name="wagtail_serve"),
    path("", include(wagtail_urls)),
)
