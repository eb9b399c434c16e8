"""The admin in the person's language, without errors, and closed to those who guess passwords."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from tests import factories
from tests.browser.pages.admin import PASSWORD, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def administrator() -> User:
    return User.objects.create_superuser("admin", "admin@example.org", PASSWORD)


@pytest.mark.parametrize(("language", "words"), [("zh-hans", "页面"), ("en", "Pages")])
def test_the_admin_speaks_the_persons_language(open_page, administrator, language, words):
    UserProfile.objects.create(user=administrator, preferred_language=language)
    page = open_page()

    sign_in(page, "admin")

    expect(page.get_by_role("button", name=words, exact=True)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_editors_of_every_kind_open_without_errors(open_page, administrator, home, institute, news_index, language):
    UserProfile.objects.create(user=administrator, preferred_language=language)
    leadership = factories.leadership(institute)
    pages = [home, institute, leadership, factories.leader(leadership), factories.event(news_index)]
    pages.append(factories.section(home))
    category = factories.category(home.locale)
    image = factories.image()
    page = open_page()
    sign_in(page, "admin")
    expect(page.get_by_role("navigation").first).to_be_visible()

    for address in [
        *(f"pages/{each.pk}/edit/" for each in pages),
        f"pages/{news_index.pk}/",
        f"snippets/news/category/edit/{category.pk}/",
        "snippets/media/portalvideo/add/",
        f"images/{image.pk}/",
        "documents/",
        "reports/workflow/",
    ]:
        assert page.goto(f"/admin/{address}").status == 200, address
        page.wait_for_load_state("networkidle")


def test_after_five_wrong_passwords_a_person_has_to_wait(open_page, watches, administrator):
    page = open_page()
    watches[-1].expect("status of 429")

    for _ in range(5):
        sign_in(page, "admin", "wrong")

    expect(page.get_by_role("heading", name="Too many attempts to sign in")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Wait 15 minutes")
    sign_in(page, "admin")
    expect(page.get_by_role("heading", name="Too many attempts to sign in")).to_be_visible()
