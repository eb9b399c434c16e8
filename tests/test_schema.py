"""The test database itself: built from the real migrations, and whole again after every test."""

import pytest
from django.core.management import call_command
from wagtail.models import Site


def test_migrations_and_models_agree(db):
    call_command("makemigrations", check=True, dry_run=True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("run", [1, 2])
def test_rows_of_migrations_are_back_after_a_test_that_commits(run):
    assert Site.objects.exists()
    Site.objects.all().delete()


def test_rows_of_migrations_are_there_in_a_test_that_rolls_back(db):
    assert Site.objects.exists()
