"""Numbers without a sign in the column of shares: percents where the table says so."""

from pathlib import Path

import pytest

from generator.importing import read_source
from tests.importing.offices import reading, small_year


def shares(folder: Path, head: str, *cells: str, above: str = "") -> list[tuple[str, str]]:
    """The share of each row, and what stays under the head of its column."""
    rows = "".join(f"{n},建学校{n}所,已开工。,{c}\n" for n, c in enumerate(cells, start=1))
    text = f"{above}序号,项目名称,进展情况,{head}\n{rows}"
    (level,) = reading(small_year(folder), read_source("a.csv", text.encode())).levels
    return [
        (result.share, dict(result.extra).get(head, ""))
        for project in level.projects
        for result in project.results
    ]


def test_a_line_above_may_say_in_what_a_table_counts(tmp_path: Path) -> None:
    found = shares(tmp_path, "完成进度", "1", "0.5", above="单位：万元、%,,,\n")
    assert found == [("1", ""), ("0.5", "")]


@pytest.mark.parametrize("head", ["完成率", "完成比例", "年度任务完成百分比"])
def test_a_rate_of_more_than_twice_is_one_in_percent(head: str, tmp_path: Path) -> None:
    found = shares(tmp_path, head, "52.8", "100", "0")
    assert found == [("52.8", ""), ("100", ""), ("0", "")]


def test_parts_of_one_stay_as_they_are_printed(tmp_path: Path) -> None:
    found = shares(tmp_path, "完成率", "0.528", "1", "1.2")
    assert found == [("", "0.528"), ("", "1"), ("", "1.2")]


def test_a_head_that_is_of_no_rate_says_nothing_of_percents(tmp_path: Path) -> None:
    assert shares(tmp_path, "形象进度", "52", "100") == [("", "52"), ("", "100")]
