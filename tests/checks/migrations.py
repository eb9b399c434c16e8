"""Do the portal's migrations leave a running older version of the code alive? (django-migration-linter)"""

import sys

import django
from django.apps import apps
from django.conf import settings
from django_migration_linter import MigrationLinter

PACKAGES = {"portal", "media", "institutes", "news", "home"}


def main() -> int:
    django.setup()
    ours = [app.label for app in apps.get_app_configs() if app.name.partition(".")[0] in PACKAGES]
    linter = MigrationLinter(
        str(settings.BASE_DIR),
        include_apps=ours,
        # Tables that an initial migration makes are empty: nothing old can be using them.
        ignore_initial_migrations=True,
        no_cache=True,
        all_warnings_as_errors=False,
        quiet=["ok", "ignore"],
    )
    linter.lint_all_migrations()
    linter.print_summary()
    return 1 if linter.has_errors else 0


if __name__ == "__main__":
    sys.exit(main())
