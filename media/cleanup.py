"""Removes the files of deleted videos and captions (Wagtail does so for images and documents)."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete

from .models import PortalVideo, VideoText


def delete_video_file(instance: PortalVideo, **kwargs: Any) -> None:
    if instance.file:
        transaction.on_commit(lambda: instance.file.delete(save=False))


def delete_captions_file(instance: VideoText, **kwargs: Any) -> None:
    if instance.captions:
        transaction.on_commit(lambda: instance.captions.delete(save=False))


def connect() -> None:
    post_delete.connect(delete_video_file, sender=PortalVideo, dispatch_uid="delete_video_file")
    post_delete.connect(delete_captions_file, sender=VideoText, dispatch_uid="delete_captions_file")
