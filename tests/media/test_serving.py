"""Uploads on the local file system: who may see which, and how they are sent."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.files.base import ContentFile
from django.http import Http404
from django.test import RequestFactory
from wagtail.models import CollectionViewRestriction, Locale
from wagtail.users.models import UserProfile

from media.models import PortalDocument, VideoText
from media.views import serve_upload

from . import samples


def get(path, user=None, method="get", **headers):
    request = getattr(RequestFactory(), method)(f"/media/{path}", headers=headers)
    request.user = user or AnonymousUser()
    return serve_upload(request, path)


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def restrict(collection):
    return CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


@pytest.fixture
def rendition(make_image):
    return make_image().get_rendition("width-20|format-webp").file.name


@pytest.fixture
def video(make_video):
    return make_video()


@pytest.fixture
def captions(video):
    file = ContentFile(samples.VTT, name="a.vtt")
    locale = Locale.objects.get(language_code="en")
    return VideoText.objects.create(video=video, locale=locale, title="x", captions=file).captions.name


def test_a_rendition_is_sent_with_its_type_and_kept_for_ever(rendition):
    response = get(rendition)
    assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


def test_browsers_may_neither_guess_the_type_nor_run_anything(rendition):
    response = get(rendition)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_the_site_serves_uploads_below_media(client, rendition):
    response = client.get(f"/media/{rendition}")
    assert response.status_code == 200
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_shared_caches_may_keep_one_copy_for_everybody(client, rendition):
    assert "Vary" not in client.get(f"/media/{rendition}", headers={"Cookie": "django_language=en"})


def test_an_original_image_is_never_sent(make_image):
    with pytest.raises(Http404):
        get(make_image().file.name)


def test_a_document_is_never_sent(db):
    document = PortalDocument.objects.create(title="x", file=ContentFile(samples.PDF, name="a.pdf"))
    with pytest.raises(Http404):
        get(document.file.name)


@pytest.mark.parametrize(
    "path",
    [
        "images/none.webp",
        "images/../documents/a.pdf",
        "videos/../../etc/passwd",
        "videos/..\\a.mp4",
        "/etc/passwd",
        "images/",
        "",
        "videos/\0.mp4",
    ],
)
def test_what_the_database_does_not_know_is_not_found(db, path):
    with pytest.raises(Http404):
        get(path)


def test_another_spelling_of_a_known_path_is_not_found(rendition):
    with pytest.raises(Http404):
        get(rendition.replace("images/", "images//"))


def test_a_stored_path_that_leaves_the_uploads_is_not_found(video):
    type(video).objects.update(file="videos/../../secret.mp4")
    with pytest.raises(Http404):
        get("videos/../../secret.mp4")


def test_a_file_of_a_kind_that_may_run_is_not_found(video, settings, tmp_path):
    (tmp_path / "videos" / "x.svg").write_bytes(samples.SVG)
    type(video).objects.update(file="videos/x.svg")
    with pytest.raises(Http404):
        get("videos/x.svg")


def test_a_file_that_is_gone_is_not_found(video):
    video.file.storage.delete(video.file.name)
    with pytest.raises(Http404):
        get(video.file.name)


def test_a_rendition_in_a_restricted_collection_is_not_found(make_image, collection):
    restrict(collection)
    path = make_image(collection=collection).get_rendition("width-20").file.name
    with pytest.raises(Http404):
        get(path)


def test_a_rendition_below_a_restricted_collection_is_not_found(make_image, collection):
    restrict(collection)
    below = collection.add_child(name="Inner")
    path = make_image(collection=below).get_rendition("width-20").file.name
    with pytest.raises(Http404):
        get(path)


def test_a_restriction_elsewhere_does_not_matter(rendition, collection):
    restrict(collection)
    assert get(rendition).status_code == 200


def test_a_video_in_a_restricted_collection_is_not_found(make_video, collection):
    restrict(collection)
    with pytest.raises(Http404):
        get(make_video(collection=collection).file.name)


def test_captions_in_a_restricted_collection_are_not_found(captions, video, collection):
    restrict(collection)
    type(video).objects.update(collection=collection)
    with pytest.raises(Http404):
        get(captions)


def test_who_manages_a_restricted_image_sees_it_and_no_cache_keeps_it(make_image, collection, admin_user):
    restrict(collection)
    path = make_image(collection=collection).get_rendition("width-20").file.name
    assert get(path, user=admin_user)["Cache-Control"] == "private, no-store"


def test_a_person_without_rights_does_not_see_a_restricted_image(make_image, collection, django_user_model):
    restrict(collection)
    path = make_image(collection=collection).get_rendition("width-20").file.name
    with pytest.raises(Http404):
        get(path, user=django_user_model.objects.create_user("reader"))


@pytest.fixture
def avatar(admin_user):
    file = ContentFile(samples.png(), name="me.png")
    return UserProfile.objects.create(user=admin_user, avatar=file).avatar.name


def test_who_works_in_the_admin_sees_the_pictures_of_colleagues(avatar, admin_user):
    assert get(avatar, user=admin_user)["Cache-Control"] == "private, no-store"


def test_nobody_else_sees_the_pictures_of_colleagues(avatar):
    with pytest.raises(Http404):
        get(avatar)


def test_captions_are_sent_as_webvtt(captions):
    assert get(captions)["Content-Type"] == "text/vtt; charset=utf-8"


def test_a_known_etag_is_answered_with_304(rendition):
    etag = get(rendition)["ETag"]
    assert get(rendition, **{"If-None-Match": etag}).status_code == 304


def test_an_unchanged_date_is_answered_with_304(rendition):
    date = get(rendition)["Last-Modified"]
    assert get(rendition, **{"If-Modified-Since": date}).status_code == 304


def test_the_whole_video_says_that_parts_can_be_had(video):
    response = get(video.file.name)
    assert (response["Accept-Ranges"], response["Content-Type"]) == ("bytes", "video/mp4")
    assert body(response) == samples.MP4


SIZE = len(samples.MP4)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),
        ("bytes=10-", 10, SIZE - 1),
        ("bytes=-5", SIZE - 5, SIZE - 1),
        ("bytes=10-999999", 10, SIZE - 1),
        ("bytes=-999999", 0, SIZE - 1),
    ],
)
def test_a_part_of_a_video_is_sent_alone(video, asked, first, last):
    response = get(video.file.name, Range=asked)
    assert (response.status_code, response["Content-Range"]) == (206, f"bytes {first}-{last}/{SIZE}")
    assert response["Content-Length"] == str(last - first + 1)
    assert body(response) == samples.MP4[first : last + 1]


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", "bytes=-0"])
def test_a_part_beyond_the_end_is_answered_with_416(video, asked):
    response = get(video.file.name, Range=asked)
    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{SIZE}")


@pytest.mark.parametrize("asked", ["bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=x-y"])
def test_a_range_that_is_not_understood_gets_the_whole_file(video, asked):
    assert get(video.file.name, Range=asked).status_code == 200


def test_a_part_of_a_file_that_has_changed_since_gets_the_whole_file(video):
    answer = get(video.file.name, **{"Range": "bytes=0-1", "If-Range": '"other"'})
    assert answer.status_code == 200


def test_a_part_of_the_same_file_is_sent_when_asked_by_etag(video):
    etag = get(video.file.name)["ETag"]
    assert get(video.file.name, **{"Range": "bytes=0-1", "If-Range": etag}).status_code == 206


def test_uploads_cannot_be_posted_to(video):
    assert get(video.file.name, method="post").status_code == 405


def test_an_open_file_costs_two_queries(rendition, django_assert_num_queries):
    with django_assert_num_queries(2):
        get(rendition)
