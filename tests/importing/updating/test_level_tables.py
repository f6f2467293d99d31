"""The tables of one level: which go on, and which stand for themselves, by offices and numbers."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importing import read_source
from generator.problems import ProblemsFound
from tests.cases.test_strangers import content_of
from tests.importing.offices import reading, small_year

TITLE = "2024年安和县民生实事完成情况"
HEAD = "序号,项目名称,年度目标,完成情况\n"
SCHOOL = (
    f"填报单位：县教育局,,,\n{HEAD}1,教室照明,320间。,已改造331间。\n2,周转房,48套。,已交付36套。\n"
)
OLD = (
    "填报单位：县民政局,,,\n{head}{first},老年活动室,22个。,已建成15个。\n"
    "{second},救助站,1座。,已维修。\n"
)


def content(text: str, folder: Path) -> tuple[list[tuple[str, str]], list[tuple[Any, ...]]]:
    """The tables of the level, and of each record its key or number, table and department."""
    file = folder / "a.csv"
    file.write_text(text, encoding="utf-8")
    year = content_of(file, folder) / "2024"
    (level,) = yaml.safe_load((year / "report.yaml").read_text(encoding="utf-8"))["levels"]
    records = yaml.safe_load((year / "county.yaml").read_text(encoding="utf-8"))["projects"]
    tables = [(table["id"], table["title"]) for table in level.get("tables", ())]
    return tables, [
        (str(p.get("key", p["number"])), p.get("table"), *p["results"][0]["departments"])
        for p in records
    ]


ANEW = [
    ("1", "t1", "县教育局"),
    ("2", "t1", "县教育局"),
    ("t2-1", "t2", "县民政局"),
    ("t2-2", "t2", "县民政局"),
]


@pytest.mark.parametrize("head", ["", HEAD])
@pytest.mark.parametrize("title", [TITLE, TITLE.replace("安和县", "")])  # nothing names its level
def test_each_office_numbers_its_own_projects(head: str, title: str, tmp_path: Path) -> None:
    text = f"{title},,,\n{SCHOOL}{OLD.format(head=head, first=1, second=2)}"
    assert content(text, tmp_path) == (
        [("t1", f"{title}（县教育局）"), ("t2", f"{title}（县民政局）")],
        ANEW,
    )


@pytest.mark.parametrize("head", ["", HEAD])
def test_numbers_that_go_on_below_another_office_are_of_one_table(
    head: str, tmp_path: Path
) -> None:
    tables, records = content(
        f"{TITLE},,,\n{SCHOOL}{OLD.format(head=head, first=3, second=4)}", tmp_path
    )
    assert tables == []
    assert [record[0] for record in records] == ["1", "2", "3", "4"]
    assert [record[2] for record in records] == ["县教育局"] * 2 + ["县民政局"] * 2


def test_an_office_that_stands_again_goes_on_with_its_own_numbers(tmp_path: Path) -> None:
    again = "填报单位：县教育局,,,\n3,食堂,2个。,已开工。\n"
    text = f"{TITLE},,,\n{SCHOOL}{OLD.format(head='', first=1, second=2)}{again}"
    assert content(text, tmp_path)[1] == [*ANEW[:2], ("3", "t1", "县教育局"), *ANEW[2:]]


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ("1,建学校,2所。,已建。\n1,修路,2公里。,已修。\n", [3]),  # no office begins anew
        (
            "填报单位：市教育局,,,\n1,建学校,2所。,已建。\n1,食堂,2个。,已开工。\n",
            [4],
        ),  # twice below one office
    ],
)
def test_a_number_that_stands_twice_for_another_reason_is_asked_about(
    blocks: str, lines: list[int], tmp_path: Path
) -> None:
    with pytest.raises(ProblemsFound) as found:
        reading(small_year(tmp_path), read_source("a.csv", (HEAD + blocks).encode()))
    asked = [(problem.code, problem.at.line) for problem in found.value.problems]
    assert asked == [("YQ725", line) for line in lines]
