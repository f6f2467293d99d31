"""Rule 10: a record's source is the file it came from, which is registered and kept."""

import hashlib
from pathlib import Path

import openpyxl
import yaml

from generator.importing.facts import Document, Facts
from generator.importing.registration import SourceFile, registration_of
from tests.importing.offices import imported, projects, small_year

HEAD = "序号,项目内容,完成情况,完成成效,责任单位\n"
ONE = "1,新建学校2所,已建成2所,完成任务,市教育局\n"
TWO = "2,改造公园3个,已改造3个,完成任务,市住建局\n"


def sources(project: Path) -> list[dict[str, str]]:
    text = (project / "content/2023/report.yaml").read_text(encoding="utf-8")
    found: list[dict[str, str]] = yaml.safe_load(text)["sources"]
    return found


def table(project: Path, name: str, text: str) -> bytes:
    file = project.parent / name
    file.write_text(text, encoding="utf-8")
    done = imported(project, file, year="2023")
    assert done.returncode == 0, done.stderr
    return file.read_bytes()


def test_rule_10_a_file_is_registered_and_kept(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    content = table(project, "表.csv", "2023年市级民生实事,,,,\n" + HEAD + ONE)
    assert sources(project)[1] == {
        "id": "doc-1",
        "title": "2023年市级民生实事",
        "file": "表.csv",
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    assert (project / "content/documents/表.csv").read_bytes() == content
    assert projects(project)[0].results[0].source.document == "doc-1"


def test_rule_10_other_bytes_under_the_same_name_are_another_document(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    first = table(project, "表.csv", HEAD + ONE)
    table(project, "表.csv", HEAD + ONE)  # the same bytes
    assert len(sources(project)) == 2
    second = table(project, "表.csv", HEAD + ONE + TWO)
    assert [source.get("file") for source in sources(project)] == [None, "表.csv", "表-2.csv"]
    documents = project / "content/documents"
    assert (documents / "表.csv").read_bytes() == first
    assert (documents / "表-2.csv").read_bytes() == second
    # a record of which no word changed keeps its stamp
    assert [p.results[0].source.document for p in projects(project)] == ["doc-1", "doc-2"]


def test_rule_10_rows_of_the_only_document_say_so_when_a_second_comes(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    file = project / "content/2023/city.yaml"
    file.write_text(
        "level: city\nprojects:\n  - number: 7\n    title: 修路\n    results:\n"
        "      - text: 已修\n        source:\n          table: 1\n          row: 7\n"
        "          raw: 7 | 修路 | 已修\n",
        encoding="utf-8",
    )
    assert projects(project)[0].results[0].source.document == "table"
    table(project, "表.csv", HEAD + ONE)
    assert [p.results[0].source.document for p in projects(project)] == ["table", "doc-1"]


def test_a_source_that_a_person_declared_for_the_file_is_filled_in() -> None:
    facts = Facts((), frozenset(), {}, (Document("bulletin", "", "通报"),))
    file = SourceFile("通报.docx", "0a", b"x")
    found = registration_of([file], facts, {})
    assert found.ids == {"0a": "bulletin"}
    assert found.entries[0]["file"] == "通报.docx"


def test_names_that_a_system_refuses_are_written_otherwise() -> None:
    facts = Facts((), frozenset(), {}, ())
    files = [SourceFile(name, name, b"") for name in ("a:b?.csv", "CON.csv", "-")]
    found = registration_of(files, facts, {"a_b_.csv": lambda: b"other"})
    assert list(found.files) == [
        "content/documents/a_b_-2.csv",
        "content/documents/document-CON.csv",
    ]
    assert len(found.entries) == 3  # what came from standard input has no file


def test_a_copy_that_a_stopped_import_left_is_used_again() -> None:
    facts = Facts((), frozenset(), {}, ())
    file = SourceFile("通报.docx", "0a", b"one")
    other = {"通报.docx": lambda: b"other"}
    found = registration_of([file], facts, {**other, "通报-2.docx": lambda: b"one"})
    assert (found.entries[0]["file"], dict(found.files)) == ("通报-2.docx", {})
    found = registration_of([file], facts, other)
    assert list(found.files) == ["content/documents/通报-2.docx"]


def test_a_file_with_tables_of_several_titles_goes_by_its_own(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for place, label in enumerate(("省级", "县级")):
        sheet = book.active if not place else book.create_sheet()
        sheet.title = label
        sheet.append((f"2023年{label}民生实事项目完成情况",))
        sheet.append(("序号", "项目内容", "完成情况", "完成成效", "责任单位"))
        sheet.append((1, f"{label}修路{place + 2}公里", "已修好。", "完成任务", "市教育局"))
    book.save(tmp_path / "年终完成情况.xlsx")
    project = small_year(tmp_path / "project", ("province", "省级"), ("county", "县级"))
    done = imported(project, tmp_path / "年终完成情况.xlsx", year="2023")
    assert done.returncode == 0, done.stderr
    (source,) = [one for one in sources(project) if one.get("file") == "年终完成情况.xlsx"]
    assert source["title"] == "年终完成情况"
