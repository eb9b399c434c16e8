"""What wagtail-localize does with each field of a model, said in one place per model."""

from collections.abc import Iterable

from wagtail_localize.fields import BaseTranslatableField, SynchronizedField, TranslatableField


class LocalField(BaseTranslatableField):
    """A field that every language version keeps for itself: neither translated nor synchronised."""

    def __repr__(self) -> str:
        return f"<LocalField {self.field_name}>"


def translation_policy(
    *, translated: Iterable[str] = (), synchronised: Iterable[str] = (), local: Iterable[str] = ()
) -> list[BaseTranslatableField]:
    """A model's `translatable_fields`.

    translated: words, extracted as segments. synchronised: facts (dates, numbers, choices, links),
    copied from the source and never overridden by a translation. local: kept per language version.
    """
    return [
        *(TranslatableField(name) for name in translated),
        *(SynchronizedField(name, overridable=False) for name in synchronised),
        *(LocalField(name) for name in local),
    ]
