"""Publishing and expiring on schedule, safe when it runs twice at once.

Wagtail's own command loads everything that is due and then works through the list: two runs
publish the same revision twice, and one failing page stops the rest. Here each item has a
transaction of its own, in which it is locked and read again.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What one run did, as text for people; `failed` items are tried again at the next run."""

    expired: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def models_with_drafts() -> list[type[models.Model]]:
    """Pages, and every other model that has live and draft versions."""
    others = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    return [Page, *(model for model in others if not issubclass(model, Page))]


def due_to_expire() -> Iterator[models.QuerySet]:
    """One queryset per model: live, and its expiry time has come."""
    for model in models_with_drafts():
        yield model._default_manager.filter(live=True, expire_at__lte=timezone.now()).order_by("expire_at", "pk")


def due_to_publish() -> models.QuerySet[Revision]:
    """Approved revisions whose go-live time has come, the oldest first."""
    return Revision.objects.filter(approved_go_live_at__lte=timezone.now()).order_by("approved_go_live_at", "pk")


def run(should_stop: Callable[[], bool] = lambda: False) -> Outcome:
    """Expire, then publish, all that is due; `should_stop` is asked between two items."""
    outcome = Outcome()
    for queryset in due_to_expire():
        for pk in list(queryset.values_list("pk", flat=True)):
            if should_stop():
                return outcome
            _attempt(queryset, pk, _expire, outcome.expired, outcome.failed)
    revisions = due_to_publish()
    for pk in list(revisions.values_list("pk", flat=True)):
        if should_stop():
            return outcome
        _attempt(revisions, pk, _publish, outcome.published, outcome.failed)
    return outcome


def _attempt(
    queryset: models.QuerySet,
    pk: object,
    action: Callable[[models.Model], str],
    done: list[str],
    failed: list[str],
) -> None:
    """Lock one item, see whether it is still due, and do it: all of it or nothing."""
    label = f"{queryset.model._meta.label} {pk}"
    try:
        with transaction.atomic():
            # PostgreSQL skips what another run holds. SQLite has one writer at a time
            # (transactions are IMMEDIATE), so this read sees what another run has done.
            item = queryset.select_for_update(skip_locked=True, of=("self",)).filter(pk=pk).first()
            if item is None:
                return
            text = action(item)
    except Exception:
        logger.exception("%s could not be published or expired on schedule.", label)
        failed.append(label)
    else:
        done.append(text)


def _expire(item: DraftStateMixin) -> str:
    text = str(item)
    item.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return text


def _publish(revision: Revision) -> str:
    # The go-live time has passed, so this makes the object live now.
    revision.publish(log_action="wagtail.publish.scheduled")
    return revision.object_str
