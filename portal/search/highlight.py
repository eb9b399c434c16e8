"""The piece of a text that a result shows, with the words that were asked for marked."""

import re
import unicodedata
from dataclasses import dataclass

from portal.search.analysis import MAX_QUERY_LENGTH

SNIPPET_LENGTH = 200
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Segment:
    """A piece of plain text (templates escape it), asked for or not."""

    text: str
    matched: bool = False


def segments(text: str, query: str) -> tuple[Segment, ...]:
    """A text in pieces: those words and runs of characters that stand in the query are marked."""
    words = set(_WORDS.findall(unicodedata.normalize("NFKC", query[:MAX_QUERY_LENGTH])))
    if not words or not text:
        return (Segment(text),) if text else ()
    longest_first = sorted(words, key=len, reverse=True)
    # Latin words are marked where they begin a word, so that "art" leaves "start" alone.
    pattern = "|".join(rf"(?a:\b){re.escape(word)}" if word.isascii() else re.escape(word) for word in longest_first)
    pieces = re.split(f"({pattern})", text, flags=re.IGNORECASE)
    return tuple(Segment(piece, at % 2 == 1) for at, piece in enumerate(pieces) if piece)


def snippet(text: str, query: str) -> tuple[Segment, ...]:
    """The beginning of a text, cut at a fitting place, with the asked words marked."""
    text = " ".join(text.split())
    if len(text) > SNIPPET_LENGTH:
        cut = text[:SNIPPET_LENGTH]
        # An English word is not cut in two; Chinese may be cut anywhere.
        if cut[-1].isascii() and text[SNIPPET_LENGTH].isascii() and " " in cut:
            cut = cut.rsplit(" ", 1)[0]
        text = f"{cut.rstrip(' ,;，、；')}…"
    return segments(text, query)
