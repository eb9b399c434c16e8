"""The forms that Wagtail's image and document views use (named in the settings)."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm
from wagtail.models import Locale

from .models import ImageText

TEXT_FIELDS = ("alt_text", "credit")


class ImageForm(BaseImageForm):
    """An image and its texts, with two fields for each content language.

    Wagtail makes the form class from the model's fields; the fields of the languages are added to
    each form, since the languages are known only then. A form that leaves out `is_decorative`
    changes single fields (as the API does) and is left as it is.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "is_decorative" not in self.fields:
            return
        texts = {text.locale_id: text for text in self.instance.texts.all()} if self.instance.pk else {}
        text_fields = []
        for locale, name in self.text_locales:
            text = texts.get(locale.pk, ImageText())
            for field, label in (
                ("alt_text", _("Alternative text (%(language)s)") % {"language": name}),
                ("credit", _("Credit (%(language)s)") % {"language": name}),
            ):
                key = self.text_field_name(field, locale)
                self.fields[key] = forms.CharField(label=label, max_length=255, required=False)
                self.initial.setdefault(key, getattr(text, field))
                text_fields.append(key)
        self.order_fields(["title", "file", *text_fields])

    @cached_property
    def text_locales(self) -> list[tuple[Locale, str]]:
        """The content languages that the site has, in the order of the settings."""
        locales = {locale.language_code: locale for locale in Locale.objects.all()}
        return [(locales[code], name) for code, name in settings.LANGUAGES if code in locales]

    @staticmethod
    def text_field_name(field: str, locale: Locale) -> str:
        return f"{field}_{locale.language_code.replace('-', '_')}"

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "is_decorative" not in self.fields:
            return data
        described = []
        for locale, _name in self.text_locales:
            for field in TEXT_FIELDS:
                key = self.text_field_name(field, locale)
                if self.add_prefix(key) not in self.data:
                    # A program that sends single fields leaves the others as they are.
                    data[key] = self.initial[key]
            key = self.text_field_name("alt_text", locale)
            described.append(bool(data.get(key)) or key in self.errors)
        if not data.get("is_decorative") and not any(described):
            self.add_error(
                self.text_field_name("alt_text", self.text_locales[0][0]) if described else None,
                _("Describe the image in at least one language, or mark the image as decorative."),
            )
        return data

    def _save_m2m(self) -> None:
        super()._save_m2m()
        if "is_decorative" in self.fields:
            self.instance.set_texts(
                {
                    locale.language_code: {
                        field: self.cleaned_data[self.text_field_name(field, locale)] for field in TEXT_FIELDS
                    }
                    for locale, _name in self.text_locales
                }
            )


class DocumentForm(BaseDocumentForm):
    """A document; its model checks the contents of the file."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            file = self.fields["file"]
            file.widget.attrs["accept"] = ",".join(f".{extension}" for extension in settings.WAGTAILDOCS_EXTENSIONS)
            allowed = _("Allowed kinds of file: %(extensions)s.") % {
                "extensions": ", ".join(settings.WAGTAILDOCS_EXTENSIONS)
            }
            file.help_text = f"{file.help_text} {allowed}".strip()
