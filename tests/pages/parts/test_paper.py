"""What is printed: measures on the one scale, open questions, a sheet for each department."""

from pathlib import Path

import pytest

from generator.build.story import Options, build
from tests.pages.counties import DEPARTMENTS, WORDS, project, write
from tests.processes import ROOT
from tests.site.markup import Element, page

WORK = "2023/county/{}"


def result(text: str, outcome: str, departments: list[str], **more: object) -> dict[str, object]:
    return {"text": text, "outcome": outcome, "departments": departments, **more}


def measure(name: str, target: str, actual: str, unit: str) -> dict[str, str]:
    return {"name": name, "target": target, "actual": actual, "unit": unit}


RECORDS = [
    project(
        1,
        "新建幼儿园3所、增加学位900个",
        result("已建4所，学位1080个。", "超额完成任务", ["县教育局"]),
        measures=[measure("幼儿园", "3", "4", "所"), measure("学位", "900", "1080", "个")],
    ),
    project(
        2,
        "改造农村公路12公里",
        result("已改造9公里。", "未完成", ["县公路局"], assisting=["县财政局", "县教育局"]),
        measures=[measure("农村公路", "12", "9", "公里")],
    ),
    project(
        3,
        "改造课桌700张",
        result("已改造764张。", "已完成", ["县教育局"]),
        measures=[measure("课桌", "700", "764", "张")],
    ),
    project(4, "修订校车办法", result("已修订。", "已完成", ["县教育局"])),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write(
        tmp_path_factory.mktemp("paper") / "project",
        records={"county": RECORDS},
        outcomes=WORDS,
        departments=DEPARTMENTS,
        stated=[
            {"figure": "projects", "value": "4", "quote": "共4项"},
            {"figure": "exceeded", "value": "2", "quote": "2项超额"},
        ],
        notices=[
            {
                "id": "roads",
                "name": "农村公路",
                "by": "市里",
                "projects": [WORK.format(2)],
                "reason": "进度滞后",
                "match": "inferred",
                "basis": "只有一项与公路有关。",
            }
        ],
    )
    output = folder / "site"
    build(Options(folder, (ROOT / "templates",), output, jobs=1), lambda done, whole: None)
    return output


def rows(table: Element) -> list[list[str]]:
    """The words of each row; a number or title that spans several rows stands in the first."""
    return [
        [cell.text for cell in row.inside if isinstance(cell, Element) and cell.tag in ("th", "td")]
        for row in table.one("tbody").all("tr")
    ]


def test_every_measure_has_a_row_on_the_one_scale(site: Path) -> None:
    table = page(site / "2023/print.html").one(cls="ledger")
    assert rows(table) == [
        ["1", "幼儿园", "4 / 3所", "", "133%"],
        ["1", "学位", "1080 / 900个", "", "120%"],
        ["2", "⚑ 农村公路", "9 / 12公里", "", "75%"],
        ["3", "课桌 ?", "764 / 700张", "", "109%"],
    ]
    lengths = [[bar.attrs["width"] for bar in row.all("rect")] for row in table.all(cls="mark")]
    assert lengths == [["33.33%", "11.11%"], ["33.33%", "6.67%"], ["25%"], ["33.33%", "3.05%"]]


def test_stated_figures_and_open_questions_are_printed(site: Path) -> None:
    shown = page(site / "2023/print.html")
    assert rows(shown.one(cls="paper-stated")) == [
        ["项目数", "4", "4", "一致"],
        ["超额完成数", "2", "1", "不一致"],
    ]
    assert [item.text for item in shown.one(cls="paper-questions").all("li")] == [
        "标明的数量与重新统计不一致。原文写明的数字“2”：1（按记录统计）。",
        "成效用语低于数字。3“已完成”：764张 > 700张。",
    ]


def test_a_department_signs_for_all_its_measures_and_what_is_asked(site: Path) -> None:
    sheet = page(site / "2023/departments/education.html").one(cls="paper-sheet")
    assert sheet.one(cls="paper-lead").text == (
        "3项，原文称全部完成，1项超额完成任务；1处待核对。配合1项。"
    )
    own, assisting = sheet.all(cls="ledger")
    assert rows(own) == [
        ["1", "新建幼儿园3所、增加学位900个", "4 / 3所", "", "133%", "超额完成任务"],
        ["1080 / 900个", "", "120%"],
        ["3", "改造课桌700张", "764 / 700张", "", "109%", "已完成 ?"],
        ["4", "修订校车办法", "", "", "", "已完成"],
    ]
    assert rows(assisting) == [["2", "⚑ 改造农村公路12公里", "9 / 12公里", "", "75%", "未完成"]]
    squares = [item.attrs["class"] for item in sheet.one(cls="paper-squares").all("i")]
    assert squares == ["exceeded", "met", "met"]
    assert "已完成2" in sheet.one(cls="paper-legend").text
    assert "核对人：" in sheet.one(cls="signature").text
    assert sheet.one(cls="paper-source").text == "录自《安和县通报》。非官方整理，以原件为准。"


def test_a_department_that_only_assists_signs_for_what_it_assists(site: Path) -> None:
    sheet = page(site / "2023/departments/finance.html").one(cls="paper-sheet")
    assert sheet.one(cls="paper-lead").text == "配合1项。"
    assert [row[0] for row in rows(sheet.one(cls="ledger"))] == ["2"]
    assert sheet.all(cls="paper-squares") == []


def test_a_sheet_leads_nowhere_and_has_no_form(site: Path) -> None:
    for name in ("education", "roads", "finance"):
        sheet = page(site / f"2023/departments/{name}.html").one(cls="paper-sheet")
        assert sheet.links() == []
        assert [sheet.all(tag) for tag in ("input", "button", "form")] == [[], [], []]
