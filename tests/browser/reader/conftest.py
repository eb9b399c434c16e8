"""The demo site, built once for all tests of this folder; they only read."""

from collections.abc import Iterator

import pytest
from django.core.management import call_command

# One page of each type, without the language in front.
PAGES = {
    "home": "",
    "list of institutes": "institutes/",
    "institute": "institutes/cnisco/",
    "leadership": "institutes/cnisco/leadership/",
    "leadership outside the institutes": "leadership/",
    "leader": "institutes/cnisco/leadership/liu-xiaohong/",
    "news": "news/",
    "news of an institute": "institutes/cnisco/news/",
    "release": "institutes/cnisco/news/sco-judges-seminar/",
    "section": "about-the-sco/countries/",
    "section with agreements": "about-the-sco/cooperation/",
    "search": "search/?q=SCO",
}


@pytest.fixture(scope="package", autouse=True)
def demo(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[None]:
    with django_db_blocker.unblock():
        with pytest.MonkeyPatch.context() as patch:
            from django.conf import settings

            # The note of the accounts' passwords beside it is that of the developer's own site.
            patch.setattr(settings, "VAR_DIR", tmp_path_factory.mktemp("var"))
            call_command("demo", verbosity=0)
        yield
        django_db_setup.restore()


@pytest.fixture(params=PAGES.values(), ids=PAGES)
def path(request) -> str:
    """The address of a page, without the language."""
    return request.param
