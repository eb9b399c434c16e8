"""Small blocks that hold one fact: nothing in them is offered to a translator."""

from django import forms
from wagtail import blocks

from portal.base.countries import country_choices
from portal.base.dates import validate_partial_date


class PartialDateBlock(blocks.FieldBlock):
    """A date known to the year, month or day, as ISO 8601 text."""

    def __init__(self, required=True, help_text=None, **kwargs):
        self.field = forms.CharField(
            required=required, help_text=help_text, max_length=10, validators=[validate_partial_date]
        )
        super().__init__(**kwargs)

    class Meta:
        icon = "date"


class CountryBlock(blocks.ChoiceBlock):
    """An ISO 3166-1 alpha-2 code."""

    def __init__(self, **kwargs):
        kwargs.pop("choices", None)
        super().__init__(choices=country_choices, **kwargs)

    def deconstruct(self):
        # The list of countries is a library's data and must not end up in migrations.
        return ("portal.base.blocks.facts.CountryBlock", [], {"required": self.field.required})

    class Meta:
        icon = "globe"
