"""Somebody who works in the admin."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.http import QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.models import Page


@dataclass
class Person:
    """Somebody signed in to the admin, who fills in forms or sends raw requests."""

    user: User
    client: Client

    def get(self, name: str, *args, **options):
        return self.client.get(reverse(name, args=args), **options)

    def post(self, name: str, *args, data: dict | QueryDict | None = None, **options):
        return self.client.post(reverse(name, args=args), data or {}, **options)

    def save_page(self, page: Page, form: QueryDict, action: str = "", **changes):
        """Send the editor's form of a page with a button ("publish", "submit"), whether it was shown or not."""
        form = form.copy()
        for field, value in changes.items():
            form[field] = value
        if action:
            form[f"action-{action}"] = "1"
        return self.post("wagtailadmin_pages:edit", page.pk, data=form)


def is_refused(response) -> bool:
    """Wagtail answers a request without permission with 403, or sends the person to the dashboard."""
    return response.status_code == 403 or (response.status_code == 302 and response.url == reverse("wagtailadmin_home"))
