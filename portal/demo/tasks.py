"""Background work that a long build would queue thousands of times, done once at its end."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models
from django_tasks import task_backends
from django_tasks.backends.dummy import DummyBackend
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

ALIAS = "default"


@contextmanager
def index_once_at_the_end() -> Iterator[list[models.Model]]:
    """Run each different task that is enqueued inside once, and index the references of the objects in the list given.

    A page is saved several times while it is built, and each time Wagtail asks to index it.
    """
    usual = task_backends[ALIAS]
    collecting = DummyBackend(ALIAS, {})
    task_backends[ALIAS] = collecting
    built: list[models.Model] = []
    try:
        with disable_reference_index_auto_update():
            yield built
        results = collecting.results
        for result in {(each.task.module_path, str(each.args), str(each.kwargs)): each for each in results}.values():
            result.task.call(*result.args, **result.kwargs)
        for instance in built:
            ReferenceIndex.create_or_update_for_object(instance)
    finally:
        task_backends[ALIAS] = usual
