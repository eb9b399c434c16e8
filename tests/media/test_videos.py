"""Videos: a file of our own or a page at a known site, with texts per language."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Locale
from wagtail.search.backends import get_search_backend
from wagtail.users.models import UserProfile

from media.models import PortalVideo, VideoText
from media.providers import PROVIDERS, find_player

from . import samples

YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"

PLAYERS = [
    (YOUTUBE, "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    ("https://m.youtube.com/watch?t=3&v=dQw4w9WgXcQ&x=1", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    ("https://youtu.be/dQw4w9WgXcQ?t=3", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"),
    ("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789?dnt=1"),
    (
        "https://www.bilibili.com/video/BV1xx411c7mD/?p=1",
        "https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=0",
    ),
]
UNKNOWN = [
    "https://example.org/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com.example.org/watch?v=dQw4w9WgXcQ",
    "https://example.org/?x=https://youtu.be/dQw4w9WgXcQ",
    "https://www.youtube.com/watch?v=short",
    "https://vimeo.com/about",
    "javascript:alert(1)//youtu.be/dQw4w9WgXcQ",
]


@pytest.mark.parametrize(("page", "player"), PLAYERS)
def test_the_player_follows_from_the_address_of_the_page(page, player):
    assert find_player(page)[1] == player


@pytest.mark.parametrize("page", UNKNOWN)
def test_any_other_page_has_no_player(page):
    assert find_player(page) is None


def test_the_content_security_policy_allows_just_the_players(settings):
    allowed = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"]
    assert sorted(allowed) == sorted(provider.origin for provider in PROVIDERS)


def test_an_embedded_video_knows_its_player_and_its_site(make_video):
    video = make_video(url=YOUTUBE)
    assert (video.embed_url, video.provider_name) == (
        "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
        "YouTube",
    )


def test_a_file_of_our_own_has_no_player(make_video):
    assert make_video().embed_url == ""


def new(**fields):
    return PortalVideo(title="Talk", **fields)


@pytest.mark.parametrize(("name", "content"), [("a.mp4", samples.MP4), ("a.webm", samples.WEBM)])
def test_a_true_video_file_is_accepted(db, name, content):
    new(file=ContentFile(content, name=name)).full_clean()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.mp4", b"<html>" * 9), ("a.webm", samples.MP4), ("a.mov", samples.MP4), ("a.svg", samples.SVG)],
)
def test_another_file_is_refused(db, name, content):
    with pytest.raises(ValidationError) as error:
        new(file=ContentFile(content, name=name)).full_clean()
    assert "file" in error.value.error_dict


def test_a_page_at_a_known_site_is_accepted(db):
    new(url=YOUTUBE).full_clean()


def test_a_page_elsewhere_is_refused(db):
    with pytest.raises(ValidationError, match="not the address of a video at YouTube"):
        new(url="https://example.org/video").full_clean()


def test_neither_file_nor_page_is_refused(db):
    with pytest.raises(ValidationError, match="either a file or the address"):
        new().full_clean()


def test_both_file_and_page_are_refused(db):
    with pytest.raises(ValidationError, match="either a file or the address"):
        new(url=YOUTUBE, file=ContentFile(samples.MP4, name="a.mp4")).full_clean()


def add_text(video, code, **fields):
    return VideoText.objects.create(video=video, locale=Locale.objects.get(language_code=code), **fields)


def test_a_reader_gets_the_title_of_the_own_language(make_video):
    video = make_video()
    add_text(video, "en", title="Opening ceremony")
    add_text(video, "zh-hans", title="开幕式")
    assert [video.title_in(code) for code in ("en", "zh-hans", "ru")] == ["Opening ceremony", "开幕式", "开幕式"]


def test_a_video_without_texts_shows_its_own_title(make_video):
    assert make_video().title_in("en") == "Talk"


def test_the_text_of_a_language_carries_the_transcript(make_video):
    video = make_video()
    add_text(video, "en", title="Opening", transcript="Dear guests")
    assert video.text_in("en").transcript == "Dear guests"


def test_a_video_is_found_by_its_transcript(make_video):
    video = make_video()
    add_text(video, "en", title="Opening", transcript="Dear distinguished guests")
    assert list(get_search_backend().search("distinguished", PortalVideo)) == [video]


def test_captions_must_be_webvtt(make_video):
    text = add_text(make_video(), "en", title="Opening")
    text.captions = ContentFile(b"1\n00:00 --> 00:01\nSubRip", name="a.vtt")
    with pytest.raises(ValidationError) as error:
        text.full_clean()
    assert "captions" in error.value.error_dict


def test_true_captions_are_accepted(make_video):
    text = add_text(make_video(), "en", title="Opening")
    text.captions = ContentFile(samples.VTT, name="a.vtt")
    text.full_clean()


def test_deleting_a_video_removes_its_file(make_video, django_capture_on_commit_callbacks):
    video = make_video()
    storage, name = video.file.storage, video.file.name
    with django_capture_on_commit_callbacks(execute=True):
        video.delete()
    assert not storage.exists(name)


def test_a_collection_with_videos_cannot_be_deleted(admin_browser, make_video, collection):
    make_video(collection=collection)
    admin_browser.post(reverse("wagtailadmin_collections:delete", args=[collection.pk]))
    assert PortalVideo.objects.filter(collection=collection).exists()


def form(*texts, **more):
    data = {
        "title": "Talk",
        "url": "",
        "collection": "1",
        "texts-TOTAL_FORMS": len(texts),
        "texts-INITIAL_FORMS": 0,
        "texts-MIN_NUM_FORMS": 0,
        "texts-MAX_NUM_FORMS": 1000,
        **more,
    }
    for number, (code, title) in enumerate(texts):
        locale = Locale.objects.get(language_code=code)
        data |= {
            f"texts-{number}-locale": locale.pk,
            f"texts-{number}-title": title,
            f"texts-{number}-transcript": "",
            f"texts-{number}-captions": samples.upload("a.vtt", samples.VTT),
        }
    return data


ADD = "wagtailsnippets_media_portalvideo:add"


def test_the_admin_adds_a_video_with_its_texts(admin_browser):
    data = form(("en", "Opening"), ("zh-hans", "开幕式"), file=samples.upload("a.mp4", samples.MP4))
    admin_browser.post(reverse(ADD), data)
    video = PortalVideo.objects.get()
    assert (video.title_in("en"), video.title_in("zh-hans")) == ("Opening", "开幕式")
    assert video.text_in("en").captions.read() == samples.VTT


def test_the_admin_refuses_two_texts_in_one_language(admin_browser):
    admin_browser.post(reverse(ADD), form(("en", "Opening"), ("en", "Closing"), url=YOUTUBE))
    assert not PortalVideo.objects.exists()


def test_the_admin_refuses_a_false_video_with_a_message(admin_browser):
    answer = admin_browser.post(reverse(ADD), form(file=samples.upload("a.mp4", b"<html>" * 9)))
    assert "The contents of this file are not those of a .mp4 file." in answer.content.decode()


def test_the_admin_lists_and_shows_videos(admin_browser, make_video):
    video = make_video(url=YOUTUBE)
    listing = admin_browser.get(reverse("wagtailsnippets_media_portalvideo:list")).content.decode()
    edit = admin_browser.get(reverse("wagtailsnippets_media_portalvideo:edit", args=[video.pk]))
    assert "YouTube" in listing
    assert edit.status_code == 200


def test_a_group_with_the_permission_may_add_videos(client, django_user_model, languages):
    group = Group.objects.create(name="Film makers")
    codes = ["access_admin", "add_portalvideo", "change_portalvideo"]
    group.permissions.set(Permission.objects.filter(codename__in=codes))
    user = django_user_model.objects.create_user("film", password="x")
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    client.post(reverse(ADD), form(url=YOUTUBE))
    assert PortalVideo.objects.exists()
