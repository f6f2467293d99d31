"""CSV and JSON lines give the raw values that YAML would."""

import pytest

from generator.content.readers import decode, read_csv, read_front_matter, read_jsonl
from generator.problems import ProblemsFound

HEAD = "number,title,text,outcome,departments,people,inherited\n"


def codes(found: pytest.ExceptionInfo[ProblemsFound]) -> list[tuple[str, int, int]]:
    return [(one.code, one.at.line, one.at.column) for one in found.value.problems]


def test_rows_of_one_number_are_results_of_one_project() -> None:
    text = HEAD + "1,甲,一,完成,教育局、体育局,张三,FALSE\n1,,二,完成,体育局,李四,TRUE\n"
    assert read_csv("a.csv", text).data == {
        "projects": [
            {
                "number": "1",
                "title": "甲",
                "results": [
                    {
                        "text": "一",
                        "outcome": "完成",
                        "inherited": "false",
                        "departments": ["教育局", "体育局"],
                        "people": ["张三"],
                    },
                    {
                        "text": "二",
                        "outcome": "完成",
                        "inherited": "true",
                        "departments": ["体育局"],
                        "people": ["李四"],
                    },
                ],
            }
        ]
    }


def test_commas_quotes_and_lines_in_cells_are_text() -> None:
    rows = read_csv("a.csv", HEAD + '1,"甲,""乙""","一\n二",完成,局,,\r\n')
    (project,) = rows.data["projects"]
    assert project["title"] == '甲,"乙"'
    assert project["results"][0]["text"] == "一\n二"
    assert rows.find(("projects", 0, "title")) == (2, 2)


def test_every_faulty_row_is_named() -> None:
    with pytest.raises(ProblemsFound) as found:
        read_csv("a.csv", HEAD + "1,甲\n\n2,乙,一,完成,局,,,\n")
    assert codes(found) == [("YQ107", 2, 2), ("YQ107", 4, 8)]


def test_a_quote_that_does_not_close_is_named() -> None:
    with pytest.raises(ProblemsFound) as found:
        read_csv("a.csv", HEAD + '1,"甲,一\n')
    assert codes(found)[0][0] == "YQ107"


def test_rows_that_disagree_about_the_project_are_named() -> None:
    with pytest.raises(ProblemsFound) as found:
        read_csv("a.csv", HEAD + "1,甲,一,完成,局,,\n1,乙,二,完成,局,,\n")
    assert codes(found) == [("YQ215", 3, 2)]


@pytest.mark.parametrize("cell", ['"[{""name"": 1"', '"[{""a"": 1, ""a"": 2}]"'])
def test_a_cell_of_json_is_read_as_strictly_as_a_line(cell: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_csv("a.csv", f"number,measures,text,outcome,departments\n1,{cell},一,完成,局\n")
    assert codes(found)[0][1:] == (2, 2)


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


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode("a", "\ufeff一".encode()) == "一"


@pytest.mark.parametrize(
    ("content", "place"),
    [(b"ab\n\xe4\xb8", (2, 1)), ("一\n二\xff".encode("latin-1", "ignore"), None)],
)
def test_bytes_that_are_no_text_are_named_with_their_place(
    content: bytes, place: tuple[int, int] | None
) -> None:
    with pytest.raises(ProblemsFound) as found:
        decode("a", content)
    (problem,) = found.value.problems
    assert problem.code == "YQ102"
    assert place is None or (problem.at.line, problem.at.column) == place


def test_the_body_of_a_page_knows_its_first_line() -> None:
    tree, body, line = read_front_matter("a.md", "---\ntitle: 一\n---\n正文\n")
    assert (tree.data, body, line) == ({"title": "一"}, "正文\n", 4)


def test_a_head_that_is_not_closed_is_named() -> None:
    with pytest.raises(ProblemsFound) as found:
        read_front_matter("a.md", "---\ntitle: 一\n正文\n")
    assert found.value.problems[0].code == "YQ111"
