from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    help = "Run background tasks, from wherever the settings keep them: the database, or Redis (PORTAL_TASKS=redis)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--batch", action="store_true", help="Run what is waiting, then stop.")

    def handle(self, *args: Any, batch: bool = False, **options: Any) -> None:
        backend = settings.TASKS["default"]["BACKEND"]
        if backend == "django_tasks_db.DatabaseBackend":
            call_command("db_worker", queue_name="*", reload=False, batch=batch)
        elif backend == "django_tasks_rq.RQBackend":
            # The scheduler moves tasks with a later start to the queue when their time comes.
            job = "django_tasks_rq.Job"
            call_command("rqworker", *settings.RQ_QUEUES, job_class=job, with_scheduler=True, burst=batch)
        else:
            raise CommandError(f"{backend} runs tasks without a worker.")
