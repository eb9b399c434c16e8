"""Settings of the test suite: quick hashing, tasks run at once, N+1 queries fail."""

import os

os.environ.setdefault("PORTAL_LANGUAGES", "zh-hans,en")

from .base import *
from .base import CACHES, INSTALLED_APPS, MIDDLEWARE, VAR_DIR

SECRET_KEY = "test"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Each test process has uploads, a database (tests/schema.py) and cache keys of its own.
MEDIA_ROOT = VAR_DIR / "test" / f"uploads-{os.getpid()}"
CACHES = {"default": {**CACHES["default"], "KEY_PREFIX": f"test-{os.getpid()}"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
PORTAL_DEMO_ACCOUNTS = True
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = ["tests.nplusone.public_requests", *MIDDLEWARE]
# Wagtail finds a page by asking once per part of its address, and makes a picture's missing
# renditions one by one at the first request.
ZEAL_ALLOWLIST = [
    {"model": "*Page", "field": "get()"},
    {"model": "media.PortalImage", "field": "renditions"},
]
