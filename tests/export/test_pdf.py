"""Printing with a browser: which one, and what is said when there is none or it fails."""

import stat
import zlib
from pathlib import Path

import pytest

from generator.export.pdf import find_browser, print_page
from generator.export.pdf_text import has_boxes
from generator.problems import ProblemsFound
from generator.problems.message import as_text


def program(folder: Path, lines: str) -> str:
    """A browser of our own making: it writes what the test wants."""
    file = folder / "browser"
    file.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


WRITES = (
    'for one; do case "$one" in --print-to-pdf=*) printf "%%PDF-1.4" > "${one#*=}";; esac; done'
)


def test_the_first_browser_on_the_path_is_taken() -> None:
    found = {"google-chrome": "/opt/chrome", "msedge": "/opt/edge"}
    assert find_browser({}, found.get) == "/opt/chrome"


def test_edge_is_found_where_windows_puts_it(tmp_path: Path) -> None:
    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    assert find_browser({"PROGRAMFILES": str(tmp_path)}, lambda name: None) == str(edge)


@pytest.mark.parametrize(("language", "words"), [("en", "install one"), ("zh", "请安装其中一个")])
def test_without_a_browser_it_says_which_to_install(
    language: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.export.pdf._APPLICATIONS", ())
    with pytest.raises(ProblemsFound) as found:
        find_browser({}, lambda name: None)
    told = as_text(found.value.problems[0], language)
    assert "YQ605" in told
    assert "Microsoft Edge" in told
    assert words in told


def test_a_pdf_is_what_the_browser_writes(tmp_path: Path) -> None:
    browser = program(tmp_path, WRITES)
    (tmp_path / "page.html").write_text("<p>幼儿园", encoding="utf-8")
    assert print_page(tmp_path / "page.html", "report.pdf", browser) == b"%PDF-1.4"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("echo first >&2; echo no display >&2; exit 1", "no display"),
        (WRITES.replace("%%PDF-1.4", "<html>"), ""),
        ("exit 0", ""),
    ],
)
def test_a_browser_that_makes_no_pdf_says_why(tmp_path: Path, lines: str, said: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        print_page(tmp_path / "page.html", "report.pdf", program(tmp_path, lines))
    (problem,) = found.value.problems
    assert (problem.code, problem.at.file, problem.found) == ("YQ606", "report.pdf", said)


def test_a_program_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found:
        print_page(tmp_path / "page.html", "report.pdf", str(tmp_path / "nothing"))
    assert found.value.problems[0].code == "YQ606"


def pdf(*tables: bytes) -> bytes:
    """A PDF of nothing but streams, as browsers pack them: a page, then these tables."""
    streams = [b"BT /F1 12 Tf <0003> Tj ET", *(b"/CIDInit /ProcSet\n" + table for table in tables)]
    packed = [b"<<>>\nstream\n" + zlib.compress(stream) + b"\nendstream\n" for stream in streams]
    return b"%PDF-1.4\n" + b"".join(packed)


LATIN = b"1 beginbfchar\n<0003> <0020>\nendbfchar\n1 beginbfrange\n<14> <1C> <0031>\nendbfrange\n"
# 幼儿 one by one, then 园 and the two behind it in the code, and a sign beyond the first plane.
HAN = (
    b"2 beginbfchar\n<01> <5E7C>\n<02> <513F>\nendbfchar\n"
    b"2 beginbfrange\n<03> <05> <56ED>\n<06> <06> <D840DC00>\nendbfrange\n"
)


@pytest.mark.parametrize(
    ("content", "text", "boxes"),
    [
        (pdf(LATIN), "<p>新建幼儿园3所", True),
        (pdf(LATIN, HAN), "<p>幼儿园3所", False),
        (pdf(LATIN, HAN), "<p>幼儿园园园：儿童公园、学校、道路、桥梁", True),
        (pdf(LATIN), "<p>2031: 12 of 15", False),  # no Chinese at all
        (pdf(), "<p>幼儿园3所", False),  # no word about its glyphs
        (b"%PDF-1.4\nstream\nnot packed\nendstream\n", "<p>幼儿园3所", False),
        (b"%PDF-1.4\nstream\n/CIDInit\n" + HAN + b"\nendstream\n", "<p>幼儿园3所", False),
        (pdf(LATIN + b"1 beginbfchar\n<01> <5E7>\n<02> <D840>\nendbfchar\n"), "<p>幼", True),
    ],
)
def test_boxes_in_place_of_chinese_are_seen_in_the_pdf(
    content: bytes, text: str, boxes: bool
) -> None:
    assert has_boxes(content, text) == boxes
