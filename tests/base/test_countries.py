"""Countries by code and by name."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from portal.base.blocks.facts import CountryBlock
from portal.base.countries import country_choices, country_name, validate_country_code


@pytest.mark.parametrize("code", ["XX", "kz", "KAZ", "K", "中国"])
def test_a_code_of_no_country_is_refused(code):
    with pytest.raises(ValidationError, match="ISO 3166-1"):
        validate_country_code(code)


def test_every_country_offered_has_a_valid_code_and_a_name():
    for language in ("zh-hans", "en", "ru"):
        with override(language):
            for code, name in country_choices():
                validate_country_code(code)
                assert name != code


def test_a_country_is_named_in_the_language_of_the_reader():
    assert [country_name("KZ", language) for language in ("zh-hans", "en", "ru")] == [
        "哈萨克斯坦",
        "Kazakhstan",
        "Казахстан",
    ]


def test_an_unknown_code_is_shown_as_it_is():
    assert country_name("XX", "en") == "XX"


def test_the_country_block_refuses_a_code_of_no_country():
    block = CountryBlock()
    assert block.clean("UZ") == "UZ"
    with pytest.raises(ValidationError):
        block.clean("XX")


def test_the_country_block_offers_names_in_the_language_of_the_editor():
    block = CountryBlock()
    for language, name in [("zh-hans", "乌兹别克斯坦"), ("en", "Uzbekistan")]:
        with override(language):
            assert ("UZ", name) in list(block.field.choices)
