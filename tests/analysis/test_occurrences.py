"""Many words are found in a text as each would be by itself."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.occurrences import WordSearch, found_in

WORDS = st.lists(st.text("甲乙丙", max_size=4), max_size=30)
TEXT = st.text("甲乙丙丁", max_size=30)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(WORDS, TEXT)
def test_words_are_found_where_they_first_stand(words: list[str], text: str) -> None:
    wanted = {word: text.index(word) for word in words if word and word in text}
    assert WordSearch(words).first_places(text) == wanted


@settings(derandomize=True, max_examples=300, deadline=None)
@given(WORDS, TEXT)
def test_of_each_place_the_longest_word_that_ends_there_is_known(
    words: list[str], text: str
) -> None:
    ends = [
        max((len(word) for word in words if text.endswith(word, 0, end)), default=0)
        for end in range(1, len(text) + 1)
    ]
    assert list(WordSearch(words).longest_ends(text)) == ends


@settings(derandomize=True, max_examples=200, deadline=None)
@given(WORDS, st.lists(TEXT, max_size=3))
def test_few_words_and_many_are_found_in_any_of_the_texts(
    words: list[str], texts: list[str]
) -> None:
    wanted = {word for word in words if any(word in text for text in texts)}
    assert found_in(words, texts) == wanted
    assert found_in(set(words), texts) == wanted


def test_many_words_are_looked_for_at_once() -> None:
    words = {f"第{number}项" for number in range(100)}
    text = "".join(f"第{number}项" for number in range(0, 100, 7))
    assert found_in(words, [text[:20], text[17:]]) == {f"第{n}项" for n in range(0, 100, 7)}
    assert found_in(words | {""}, ["甲"]) == {""}
    assert found_in(words | {""}, []) == set()


@pytest.mark.parametrize("text", ["", "甲"])
def test_of_no_words_none_are_found(text: str) -> None:
    assert WordSearch([]).first_places(text) == {}
    assert WordSearch([""]).first_places(text) == {}
    assert list(WordSearch([]).longest_ends(text)) == [0] * len(text)
