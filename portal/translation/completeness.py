"""Nothing untranslated goes live: what a translation still lacks, and the publish check that asks."""

import uuid

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation

from portal.base.publishing import PublishBlocked
from portal.translation.fingerprints import words_of
from portal.translation.groups import divergent_locale_ids, translation_into


def progress(translation: Translation) -> tuple[int, int]:
    """How many segments the source has, and how many of them are translated. One query.

    Unlike wagtail-localize's own count, a blank translation is none: the source text would stand in for it.
    """
    words = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=translation.target_locale_id,
        has_error=False,
    ).exclude(data__regex=r"^\s*$")
    counts = StringSegment.objects.filter(source_id=translation.source_id).aggregate(
        total=Count("pk"), translated=Count("pk", filter=Q(Exists(words)))
    )
    return counts["total"], counts["translated"]


def source_text_in(instance: models.Model, translation: Translation) -> list[str]:
    """Texts of the object that stand there in the source's language because nobody translated them.

    A text that a translator left the same on purpose (an acronym) is not among them.
    """
    words = words_of(instance)
    hashes = {uuid.uuid5(String.UUID_NAMESPACE, text) for _path, text in words}
    strings = String.objects.filter(locale_id=translation.source.locale_id, data_hash__in=hashes)
    source_texts = dict(strings.values_list("data", "pk"))
    if not source_texts:
        return []
    chosen = set(
        StringTranslation.objects.filter(
            context__object_id=instance.translation_key,
            locale_id=translation.target_locale_id,
            translation_of_id__in=source_texts.values(),
            has_error=False,
        ).values_list("context__path", "data")
    )
    return [text for path, text in words if text in source_texts and (path, text) not in chosen]


def require_complete(translation: Translation) -> None:
    """Raise PublishBlocked when a segment of the source has no translation."""
    total, translated = progress(translation)
    if translated < total:
        left = total - translated
        raise PublishBlocked(
            ngettext(
                "%(left)d of %(total)d segments is not translated yet. Finish the translation first.",
                "%(left)d of %(total)d segments are not translated yet. Finish the translation first.",
                left,
            )
            % {"left": left, "total": total}
        )


def require_no_divergence(translation: Translation, instance: models.Model) -> None:
    """Raise PublishBlocked when the version in either language differs on purpose."""
    if divergent_locale_ids(instance) & {translation.source.locale_id, translation.target_locale_id}:
        raise PublishBlocked(
            _(
                "The two versions are marked as differing on purpose, so a translation does not replace this one. "
                "Stop the translation to edit the page itself."
            )
        )


def check_translation(instance: models.Model, user=None) -> None:
    """A publish check: a translation goes live only when it is complete. One query for any other page."""
    translation = translation_into(instance)
    if translation is None or getattr(instance, "is_divergent", False):
        return
    if translation.enabled:
        require_complete(translation)
    _require_words(instance, translation)


def check_words(instance: models.Model) -> None:
    """Raise PublishBlocked when a text of the object is still its source's; the translation may be incomplete."""
    translation = translation_into(instance)
    if translation and not getattr(instance, "is_divergent", False):
        _require_words(instance, translation)


def _require_words(instance: models.Model, translation: Translation) -> None:
    untranslated = source_text_in(instance, translation)
    # Once a translation is stopped, people edit the page itself and answer for its words; a page
    # in which nothing has changed since it was submitted is no version in this language, though.
    if untranslated and (translation.enabled or len(untranslated) == len(words_of(instance))):
        raise PublishBlocked(
            _(
                "This draft still holds text in the source's language, such as “%(text)s”. "
                "Open the translation and publish it there, or submit it for review."
            )
            % {"text": untranslated[0][:80]}
        )
