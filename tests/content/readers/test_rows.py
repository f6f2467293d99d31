"""Records taken one after another are those of the whole file, and nothing passes more easily."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.limits import LIMITS, Limits
from generator.content.readers import csv_rows, jsonl_rows, read_csv, read_jsonl
from generator.content.readers.json_text import PlainJson, parse_json
from generator.content.tree import Value
from generator.problems import Location, ProblemsFound

AT = Location("a.jsonl", 1, 1)
TEXTS = st.sampled_from(["", "a", "甲", "true", "null", "\\", '"', "\u200b", "\u202e", "x" * 50])
VALUES = st.recursive(
    TEXTS | st.integers() | st.floats() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(autouse=True)
def _narrow() -> Iterator[None]:
    token = LIMITS.set(Limits(depth=4, characters=40))
    yield
    LIMITS.reset(token)


def told(text: str) -> Value | None:
    try:
        return parse_json(text, AT, "json_record")
    except ProblemsFound:
        return None


@given(VALUES, st.booleans(), st.lists(st.tuples(st.integers(0, 99), TEXTS), max_size=3))
def test_what_is_plain_is_what_the_close_look_gives(
    value: object, ascii_only: bool, changes: list[tuple[int, str]]
) -> None:
    token = LIMITS.set(Limits(depth=4, characters=40))
    text = json.dumps(value, ensure_ascii=ascii_only)
    for at, piece in changes:
        text = text[: at % (len(text) + 1)] + piece + text[at % (len(text) + 1) :]
    plain = PlainJson().value(text)
    assert plain is None or plain == told(text)
    LIMITS.reset(token)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        '[{"b": {"a": 1, "a": 1}}]',
        "[[[[[1]]]]]",
        "[" * 100_000,
        f'"{"x" * 41}"',
        '"\\u200b"',
        '"\\ud800"',
        "NaN",
        "[Infinity]",
        "[null]",
        '{"a": true}',
        '{"a": 1} 2',
        '{"a": 1}\u3000',
        "{",
        "",
    ],
)
def test_what_needs_a_close_look_is_not_plain(text: str) -> None:
    assert PlainJson().value(text) is None


def test_the_usual_line_is_plain() -> None:
    line = '{"number": 1, "a": ["张三"], "b": 1.50}\n'
    assert PlainJson().value(line) == {"number": "1", "a": ["张三"], "b": "1.50"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        '{"a": 1}\n\n \n{"b": "\\u4e00"}',
        '{"a": 1}\r\n{"a": true}\r\n',
        '{"a": 1}\n{"a": 1, "a": 2}\n{"b": "\\u200b"}\n[\n',
        '{"a": 1}\n[[[[[[1]]]]]]\n',
    ],
)
def test_lines_one_by_one_are_those_of_the_file(text: str) -> None:
    assert outcome(lambda: list(jsonl_rows("a", text))) == outcome(
        lambda: of_tree(read_jsonl("a", text).data)
    )


HEAD = "number,title,text,outcome,departments,measures"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "rows",
    [
        [],
        ["1,甲,一,完成,局,"],
        ["1,甲,一,完成,局,", "1,,二,完成,局,", ",,,,,", "2,乙,三,完成,局、所,"],
        ["1,甲,一,完成,局,", "1,乙,二,完成,局,", "1,甲"],
        ["1,甲,一,完成,局,[]", '2,甲,"一\n二",完成,局,"[{""a"": 1, ""a"": 2}]"', '3,"'],
    ],
)
def test_rows_one_by_one_are_those_of_the_table(rows: list[str], end: str) -> None:
    text = end.join([HEAD, *rows, ""])
    assert outcome(lambda: list(csv_rows("a", text))) == outcome(
        lambda: of_tree(read_csv("a", text).data)
    )


def of_tree(data: Value) -> Value:
    assert isinstance(data, dict)
    return data["projects"]


def outcome(read: object) -> object:
    assert callable(read)
    try:
        return read()
    except ProblemsFound as found:
        return found.problems
