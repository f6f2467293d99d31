"""CSV gives the raw values that YAML would."""

import csv

import pytest

from generator.content.limits import LIMITS, Limits
from generator.content.readers import read_csv
from generator.problems import ProblemsFound

HEAD = "number,title,text,outcome,departments,people,inherited\n"


def codes(found: pytest.ExceptionInfo[ProblemsFound]) -> list[tuple[str, int, int]]:
    return [(one.code, one.at.line, one.at.column) for one in found.value.problems]


def test_the_limit_of_all_readers_of_the_process_is_put_back() -> None:
    before = csv.field_size_limit()
    token = LIMITS.set(Limits(characters=40))
    try:
        assert len(read_csv("a.csv", HEAD + "1,甲,一,完成,局,,\n").data["projects"]) == 1
        with pytest.raises(ProblemsFound, match="YQ106"):
            read_csv("a.csv", HEAD + f"1,{'甲' * 41},一,完成,局,,\n")
    finally:
        LIMITS.reset(token)
    assert csv.field_size_limit() == before


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


def test_rows_of_a_project_that_stand_apart_are_named_once_each_with_the_first() -> None:
    text = "1,甲,一,,,,\n2,乙,一,,,,\n1,,二,,,,\n2,乙,二,,,,\n1,,三,,,,\n"
    with pytest.raises(ProblemsFound) as found:
        read_csv("a.csv", HEAD + text)
    assert codes(found) == [
        ("YQ229", 4, 1),
        ("YQ229", 6, 1),
    ]  # then 5 follows 3
    assert [problem.found for problem in found.value.problems] == ["1", "1"]
    assert [problem.values for problem in found.value.problems] == [{"first": "2"}] * 2


def test_rows_of_several_projects_of_one_number_are_left_to_who_counts_them() -> None:
    text = "1,甲,一,完成,局,,\n2,乙,一,完成,局,,\n1,丙,二,完成,局,,\n"
    (first, _, third) = read_csv("a.csv", HEAD + text).data["projects"]
    assert (first["title"], third["title"]) == ("甲", "丙")


def test_rows_without_a_number_stand_for_themselves() -> None:
    text = "title,text\n甲,一\n乙,二\n甲,三\n"
    rows = read_csv("a.csv", text).data["projects"]
    assert [row["title"] for row in rows] == ["甲", "乙", "甲"]


@pytest.mark.parametrize(("column", "name"), list(enumerate(HEAD.strip().split(","), start=1)))
def test_the_column_of_a_place_is_the_number_of_the_cell(column: int, name: str) -> None:
    rows = read_csv("a.csv", HEAD + "1,甲,一,完成,局,张三,\n1,,二,完成,局,,\n")
    inner = () if name in ("number", "title") else ("results", 1)
    assert rows.find(("projects", 0, *inner, name)) == (3 if inner else 2, column)
