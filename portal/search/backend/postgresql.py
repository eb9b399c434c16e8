"""PostgreSQL: tsvectors of our tokens (configuration "simple"), asked with adjacent lexemes."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.models import F
from modelsearch.backends.database.postgres import postgres as stock
from wagtail.search.query import Phrase, PlainText

from portal.search.analysis import Phrase as Tokens
from portal.search.backend.indexing import AnalysingIndex
from portal.search.backend.matching import asked_phrases, index_columns, operator_of


def match_text(phrases: Iterable[Tokens], operator: str = "and", *, invert: bool = False) -> str:
    """Phrases as to_tsquery reads them: (('上合' <-> '合组') & ('sco':*)). Tokens need no escaping."""
    parts = []
    for phrase in phrases:
        lexemes = [f"'{token}'" for token in phrase.tokens]
        if phrase.is_prefix:
            lexemes[-1] += ":*"
        parts.append(f"({' <-> '.join(lexemes)})")
    joined = {"and": " & ", "or": " | "}[operator].join(parts)
    return f"!({joined})" if invert else f"({joined})"


class AnalysingCompiler:
    """Mixed into Wagtail's query compilers."""

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        if isinstance(query, PlainText | Phrase):
            phrases = asked_phrases(query, last_is_prefix=self.LAST_TERM_IS_PREFIX)  # type: ignore[attr-defined]
            text = match_text(phrases, operator_of(query), invert=invert)
            return SearchQuery(text, search_type="raw", config=config)
        return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]


class PostgreSQLSearchQueryCompiler(AnalysingCompiler, stock.PostgresSearchQueryCompiler):
    def get_search_vectors(self, search_query: Any) -> list[tuple[F, float]]:
        return [(F(f"index_entries__{column}"), 1.0) for column in index_columns(self.fields)]


class PostgreSQLAutocompleteQueryCompiler(AnalysingCompiler, stock.PostgresAutocompleteQueryCompiler):
    def get_search_vectors(self, search_query: Any) -> list[tuple[F, float]]:
        return self.get_index_vectors(search_query)


class PostgreSQLIndex(AnalysingIndex, stock.PostgresIndex):
    pass


class PostgreSQLSearchBackend(stock.PostgresSearchBackend):
    index_class = PostgreSQLIndex
    query_compiler_class = PostgreSQLSearchQueryCompiler
    autocomplete_query_compiler_class = PostgreSQLAutocompleteQueryCompiler

    def __init__(self, params: dict[str, Any]) -> None:
        # The analyser has done the work; any other configuration would stem and drop our tokens.
        super().__init__({**params, "SEARCH_CONFIG": "simple"})
