"""Countries: ISO 3166-1 alpha-2 codes from pycountry, names in the reader's language from CLDR (Babel)."""

from functools import cache

import pycountry
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.base.dates import babel_locale


def country_name(code: str, language: str | None = None) -> str:
    """The name of a country in a language (the active one by default); the code itself when unknown."""
    return babel_locale(language).territories.get(code, code)


def validate_country_code(code: str) -> None:
    if pycountry.countries.get(alpha_2=code) is None or code != code.upper():
        raise ValidationError(
            _("“%(code)s” is not the two-letter code of a country (ISO 3166-1), for example KZ."),
            code="country_code",
            params={"code": code},
        )


@cache
def _codes() -> tuple[str, ...]:
    return tuple(sorted(country.alpha_2 for country in pycountry.countries))


def country_choices() -> list[tuple[str, str]]:
    """All countries as (code, name in the active language), in the order of that language's names."""
    return sorted(((code, country_name(code)) for code in _codes()), key=lambda choice: choice[1])
