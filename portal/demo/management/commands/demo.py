"""`manage.py demo`: build the demo site."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation
from tqdm import tqdm
from wagtail.models import Locale

from portal.demo import accounts
from portal.demo.build import build, demo_pages, holds_other_content, steps
from portal.demo.pairs import LANGUAGES


class Command(BaseCommand):
    help = "Build the demo site in Chinese and English. Run again, it adds what is missing and changes nothing else."

    building = ""  # what is being built, for messages

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--force",
            action="store_true",
            help="Also beside other content, and put back every page of the demo as it was built first.",
        )
        parser.add_argument(
            "--first-time", action="store_true", help="Do nothing when the site has content already (for `make run`)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        missing = set(LANGUAGES) - set(Locale.objects.values_list("language_code", flat=True))
        if missing:
            raise CommandError(
                f"The demo needs the languages {', '.join(LANGUAGES)}; {', '.join(sorted(missing))} is not set up."
            )
        other = holds_other_content()
        if options["first_time"] and (other or demo_pages().exists()):
            return
        if other and not options["force"]:
            raise CommandError(
                "This database holds content of its own. Nothing was changed. "
                "Use an empty database, or add the demo beside it with --force."
            )
        pages, passwords = self._build(options["force"], options["verbosity"] > 0)
        if passwords:
            self.stdout.write(accounts.write_note(passwords), ending="")
        if options["verbosity"] > 0:
            self.stdout.write(f"Demo site: {pages} pages written." if pages else "Demo site: nothing was missing.")

    def _build(self, force: bool, progress: bool) -> tuple[int, dict[str, str]]:
        with tqdm(total=steps(), unit="item", disable=not progress, dynamic_ncols=True) as bar, transaction.atomic():

            def advance(name: str) -> None:
                bar.set_description_str(f"{name[:32]:<32}", refresh=False)
                bar.update(1 if self.building else 0)
                self.building = name

            passwords = accounts.create_accounts() if settings.PORTAL_DEMO_ACCOUNTS else {}
            try:
                # Messages and dates that are stored must not follow the shell's language.
                with translation.override(None):
                    pages = build(force, advance)
            except ValidationError as error:
                reasons = " ".join(error.messages)
                raise CommandError(
                    f"Nothing was changed: “{self.building}” does not fit beside what is here. {reasons}"
                ) from error
            bar.update()
            if pages or passwords:
                accounts.join_groups(list(passwords), accounts.create_groups())
        return pages, passwords
