"""The text of a page reduced to a short fingerprint, to tell whether it has changed."""

import hashlib
import json
from collections.abc import Iterator

from django.db import models
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

# Synchronised, but no part of what a reader is told.
NOT_CONTENT = {"slug", "show_in_menus", "sort_order"}


def words_of(instance: models.Model) -> list[tuple[str, str]]:
    """What translators translate, in order: pairs of content path and text."""
    return [
        (segment.path, segment.string.data)
        for segment in extract_segments(instance)
        if isinstance(segment, StringSegmentValue)
    ]


def fingerprint(instance: models.Model) -> str:
    """A digest of the words and of the synchronised facts (dates, choices, links) of an instance.

    The same words and facts give the same digest, whatever the ids of rows and blocks are. Values
    inside a StreamField other than words (a number, a chosen image) are not looked at.
    """
    words = [(path.partition(".")[0], text) for path, text in words_of(instance)]
    content = json.dumps([words, list(_facts(instance))], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _facts(instance: models.Model) -> Iterator[tuple]:
    for translatable_field in get_translatable_fields(type(instance)):
        if translatable_field.field_name in NOT_CONTENT:
            continue
        field = translatable_field.get_field(type(instance))
        if isinstance(field, models.ManyToOneRel):
            rows = [_row(row, field) for row in getattr(instance, field.name).all()]
            if rows:
                yield field.name, rows
        elif isinstance(translatable_field, SynchronizedField):
            yield field.name, _value(instance, field)


def _row(row: models.Model, relation: models.ManyToOneRel) -> list:
    if isinstance(row, TranslatableMixin):
        return list(_facts(row))
    return [
        (field.name, _value(row, field))
        for field in row._meta.concrete_fields
        if not field.primary_key and field != relation.field and field.name not in NOT_CONTENT
    ]


def _value(instance: models.Model, field: models.Field) -> str | None:
    value = getattr(instance, field.attname)
    if value is None:
        return None
    if isinstance(field, models.DateTimeField):
        # Whatever its time zone and fractions: revisions keep milliseconds in UTC.
        return str(int(value.timestamp()))
    return field.value_to_string(instance)
