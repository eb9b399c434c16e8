"""The page editor as an administrator uses it: forms are fetched, filled in and sent."""

from django.contrib.auth import get_user_model
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html
from wagtail.users.models import UserProfile


class Editor:
    """A signed-in administrator. `action` is "publish", "submit" or "" (save the draft)."""

    def __init__(self, language: str = "en"):
        number = get_user_model().objects.count()
        self.user = get_user_model().objects.create_superuser(f"editor-{number}", f"e{number}@example.org", "secret")
        UserProfile.objects.create(user=self.user, preferred_language=language)
        self.client = Client()
        self.client.force_login(self.user, backend="django.contrib.auth.backends.ModelBackend")

    def add(self, parent: Page, model: type[Page], action: str = "publish", **fields) -> HttpResponse:
        url = reverse("wagtailadmin_pages:add", args=(model._meta.app_label, model._meta.model_name, parent.pk))
        return self._fill_in(url, model, action, fields)

    def edit(self, page: Page, action: str = "publish", **fields) -> HttpResponse:
        return self._fill_in(reverse("wagtailadmin_pages:edit", args=(page.pk,)), type(page), action, fields)

    def _fill_in(self, url: str, model: type[Page], action: str, fields: dict) -> HttpResponse:
        form = querydict_from_html(self.client.get(url).content.decode(), form_id="page-edit-form")
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                form[f"{field.name}-count"] = "0"
        return self.client.post(url, self._filled(form, fields, action))

    @staticmethod
    def _filled(form: QueryDict, fields: dict, action: str) -> dict:
        data = form.dict()
        for button in ("action-publish", "action-submit", "action-save"):
            data.pop(button, None)
        data.update(nested_form_data(fields))
        if action:
            data[f"action-{action}"] = "1"
        return data


def messages_of(response: HttpResponse) -> list[str]:
    """All that the form says is wrong, in English, its rows included; [] when it was accepted."""
    if not (response.context and "form" in response.context):
        return []
    form = response.context["form"]
    with override("en"):  # messages are lazy, and the language of the request is over
        said = [message for errors in form.errors.values() for message in errors]
        for formset in form.formsets.values():
            said += formset.non_form_errors()
            said += [message for row in formset.forms for errors in row.errors.values() for message in errors]
        return [str(message) for message in said]
