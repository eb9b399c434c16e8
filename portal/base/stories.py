"""What a story shows besides its own words, asked for all at once: however many blocks, the same few queries."""

from collections.abc import Iterable

from django.db.models import prefetch_related_objects
from wagtail.blocks import StreamValue

from media.models import PortalImage
from portal.base.documents import open_documents


def prepare_story(body: StreamValue, images: Iterable[PortalImage | None] = ()) -> None:
    """Read what belongs to the pictures, videos and documents of a story, and the texts of other images of the page.

    Doing it again asks nothing.
    """
    values = values_by_name(body)
    videos = [value["video"] for value in values.get("video", []) if value["video"]]
    if videos:
        prefetch_related_objects(videos, "texts")
    shown = [value["image"] for value in values.get("image", [])]
    shown += [figure["image"] for value in values.get("gallery", []) for figure in value["images"]]
    shown += [video.poster for video in videos]
    shown = [image for image in shown if image]
    if described := shown + [image for image in images if image]:
        prefetch_related_objects(described, "texts")
    if shown:
        prefetch_related_objects(shown, "renditions")
    open_documents(value["document"] for value in values.get("document", []))


def values_by_name(body: StreamValue) -> dict[str, list]:
    """The values of all blocks, by the name of the block."""
    values: dict[str, list] = {}
    for block in body:
        values.setdefault(block.block_type, []).append(block.value)
    return values
