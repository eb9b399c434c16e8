"""Settings of the test suite: quick hashing, tasks run at once, N+1 queries fail."""

import os
import tempfile

os.environ.setdefault("PORTAL_LANGUAGES", "zh-hans,en")

from .base import *
from .base import INSTALLED_APPS, MIDDLEWARE

SECRET_KEY = "test"
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = tempfile.mkdtemp(prefix="portal-test-uploads-")
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
PORTAL_DEMO_ACCOUNTS = True
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", *MIDDLEWARE]
