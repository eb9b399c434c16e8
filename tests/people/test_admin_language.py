"""The admin speaks the language of the person who is signed in."""

import re

import pytest

ACCOUNT = {"en": "Account", "zh-hans": "帐号"}


def language_of(person, wish: str = "") -> str:
    """The language of the person's account page, whose title proves that its words are in it, too."""
    headers = {"accept-language": wish} if wish else None
    page = person.get("wagtailadmin_account", headers=headers).content.decode()
    language = re.search(r'<html lang="([\w-]+)"', page)[1].lower()
    assert ACCOUNT[language] in re.search(r"<title>(.*?)</title>", page, re.DOTALL)[1]
    return language


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("wish", ["", "en", "zh-CN"])
def test_the_admin_opens_in_the_language_that_the_person_chose(person, language, wish):
    assert language_of(person("Communications", language=language), wish) == language


@pytest.mark.parametrize(("wish", "language"), [("en-GB,en;q=0.8", "en"), ("zh-CN,zh;q=0.9", "zh-hans")])
def test_without_a_choice_the_browser_decides(person, wish, language):
    assert language_of(person("Communications", language=""), wish) == language


def test_without_any_wish_the_admin_is_chinese(person):
    assert language_of(person("Communications", language="")) == "zh-hans"


def test_the_person_may_choose_chinese_or_english(person):
    page = person("Communications").get("wagtailadmin_account").content.decode()
    options = [code for code in ("en", "zh-hans", "fr") if f'value="{code}"' in page]
    assert options == ["en", "zh-hans"]
