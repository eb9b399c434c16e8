"""What both databases share when they are asked."""

from collections.abc import Iterable
from typing import Any

from wagtail.search.query import Phrase, PlainText

from portal.search.analysis import Phrase as Tokens
from portal.search.analysis import query_phrases

# A query of punctuation only asks for nothing, which must be found nowhere: no text yields this token.
NOTHING = "0nothing0to0ask0for0"


def asked_phrases(query: PlainText | Phrase, *, last_is_prefix: bool) -> list[Tokens]:
    """The phrases of a query; never empty."""
    as_one = isinstance(query, Phrase)
    found = query_phrases(query.query_string, last_is_prefix=last_is_prefix and not as_one, as_one=as_one)
    return found or [Tokens((NOTHING,))]


def operator_of(query: Any) -> str:
    return getattr(query, "operator", "and")


def index_columns(fields: Iterable[str] | None) -> list[str]:
    """The columns of the index in which the asked fields stand: it keeps titles apart from all other text."""
    if fields is None:
        return ["title", "body"]
    return sorted({"title" if field == "title" else "body" for field in fields}, reverse=True)
