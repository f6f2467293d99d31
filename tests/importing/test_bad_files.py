"""Files that cannot or should not be read: a message with the file, exit 1, content untouched."""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing import read_source
from generator.problems import ProblemsFound
from tests.importing.offices import imported, small_year
from tests.processes import at_a_prompt, limited, run_program

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
<worksheet>&b;</worksheet>"""


def good_workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["序号", "项目内容", "完成情况", "完成成效", "责任单位"])
    book.active.append([1, "新建学校", "已建成", "完成任务", "市教育局"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """The workbook with one part replaced or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(good_workbook())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return out.getvalue()


def without_sheet(target: str = "") -> bytes:
    """A workbook of two sheets; the second has no part, or its relation names this one."""
    book = openpyxl.Workbook()
    book.active.append(["序号", "项目内容", "完成情况", "完成成效", "责任单位"])
    book.create_sheet("二").append([1, "新建学校", "已建成", "完成任务", "市教育局"])
    whole, out = io.BytesIO(), io.BytesIO()
    book.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if target and part == "xl/_rels/workbook.xml.rels":
                content = content.replace(b"/xl/worksheets/sheet2.xml", target.encode())
            if target or part != "xl/worksheets/sheet2.xml":
                new.writestr(part, content)
    return out.getvalue()


def web_table(title: str) -> str:
    names = ("序号", "项目内容", "完成情况", "完成成效", "责任单位")
    rows = (names, ("1", title, "已建成", "完成任务", "市教育局"))
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in cells)}</table>"


def many_cells() -> bytes:
    row = b"<row>" + b'<c t="inlineStr"><is><t>a</t></is></c>' * 1000 + b"</row>"
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        + row * 401
        + b"</sheetData></worksheet>"
    )
    return with_part("xl/worksheets/sheet1.xml", sheet)


