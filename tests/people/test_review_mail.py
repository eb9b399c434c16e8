"""Who is told by e-mail that a page waits for review."""

import pytest
from django.core import mail

from home.roles import create_scoped_groups
from tests import factories


@pytest.fixture
def publishers_of_two_institutes(home, django_user_model):
    index = factories.institute_index(home)
    pages = [factories.institute(index, slug=slug, short_name=slug.upper()) for slug in ("alpha", "beta")]
    for page in pages:
        person = django_user_model.objects.create_user(f"{page.slug}-publisher", f"{page.slug}@example.org", "x")
        person.groups.add(create_scoped_groups(page)["Publishers"])
    return pages


@pytest.mark.django_db
def test_a_submission_is_told_to_those_who_may_publish_that_page_and_to_nobody_else(
    publishers_of_two_institutes, django_user_model, django_capture_on_commit_callbacks
):
    alpha = publishers_of_two_institutes[0]
    release = factories.release(factories.news_index(alpha), publish=False)
    writer = django_user_model.objects.create_user("writer", "writer@example.org", "x")

    with django_capture_on_commit_callbacks(execute=True):
        release.get_workflow().start(release, writer)

    assert {address for message in mail.outbox for address in message.to} == {"alpha@example.org"}
