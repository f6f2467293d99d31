"""The bulletin of 2022, in every form that it could have had, gives the committed records."""

import re
import shutil
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.importing.offices import core, empty_year, imported, projects
from tests.processes import ROOT, yqsite
from tests.sample.bulletin import BULLETIN
from tests.site.building import build

OFFICES = ROOT / "tests/data/offices"
FURNITURE = (
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    "<script>var a = '<table><tr><td>不是表格</td></tr></table>';</script></head><body>"
    '<table width="100%"><tr><td>首页</td><td>论坛</td></tr></table>'
    '<table><tr><td><div class="t">{body}</div></td></tr></table>'
    "<div>分享到：<a href='#'>微信</a></div><table><tr><td>Powered by Discuz!</td></tr></table>"
    "</body></html>"
)


def committed() -> list[tuple[object, ...]]:
    return [core(project) for project in projects(ROOT)]


def test_the_pasted_text_gives_the_records_in_every_field_with_its_account(tmp_path: Path) -> None:
    project = empty_year(tmp_path)
    done = imported(project, BULLETIN)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        "127 rows read, 126 projects, 16 departments carried over, 14 mends; 688 cells, 0 lost."
    )
    assert done.stdout.count("\n  mend ") == 14
    assert len(re.findall(r"\n  not used +\S+:139: ", done.stdout)) == 2
    mine, theirs = projects(project), projects(ROOT)
    assert [core(project) for project in mine] == [core(project) for project in theirs]
    assert [[r.source for r in project.results] for project in mine] == [
        [r.source for r in project.results] for project in theirs
    ]


def test_the_committed_records_are_not_changed_by_their_own_source(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "content").parent.mkdir()
    shutil.copytree(ROOT / "content", project / "content")
    before = {file: file.read_bytes() for file in (project / "content").rglob("*.yaml")}
    done = imported(project, BULLETIN)
    assert done.returncode == 0, done.stderr
    assert "Nothing changes." in done.stdout
    assert {file: file.read_bytes() for file in (project / "content").rglob("*.yaml")} == before


@pytest.mark.parametrize("kind", ["docx", "xlsx", "html", "txt", "csv"])
def test_an_export_gives_the_same_records_again(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"bulletin.{kind}"
    made = yqsite("export", kind, "--output", str(file), project=ROOT)
    assert made.returncode == 0, made.stderr
    again = tmp_path / f"again.{kind}"
    yqsite("export", kind, "--output", str(again), project=ROOT)
    assert again.read_bytes() == file.read_bytes()
    project = empty_year(tmp_path / "project")
    done = imported(project, file)
    assert done.returncode == 0, done.stderr
    assert "127 rows read, 126 projects, 16 departments carried over, 0 mends;" in done.stdout
    assert ", 0 lost." in done.stdout
    assert [core(project) for project in projects(project)] == committed()


@pytest.mark.parametrize("name", sorted(project.name for project in OFFICES.glob("bulletin*")))
def test_files_that_another_program_wrote_give_the_same_records(name: str, tmp_path: Path) -> None:
    project = empty_year(tmp_path)
    done = imported(project, OFFICES / name)
    assert done.returncode == 0, done.stderr
    assert ", 0 lost." in done.stdout
    assert [core(project) for project in projects(project)] == committed()


def test_a_forum_page_in_gb18030_with_its_furniture_gives_the_same_records(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    yqsite("export", "html", "--output", str(file), project=ROOT)
    inner = file.read_text(encoding="utf-8").partition("<body>")[2].partition("</body>")[0]
    file.write_bytes(FURNITURE.replace("{body}", inner).encode("gb18030"))
    project = empty_year(tmp_path / "project")
    done = imported(project, file)
    assert done.returncode == 0, done.stderr
    assert "不是表格" not in done.stdout
    assert "Powered by Discuz!" in done.stdout
    assert ", 0 lost." in done.stdout
    assert [core(project) for project in projects(project)] == committed()


def test_what_was_imported_can_be_built(tmp_path: Path) -> None:
    project = empty_year(tmp_path)
    imported(project, BULLETIN)
    build(project)
    assert (project / "site/2022/wenzhou/16.html").is_file()


def test_the_opening_paragraph_is_computed_from_the_records(tmp_path: Path) -> None:
    file = tmp_path / "bulletin.txt"
    yqsite("export", "txt", "--output", str(file), project=ROOT)
    lines = file.read_text(encoding="utf-8").split("\n")
    assert lines[1] == "2022年度民生实事共计126项，全部完成年度目标任务。"
    for words in (
        "省级民生实事30项，其中17项超额完成、占比56.67%",
        "温州市级民生实事49项，其中23项超额完成、占比46.94%",
        "乐清本级民生实事47项，其中17项超额完成、占比36.17%",
    ):
        assert words in lines[2]


def test_the_document_has_the_paper_of_official_documents(tmp_path: Path) -> None:
    file = tmp_path / "bulletin.docx"
    yqsite("export", "docx", "--output", str(file), project=ROOT)
    document = Document(str(file))
    upright, wide = document.sections
    sides = ("top", "right", "bottom", "left")
    assert [round(getattr(upright, f"{side}_margin").mm) for side in sides] == [37, 26, 35, 28]
    assert (round(upright.page_width.mm), round(upright.page_height.mm)) == (210, 297)
    assert (round(wide.page_width.mm), round(wide.page_height.mm)) == (297, 210)
    assert [len(table.rows) for table in document.tables] == [31, 50, 49]
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
