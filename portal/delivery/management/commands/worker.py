from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Run background tasks, from wherever the settings keep them: the database, or Redis (PORTAL_TASKS=redis)."

    def handle(self, *args: Any, **options: Any) -> None:
        backend = settings.TASKS["default"]["BACKEND"]
        if backend == "django_tasks_db.DatabaseBackend":
            call_command("db_worker", queue_name="*", reload=False)
        elif backend == "django_tasks_rq.RQBackend":
            # The scheduler moves tasks with a later start to the queue when their time comes.
            call_command("rqworker", *settings.RQ_QUEUES, job_class="django_tasks_rq.Job", with_scheduler=True)
        else:
            raise CommandError(f"{backend} runs tasks without a worker.")
