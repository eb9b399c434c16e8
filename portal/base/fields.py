"""Model fields that several apps share."""

from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from portal.base.countries import country_choices, validate_country_code
from portal.base.dates import validate_partial_date


class PartialDateField(models.CharField):
    """A date known to the year, month or day, as ISO 8601 text (see portal.base.dates.PartialDate)."""

    default_validators = [validate_partial_date]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("help_text", _("As far as it is known: 2017, 2017-09 or 2017-09-01."))
        super().__init__(*args, **kwargs)


class CountryField(models.CharField):
    """An ISO 3166-1 alpha-2 code, chosen by name in the language of the person who edits."""

    default_validators = [validate_country_code]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 2)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return forms.ChoiceField(
            choices=lambda: [("", "---------"), *country_choices()],
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=self.help_text,
        )


class Qualifier(models.TextChoices):
    """How exact a number is. A choice and not text, so that it needs no translator."""

    EXACT = "exact", _("exactly")
    ABOUT = "about", _("about")
    NEARLY = "nearly", _("nearly")
    OVER = "over", _("over")
