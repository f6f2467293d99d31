"""Workbooks of the years before 2007: as the sheet shows them, with what is hidden named."""

import pytest

from generator.importing.documents import Oddity, Part
from generator.importing.sources import read_document
from generator.problems import ProblemsFound
from tests.processes import ROOT

OLD = ROOT / "tests/cases/xls/old.xls"


def test_formats_merged_cells_and_hidden_rows_are_as_the_sheet_shows_them() -> None:
    found = read_document("old.xls", OLD.read_bytes())
    (table,) = found.tables
    by_place = {(cell.row, cell.column): cell for cell in table.cells}
    rows = sorted({row for row, _ in by_place})
    shown = [[by_place[row, c].text for c in range(1, 9) if (row, c) in by_place] for row in rows]
    assert shown[1:] == [
        [
            "1",
            "新建学校2所",
            "已建成3所",
            "超额完成",
            "市教育局",
            "张三",
            "97.12%",
            "2022年11月30日",
        ],
        ["2", "改造老旧小区5个", "115.00%", "完成任务", "100.00%", "2022年11月30日"],
        ["3", "新增车位100个", "已新增", "完成任务", "市住建局", "李四", "97%", "12.35"],
        ["5", "公式", "", "完成任务", "市住建局", "李四", ""],
    ]
    department = by_place[rows[1], 5]
    assert (department.text, department.rows) == ("市教育局", 2)
    without = [(c.row, c.column) for c in table.cells if Oddity.UNCALCULATED in c.oddities]
    assert without == [(6, 3), (6, 7)]
    (hidden,) = found.other_text
    assert (hidden.part, hidden.at) == (Part.HIDDEN, "A5:G5")
    assert "隐藏的草稿项目" in hidden.text


@pytest.mark.parametrize("size", [600, 3000])
def test_a_truncated_file_is_damaged_and_no_traceback(size: int) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_document("old.xls", OLD.read_bytes()[:size])
    assert [problem.code for problem in found.value.problems] == ["YQ706"]
