"""Tables of other places: other columns, other heads, other forms. Nothing in them gets lost."""

import datetime
import io
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from generator.importing import read_source, vocabulary
from tests.importing.offices import imported, projects, small_year

Rows = list[list[str]]


def pasted(title: str, rows: Rows) -> bytes:
    return "\n".join([title, *(" | ".join(row) for row in rows), "（完）"]).encode()


def workbook(change: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> bytes:
    book = openpyxl.Workbook()
    change(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def three_columns() -> bytes:
    """序号, 实事内容, 落实情况: no outcome and no department."""
    head = ["序号", "实事内容", "落实情况"]
    rows = [["1", "新建学校2所", "已建成2所"], ["2", "改造公园3个", "已改造3个"]]
    return pasted("2023年市级民生实事落实情况", [head, *rows])


def web_table() -> bytes:
    """牵头单位 and 分管领导, with cells that span rows, in the old encoding."""
    page = """<html><head><meta charset="gbk"></head><body><p>民生实事进展</p>
<table><caption>市级民生实事</caption>
<tr><th>类&nbsp;别</th><th>项 目 名 称</th><th>工作进展</th>
<th>完成结果</th><th>牵头单位</th><th>分管领导</th></tr>
<tr><td rowspan=2>教育</td><td>(1)新建学校2所</td><td>已建成<br>2所</td><td>完成任务</td>
<td rowspan="2">市教育局</td><td>张三</td></tr>
<tr><td>(2)改造校舍5栋</td><td>改造6栋</td><td>超额完成</td><td>李四</td></tr>
<tr><td>交通</td><td>(3)修路10公里</td><td>修路12公里</td><td>超额完成</td><td>市交通局</td><td>王五、赵六</td></tr>
</table><p>填报人：某某</p></body></html>"""
    return page.encode("gbk")


def two_row_head() -> bytes:
    """责任 over 单位 and 人, other heads over both rows; a title above and a signature below."""

    def change(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.append(["2023年市级民生实事完成情况表"])
        sheet.merge_cells("A1:F1")
        sheet.append(["序号", "目标任务", "实施情况", "完成成效", "责任", None])
        sheet.append([None, None, None, None, "责任单位", "责任人"])
        for cells in ("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"):
            sheet.merge_cells(cells)
        sheet.append([1, "新建学校2所", "已建成2所", "完成任务", "市教育局", "张三"])
        sheet.append([2, "改造校舍5栋", "改造6栋", "超额完成", None, "李四"])
        sheet.merge_cells("E4:E5")
        sheet.append(["填表人：王五　2024年1月3日"])
        sheet.merge_cells("A6:F6")

    return workbook(change)


def word_table() -> bytes:
    """A Word table whose head is repeated after a page break."""
    document = Document()
    document.add_paragraph("市级民生实事完成情况")
    head = ["项目编号", "任务内容", "推进情况", "完成成效", "主办单位", "负责人"]
    rows = [
        head,
        ["1", "新建学校2所", "已建成2所", "完成任务", "市教育局", "张三"],
        head,
        ["2", "改造公园3个", "已改造4个", "超额完成", "市住建局", "李四"],
    ]
    table = document.add_table(rows=len(rows), cols=6)
    for line, row in zip(table.rows, rows, strict=True):
        for cell, words in zip(line.cells, row, strict=True):
            cell.text = words
    document.add_paragraph("备注：数据截至12月底。")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def unknown_column() -> bytes:
    """A column that no field is for, semicolons, numbers as 3、"""
    lines = [
        "项目内容;完成情况;完成成效;责任单位;责任人;投资（万元）",
        "1、新建学校2所;已建成2所;完成任务;市教育局;张三;1200",
        "2、改造公园3个;已改造4个;超额完成;市住建局;李四;350.5",
    ]
    return "\r\n".join(lines).encode("gb18030")


def monthly() -> bytes:
    """Plan and actual of a month, the outcome in words of its own."""
    head = ["序号", "项目名称", "8月计划进度", "实际进度情况", "进度", "责任单位", "责任人", "备注"]
    rows = [
        ["1", "新建学校2所", "主体完工", "主体已完工", "按序时推进", "市教育局", "张三", "无"],
        ["2", "改造公园3个", "完成1个", "完成2个", "按序时推进", "市住建局", "李四", "良好"],
    ]
    return "\n".join("\t".join(row) for row in [head, *rows]).encode("utf-16")


def no_numbers() -> bytes:
    """No numbers at all: the place in the table names a project, and nobody invents a number."""
    head = ["实事项目", "完成情况", "是否完成", "责任部门"]
    rows = [
        ["新建学校", "已建成", "完成任务", "市教育局"],
        ["改造公园", "已改造", "超额完成", "市住建局"],
    ]
    return pasted("市级", [head, *rows])


def two_levels() -> bytes:
    """Two tables in one text, each under the name of its level."""
    head = ["序号", "项目内容", "完成情况", "完成成效", "责任单位", "责任人"]
    first = ["1", "新建学校2所", "已建成2所", "完成任务", "市教育局", "张三"]
    two = ["1", "修路10公里", "修路12公里", "超额完成", "市交通局", "李四"]
    return pasted("省级", [head, first]) + b"\n" + pasted("市级", [head, two])


def one_cell_a_line() -> bytes:
    """Pasted from a page that put every cell on a line of its own, with a note behind."""
    head = ["序号", "项目名称", "进展情况", "完成结果", "责任单位", "责任人"]
    first = ["1", "新建学校2所", "已建成2所", "完成任务", "市教育局", "张三"]
    two = ["2", "改造公园3个", "已改造4个", "超额完成", "市住建局", "李四"]
    return "\n".join(["市级民生实事", *head, *first, *two, "来源：市政府办公室"]).encode()


CASES = {
    "lines.txt": (one_cell_a_line, {}),
    "three.txt": (three_columns, {"outcome": "完成任务", "department": "市教育局"}),
    "web.html": (web_table, {}),
    "head.xlsx": (two_row_head, {}),
    "word.docx": (word_table, {}),
    "unknown.csv": (unknown_column, {}),
    "monthly.txt": (monthly, {}),
    "bare.txt": (no_numbers, {}),
    "levels.txt": (two_levels, {}),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path, str]:
    """The name of a case, its project after the import, and what the import said."""
    make, options = CASES[request.param]
    levels = (("province", "省级"), ("city", "市级")) if request.param == "levels.txt" else ()
    project = small_year(tmp_path, *levels, outcomes=("按序时推进",))
    file = tmp_path / request.param
    file.write_bytes(make())
    done = imported(project, file, year="2023", **options)
    assert done.returncode == 0, done.stderr
    return request.param, project, done.stdout


# Titles above a head, which say the level, a head over two columns, and a cell that says: nobody.
TITLES = {"2023年市级民生实事完成情况表", "责任", "无"}
EXPECTED = {
    "lines.txt": [
        ("2023/city/1", "新建学校2所", "已建成2所", ("市教育局",), ("张三",)),
        ("2023/city/2", "改造公园3个", "已改造4个", ("市住建局",), ("李四",)),
    ],
    "three.txt": [("2023/city/1", "新建学校2所", "已建成2所", ("市教育局",), ())],
    "web.html": [
        ("2023/city/1", "新建学校2所", "已建成\n2所", ("市教育局",), ()),
        ("2023/city/2", "改造校舍5栋", "改造6栋", ("市教育局",), ()),
        ("2023/city/3", "修路10公里", "修路12公里", ("市交通局",), ()),
    ],
    "head.xlsx": [
        ("2023/city/1", "新建学校2所", "已建成2所", ("市教育局",), ("张三",)),
        ("2023/city/2", "改造校舍5栋", "改造6栋", ("市教育局",), ("李四",)),
    ],
    "word.docx": [
        ("2023/city/1", "新建学校2所", "已建成2所", ("市教育局",), ("张三",)),
        ("2023/city/2", "改造公园3个", "已改造4个", ("市住建局",), ("李四",)),
    ],
    "unknown.csv": [("2023/city/1", "新建学校2所", "已建成2所", ("市教育局",), ("张三",))],
    "monthly.txt": [("2023/city/1", "新建学校2所", "主体已完工", ("市教育局",), ("张三",))],
    "bare.txt": [
        ("2023/city/n1", "新建学校", "已建成", ("市教育局",), ()),
        ("2023/city/n2", "改造公园", "已改造", ("市住建局",), ()),
    ],
    "levels.txt": [
        ("2023/province/1", "新建学校2所", "已建成2所", ("市教育局",), ("张三",)),
        ("2023/city/1", "修路10公里", "修路12公里", ("市交通局",), ("李四",)),
    ],
}


def test_a_table_of_another_place_gives_its_projects(case: tuple[str, Path, str]) -> None:
    name, project, _ = case
    found = [
        (record.id, record.title, r.text, r.printed_departments, r.people)
        for record in projects(project)
        for r in record.results
    ]
    assert found[: len(EXPECTED[name])] == EXPECTED[name]


def test_no_cell_is_lost_whatever_the_table(case: tuple[str, Path, str]) -> None:
    """Every part of every cell stands in a record, in a head, or in what the import said."""
    name, project, said = case
    assert ", 0 lost." in said, said
    kept = "".join(
        file.read_text(encoding="utf-8") for file in (project / "content/2023").glob("*.yaml")
    )
    everywhere = "".join((kept + said).split())
    known = vocabulary()
    parts = 0
    for grid in read_source(name, CASES[name][0]()):
        for cell in grid.cells:
            words = re.sub(r"^[(（]?\d+[)）、]", "", cell.text)
            for part in re.split(r"[、\s]+", words):
                if part and part not in TITLES and not known.field_of(cell.text):
                    parts += 1
                    assert part in everywhere, (cell, said)
    assert parts > 5


def test_a_column_that_nobody_knows_is_kept_and_shown(tmp_path: Path) -> None:
    project = small_year(tmp_path)
    file = tmp_path / "unknown.csv"
    file.write_bytes(unknown_column())
    said = imported(project, file, year="2023").stdout
    assert "投资（万元） has no field of its own" in said
    assert [dict(record.results[0].extra) for record in projects(project)] == [
        {"投资（万元）": "1200"},
        {"投资（万元）": "350.5"},
    ]
    named = imported(project, file, year="2023", map="投资（万元）=note", dry_run=True)
    assert "~ city 1 results[0].extra" in named.stdout


def test_inherited_departments_are_marked(tmp_path: Path) -> None:
    project = small_year(tmp_path)
    file = tmp_path / "web.html"
    file.write_bytes(web_table())
    imported(project, file, year="2023")
    assert [r.inherited for record in projects(project) for r in record.results] == [
        (),
        ("departments",),
        (),
    ]
    assert [record.programme for record in projects(project)] == ["教育", "教育", "交通"]


def test_a_short_row_with_a_department_nobody_knows_is_a_question(tmp_path: Path) -> None:
    project = small_year(tmp_path)
    head = ["名称", "项目内容", "完成情况", "完成成效", "责任单位", "责任人"]
    rows = [
        ["教育", "新建学校", "已建成", "完成任务", "市教育局", "张三"],
        ["改造校舍", "改造完", "完成任务", "某某", "李四"],
    ]
    file = tmp_path / "short.txt"
    file.write_bytes(pasted("市级", [head, *rows]))
    done = imported(project, file, year="2023")
    assert done.returncode == 1
    assert not (project / "content/2023/city.yaml").exists()
    assert "short.txt:4:4: YQ751" in done.stderr


def test_what_a_sheet_hides_or_cannot_say_is_told(tmp_path: Path) -> None:
    """Hidden sheets are not read; hidden rows, lost values, shares and dates are told as shown."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["序号", "项目内容", "完成情况", "完成成效", "责任单位", "备注", "完成时间"])
    sheet.append([1, "新建学校2所", 0.5667, "完成任务", "市教育局", "=A2+1", None])
    sheet["C2"].number_format = "0.00%"
    sheet["G2"] = datetime.date(2023, 8, 1)
    sheet.append([2, "改造公园3个", "已改造", "完成任务", "市住建局", None, None])
    sheet.row_dimensions[3].hidden = True
    secret = book.create_sheet("底稿")
    secret.append(["序号", "项目内容", "完成情况"])
    secret.append([9, "不该公布", "内部"])
    secret.sheet_state = "hidden"
    file = tmp_path / "a.xlsx"
    book.save(file)
    project = small_year(tmp_path / "project")
    done = imported(project, file, year="2023")
    assert done.returncode == 0, done.stderr
    assert "the sheet 底稿 is hidden" in done.stdout
    assert "a.xlsx Sheet A3:E3: hidden, 18 characters: 2 改造公园3个 已改造" in done.stdout
    assert "F2:  (a formula without its value)" in done.stdout
    first = projects(project)[0]
    assert first.results[0].text == "56.67%"
    assert first.results[0].deadline == "2023-08-01"
    kept = (project / "content/2023/city.yaml").read_text(encoding="utf-8")
    assert "不该公布" not in kept


def test_heads_of_the_content_are_known_too(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    (project / "content/columns.yaml").write_text("departments: [谁来办]\n", encoding="utf-8")
    file = tmp_path / "a.csv"
    file.write_text(
        "项目内容,完成情况,完成成效,谁来办\n甲,乙,完成任务,市教育局\n", encoding="utf-8"
    )
    assert imported(project, file, year="2023").returncode == 0
    assert projects(project)[0].results[0].printed_departments == ("市教育局",)


def test_a_table_inside_a_cell_is_a_table_of_its_own(tmp_path: Path) -> None:
    document = Document()
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=2, cols=5)
    head = ["序号", "项目内容", "完成情况", "完成成效", "责任单位"]
    for line, row in zip(
        inner.rows, [head, ["1", "甲", "乙", "完成任务", "市教育局"]], strict=True
    ):
        for cell, words in zip(line.cells, row, strict=True):
            cell.text = words
    file = tmp_path / "a.docx"
    document.save(str(file))
    project = small_year(tmp_path / "project")
    done = imported(project, file, year="2023")
    assert done.returncode == 0, done.stderr
    assert [record.title for record in projects(project)] == ["甲"]
