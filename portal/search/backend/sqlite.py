"""SQLite: FTS5 asked with our phrases and ranked by one weighted bm25."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Value
from modelsearch.backends.database.sqlite import query as fts
from modelsearch.backends.database.sqlite import sqlite as stock
from wagtail.search.query import Phrase, PlainText

from portal.search.analysis import Phrase as Tokens
from portal.search.backend.indexing import AnalysingIndex
from portal.search.backend.matching import asked_phrases, index_columns, operator_of

# Of the full-text table's columns, in its order: autocomplete, body, title.
COLUMN_WEIGHTS = (1.0, 1.0, 8.0)


class WeightedRank(fts.BM25):
    """bm25 with a weight per column; smaller is better."""

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **kwargs: Any) -> tuple[str, list]:
        sql, _params = super().as_sql(compiler, connection)
        return f"{sql.removesuffix(')')}, {', '.join(map(str, COLUMN_WEIGHTS))})", []


class MatchText(fts.LexemeCombinable, Value):
    """A ready piece of an FTS5 query: letters, digits, quotes and our own operators only."""

    _output_field = fts.SearchQueryField()

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return "%s", [self.value]


def match_text(phrases: Iterable[Tokens], operator: str = "and") -> str:
    """Phrases as FTS5 writes them: ("上合 合组" AND "sco"*)."""
    parts = (f'"{" ".join(phrase.tokens)}"{"*" if phrase.is_prefix else ""}' for phrase in phrases)
    return f"({f' {operator.upper()} '.join(parts)})"


class AnalysingCompiler:
    """Mixed into Wagtail's query compilers."""

    def build_search_query_content(self, query: Any, config: Any = None) -> Any:
        if isinstance(query, PlainText | Phrase):
            phrases = asked_phrases(query, last_is_prefix=self.LAST_TERM_IS_PREFIX)  # type: ignore[attr-defined]
            return fts.SearchQueryExpression(MatchText(match_text(phrases, operator_of(query))))
        return super().build_search_query_content(query, config=config)  # type: ignore[misc]

    def _build_rank_expression(self, vectors: Any, config: Any) -> WeightedRank:
        # Any query is one MATCH, so one bm25 ranks it; the stock sums and products turn some orders round.
        return WeightedRank()


class SQLiteSearchQueryCompiler(AnalysingCompiler, stock.SQLiteSearchQueryCompiler):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.FTS_TABLE_FIELDS = index_columns(self.fields)

    def search(self, *args: Any, **kwargs: Any) -> Any:
        self.fields = None  # the stock method takes them for columns
        return super().search(*args, **kwargs)


class SQLiteAutocompleteQueryCompiler(AnalysingCompiler, stock.SQLiteAutocompleteQueryCompiler):
    def search(self, *args: Any, **kwargs: Any) -> Any:
        self.fields = None  # all autocomplete fields stand in one column
        return super().search(*args, **kwargs)


class SQLiteIndex(AnalysingIndex, stock.SQLiteIndex):
    pass


class SQLiteSearchBackend(stock.SQLiteSearchBackend):
    index_class = SQLiteIndex
    query_compiler_class = SQLiteSearchQueryCompiler
    autocomplete_query_compiler_class = SQLiteAutocompleteQueryCompiler
