"""Tables with what stands above them, also where the end of a page has parted one."""

import pytest

from generator.importing import Choices, Facts, tables_of, vocabulary
from generator.importing.facts import LevelName
from generator.importing.grids import grids_of
from generator.importing.periods import periods_of
from generator.importing.sources import read_document

FACTS = Facts((LevelName("county", "县级", ""),), frozenset(), {}, ())
HEAD = "<tr><th>序号</th><th>实事项目</th><th>承办单位</th><th>落实情况</th></tr>"
FIRST = f"<table>{HEAD}<tr><td>1</td><td>建学校</td><td>教育局</td><td>封顶。</td></tr></table>"
SECOND = f"<table>{HEAD}<tr><td>2</td><td>建桥</td><td>交通局</td><td>开工。</td></tr></table>"
TITLE = "<h1>安和县2023年民生实事第三季度落实情况</h1>"


def periods(between: str, second: str = SECOND) -> dict[int, str]:
    page = f"<!doctype html><meta charset='utf-8'>{TITLE}{FIRST}{between}{second}"
    known = vocabulary()
    tables = tables_of(grids_of(read_document("a.html", page.encode())), FACTS, known, Choices())
    return periods_of(tables, "2023")


@pytest.mark.parametrize("between", ["", "<p>—1—</p>", "<p>（续表）</p>"])
def test_a_table_that_a_page_has_parted_is_of_the_same_time(between: str) -> None:
    assert periods(between) == {1: "2023-Q3", 2: "2023-Q3"}


def test_a_table_below_words_of_its_own_or_another_head_is_not() -> None:
    assert periods("<p>全年完成情况</p>") == {1: "2023-Q3"}
    assert periods("", SECOND.replace("承办单位", "责任单位")) == {1: "2023-Q3"}
