import logging
import signal
import threading
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connections

from portal.delivery import scheduling

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    """The portal's scheduler: one process, or several without harm."""

    help = "Publish and expire on schedule at the start of every minute, until SIGTERM or Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="Run one tick and stop.")

    def handle(self, *args: Any, once: bool = False, **options: Any) -> None:
        stop = threading.Event()

        def end(signum: int, frame: FrameType | None) -> None:
            stop.set()

        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, end)
            signal.signal(signal.SIGINT, end)
        logger.info("The clock runs.")
        while not stop.is_set():
            tick(stop)
            if once:
                return
            stop.wait(60 - time.time() % 60)
        logger.info("The clock stops.")


def tick(stop: threading.Event) -> None:
    """One run. Whatever goes wrong is logged, and the next minute tries again."""
    try:
        outcome = scheduling.run(should_stop=stop.is_set)
        for text in outcome.published:
            logger.info("Published on schedule: %s", text)
        for text in outcome.expired:
            logger.info("Expired on schedule: %s", text)
    except Exception:
        logger.exception("This minute's publishing failed.")
    finally:
        # Between two minutes no connection is held that a restart of the database could break.
        for connection in connections.all(initialized_only=True):
            if not connection.in_atomic_block:
                connection.close()
