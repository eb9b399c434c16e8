"""Settings of a developer's machine and of `make run`."""

from .base import *
from .base import LOGGING, PORTAL_BASE_URL, env

DEBUG = True
# Only ever used on one's own machine: production refuses to start without a key of its own.
SECRET_KEY = env("SECRET_KEY", default="for-development-only-not-a-secret")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
CSRF_TRUSTED_ORIGINS = [PORTAL_BASE_URL]
# Other than production, a development site prints passwords of its demo accounts.
PORTAL_DEMO_ACCOUNTS = True
# The terminal is for progress bars and requests; the audit log is read on servers.
LOGGING["loggers"] = {name: {"level": "WARNING"} for name in ("wagtail", "axes")}
