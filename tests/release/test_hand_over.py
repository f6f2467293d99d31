"""The folder that an office gets: what is in it, and that its scripts keep their systems' rules."""

import os
import re
import shutil
import stat
import sys
import zipfile
from pathlib import Path

import pytest

from release.hand_over import GUIDE, HANDED, STARTS, fill_folder, zip_folder
from release.program import arguments_of
from tests.make_first_hour import TARGET
from tests.processes import run_program
from tests.site.markup import page

TEXT = (HANDED / GUIDE).read_text(encoding="utf-8")
SCRIPT = (HANDED / "开始.cmd").read_bytes()


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that writes its arguments down, one a line."""
    file = tmp_path / "made/yqsite"
    file.parent.mkdir()
    file.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "$(dirname "$0")/said"\nexit 3\n')
    file.chmod(0o755)
    return file


@pytest.mark.parametrize("system", STARTS)
def test_the_folder_has_the_program_its_start_and_the_guide(
    system: str, program: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "民生实事网站"
    files = fill_folder(program, folder, system)
    names = {file.relative_to(folder).as_posix() for file in files}
    pictures = {"说明图片/首页.png", "说明图片/项目.png"}
    assert names == {"yqsite", STARTS[system][1], GUIDE} | pictures
    zip_folder(folder, tmp_path / "a.zip")
    zip_folder(folder, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        members = {member.filename: member for member in archive.infolist()}
    assert set(members) == {f"民生实事网站/{name}" for name in names}
    # Explorer takes names for those of the code page where this flag is not set
    assert all(member.flag_bits & 0x800 for member in members.values())
    assert stat.S_IMODE(members["民生实事网站/yqsite"].external_attr >> 16) == 0o755


def test_the_guide_leads_nowhere_outside_and_its_pictures_are_small() -> None:
    shown = page(HANDED / GUIDE)
    sources = re.findall(r'(?:src|href)="([^"]*)"', TEXT)
    assert sources == ["说明图片/首页.png", "说明图片/项目.png"]
    assert not re.search(r"https?:|//|@import|url\(|<script|<link|<iframe", TEXT)
    for source in sources:
        content = (HANDED / source).read_bytes()
        assert content.startswith(b"\x89PNG\r\n\x1a\n")
        assert len(content) < 120_000
        width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
        assert f'width="{width}" height="{height}"' in TEXT
    assert "yaml" not in shown.text.lower()


def test_what_the_guide_shows_of_the_window_is_what_the_program_prints() -> None:
    printed = TARGET.read_text(encoding="utf-8").splitlines()
    screens = re.findall(r"<pre>\n(.*?)</pre>", TEXT, re.DOTALL)
    lines = [line for screen in screens for line in screen.splitlines()]
    assert len(lines) == 9
    assert [line for line in lines if line not in printed] == []


def test_the_script_for_windows_is_read_alike_in_every_code_page() -> None:
    assert SCRIPT.isascii()  # cp936 and UTF-8 agree; a byte order mark would be a command
    assert SCRIPT.count(b"\r\n") == SCRIPT.count(b"\n") == SCRIPT.count(b"\r")
    assert SCRIPT.startswith(b"@echo off\r\n")


def test_the_script_for_windows_takes_no_name_apart() -> None:
    lines = SCRIPT.decode().split("\r\n")
    # its own folder, before ! has a meaning, between quotes for & and spaces
    home = lines.index('set "YQSITE_HOME=%~dp0"')
    late = lines.index("setlocal EnableDelayedExpansion")
    assert lines.index("setlocal DisableDelayedExpansion") < home < late
    # the files: from the whole call, which is put in after cmd has looked for & and ^
    assert lines[late + 1] == 'set "YQSITE_CALL=!cmdcmdline!"'
    assert not re.search(r"%\*|%[1-9]|%~[1-9]", SCRIPT.decode())
    # the folder ends with a backslash, which before a quotation mark would quote that
    assert '"!YQSITE_HOME!yqsite.exe" --lang zh -C "!YQSITE_HOME!." start' in lines
    # what cmd took off at an ampersand is never run, and the window waits
    assert lines[-3:] == ["pause", "exit", ""]


@pytest.mark.skipif(sys.platform == "win32", reason="a script for the others")
def test_the_script_for_the_others_hands_names_on_as_they_are(
    program: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "民生 实事&（一）"
    fill_folder(program, folder, "linux")
    sh = shutil.which("sh")
    assert sh is not None
    names = [f"{tmp_path}/a b&c！'.xlsx", f"{tmp_path}/通报 $x.docx"]
    done = run_program([sh, str(folder / "开始.sh"), *names], cwd=tmp_path, stdin=None)
    assert done.returncode == 3
    said = (folder / "said").read_text(encoding="utf-8").splitlines()
    assert said == ["--lang", "zh", "-C", str(folder), "start", *names]
    assert os.access(folder / "开始.sh", os.X_OK)


HOME = Path("/home/li/网站")


@pytest.mark.parametrize(
    ("words", "alone", "expected"),
    [
        (["/文件/a b.xlsx"], True, ["-C", str(HOME), "start", "--", "/文件/a b.xlsx"]),
        (["/a.xlsx", "/b.docx"], False, ["-C", str(HOME), "start", "--", "/a.xlsx", "/b.docx"]),
        ([], True, ["-C", str(HOME), "start", "--"]),
        ([], False, []),
        (["check"], True, ["check"]),
        (["import", "/a.xlsx"], False, ["import", "/a.xlsx"]),
    ],
)
def test_files_that_are_dropped_on_the_program_itself_start_it(
    words: list[str], alone: bool, expected: list[str]
) -> None:
    assert arguments_of(words, HOME, is_alone=alone) == expected
