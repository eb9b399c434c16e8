"""The two languages, an administrator's browser, and items of the media library."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.utils import translation
from wagtail.models import Collection, Locale
from wagtail.users.models import UserProfile

from media.models import PortalImage, PortalVideo

from . import samples


@pytest.fixture(autouse=True)
def uploads_folder(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Messages are compared in the language of their ids."""
    with translation.override("en"):
        yield


@pytest.fixture
def languages(db: None) -> None:
    for code in ("zh-hans", "en"):
        Locale.objects.get_or_create(language_code=code)


@pytest.fixture
def make_image(languages: None) -> Callable[..., PortalImage]:
    def make(texts: dict[str, dict[str, str]] | None = None, **fields: Any) -> PortalImage:
        file = ContentFile(samples.png(), name="picture.png")
        image = PortalImage.objects.create(title="Hall", file=file, **fields)
        image.set_texts(texts or {})
        return image

    return make


@pytest.fixture
def make_video(languages: None) -> Callable[..., PortalVideo]:
    def make(**fields: Any) -> PortalVideo:
        if "url" not in fields:
            fields.setdefault("file", ContentFile(samples.MP4, name="talk.mp4"))
        return PortalVideo.objects.create(title="Talk", **fields)

    return make


@pytest.fixture
def collection(db: None) -> Collection:
    return Collection.get_first_root_node().add_child(name="Press")


@pytest.fixture
def admin_browser(client: Any, django_user_model: Any, languages: None, settings: Any) -> Any:
    # Wagtail's own admin views ask row by row, which is not ours to mend.
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if not name.startswith("zeal.")]
    user = django_user_model.objects.create_superuser("root", "root@example.org", "x")
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client
