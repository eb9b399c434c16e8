"""N+1 detection where it says something about the portal's own code."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from zeal.middleware import zeal_middleware

GetResponse = Callable[[HttpRequest], HttpResponse]


def public_requests(get_response: GetResponse) -> GetResponse:
    """Let a request fail that asks the same question for every row, but not in the admin: its views are Wagtail's."""
    checked = zeal_middleware(get_response)

    def middleware(request: HttpRequest) -> HttpResponse:
        in_admin = request.path_info.startswith(("/admin/", "/django-admin/"))
        return get_response(request) if in_admin else checked(request)

    return middleware
