"""What is written down when pages are published and translations saved (see `portal.translation.status`)."""

import re

import nh3
from django.db.models import Q
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from wagtail.signals import page_published
from wagtail_localize.models import SourceDeletedError, StringTranslation, Translation, TranslationLog
from wagtail_localize.strings import INLINE_TAGS

from portal.translation.fingerprints import fingerprint
from portal.translation.groups import translation_into
from portal.translation.models import PublishedVersion, TranslatedRevision

TAG_ID = re.compile(r"\bid=[\"']([^\"']+)[\"']")


@receiver(post_save, sender=TranslationLog)
def remember_source_of_revision(instance, created, **kwargs):
    """wagtail-localize writes a log entry for each revision that it makes from a source."""
    if not created or instance.revision_id is None:
        return
    try:
        source = instance.source.as_instance()
    except SourceDeletedError:
        return
    TranslatedRevision.objects.update_or_create(
        revision_id=instance.revision_id, defaults={"source_fingerprint": fingerprint(source)}
    )


@receiver(page_published)
def remember_published_version(instance, revision=None, **kwargs):
    """In the publishing transaction: the words that are live now, and the source words they were made from."""
    if not instance.live or instance.alias_of_id:
        return
    # Values as the database keeps them, not as the revision spelt them.
    page = type(instance)._base_manager.get(pk=instance.pk)
    if getattr(page, "is_divergent", False):
        stop_translations_of(page)
    translation = translation_into(page)
    PublishedVersion.objects.update_or_create(
        translation_key=page.translation_key,
        locale_id=page.locale_id,
        defaults={
            "fingerprint": fingerprint(page),
            "source_locale_id": translation.source.locale_id if translation else None,
            "source_fingerprint": _made_from(translation, revision) if translation else "",
        },
    )


def _made_from(translation: Translation, revision) -> str:
    """The source words of a revision; one that a person wrote by hand counts as made from the source of this day."""
    recorded = TranslatedRevision.objects.filter(revision=revision).first() if revision else None
    if recorded:
        return recorded.source_fingerprint
    source = PublishedVersion.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.source.locale_id
    ).first()
    return source.fingerprint if source else ""


def stop_translations_of(page) -> None:
    """A version that differs on purpose is neither made from another one nor the text for others."""
    Translation.objects.filter(
        Q(target_locale_id=page.locale_id) | Q(source__locale_id=page.locale_id),
        source__object_id=page.translation_key,
        enabled=True,
    ).update(enabled=False)


@receiver(pre_save, sender=StringTranslation)
def clean_translated_markup(instance, raw=False, **kwargs):
    """Translations arrive from the editor's API, PO files and machines: only the inline markup of the source stays."""
    if raw:
        return
    instance.data = instance.data.replace("\0", "")  # which PostgreSQL refuses
    if "<" not in instance.data:
        return
    known_ids = set(TAG_ID.findall(instance.translation_of.data))
    instance.data = nh3.clean(
        instance.data,
        tags=set(INLINE_TAGS),
        attributes={tag: {"id"} for tag in INLINE_TAGS},
        attribute_filter=lambda tag, name, value: value if value in known_ids else None,
        clean_content_tags={"script", "style"},
        link_rel=None,
    )
