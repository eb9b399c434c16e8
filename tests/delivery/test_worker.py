"""`manage.py worker` runs background tasks from wherever the settings keep them."""

import os

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from tests.delivery.processes import PRODUCTION, own_database_url, run

ENQUEUE = """
import django
django.setup()
from tests.delivery.tasks import make_group
make_group.enqueue("made by the worker")
"""


def work(**variables):
    variables = {**PRODUCTION, "DATABASE_URL": own_database_url(), **variables}
    status, output = run("-c", ENQUEUE, **variables)
    assert status == 0, output
    assert not Group.objects.filter(name="made by the worker").exists()
    status, output = run("manage.py", "worker", "--batch", **variables)
    assert status == 0, output
    assert Group.objects.filter(name="made by the worker").exists(), output


@pytest.mark.django_db(transaction=True)
def test_tasks_wait_in_the_database_for_the_worker():
    work()


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not os.environ.get("REDIS_URL"), reason="needs Redis (make test-postgres)")
def test_tasks_wait_in_redis_for_the_worker_when_configured():
    work(REDIS_URL=os.environ["REDIS_URL"], PORTAL_TASKS="redis")


def test_the_worker_says_so_when_there_is_nothing_to_work_on():
    with pytest.raises(CommandError, match="without a worker"):
        call_command("worker")