TABLE = "序号 | 项目内容 | 完成情况 | 完成成效 | 责任单位\n"
BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("a.xlsx", lambda: b"", "YQ702"),
    "spaces": ("a.txt", lambda: b" \n\n", "YQ702"),
    "truncated": ("a.xlsx", lambda: good_workbook()[:-400], "YQ706"),
    "password": ("a.xlsx", lambda: OLE + b"EncryptedPackage" * 99, "YQ705"),
    "macros": ("a.xlsx", lambda: with_part("xl/vbaProject.bin", b"x"), "YQ704"),
    "macros by name": ("a.xlsm", good_workbook, "YQ704"),
    "bomb": ("a.xlsx", lambda: with_part("xl/media/a.bin", b"\0" * (120 * 1024 * 1024)), "YQ708"),
    "entities": ("a.xlsx", lambda: with_part("xl/worksheets/sheet1.xml", ENTITIES), "YQ706"),
    "a sheet without its part": ("a.xlsx", lambda: without_sheet(), "YQ706"),
    "a sheet outside the file": (
        "a.xlsx",
        lambda: without_sheet("../../../worksheets/sheet2.xml"),
        "YQ706",
    ),
    "too many cells": ("a.xlsx", many_cells, "YQ710"),
    "pdf": ("a.pdf", lambda: b"%PDF-1.7", "YQ704"),
    "pdf as docx": ("a.docx", lambda: b"%PDF-1.7", "YQ704"),
    "doc": ("a.doc", lambda: OLE, "YQ704"),
    "xlsx as docx": ("a.docx", good_workbook, "YQ706"),
    "xlsx as csv": ("a.csv", good_workbook, "YQ706"),
    "head alone": ("a.txt", lambda: "序号 | 项目内容 | 完成情况 | 责任单位".encode(), "YQ734"),
    "number too long": (
        "a.txt",
        lambda: (
            "序号 | 项目内容 | 完成情况 | 完成成效 | 责任单位\n"
            f"{'9' * 41} | 甲 | 乙 | 完成任务 | 丙局"
        ).encode(),
        "YQ735",
    ),
    "text as xls": ("a.xls", lambda: b"hello", "YQ706"),
    "noise as xls": ("a.xls", lambda: OLE + b"\1" * 4096, "YQ706"),
    "picture": ("a.png", lambda: b"\x89PNG", "YQ707"),
    "nul": ("a.txt", lambda: b"a | b\0", "YQ706"),
    "no encoding": ("a.txt", lambda: "序号 | a\n".encode() + b"\xff\xff\xc3 | b", "YQ703"),
    "latin": ("a.csv", lambda: "été;naïf;çà;où\n".encode("latin-1"), "YQ703"),
    "open quote": ("a.csv", lambda: '序号,项目内容\n1,"a\n'.encode(), "YQ709"),
    "wide spans": (
        "a.html",
        lambda: b"<table><tr>" + b"<td colspan=999 rowspan=0>a" * 2000 + b"</tr>" + b"<tr>" * 999,
        "YQ710",
    ),
    "a second table deeper than is walked": (
        "a.html",
        lambda: (web_table("甲") + "<table><tr><td>" * 60 + web_table("乙")).encode(),
        "YQ706",
    ),
    "a cell with tables too deep to be read": (
        "a.html",
        lambda: web_table("<table><tr><td>" * 300 + "甲").encode(),
        "YQ706",
    ),
    "no head": ("a.txt", lambda: b"a | b\nc | d\n", "YQ720"),
    "no table": ("a.html", lambda: b"<p>hello</p>", "YQ720"),
    "first row without a title": (
        "a.csv",
        lambda: "序号,项目内容,完成情况,完成成效,责任单位\n,,已建成,完成任务,市教育局".encode(),
        "YQ724",
    ),
    "one number twice": (
        "a.txt",
        lambda: (TABLE + "1 | 甲 | 乙 | 完成任务 | 市教育局\n" * 2).encode(),
        "YQ725",
    ),
    "an outcome that nobody can tell": (
        "a.csv",
        lambda: "序号,项目内容,完成情况,完成成效,责任单位\n1,甲,乙,基本完成,市教育局".encode(),
        "YQ752",
    ),
    "a department nobody listed": (
        "a.txt",
        lambda: (TABLE + "1 | 甲 | 乙 | 完成任务 | 市某某局").encode(),
        "YQ728",
    ),
    "a row that fits two ways": (
        "a.txt",
        lambda: (
            "序号 | 项目内容 | 完成情况 | 完成成效 | 责任单位 | 工作计划 | 备注\n"
            "1 | 甲 | 乙 | 完成任务 | 市教育局 | 丙"
        ).encode(),
        "YQ721",
    ),
    "a lock of Excel": ("~$table.xlsx", lambda: b"\x05clerk".ljust(165), "YQ711"),
    "too large": ("a.txt", lambda: b"a" * (50 * 1024 * 1024 + 1), "YQ701"),
    "a row out of place": (
        "a.txt",
        lambda: (
            TABLE + "1 | 甲 | 乙 | 完成任务 | 市教育局\n甲 | 乙\n2 | 丙 | 丁 | 完成任务 | 市教育局"
        ).encode(),
        "YQ722",
    ),
}


def importing(project: Path, file: Path) -> list[str]:
    return ["-C", str(project), "import", str(file)]


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    file_name, make, code = BAD[name]
    project = small_year(tmp_path / "project")
    file = tmp_path / file_name
    file.write_bytes(make())
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    # Windows has no such limit; there only a hang is a failure.
    done = at_a_prompt(*importing(project, file), "--year", "2023", "--yes", seconds=20)
    assert done.returncode == 1, done.stderr
    assert code in done.stderr, done.stderr
    assert file_name in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_a_page_that_cannot_be_read_is_copied_from_a_browser(tmp_path: Path) -> None:
    """No program would save it otherwise than it is: its tables are nested too deep."""
    file_name, make, _ = BAD["a cell with tables too deep to be read"]
    (tmp_path / file_name).write_bytes(make())
    project = small_year(tmp_path / "project")
    done = at_a_prompt(*importing(project, tmp_path / file_name), "--year", "2023")
    (fix,) = (line for line in done.stderr.splitlines() if line.startswith("  fix"))
    assert fix.endswith("copy the table into a spreadsheet or a text file (.txt), and import that")


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is one of Linux")
@pytest.mark.parametrize("name", ["bomb", "too many cells", "wide spans", "entities", "no head"])
def test_a_bad_file_takes_no_more_than_400_megabytes(name: str, tmp_path: Path) -> None:
    file_name, make, code = BAD[name]
    project = small_year(tmp_path / "project")
    file = tmp_path / file_name
    file.write_bytes(make())
    program = [sys.executable, "-m", "generator"]  # the limit counts what a process holds already
    command = [*program, *importing(project, file), "--year", "2023", "--yes"]
    done = run_program(limited(command, memory=400 << 20))
    assert code in done.stderr, done.stderr[-800:]


