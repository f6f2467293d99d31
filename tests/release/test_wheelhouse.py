"""The wheels for offices: each system gets what it needs, and three commands that stay offline."""

from pathlib import Path

import pytest

from release.wheelhouse import (
    COMMANDS,
    LOCKED,
    MACHINES,
    locked_lines,
    pythons,
    requirements_for,
    write_instructions,
)
from tests.processes import ROOT

TEXT = """\
click==8.4 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
colorama==0.4 ; sys_platform == 'win32' \\
    --hash=sha256:cc
uvloop==1.0 ; sys_platform != 'win32' and python_version < '3.13' \\
    --hash=sha256:dd
"""


WHEEL = "ba59926159d2aa256eb8739b8da7e2b574b960e1202c6d624cbe981cef996c91"  # of b"wheel"


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("release.wheelhouse.LOCKED", tmp_path / "locked.txt")


def test_a_line_has_its_requirement_its_marker_and_all_hashes() -> None:
    assert list(locked_lines(TEXT)) == [
        ("click==8.4", "", "--hash=sha256:aa --hash=sha256:bb"),
        ("colorama==0.4", "sys_platform == 'win32'", "--hash=sha256:cc"),
        (
            "uvloop==1.0",
            "sys_platform != 'win32' and python_version < '3.13'",
            "--hash=sha256:dd",
        ),
    ]


@pytest.mark.usefixtures("locked")
@pytest.mark.parametrize(
    ("system", "python", "names"),
    [
        ("windows", "3.12", ["click==8.4", "colorama==0.4"]),
        ("linux", "3.12", ["click==8.4", "uvloop==1.0"]),
        ("macos", "3.13", ["click==8.4"]),
    ],
)
def test_markers_are_asked_of_the_system_that_it_is_for(
    system: str, python: str, names: list[str]
) -> None:
    lines = requirements_for(system, python).splitlines()
    assert [line.split()[0] for line in lines] == names
    assert all("--hash=sha256:" in line and ";" not in line for line in lines)


def test_nothing_that_is_locked_is_left_out() -> None:
    text = LOCKED.read_text(encoding="utf-8")
    assert len(list(locked_lines(text))) == text.count("==") > 10


def test_every_system_of_the_tests_has_wheels_for_every_python() -> None:
    assert list(MACHINES) == ["windows", "macos", "linux"]
    assert pythons() == ["3.11", "3.12", "3.13", "3.14"]


@pytest.mark.parametrize("system", MACHINES)
def test_three_commands_install_it_and_ask_no_index(system: str) -> None:
    begin, install, try_out = COMMANDS[system]
    assert begin.endswith("-m venv yqsite")
    assert "--no-index --find-links . --require-hashes -r requirements.txt" in install
    assert try_out.endswith("yqsite --version")


@pytest.mark.usefixtures("locked")
def test_the_list_has_the_wheel_of_yqsite_too_and_the_text_the_commands(tmp_path: Path) -> None:
    folder = tmp_path / "windows"
    folder.mkdir()
    (folder / "yqsite-0.1.0-py3-none-any.whl").write_bytes(b"wheel")
    write_instructions(folder, "windows", ["3.12"])
    assert (folder / "requirements.txt").read_text(encoding="utf-8").splitlines() == [
        "click==8.4 --hash=sha256:aa --hash=sha256:bb",
        "colorama==0.4 ; sys_platform == 'win32' --hash=sha256:cc",
        "uvloop==1.0 ; sys_platform != 'win32' and python_version < '3.13' --hash=sha256:dd",
        f"yqsite==0.1.0 --hash=sha256:{WHEEL}",
    ]
    told = (folder / "安装说明.txt").read_bytes()
    assert told.startswith(b"\xef\xbb\xbf")  # Notepad then shows Chinese as Chinese
    assert told.count(b"\r\n") == told.count(b"\n") > 8
    assert "\r\n".join(COMMANDS["windows"]).encode() in told


def test_the_makefile_makes_both() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\t$(BIN)/python -m release.wheelhouse\n" in text
    assert "\t$(BIN)/python -m release.make_program\n" in text
    assert "\t$(BIN)/python -m release.try_program dist/program/yqsite\n" in text
