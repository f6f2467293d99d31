"""JSON lines give the raw values that YAML would."""

import pytest

from generator.content.readers import read_jsonl
from generator.problems import ProblemsFound


def codes(found: pytest.ExceptionInfo[ProblemsFound]) -> list[tuple[str, int, int]]:
    return [(one.code, one.at.line, one.at.column) for one in found.value.problems]


def test_json_lines_keep_numbers_as_they_were_written() -> None:
    tree = read_jsonl("a.jsonl", '{"number": 1.50, "a": true, "b": null}\n\n{"c": 1e999}\n')
    assert tree.data == {"projects": [{"number": "1.50", "a": "true", "b": ""}, {"c": "1e999"}]}
    assert tree.find(("projects", 1)) == (3, 1)


@pytest.mark.parametrize(
    ("line", "code"),
    [('{"a": }', "YQ108"), ('{"a": 1, "a": 2}', "YQ104"), ("[" * 200_000, "YQ106"), ("{", "YQ108")],
)
def test_a_faulty_line_is_named(line: str, code: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_jsonl("a.jsonl", '{"a": 1}\n' + line + "\n")
    assert codes(found)[0][:2] == (code, 2)
