"""Countries: ISO 3166-1 alpha-2 codes from pycountry, names in the reader's language from CLDR (Babel)."""

from collections.abc import Iterable
from functools import cache

import pycountry
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.base.dates import babel_locale
from portal.base.slugs import ascii_slug


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


def country_choices() -> list[tuple[str, str]]:
    """All countries as (code, name in the active language), in the order of that language's names."""
    return list(_choices_in(str(babel_locale())))


def by_name(codes: Iterable[str], language: str | None = None) -> list[tuple[str, str]]:
    """Countries as (code, name) in the alphabetical order of their names; Chinese names by their pinyin."""
    named = ((code, country_name(code, language)) for code in codes)
    return sorted(named, key=lambda country: (ascii_slug(country[1]), country[0]))


@cache
def _choices_in(locale: str) -> tuple[tuple[str, str], ...]:
    return tuple(by_name((country.alpha_2 for country in pycountry.countries), locale.replace("_", "-")))
