"""Tells wagtail-localize that two versions which the demo has written are source and translation.

The editor of the translation then shows every segment translated, as if a translator had done it.
"""

from typing import Any

from wagtail.models import Revision
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationLog, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments


class NotAligned(ValueError):
    """The two versions do not have the same segments in the same places."""


def record_translation(source: Any, target: Any) -> Translation:
    """Write down `target` as the complete translation of `source`; both are saved, `source` is published.

    Raises NotAligned when a text of one has no counterpart in the other.
    """
    frozen, _created = TranslationSource.update_or_create_from_instance(source)
    translation, _created = Translation.objects.update_or_create(
        source=frozen, target_locale=target.locale, defaults={"enabled": True}
    )
    segments = list(StringSegment.objects.filter(source=frozen).order_by("order").select_related("context", "string"))
    words = [segment for segment in extract_segments(target) if isinstance(segment, StringSegmentValue)]
    paths = [segment.context.path for segment in segments]
    if paths != [word.path for word in words]:
        raise NotAligned(f"{source} / {target}: {sorted(set(paths) ^ {word.path for word in words})}")
    for segment, word in zip(segments, words, strict=True):
        string_translation, _created = StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=target.locale,
            context=segment.context,
            defaults={
                "data": word.string.data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "has_error": False,
                "field_error": "",
            },
        )
        if string_translation.has_error:
            raise NotAligned(f"{source} / {target}: {string_translation.get_error()}")
    return translation


def log_translation(translation: Translation, revision: Revision) -> None:
    """Say that this revision of the target was made from the source as it is now; do so before publishing it."""
    TranslationLog.objects.create(source=translation.source, locale=translation.target_locale, revision=revision)
