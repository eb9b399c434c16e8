"""What goes into the index: every search field of an object, analysed."""

import copy
from collections.abc import Iterable
from typing import Any

from wagtail.search import index

from portal.search.analysis import index_tokens


class AnalysedObject:
    """Stands for an indexed object while the stock indexer reads it; its fields yield tokens."""

    def __init__(self, original: Any, fields: list) -> None:
        self.original = original
        self.pk = original.pk
        self.fields = fields

    def get_search_fields(self) -> list:
        return self.fields


def analysed_objects(model: type, objects: Iterable) -> list[AnalysedObject]:
    fields = [_analysed(field) for field in model.get_search_fields()]  # type: ignore[attr-defined]
    return [AnalysedObject(each, fields) for each in objects]


def _analysed(field: Any) -> Any:
    """A copy of a search field that reads the original object and answers tokens instead of text."""
    wrapped = copy.copy(field)

    def read(obj: Any) -> Any:
        return field.get_value(obj.original if isinstance(obj, AnalysedObject) else obj)

    if isinstance(field, index.RelatedFields):
        wrapped.fields = [_analysed(each) for each in field.fields]
        wrapped.get_value = read
    else:
        wrapped.get_value = lambda obj: " ".join(index_tokens(_text(read(obj))))
    return wrapped


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return ", ".join(_text(each) for each in value.values())
    if isinstance(value, list | tuple | set):
        return ", ".join(_text(each) for each in value)
    return str(value)


class AnalysingIndex:
    """Mixed into Wagtail's index classes."""

    def add_items(self, model: type, objs: Iterable) -> None:
        super().add_items(model, analysed_objects(model, objs))  # type: ignore[misc]

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing to do: our ranking needs no norms, and the stock method reads the whole table at every save."""
