"""What several rows of one project say in one column is kept, all of it."""

from pathlib import Path

import pytest

from generator.importing.drafts import add_extra
from tests.importing.offices import imported, projects, small_year


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        (["路基已完成"], "路基已完成"),
        (["路基已完成", "桥梁未开工"], "路基已完成；桥梁未开工"),
        (["路基已完成", "路基已完成"], "路基已完成"),
        (["一；二", "一；二"], "一；二"),
        (["一", "二", "一"], "一；二"),
    ],
)
def test_no_row_displaces_another(rows: list[str], kept: str) -> None:
    extra: dict[str, str] = {}
    for words in rows:
        add_extra(extra, "备注", words)
    assert extra == {"备注": kept}


def test_a_second_row_of_a_project_keeps_the_first_row_s_note(tmp_path: Path) -> None:
    project = small_year(tmp_path)
    table = tmp_path / "表.csv"
    table.write_text(
        "序号,项目内容,完成情况,完成成效,责任单位,投资主体\n"
        "1,新建学校2所,已建成2所,完成任务,市教育局,城投公司\n"
        ",,操场已完工,完成任务,市住建局,交投公司\n",
        encoding="utf-8",
    )
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    (read,) = projects(project)
    assert dict(read.extra) == {"投资主体": "城投公司；交投公司"}
