"""What the pages of the demo site cost when they were read before."""

import pytest
from django.test import Client

from portal.demo.pairs import LANGUAGES
from tests.checks.warm_pages import LIMITS, addresses, queries_when_warm

pytestmark = pytest.mark.usefixtures("demo")


def test_every_page_type_has_a_limit():
    assert set(addresses("en")) == set(LIMITS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page_type", LIMITS)
def test_a_warm_page_stays_within_the_queries_of_its_type_and_only_reads(page_type, language):
    for address in addresses(language)[page_type]:
        queries = queries_when_warm(Client(), address)
        assert len(queries) <= LIMITS[page_type], "\n".join([address, *queries])
        # Neither a picture is made nor anything counted or logged in.
        assert [sql for sql in queries if not sql.startswith("SELECT")] == []