@pytest.mark.parametrize(
    ("beside", "lock", "other"),
    [
        ("table.xlsx", "~$table.xlsx", "table.xlsx"),
        ("report.docx", "~$port.docx", "report.docx"),
        ("", "~$gone.xlsx", "gone.xlsx"),
    ],
)
def test_a_lock_says_which_file_is_open(beside: str, lock: str, other: str, tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    for name in filter(None, (beside, lock)):
        (tmp_path / name).write_bytes(b"\x05clerk")
    done = imported(project, tmp_path / lock, year="2023")
    assert done.returncode == 1
    assert f"then import {other}" in done.stderr


def test_a_pattern_that_no_shell_has_filled_in_takes_the_tables_and_not_their_locks(
    tmp_path: Path,
) -> None:
    project = small_year(tmp_path / "project")
    for number, name in enumerate(("a.txt", "b.txt"), start=1):
        row = f"{number} | 甲{number} | 乙 | 完成任务 | 市教育局"
        (tmp_path / name).write_bytes((TABLE + row).encode())
    for name in ("~$a.txt", ".b.txt.swp", "b.txt~"):
        (tmp_path / name).write_bytes(b"\x05clerk")
    done = imported(project, tmp_path / "*.txt", year="2023")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("2 rows read, 2 projects")
    assert imported(project, tmp_path / "*.xlsx", year="2023").returncode == 2


def test_a_lock_that_a_shell_has_named_beside_its_file_is_passed_over(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    (tmp_path / "a.txt").write_bytes((TABLE + "1 | 甲 | 乙 | 完成任务 | 市教育局").encode())
    (tmp_path / "~$a.txt").write_bytes(b"\x05clerk")
    both = [*importing(project, tmp_path / "a.txt"), str(tmp_path / "~$a.txt")]
    done = at_a_prompt(*both, "--year", "2023", "--yes")
    assert done.returncode == 0, done.stderr


def test_two_levels_that_no_table_names_are_asked_about(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", ("province", "省级"), ("city", "市级"))
    file = tmp_path / "a.txt"
    file.write_bytes((TABLE + "1 | 甲 | 乙 | 完成任务 | 市教育局").encode())
    done = imported(project, file, year="2023")
    assert done.returncode == 1
    assert "YQ723" in done.stderr
    assert imported(project, file, year="2023", level="city").returncode == 0
    proposed = imported(project, file, year="2023", level="district")
    assert (proposed.returncode, "YQ733" in proposed.stderr) == (1, True)
    assert "{id: district, label: …" in proposed.stderr


MAGIC = st.sampled_from(
    [b"", b"PK\x03\x04", OLE, b"%PDF", b"\xff\xfe", b"\xef\xbb\xbf", b"<table>"]
)
NAMES = st.sampled_from(["a.xlsx", "a.xls", "a.csv", "a.docx", "a.html", "a.txt", "-"])


@settings(max_examples=200, deadline=None)
@given(NAMES, MAGIC, st.binary(max_size=400))
def test_noise_is_a_problem_or_a_table_and_never_an_exception(
    name: str, magic: bytes, noise: bytes
) -> None:
    codes: list[str] = []
    try:
        read_source(name, magic + noise)
    except ProblemsFound as found:
        codes = [problem.code for problem in found.problems]
    assert all(code.startswith("YQ7") for code in codes)
