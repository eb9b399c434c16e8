"""ASCII slugs."""

import pytest
from django.core.exceptions import ValidationError

from portal.base.slugs import MAX_LENGTH, ascii_slug, validate_ascii_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("重庆行长", "chong-qing-hang-zhang"),
        ("上海合作组织", "shang-hai-he-zuo-zu-zhi"),
        ("2021年上合组织法官研讨班", "2021-nian-shang-he-zu-zhi-fa-guan-yan-tao-ban"),
        ("研讨会，培训班", "yan-tao-hui-pei-xun-ban"),
        ("中国—上海合作组织", "zhong-guo-shang-hai-he-zuo-zu-zhi"),
        ("绿色发展", "lv-se-fa-zhan"),
        ("SCO Judges' Seminar", "sco-judges-seminar"),
        ("Симпозиум ШОС", "simpozium-shos"),
        ("Café_noir -- Łódź", "cafe-noir-lodz"),
        ("！？", ""),
    ],
)
def test_a_title_in_any_script_is_spelled_in_ascii(title, slug):
    assert ascii_slug(title) == slug


def test_a_long_title_is_cut_between_words():
    slug = ascii_slug("上海合作组织" * 10)
    assert len(slug) <= MAX_LENGTH
    assert slug.split("-")[-1] in {"shang", "hai", "he", "zuo", "zu", "zhi"}


@pytest.mark.parametrize("title", ["重庆行长" * 30, "a" * 200, "2021 — 年", "-a-"])
def test_what_is_made_is_valid(title):
    validate_ascii_slug(ascii_slug(title))


@pytest.mark.parametrize("slug", ["研讨会", "Seminar", "a_b", "a--b", "-a", "a-", "a b", "a\n", "é"])
def test_other_slugs_are_refused_with_an_example(slug):
    with pytest.raises(ValidationError, match="sco-judges-seminar"):
        validate_ascii_slug(slug)
