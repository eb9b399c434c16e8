"""Serving uploads from the local file system: pictures, videos and captions that anybody may see.

Originals of images are never served, and documents only by Wagtail's own view, which asks for
passwords and groups. With a storage elsewhere (S3) the files do not pass here.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from django.core.exceptions import SuspiciousFileOperation
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, parse_http_date_safe, quote_etag
from django.views.decorators.http import require_safe
from wagtail.models import Collection, CollectionViewRestriction
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from .models import PortalRendition, PortalVideo, VideoText

CONTENT_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt; charset=utf-8",
}
FOR_EVER = "public, max-age=31536000, immutable"
FOR_AN_HOUR = "public, max-age=3600"
FOR_ONE_PERSON = "private, no-store"
BYTE_RANGE = re.compile(r"bytes=(?P<first>\d{0,18})-(?P<last>\d{0,18})", re.ASCII)


@require_safe
def serve_upload(request: HttpRequest, path: str) -> HttpResponseBase:
    """The upload at this path below MEDIA_ROOT, if it is one that this visitor may see."""
    content_type = CONTENT_TYPES.get(PurePosixPath(path).suffix.lower())
    if content_type is None or "\0" in path:
        raise Http404
    file, cache_control = _find(request, path)
    try:
        local = Path(file.path)
        status = local.stat()
    except (NotImplementedError, SuspiciousFileOperation, OSError, ValueError) as error:
        raise Http404 from error

    etag = quote_etag(f"{status.st_mtime_ns:x}-{status.st_size:x}")
    modified = int(status.st_mtime)
    response = get_conditional_response(request, etag=etag, last_modified=modified)
    if response is None:
        response = _answer(request, local, status.st_size, etag, modified)
    if response.status_code in (200, 206):
        response["Content-Type"] = content_type
        response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = cache_control
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _find(request: HttpRequest, path: str) -> tuple[FieldFile, str]:
    """The stored file that the database knows by exactly this path, and how long it may be kept."""
    folder = path.partition("/")[0]
    if folder == "images":
        rendition = PortalRendition.objects.select_related("image__collection").filter(file=path).first()
        if rendition:
            return rendition.file, _admit(request, rendition.image, FOR_EVER)
    elif folder == "videos":
        video = PortalVideo.objects.select_related("collection").filter(file=path).first()
        if video:
            return video.file, _admit(request, video, FOR_AN_HOUR)
    elif folder == "captions":
        text = VideoText.objects.select_related("video__collection").filter(captions=path).first()
        if text:
            return text.captions, _admit(request, text.video, FOR_AN_HOUR)
    elif folder == "avatar_images" and request.user.is_authenticated:
        # The pictures of the people who work in the admin are shown only there.
        profile = UserProfile.objects.filter(avatar=path).first()
        if profile:
            return profile.avatar, FOR_ONE_PERSON
    raise Http404


def _admit(request: HttpRequest, item: Model, cache_control: str) -> str:
    """How long the item's file may be kept; 404 in a restricted collection, but for those who manage the item."""
    if not _is_restricted(item.collection):
        return cache_control
    policy = policy_registry.get_by_type(type(item))
    if policy.user_has_any_permission_for_instance(request.user, ["add", "change", "delete", "choose"], item):
        return FOR_ONE_PERSON
    raise Http404


def _is_restricted(collection: Collection) -> bool:
    """Whether the collection or one above it is not open to everybody."""
    restricted = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    return any(collection.path.startswith(path) for path in restricted)


def _answer(request: HttpRequest, local: Path, size: int, etag: str, modified: int) -> HttpResponseBase:
    """The whole file, or the one part that a player asks for."""
    wanted = _range(request, size, etag, modified)
    if wanted is None:
        return FileResponse(local.open("rb"))
    first, last = wanted
    if first > last:
        response: HttpResponseBase = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
        return response
    response = StreamingHttpResponse(_part(local, first, last - first + 1), status=206)
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    response["Content-Length"] = str(last - first + 1)
    return response


def _range(request: HttpRequest, size: int, etag: str, modified: int) -> tuple[int, int] | None:
    """First and last byte asked for; the first after the last if there are none; None for the whole file."""
    match = BYTE_RANGE.fullmatch(request.headers.get("Range", "").strip())
    if match is None or not (match["first"] or match["last"]):
        return None
    condition = request.headers.get("If-Range")
    if condition and condition != etag and parse_http_date_safe(condition) != modified:
        return None
    if not match["first"]:
        return (max(0, size - int(match["last"])), size - 1) if int(match["last"]) and size else (1, 0)
    first, last = int(match["first"]), int(match["last"] or size - 1)
    if match["last"] and last < first:
        return None
    return (first, min(last, size - 1)) if first < size else (1, 0)


def _part(local: Path, first: int, length: int) -> Iterator[bytes]:
    with local.open("rb") as file:
        file.seek(first)
        while length > 0 and (piece := file.read(min(length, 64 * 1024))):
            length -= len(piece)
            yield piece
