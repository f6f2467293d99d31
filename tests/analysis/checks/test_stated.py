"""Figures that the source states, against the records: at the precision that the source prints."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.content.load import load, locate_all
from generator.records import Position, Project, Report, StatedFigure
from tests.analysis.checks.asked import EXCEEDED, MET, inner, of_code, project, report
from tests.processes import ROOT

BASE = ROOT / "tests/problems/base/content"


def projects(exceeded: int, whole: int) -> list[Project]:
    return [
        project(n, "新建。", "已建。", "已建。", outcome=EXCEEDED if n <= exceeded else MET)
        for n in range(1, whole + 1)
    ]


def stating(members: Sequence[Project], figure: str, value: str, level: str = "") -> Report:
    position = Position("content/2022/report.yaml", 3)
    stated = StatedFigure(figure, level, Decimal(value), "共", position)
    return replace(report(*members), stated=(stated,))


@pytest.mark.parametrize(
    ("value", "recount"),
    {
        "47": None,  # 46.9387… %
        "46.9": None,
        "46.94": None,
        "46.939": None,
        "46.9388": None,
        "46.938775510": None,
        "46": "47",
        "48": "47",
        "47.0": "46.9",  # who prints a place means it
        "46.93": "46.94",
        "46.940": "46.939",
        "0": "47",
    }.items(),
)
def test_a_share_is_compared_with_as_many_places_as_it_has(value: str, recount: str | None) -> None:
    found = of_code("YQ302", stating(projects(23, 49), "exceeded_share", value))
    wanted = (
        [("value", value, {"recount": recount, "part": "23", "whole": "49"})] if recount else []
    )
    assert [inner(finding.question) for finding in found] == wanted


def test_a_share_is_no_count() -> None:
    assert of_code("YQ301", stating(projects(23, 49), "exceeded_share", "1")) == []


@pytest.mark.parametrize(("value", "count"), [("13", 0), ("12", 1), ("12.5", 0), ("12.50", 0)])
def test_a_half_is_rounded_up(value: str, count: int) -> None:
    found = of_code("YQ302", stating(projects(1, 8), "exceeded_share", value))
    assert len(found) == count


@pytest.mark.parametrize(("value", "codes"), [("47", []), ("47.0", ["YQ302"]), ("46", ["YQ302"])])
def test_a_file_keeps_the_places_that_were_typed(
    value: str, codes: list[str], tmp_path: Path
) -> None:
    """15 of 32 are 46.875 %: 47 without places is right, and 47.0 is not."""
    year = tmp_path / "content/2023"
    (year).mkdir(parents=True)
    for name in ("site.yaml", "2023/departments.yaml"):
        (tmp_path / "content" / name).write_bytes((BASE / name).read_bytes())
    head = "number,title,text,outcome,departments\n"
    rows = "".join(
        f"{n},新建,已建,{'超额完成' if n <= 15 else '完成任务'},市教育局\n" for n in range(1, 33)
    )
    (year / "city.csv").write_text(head + rows, encoding="utf-8")
    text = (BASE / "2023/report.yaml").read_text(encoding="utf-8")
    text = text.partition("stated:")[0].replace("  - id: county\n    label: 县级\n", "")
    stated = f"stated:\n  - figure: exceeded_share\n    value: {value}\n    quote: 占比{value}%\n"
    (year / "report.yaml").write_text(text + stated, encoding="utf-8")
    loaded = load(tmp_path).content.reports[-1]
    found = of_code("YQ302", loaded)
    assert [finding.question.code for finding in found] == codes
    assert [finding.question.found for finding in found] == [value] * len(codes)
    assert [one.at.line for one in locate_all(tmp_path, [f.question for f in found])] == [
        text.count("\n") + 3
    ] * len(codes)


@pytest.mark.parametrize(
    ("figure", "right"), {"projects": "5", "results": "10", "exceeded": "2"}.items()
)
def test_counts_are_of_projects_rows_and_words(figure: str, right: str) -> None:
    assert of_code("YQ301", stating(projects(2, 5), figure, right)) == []
    (finding,) = of_code("YQ301", stating(projects(2, 5), figure, "7"))
    question = finding.question
    assert (question.at.field, question.found, question.values) == (
        "stated[3].value",
        "7",
        {"recount": right},
    )
    assert of_code("YQ302", stating(projects(2, 5), figure, "7")) == []


def test_a_figure_of_a_level_is_about_its_projects() -> None:
    one, two = projects(1, 2)
    other = replace(two, level="wenzhou", id="2022/wenzhou/2")
    for figure, right in (("projects", "1"), ("exceeded", "0"), ("exceeded_share", "0")):
        assert of_code("YQ301", stating([one, other], figure, right, "wenzhou")) == []
        assert of_code("YQ302", stating([one, other], figure, right, "wenzhou")) == []
    (finding,) = of_code("YQ301", stating([one, other], "projects", "2", "wenzhou"))
    assert finding.question.values == {"recount": "1"}
    (finding,) = of_code("YQ302", stating([one, other], "exceeded_share", "1", "yueqing"))
    assert finding.question.values == {"recount": "0", "part": "0", "whole": "0"}
