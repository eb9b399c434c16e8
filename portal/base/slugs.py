"""ASCII slugs for titles in any script: Chinese by its pinyin, other scripts by Unicode transliteration."""

import re

from anyascii import anyascii
from django.core.validators import RegexValidator
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from pypinyin import lazy_pinyin

MAX_LENGTH = 80
HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")

validate_ascii_slug = RegexValidator(
    r"^[a-z0-9]+(?:-[a-z0-9]+)*\Z",
    _("Use small Latin letters, digits and single hyphens only, for example “sco-judges-seminar”."),
    code="ascii_slug",
)


def ascii_slug(text: str) -> str:
    """Return `text` as a slug of at most MAX_LENGTH characters, cut between words; "" when nothing is left.

    重庆行长 → chong-qing-hang-zhang: pypinyin reads whole phrases, so that characters with
    several readings come out right.
    """
    spelled = HAN.sub(lambda run: " " + "-".join(lazy_pinyin(run.group())) + " ", text)
    slug = re.sub(r"-{2,}", "-", slugify(anyascii(spelled)).replace("_", "-")).strip("-")
    if len(slug) > MAX_LENGTH:
        slug = slug[: MAX_LENGTH + 1].rsplit("-", 1)[0][:MAX_LENGTH]
    return slug
