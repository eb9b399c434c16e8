import pytest

from tests import factories


@pytest.fixture
def leadership(institute):
    return factories.leadership(institute, title="领导")


@pytest.fixture
def titles():
    """The titles of results, in their order."""
    return lambda results: [hit.title for hit in results.hits]
