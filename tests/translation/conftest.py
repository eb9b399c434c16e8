"""An institute in both languages, a Chinese release in it, and people who sign in."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.utils.translation import override
from wagtail.models import Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from home.roles import create_scoped_groups
from institutes.models import InstituteIndexPage, InstitutePage
from news.models import NewsIndexPage
from tests import factories
from tests.persons import Person


def messages_of(response) -> str:
    """All messages that a person sees after following the redirect."""
    return " ".join(str(message) for message in response.context["messages"])


def translation_of(page: Page, locale) -> Translation:
    return Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)


def fill_in(
    translation: Translation, words: Callable[[str], str] = "Translated: {}".format, leave_out: int = 0
) -> None:
    """Translate all segments (but the last `leave_out`) as the editor would store them."""
    segments = list(StringSegment.objects.filter(source=translation.source).order_by("order"))
    for segment in segments[: len(segments) - leave_out]:
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            defaults={"data": words(segment.string.data)},
        )


@pytest.fixture(autouse=True)
def _in_english():
    """Messages are compared in English; in the admin each person's language holds."""
    with override("en"):
        yield


@pytest.fixture
def person(db) -> Callable[..., Person]:
    """Sign somebody in who is in these groups."""

    def sign_in(*groups: Group | str, **fields) -> Person:
        number = User.objects.count()
        user = User.objects.create_user(f"person-{number}", f"person-{number}@example.org", "secret", **fields)
        user.groups.set([group if isinstance(group, Group) else Group.objects.get(name=group) for group in groups])
        UserProfile.objects.create(user=user, preferred_language="en")
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return Person(user, client)

    return sign_in


@pytest.fixture
def admin(person) -> Person:
    return person(is_superuser=True)


def plant(parent: Page, page: Page) -> Page:
    """A live page of the tree around the tests' subject, without the revisions and signals of publishing."""
    page.locale = parent.locale
    return parent.add_child(instance=page)


@pytest.fixture
def institute(home):
    """An institute in Chinese, below the list of institutes."""
    return plant(
        plant(home, InstituteIndexPage(title="机构", slug="institutes")), InstitutePage(title="学院", slug="school")
    )


@pytest.fixture
def institute_en(home_en, institute):
    """The English version of the institute, made by hand."""
    index_key = institute.get_parent().translation_key
    index = plant(home_en, InstituteIndexPage(title="Institutes", slug="institutes", translation_key=index_key))
    return plant(index, InstitutePage(title="School", slug="school", translation_key=institute.translation_key))


@pytest.fixture
def groups(institute, institute_en) -> dict[str, Group]:
    """The institute's own groups, in both languages."""
    return create_scoped_groups(institute)


@pytest.fixture
def other_groups(institute, institute_en) -> dict[str, Group]:
    """Those of another institute."""
    other = factories.institute(institute.get_parent().specific, title="别的学院", slug="other", short_name="OTHER")
    return create_scoped_groups(other)


@pytest.fixture
def news(institute, institute_en):
    """The institute's news list in both languages."""
    chinese = plant(institute, NewsIndexPage(title="新闻", slug="news"))
    plant(institute_en, NewsIndexPage(title="News", slug="news", translation_key=chinese.translation_key))
    return chinese


@pytest.fixture
def release(news):
    """A live Chinese release of the institute with two segments, not translated yet."""
    return factories.release(news, title="法官研讨会开幕", slug="seminar", summary="研讨会于四月举行。")


@pytest.fixture
def submitted(release, en, admin) -> Translation:
    """The release, submitted for translation into English; no segment is translated yet."""
    from portal.translation.operations import submit

    submit(release, en, admin.user)
    return translation_of(release, en)


@pytest.fixture
def published(submitted, admin) -> Translation:
    """The release, translated and live in English."""
    from portal.translation.operations import publish

    fill_in(submitted)
    publish(submitted, admin.user)
    return submitted
