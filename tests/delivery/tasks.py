"""A background task for the tests of the worker."""

from django.contrib.auth.models import Group
from django_tasks import task


@task()
def make_group(name: str) -> None:
    Group.objects.create(name=name)
