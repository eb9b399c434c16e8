"""The versions of one object in all languages: which is the source, which keep to themselves."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource


def source_locale_ids(translation_keys: Iterable[UUID]) -> dict[UUID, int]:
    """The locale of the source of each group that has been submitted for translation. One query."""
    sources = TranslationSource.objects.filter(object_id__in=set(translation_keys), translations__isnull=False)
    return dict(sources.order_by("-pk").values_list("object_id", "locale_id"))


def source_locale_id(instance: models.Model) -> int | None:
    """The locale of the source of an object's group; None when nothing of it was submitted yet."""
    return source_locale_ids([instance.translation_key]).get(instance.translation_key)


def translation_into(instance: models.Model) -> Translation | None:
    """The translation, going on or stopped, whose target is this object. One query."""
    translations = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id
    )
    return translations.select_related("source__locale", "target_locale").order_by("-enabled", "pk").first()


def running_translation_into(instance: models.Model) -> Translation | None:
    """The enabled translation whose target is this object."""
    translation = translation_into(instance)
    return translation if translation and translation.enabled else None


def divergent_page_ids(rows: Iterable[tuple[int, int]]) -> set[int]:
    """Those of the pages, given as (id, content type id), that differ on purpose. One query for each page type."""
    by_type: dict[int, list[int]] = defaultdict(list)
    for pk, content_type_id in rows:
        by_type[content_type_id].append(pk)
    found: set[int] = set()
    for content_type_id, ids in by_type.items():
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if model is not None and has_divergence(model):
            found.update(model._base_manager.filter(pk__in=ids, is_divergent=True).values_list("pk", flat=True))
    return found


def has_divergence(model: type[models.Model]) -> bool:
    try:
        model._meta.get_field("is_divergent")
    except FieldDoesNotExist:
        return False
    return True


def divergent_locale_ids(instance: models.Model) -> set[int]:
    """The locales in which the group of this object has a version that differs on purpose."""
    if not isinstance(instance, Page):
        return set()
    versions = Page.objects.filter(translation_key=instance.translation_key)
    locales = {
        pk: (locale_id, type_id) for pk, locale_id, type_id in versions.values_list("pk", "locale", "content_type")
    }
    return {locales[pk][0] for pk in divergent_page_ids((pk, type_id) for pk, (_, type_id) in locales.items())}


def version_in(instance: models.Model, locale: Locale) -> models.Model | None:
    """The object's own version in a locale; an alias, which shows another version's words, is none."""
    versions = instance.get_translations(inclusive=True).filter(locale=locale)
    if isinstance(instance, Page):
        versions = versions.filter(alias_of__isnull=True)
    return versions.first()
