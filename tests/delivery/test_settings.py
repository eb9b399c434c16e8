"""Production refuses what is unsafe, and the environment chooses database, cache, tasks and storage."""

import ast
import json
import re

import pytest
from django.conf import settings
from django.db import connection

from tests.delivery.processes import PRODUCTION, run

SHOW = """
import json
from django.conf import settings
storages = settings.STORAGES
print(json.dumps({
    "engine": settings.DATABASES["default"]["ENGINE"],
    "name": settings.DATABASES["default"]["NAME"],
    "options": settings.DATABASES["default"].get("OPTIONS", {}),
    "cache": settings.CACHES["default"]["BACKEND"],
    "tasks": settings.TASKS["default"]["BACKEND"],
    "storage": storages["default"]["BACKEND"],
    "bucket": getattr(settings, "AWS_STORAGE_BUCKET_NAME", ""),
    "img-src": settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"],
    "languages": [code for code, _name in settings.LANGUAGES],
}))
"""


def production(**variables):
    """What the settings of production are with these variables."""
    status, output = run("-c", SHOW, **PRODUCTION | variables)
    assert status == 0, output
    return json.loads(output.splitlines()[-1])


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY is empty"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is too short"),
        ({"SECRET_KEY": "a" * 60}, "SECRET_KEY is too short"),
        ({"DEBUG": "1"}, "DEBUG is set"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS is empty"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS is empty or"),
    ],
)
def test_production_refuses_to_start_without_what_its_safety_rests_on(variables, message):
    status, output = run("-c", "import portal.settings.production", **PRODUCTION | variables)
    assert status != 0
    assert f"ImproperlyConfigured: {message}" in output


def test_production_starts_with_a_key_and_a_host(tmp_path):
    assert production(PORTAL_VAR_DIR=str(tmp_path))["name"] == str(tmp_path / "portal.sqlite3")


def test_djangos_deployment_check_has_nothing_to_say():
    status, output = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert (status, "System check identified no issues" in output) == (0, True), output


def test_database_url_chooses_postgresql():
    found = production(DATABASE_URL="postgres://portal:secret@db.example:5433/site")
    assert (found["engine"], found["name"]) == ("django.db.backends.postgresql", "site")
    assert "transaction_mode" not in found["options"]


def test_redis_url_chooses_the_shared_cache_and_leaves_tasks_in_the_database():
    found = production(REDIS_URL="redis://cache.example:6379/0")
    assert found["cache"] == "django_redis.cache.RedisCache"
    assert found["tasks"] == "django_tasks_db.DatabaseBackend"


def test_tasks_go_to_redis_when_asked_for():
    found = production(REDIS_URL="redis://cache.example:6379/0", PORTAL_TASKS="redis")
    assert found["tasks"] == "django_tasks_rq.RQBackend"


def test_a_bucket_chooses_object_storage_and_its_domain_may_show_images():
    found = production(AWS_STORAGE_BUCKET_NAME="uploads", AWS_S3_CUSTOM_DOMAIN="files.example")
    assert (found["storage"], found["bucket"]) == ("storages.backends.s3.S3Storage", "uploads")
    assert found["img-src"] == ["'self'", "https://files.example"]


def test_languages_are_configuration():
    assert production(PORTAL_LANGUAGES="en,zh-hans,ru")["languages"] == ["en", "zh-hans", "ru"]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite")
def test_sqlite_lets_readers_and_one_writer_work_at_once(db):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        assert cursor.fetchone() == ("wal",)
    assert connection.transaction_mode == "IMMEDIATE"


def variables_read() -> set[str]:
    """Names in all `env("NAME")`, `env.bool("NAME")`, ... calls of the settings."""
    names = set()
    for path in (settings.BASE_DIR / "portal" / "settings").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            function = node.func.value if isinstance(node.func, ast.Attribute) else node.func
            if isinstance(function, ast.Name) and function.id == "env":
                names.add(node.args[0].value)
    return names


def test_operators_find_every_variable_in_the_table_and_no_other():
    # Read by programs other than the settings: Django, boto3, gunicorn, the Procfile.
    elsewhere = {"DJANGO_SETTINGS_MODULE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"}
    elsewhere |= {"HOST", "PORT", "WEB_CONCURRENCY", "WEB_THREADS"}
    guide = (settings.BASE_DIR / "docs" / "operators.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `([A-Z][A-Z0-9_]+)`", guide, re.MULTILINE))
    assert documented == variables_read() | elsewhere
