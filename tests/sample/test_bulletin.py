"""The 2022 records equal the published bulletin, row by row and field by field."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.sample.bulletin import LEVELS, Row, names_in, rows, text
from tests.sample.content import Record, records, slugs
from tests.sample.mending import is_mechanical, mended, unmended

PAIRS = list(zip(rows(), records(), strict=False))
MENDED = [(row, record) for row, record in PAIRS if record.source.get("mends")]
NAMES = [f"{row.level}-{row.row}" for row, _ in PAIRS]


def of_each_row(test: Any) -> Any:
    return pytest.mark.parametrize(("row", "record"), PAIRS, ids=NAMES)(test)


@pytest.fixture(scope="module")
def data(site: Path) -> dict[str, Any]:
    loaded = json.loads((site / "2022/data/projects.json").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.fixture(scope="module")
def published(data: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Every result of projects.json with its project, in order."""
    return [(project, result) for project in data["projects"] for result in project["results"]]


def test_the_bulletin_has_127_rows_of_126_projects() -> None:
    assert len(rows()) == 127
    assert Counter(row.level for row in rows()) == {"province": 30, "wenzhou": 49, "yueqing": 48}
    assert len({row.project for row in rows()}) == 126


def test_no_row_is_lost_and_none_is_added() -> None:
    assert [(row.level, row.table, row.row, row.project) for row in rows()] == [
        (one.level, int(one.source["table"]), int(one.source["row"]), one.project)
        for one in records()
    ]


def test_the_numbers_of_a_level_run_from_1_without_a_gap() -> None:
    for level, last in zip(LEVELS, (30, 49, 47), strict=True):
        numbers = list(dict.fromkeys(row.number for row in rows() if row.level == level))
        assert numbers == list(range(1, last + 1))


@of_each_row
def test_a_record_has_the_programme_title_and_outcome_of_its_row(row: Row, record: Record) -> None:
    assert (record.programme, record.title) == (row.programme, row.title)
    assert record.result["outcome"] == row.outcome


@of_each_row
def test_a_record_has_the_result_of_its_row_but_for_its_mends(row: Row, record: Record) -> None:
    assert record.result["text"] == mended(row.text, record.mends("text"))


@of_each_row
def test_a_record_has_the_departments_of_its_row(row: Row, record: Record) -> None:
    assert record.result["departments"] == row.departments
    assert (record.result.get("inherited", "false") == "true") is row.inherited


@of_each_row
def test_a_record_has_the_people_of_its_row(row: Row, record: Record) -> None:
    assert record.result["people"] == names_in(row.people_cell)
    assert (
        mended(row.people_cell, record.mends("people")).replace("、", " ").split()
        == (record.result["people"])
    )


@of_each_row
def test_a_record_keeps_the_whole_row_as_it_was_published(row: Row, record: Record) -> None:
    assert record.source["raw"] == row.raw
    assert record.source["raw"] in text().split("\n")
    assert record.source["document"] == "bulletin"


@pytest.mark.parametrize(
    ("row", "record"), MENDED, ids=[f"{row.level}-{row.row}" for row, _ in MENDED]
)
def test_a_mend_is_mechanical_and_undone_gives_the_published_words(
    row: Row, record: Record
) -> None:
    mends = record.source["mends"]
    assert {mend["field"] for mend in mends} <= {"text", "people"}
    assert all(is_mechanical(mend, row.number) for mend in mends)
    shown = record.result["text"]
    assert unmended(shown, record.mends("text"), row.text) == row.text
    if record.mends("people"):
        people = "、".join(record.result["people"])
        assert unmended(people, record.mends("people"), row.people_cell) == row.people_cell


def test_every_artefact_of_the_forum_is_mended() -> None:
    kinds = Counter(mend["kind"] for _, record in MENDED for mend in record.source["mends"])
    # 政 府 three times, 政 策 twice, 王 孝 three times; six results repeat their number.
    assert kinds == {"forum_space": 8, "repeated_number": 6}
    for one in records():
        words = (one.title, one.result["text"], *one.result["people"])
        assert not any(artefact in word for word in words for artefact in ("政 ", "王 孝"))
        assert not one.result["text"].startswith((f"{one.number}.", f"({one.number})"))


def test_sixteen_rows_inherit_the_department_of_the_row_above() -> None:
    inherited = [(row, record) for row, record in PAIRS if row.inherited]
    assert len(inherited) == 16
    for row, record in inherited:
        above = next(one for one in rows() if (one.table, one.row) == (row.table, row.row - 1))
        assert record.result["departments"] == above.departments
        assert not any(name in row.raw for name in above.departments)


def test_yueqing_22_alone_has_two_results_each_of_one_department() -> None:
    several = [key for key, n in Counter(one.project for one in records()).items() if n > 1]
    assert several == ["2022/yueqing/22"]
    parts = [one.result for one in records() if one.project == "2022/yueqing/22"]
    assert [part["departments"] for part in parts] == [
        ["市市政公用工程建设"],
        ["乐成中心城区管委会"],
    ]
    assert [part["people"] for part in parts] == [["郑鹏"], ["徐祥忠"]]


def test_the_published_data_has_every_row_and_no_other(
    published: list[tuple[dict[str, Any], dict[str, Any]]],
) -> None:
    assert [project["id"] for project, _ in published] == [row.project for row in rows()]


def test_the_published_data_has_every_field_of_every_row(
    published: list[tuple[dict[str, Any], dict[str, Any]]],
) -> None:
    for (row, record), (project, result) in zip(PAIRS, published, strict=True):
        assert project["url"] == f"{row.project}.html"
        assert (project["level"], project["number"]) == (row.level, row.number)
        assert (project["programme"], project["title"]) == (row.programme, row.title)
        assert result == {
            "text": mended(row.text, record.mends("text")),
            "outcome": row.outcome,
            "departments": [slugs()[name] for name in row.departments],
            "printed_departments": row.departments,
            "inherited": row.inherited,
            "people": names_in(row.people_cell),
            "part": 1 + [one.row for one in rows() if one.project == row.project].index(row.row),
            "title": "",
            "share": None,
            "share_head": "",
            "assisting": [],
            "leaders": [],
            "deadline": "",
            "extra": {},
            "supplied": [],
            "inherited_fields": ["departments"] if row.inherited else [],
            "printed_assisting": [],
            "source": {
                "document": "bulletin",
                "table": row.table,
                "row": row.row,
                "raw": row.raw,
            },
        }


def test_the_published_data_sums_up_the_results_of_a_project(data: dict[str, Any]) -> None:
    assert len(data["projects"]) == 126
    for project in data["projects"]:
        own = [row for row in rows() if row.project == project["id"]]
        departments = [slugs()[name] for row in own for name in row.departments]
        people = [name for row in own for name in names_in(row.people_cell)]
        assert project["departments"] == list(dict.fromkeys(departments))
        assert project["people"] == list(dict.fromkeys(people))
        assert {project["outcome"]} == {row.outcome for row in own}
        first = own[0]
        assert project["source"] == {
            "document": "bulletin",
            "table": first.table,
            "row": first.row,
            "raw": "\n".join(row.raw for row in own),
        }
