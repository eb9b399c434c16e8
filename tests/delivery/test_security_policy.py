"""Content-Security-Policy: strict for readers, no foreign hosts in the admin."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def policy(response) -> dict[str, list[str]]:
    parts = [part.split() for part in response["Content-Security-Policy"].split(";")]
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("path", ["/zh-hans/", "/en/", "/zh-hans/nothing/", "/health/live"])
def test_readers_get_a_policy_without_inline_script_or_style(client, path):
    found = policy(client.get(path))
    assert found["default-src"] == ["'none'"]
    assert found["script-src"] == found["style-src"] == ["'self'"]
    assert found["object-src"] == found["base-uri"] == ["'none'"]


@pytest.mark.parametrize("path", ["/admin/login/", "/django-admin/login/"])
def test_the_admin_may_use_inline_scripts_but_no_other_host(client, path):
    found = policy(client.get(path))
    assert "'unsafe-inline'" in found["script-src"]
    everything = {value for values in found.values() for value in values}
    assert everything <= {"'self'", "'none'", "'unsafe-inline'", "data:", "blob:"}


def test_a_preview_in_the_admin_keeps_the_strict_policy(admin_client, home):
    page = factories.section(home, publish=False)
    response = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert response.status_code == 200
    assert policy(response)["script-src"] == ["'self'"]


def test_a_path_that_only_begins_like_the_admin_is_strict(client):
    assert policy(client.get("/administration", follow=True))["script-src"] == ["'self'"]
