"""Settings of a public server. Refuses to start when a setting that safety rests on is missing."""

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .base import ALLOWED_HOSTS, PORTAL_BASE_URL, SECRET_KEY, STORAGES, env

if env.bool("DEBUG", default=False):
    raise ImproperlyConfigured("DEBUG is set: production settings never run in debug mode. Unset it.")
if not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY is empty: set it to a long random string that only this site knows.")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
    raise ImproperlyConfigured("SECRET_KEY is too short: use at least 50 random characters.")
if not ALLOWED_HOSTS or ALLOWED_HOSTS == ["*"]:
    raise ImproperlyConfigured("ALLOWED_HOSTS is empty or *: set it to the host names of this site.")

DEBUG = False
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[PORTAL_BASE_URL])
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

# Behind a proxy that ends TLS. PORTAL_HTTPS=0 is for a site inside a closed network only.
PORTAL_HTTPS = env.bool("PORTAL_HTTPS", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = PORTAL_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SESSION_COOKIE_SECURE = PORTAL_HTTPS
CSRF_COOKIE_SECURE = PORTAL_HTTPS
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000 if PORTAL_HTTPS else 0)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
PORTAL_DEMO_ACCOUNTS = False
# Wagtail shows previews in a frame of its own site, so X_FRAME_OPTIONS is SAMEORIGIN, not DENY.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
