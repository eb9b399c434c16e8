"""The analyser: what is indexed, and what a query asks for."""

import pytest

from portal.search.analysis import MAX_QUERY_LENGTH, Phrase, index_tokens, query_phrases


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("上合组织", ["上合", "合组", "组织", "织"]),
        ("法", ["法"]),
        ("ＳＣＯ　２０２４", ["sco", "2024"]),
        ("第21次SCO峰会2024级", ["第", "21", "次", "sco", "峰会", "会", "2024", "级"]),
        ("弗拉基米尔·诺罗夫", ["弗拉", "拉基", "基米", "米尔", "尔", "诺罗", "罗夫", "夫"]),
        ("Café Résumé", ["cafe", "resume"]),
        ("China’s court", ["china", "court"]),
        ("COVID-19", ["covid", "19"]),
        ("Ещё Йошкар", ["еще", "иошкар"]),
        ("法律🎉服务", ["法律", "律", "服务", "务"]),
        ("' OR 1=1; --\x00\"*", ["or", "1", "1"]),
        ("\ud800 snake_case", ["snake", "case"]),
        ("…！？", []),
    ],
)
def test_a_text_becomes_these_tokens(text, tokens):
    assert index_tokens(text) == tokens


@pytest.mark.parametrize("dash", ["—", "-", "－", " "])
def test_dashes_make_no_difference(dash):
    assert index_tokens(f"中国{dash}上海") == index_tokens("中国—上海")


def test_each_part_of_a_query_is_a_phrase():
    assert query_phrases("经贸学院 Qingdao") == [Phrase(("经贸", "贸学", "学院")), Phrase(("qingdao",))]


def test_a_single_character_is_the_beginning_of_a_pair():
    assert query_phrases("法") == [Phrase(("法",), is_prefix=True)]


def test_a_run_that_something_follows_ends_where_it_ends_in_the_text():
    assert query_phrases("第21次") == [Phrase(("第", "21", "次"), is_prefix=True)]
    assert query_phrases("中国—上海") == [Phrase(("中国", "国", "上海"))]


def test_the_last_word_may_be_unfinished_while_typing():
    assert query_phrases("judges sem", last_is_prefix=True)[-1] == Phrase(("sem",), is_prefix=True)


def test_a_quoted_phrase_is_one_phrase():
    assert query_phrases("judges seminar", as_one=True) == [Phrase(("judges", "seminar"))]


@pytest.mark.parametrize("text", ["", "   ", "\x00", '"', "()*:^", "，。"])
def test_nothing_to_ask_gives_no_phrase(text):
    assert query_phrases(text) == []


def test_a_query_is_cut_to_a_length_that_databases_take():
    assert query_phrases("a" * 10_000) == [Phrase(("a" * MAX_QUERY_LENGTH,))]
