from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from portal.delivery import scheduling


class Command(BaseCommand):
    """Takes the place of Wagtail's command of the same name (see `portal.delivery.scheduling`)."""

    help = "Publish approved revisions and expire pages whose time has come. Safe to run twice at once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dryrun", "--dry-run", action="store_true", dest="dryrun", help="List what is due, change nothing."
        )

    def handle(self, *args: Any, dryrun: bool = False, **options: Any) -> None:
        if dryrun:
            self.list_due()
            return
        outcome = scheduling.run()
        if options["verbosity"] > 0 and (outcome.expired or outcome.published):
            self.stdout.write(f"Published {len(outcome.published)}, expired {len(outcome.expired)}.")
        if outcome.failed:
            raise CommandError(
                f"{len(outcome.failed)} could not be published or expired (the log says why): "
                + ", ".join(outcome.failed)
            )

    def list_due(self) -> None:
        self.stdout.write("Dry run: nothing is changed.")
        for queryset in scheduling.due_to_expire():
            for item in queryset:
                self.write_line("expire", item.expire_at, queryset.model._meta.label, item)
        for revision in scheduling.due_to_publish():
            self.write_line("publish", revision.approved_go_live_at, revision.content_type, revision.object_str)

    def write_line(self, action: str, moment: Any, kind: object, item: object) -> None:
        self.stdout.write(f"{action}\t{timezone.localtime(moment):%Y-%m-%d %H:%M}\t{kind}\t{item}")
