"""content/documents/: the source files as they were imported."""

import hashlib
import shutil
import sys
from pathlib import Path

import pytest

from generator.build.rehearsal import check_project
from generator.content.limits import LIMITS, Limits
from generator.content.load import load
from generator.problems import ProblemsFound
from tests.processes import ROOT

TABLE = "序号,项目内容\n1,新建公路10公里\n".encode()
SHA256 = hashlib.sha256(TABLE).hexdigest()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose report names a document, which is there."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "tests/problems/base", folder)
    name_document(folder, f"file: 完成情况.csv\n    sha256: {SHA256}")
    (folder / "content/documents").mkdir()
    (folder / "content/documents/完成情况.csv").write_bytes(TABLE)
    return folder


def name_document(project: Path, lines: str, year: str = "2023") -> None:
    """Writes lines to the first source of a report."""
    file = project / f"content/{year}/report.yaml"
    text = file.read_text(encoding="utf-8")
    changed = text.replace("title: 样例通报\n", f"title: 样例通报\n    {lines}\n")
    assert changed != text
    file.write_text(changed, encoding="utf-8")


def codes_of(project: Path) -> list[str]:
    """The codes of the problems, or of the questions about files if there is none."""
    try:
        return [question.code for question in load(project).questions]
    except ProblemsFound as found:
        return [problem.code for problem in found.problems]


def test_a_document_that_a_report_names_with_its_digest_is_as_it_should_be(project: Path) -> None:
    assert codes_of(project) == []


def test_another_file_of_that_name_is_a_problem_that_says_its_digest(project: Path) -> None:
    (project / "content/documents/完成情况.csv").write_bytes(TABLE + b"2,\n")
    with pytest.raises(ProblemsFound) as found:
        load(project)
    (problem,) = found.value.problems
    assert (problem.code, problem.found, problem.at.line) == ("YQ116", SHA256, 8)
    assert problem.values["sha256"] == hashlib.sha256(TABLE + b"2,\n").hexdigest()


def test_a_document_without_its_digest_is_a_problem(project: Path) -> None:
    file = project / "content/2023/report.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(f"    sha256: {SHA256}\n", ""), encoding="utf-8")
    assert codes_of(project) == ["YQ116"]


def test_documents_may_be_kept_elsewhere(project: Path) -> None:
    """They are not published: a public repository has the records without them."""
    shutil.rmtree(project / "content/documents")
    assert codes_of(project) == ["YQ324"]


def test_a_question_about_a_document_can_be_answered_and_is_on_no_page(project: Path) -> None:
    shutil.rmtree(project / "content/documents")
    (project / "content/2023/answers.yaml").write_text(
        "answers:\n  - finding: YQ324\n    field: sources[0]\n    who: 某人\n"
        "    when: 2024-01-06\n    why: 原件存档，不入库。\n",
        encoding="utf-8",
    )
    checked = check_project(project)
    (finding,) = checked.beside
    assert finding.answer is not None
    assert finding.answer.why == "原件存档，不入库。"
    assert checked.waiting == ()
    assert all(found.question.code != "YQ324" for found in checked.by_report["2023"])


def test_what_offices_leave_behind_is_no_document(project: Path) -> None:
    (project / "content/documents/~$完成情况.xlsx").write_bytes(b"")
    (project / "content/documents/README.md").write_bytes("来源".encode())
    assert codes_of(project) == []


def test_a_file_that_nobody_names_is_a_question_and_a_folder_a_problem(project: Path) -> None:
    (project / "content/documents/另一份.docx").write_bytes(b"PK")
    assert codes_of(project) == ["YQ323"]
    (project / "content/documents/2023").mkdir()
    assert codes_of(project) == ["YQ109"]


def test_a_document_larger_than_the_limit_is_not_opened(project: Path) -> None:
    token = LIMITS.set(Limits(source_bytes=len(TABLE) - 1))
    try:
        assert codes_of(project) == ["YQ106"]
    finally:
        LIMITS.reset(token)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_out_of_the_project_is_refused(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "完成情况.csv"
    outside.write_bytes(TABLE)
    file = project / "content/documents/完成情况.csv"
    file.unlink()
    file.symlink_to(outside)
    assert codes_of(project) == ["YQ113"]
    shutil.rmtree(project / "content/documents")
    (project / "content/documents").symlink_to(tmp_path, target_is_directory=True)
    assert codes_of(project) == ["YQ113"]
