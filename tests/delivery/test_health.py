"""/health/live and /health/ready, asked while things are really missing."""

import json

import pytest
from django.db.migrations.recorder import MigrationRecorder

from portal.delivery import health
from tests.delivery.processes import own_database_url, run

ASK = """
import django, json, logging
django.setup()
logging.disable()
from django.core.cache import cache
from django.test import Client
cache.set("a", 1)
response = Client().get("/health/ready")
print(json.dumps([response.status_code, response.json(), cache.get("a")]))
"""


def ask_with(**variables):
    status, output = run("-c", ASK, DJANGO_SETTINGS_MODULE="portal.settings.test", **variables)
    assert status == 0, output
    return json.loads(output.splitlines()[-1])


def test_live_answers_without_touching_the_database(client):
    # Without the `db` fixture, pytest-django fails a test that does.
    response = client.get("/health/live")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


def test_ready_says_ok_when_everything_stands(client, db):
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ok",
        "checks": {"database": "ok", "migrations": "ok", "cache": "ok", "storage": "ok"},
    }
    assert "no-store" in response["Cache-Control"]


def test_ready_says_503_while_a_migration_is_missing(client, db, monkeypatch):
    monkeypatch.setattr(health, "_migrated", False)
    recorder = MigrationRecorder.Migration.objects.filter(app="home").order_by("-name").first()
    recorder.delete()
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["checks"]["migrations"] == "pending"


def test_ready_counts_migrations_only_once_per_process(client, db, django_assert_max_num_queries):
    client.get("/health/ready")
    with django_assert_max_num_queries(1):
        client.get("/health/ready")


def test_ready_is_degraded_when_uploads_cannot_be_written(client, db, settings, tmp_path):
    (tmp_path / "file").touch()
    settings.MEDIA_ROOT = tmp_path / "file" / "uploads"
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.json()["status"] == "degraded"
    assert response.json()["checks"]["storage"] == "read-only"


def test_ready_says_503_and_nothing_about_the_server_when_the_database_is_away():
    url = "postgres://somebody:a-password@127.0.0.1:1/portal"
    status, body, _cached = ask_with(DATABASE_URL=url)
    assert status == 503
    assert body["checks"]["database"] == "away"
    assert not any(word in json.dumps(body) for word in ("somebody", "a-password", "127.0.0.1"))


@pytest.mark.django_db(transaction=True)
def test_the_site_goes_on_without_its_cache_when_redis_is_away():
    status, body, cached = ask_with(DATABASE_URL=own_database_url(), REDIS_URL="redis://127.0.0.1:1/0")
    assert (status, body["status"], body["checks"]["cache"]) == (200, "degraded", "away")
    assert cached is None
