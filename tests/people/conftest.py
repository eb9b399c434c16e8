"""Two institutes, each with its groups and its pages in both languages, and people who sign in."""

import uuid
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group, User
from django.http import QueryDict
from django.test import Client
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from home.roles import create_scoped_groups
from institutes.models import InstituteIndexPage, InstitutePage
from news.models import NewsIndexPage, NewsPage
from tests.persons import Person


def read_form(response, model: type[Page]) -> QueryDict:
    form = querydict_from_html(response.content.decode(), form_id="page-edit-form")
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            form[f"{field.name}-count"] = "0"
    return form


@pytest.fixture
def person(db) -> Callable[..., Person]:
    """Sign somebody in who is in these groups: `person("Publishers", a.groups["Publishers"])`."""

    def sign_in(*groups: Group | str, language: str = "en", **fields) -> Person:
        number = User.objects.count()
        user = User.objects.create_user(f"person-{number}", f"person-{number}@example.org", "secret", **fields)
        user.groups.set([group if isinstance(group, Group) else Group.objects.get(name=group) for group in groups])
        UserProfile.objects.create(user=user, preferred_language=language)
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return Person(user, client)

    return sign_in


@pytest.fixture
def edit_form(person):
    """The form that an administrator gets for a page: what a person without rights might send all the same."""

    def form(page: Page) -> QueryDict:
        administrator = person(is_superuser=True)
        return read_form(administrator.get("wagtailadmin_pages:edit", page.pk), page.specific_class)

    return form


@pytest.fixture
def institutes(home, home_en):
    """The lists of institutes in Chinese and in English."""
    key = uuid.uuid4()
    fields = {"title": "Institutes", "slug": "institutes", "translation_key": key}
    return [_live(parent, InstituteIndexPage, **fields) for parent in (home, home_en)]


def _live(parent: Page, model: type[Page], **fields) -> Page:
    """A live page without a history: most tests here only ask who may touch it."""
    return parent.add_child(instance=model(locale=parent.locale, **fields))


def _institute(institutes, slug: str) -> SimpleNamespace:
    made = SimpleNamespace()
    keys = {name: uuid.uuid4() for name in ("page", "news", "release")}
    for suffix, index in zip(("zh", "en"), institutes, strict=True):
        page = _live(index, InstitutePage, title=slug, short_name=slug.upper(), slug=slug, translation_key=keys["page"])
        news = _live(page, NewsIndexPage, title="News", slug="news", translation_key=keys["news"])
        title = f"Release of {slug}"
        release = _live(news, NewsPage, title=title, slug="release", translation_key=keys["release"])
        vars(made).update({f"page_{suffix}": page, f"news_{suffix}": news, f"release_{suffix}": release})
    made.groups = create_scoped_groups(made.page_zh)
    made.page_zh.refresh_from_db()
    made.page_en.refresh_from_db()
    made.collection = made.page_zh.collection
    return made


@pytest.fixture
def a(institutes):
    """Institute A with its news list and one live release in each language (`a.release_zh`), groups, collection."""
    return _institute(institutes, "alpha")


@pytest.fixture
def b(institutes):
    """Institute B, the same."""
    return _institute(institutes, "beta")
