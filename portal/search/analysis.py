"""Text into the tokens that are indexed and asked for: one analyser for both, so that they always agree.

Chinese has no spaces, so a run of Han characters becomes overlapping pairs and its last character:
上合组织 → 上合 合组 组织 织. A word inside a sentence is then found as adjacent pairs, and a single
character as the beginning of a pair. Everything else is split into words of letters and digits,
without case and accents. Tokens hold letters and digits only: no database sees an operator in them.
"""

import re
import unicodedata
from dataclasses import dataclass

# Longer queries are cut: nobody types them, and a database takes only so deep an expression.
MAX_QUERY_LENGTH = 200
# Han, the iteration mark and zero, and the Japanese scripts, which have no spaces either.
HAN = "\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"(?P<han>[{HAN}]+)|[^\W_{HAN}]+")
_APOSTROPHES = re.compile("[\u2018\u2019\u02bc\uff07]")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_QUERY_SEPARATORS = re.compile(r"[\s\x00,，、;；]+")


@dataclass(frozen=True)
class Phrase:
    """Tokens that must stand side by side; with `is_prefix`, the last one may be the beginning of a token."""

    tokens: tuple[str, ...]
    is_prefix: bool = False


def normalise(text: str) -> str:
    """One spelling for what readers take for the same: full-width forms, case, accents, apostrophes."""
    text = _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", text)).casefold()
    text = _POSSESSIVE.sub("", text)
    if not text.isascii():
        bare = (letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
        text = unicodedata.normalize("NFC", "".join(bare))
    return text


def index_tokens(text: str) -> list[str]:
    """The tokens of a text in the order in which they stand."""
    tokens: list[str] = []
    for run in _RUN.finditer(normalise(text)):
        tokens += [*_pairs(run[0]), run[0][-1]] if run["han"] else [run[0]]
    return tokens


def query_phrases(text: str, *, last_is_prefix: bool = False, as_one: bool = False) -> list[Phrase]:
    """What a query asks for: each part between spaces or commas is a phrase (the whole text with `as_one`).

    With `last_is_prefix` the person is still typing the last word. [] when nothing can be asked.
    """
    text = text[:MAX_QUERY_LENGTH]
    phrases = [_phrase(part) for part in ([text] if as_one else _QUERY_SEPARATORS.split(text))]
    found = [phrase for phrase in phrases if phrase]
    if found and last_is_prefix:
        found[-1] = Phrase(found[-1].tokens, is_prefix=True)
    # A word typed twice is asked for once.
    return list(dict.fromkeys(found))


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _phrase(part: str) -> Phrase | None:
    runs = list(_RUN.finditer(normalise(part)))
    tokens: list[str] = []
    for position, run in enumerate(runs):
        if not run["han"]:
            tokens.append(run[0])
        elif position < len(runs) - 1:
            # Something follows, so this run ends in the text where it ends in the query.
            tokens += [*_pairs(run[0]), run[0][-1]]
        elif len(run[0]) == 1:
            return Phrase((*tokens, run[0]), is_prefix=True)
        else:
            tokens += _pairs(run[0])
    return Phrase(tuple(tokens)) if tokens else None
