"""Translating a page or a snippet as wagtail-localize does, with the words given by the test."""

from django.db import models
from wagtail.models import DraftStateMixin, Locale
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)


def submit(instance: models.Model, locale: Locale) -> tuple[TranslationSource, Translation]:
    """Submit for translation (again): the source is read anew and a draft is made in `locale`."""
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    translation, _created = Translation.objects.update_or_create(
        source=source, target_locale=locale, defaults={"enabled": True}
    )
    return source, translation


def words_of(source: TranslationSource) -> list[str]:
    """What a translator is asked to translate, in order."""
    return [segment.string.data for segment in StringSegment.objects.filter(source=source).order_by("order")]


def overridable_paths(source: TranslationSource) -> set[str]:
    """What a translator may replace by something else."""
    return {segment.context.path for segment in OverridableSegment.objects.filter(source=source)}


def write_translations(source: TranslationSource, locale: Locale, words: dict[str, str]) -> None:
    """Give every text its translation; one without is prefixed with the code of the language."""
    for segment in StringSegment.objects.filter(source=source):
        text = segment.string.data
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": words.get(text, f"{locale.language_code} {text}")},
        )


def translate(instance: models.Model, locale: Locale, words: dict[str, str], publish: bool = True) -> models.Model:
    """The complete translation of a published page or snippet, published unless told otherwise."""
    source, translation = submit(instance, locale)
    write_translations(source, locale, words)
    translation.save_target(publish=False)
    target = source.get_translated_instance(locale)
    assert isinstance(target, DraftStateMixin)
    if publish:
        target.latest_revision.publish()
    return type(target).objects.get(pk=target.pk)
