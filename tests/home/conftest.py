"""Messages are read in English, the language that they are written in."""

import pytest
from django.utils.translation import override


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield
