"""content/files/ and offered documents: what the site has for download, and what it has not."""

import hashlib
import io
import shutil
import zipfile
from pathlib import Path

import pytest

from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from generator.content.downloads.hidden_parts import questions_about_document
from generator.content.downloads.offered_kinds import offer_problem
from generator.content.load import load
from generator.problems import Location, ProblemsFound
from tests.processes import ROOT

AT = Location("content/files/x")
PDF = b"%PDF-1.7\n%%EOF\n"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "tests/problems/base", folder)
    (folder / "content/files").mkdir()
    return folder


def build_site(project: Path) -> Path:
    build(Options(project, template_folders(project), project / "site"), lambda *_: None)
    return project / "site"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("年报.pdf", PDF),
        ("表（一）.xlsx", b"PK\x03\x04..."),
        ("a.docx", b"PK\x03\x04..."),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.csv", "序号,内容\n".encode("gb18030")),
        ("a.txt", b"\xef\xbb\xbftext"),
        ("a.zip", b"PK\x05\x06"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("A.JPG", b"\xff\xd8\xff\xe0"),
        ("a.webp", b"RIFF\0\0\0\0WEBP"),
    ],
)
def test_a_file_of_each_kind_is_offered(name: str, content: bytes) -> None:
    assert offer_problem(AT, name, content) is None


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.html", b"<p>", "offered_kind"),
        ("a.svg", b"<svg/>", "offered_kind"),
        ("a.js", b"x", "offered_kind"),
        ("a.css", b"x", "offered_kind"),
        ("a.pdf.exe", b"MZ", "offered_kind"),
        ("pdf", PDF, "offered_kind"),
        ("a.pdf", b"<!DOCTYPE html>", "offered_bytes"),
        ("a.png", PDF, "offered_bytes"),
        ("a.webp", b"RIFF\0\0\0\0WAVE", "offered_bytes"),
        ("a.txt", b"  <html>", "offered_bytes"),
        ("a.csv", b"\xef\xbb\xbf<svg onload=x>", "offered_bytes"),
        ("a.txt", b"a\0b", "offered_bytes"),
        ("a.csv", b"PK\x03\x04", "offered_bytes"),
        ("a b.pdf", PDF, "offered_name"),
        ("a%2e.pdf", PDF, "offered_name"),
        ("a?.pdf", PDF, "offered_name"),
        ("_a.pdf", PDF, "offered_name"),
        ("con.pdf", PDF, "offered_name"),
        (f"{'a' * 200}.pdf", PDF, "offered_name"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused(name: str, content: bytes, kind: str) -> None:
    problem = offer_problem(AT, name, content)
    assert problem is not None
    assert (problem.code, problem.kind) == ("YQ117", kind)


def test_a_file_is_published_as_it_is_and_pages_may_link_to_it(project: Path) -> None:
    (project / "content/files/年报.pdf").write_bytes(PDF)
    about = project / "content/pages/about.md"
    text = about.read_text(encoding="utf-8")
    about.write_text(f"{text}\n[年报](files/年报.pdf)\n", encoding="utf-8")
    site = build_site(project)
    assert (site / "files/年报.pdf").read_bytes() == PDF
    assert 'href="files/年报.pdf"' in (site / "about.html").read_text(encoding="utf-8")
    headers = (site / "_headers").read_text(encoding="utf-8")
    assert "/files/*\n  Content-Disposition: attachment\n" in headers
    assert "X-Content-Type-Options: nosniff" in headers
    (project / "content/files/年报.pdf").unlink()
    with pytest.raises(ProblemsFound) as found:
        build_site(project)
    assert [problem.code for problem in found.value.problems] == ["YQ402"]


def test_an_offered_document_is_copied_and_others_are_not(project: Path) -> None:
    folder = project / "content/documents"
    folder.mkdir()
    table = "序号,项目内容\n1,新建公路10公里\n".encode()
    (folder / "通报.csv").write_bytes(table)
    report = project / "content/2023/report.yaml"
    text = report.read_text(encoding="utf-8")
    lines = f"    file: 通报.csv\n    sha256: {hashlib.sha256(table).hexdigest()}\n"
    named = text.replace("title: 样例通报\n", f"title: 样例通报\n{lines}")
    report.write_text(named, encoding="utf-8")
    assert not (build_site(project) / "files").exists()
    report.write_text(named.replace(lines, f"{lines}    offer: true\n"), encoding="utf-8")
    assert load(project).questions == ()
    assert (build_site(project) / "files/通报.csv").read_bytes() == table
    told = (project / "site/2023/data/index.html").read_text(encoding="utf-8")
    assert f'<a href="../../files/通报.csv">通报.csv</a>（{len(table)} B）' in told
    (project / "content/files/通报.csv").write_bytes(table + b"2,\n")
    with pytest.raises(ProblemsFound) as found:
        load(project)
    assert [problem.code for problem in found.value.problems] == ["YQ401"]


def package(**parts: str) -> bytes:
    """An Office file of parts whose names have __ for each slash."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", text)
    return content.getvalue()


def test_a_document_names_tracked_changes_comments_hidden_text_and_numbers() -> None:
    content = package(
        word__document=f"<w:document {W}><w:body>"
        "<w:p><w:r><w:t>联系人 138</w:t></w:r><w:r><w:t>00138000</w:t></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins></w:p>"
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>底稿</w:t></w:r></w:p>"
        "</w:body></w:document>",
        word__comments=f"<w:comments {W}><w:comment><w:p><w:r><w:t>110101199003070070"
        "</w:t></w:r></w:p></w:comment></w:comments>",
    )
    found = {
        (question.code, question.kind): question.found
        for question in questions_about_document(AT, "通报.docx", content)
    }
    assert found["YQ326", "comments"] == "1"
    assert found["YQ326", "tracked_changes"] == "document.xml ¶2"
    assert found["YQ326", "hidden_text"] == "document.xml ¶3"
    assert found["YQ319", ""] == "document.xml ¶1 138********"
    assert "0" * 8 not in "".join(found.values())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.pdf", PDF),
        ("a.docx", b"PK\x03\x04 damaged"),
        ("a.docx", package(word__document="<!DOCTYPE x [<!ENTITY a 'b'>]><x/>")),
        ("a.xlsx", package(xl__workbook="<x/>")),
        ("a.txt", b"\xff\xfe\xff"),
    ],
)
def test_what_could_not_be_looked_into_is_said_plainly(name: str, content: bytes) -> None:
    assert [found.code for found in questions_about_document(AT, name, content)] == ["YQ327"]


def test_numbers_of_a_text_are_named_by_line_and_masked() -> None:
    content = "姓名,电话\n甲,13800138000\n".encode("gb18030")
    (found,) = questions_about_document(AT, "a.csv", content)
    assert (found.code, found.found) == ("YQ319", "L2 138********")
