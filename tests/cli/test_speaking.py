"""How the command line speaks: its language, its colours, its formats for machines."""

import json
import os
import re
import sys
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.processes import ROOT, started, yqsite
from tests.site.building import edited, small_project

if sys.platform != "win32":
    import pty

KEYS = ["file", "line", "column", "field", "code", "severity", "title", "found", "expected", "fix"]
HAN = re.compile(r"[\u4e00-\u9fff]")
# Words in a row that no command, option or file name explains.
ENGLISH = re.compile(r"\b[A-Z][a-z]+ [a-z]{2,}|\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")
SPEAKING = {
    "option": (["--lang", "zh"], {"LC_ALL": "C.UTF-8"}),
    "option-with-an-equals-sign": (["--lang=zh"], {"LC_ALL": "en_US.UTF-8"}),
    "lc-all": ([], {"LC_ALL": "zh_CN.UTF-8"}),
    "lc-messages": ([], {"LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}),
    "lang": ([], {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN.UTF-8"}),
}
NOT_SPEAKING = {
    "option": (["--lang", "en"], {"LC_ALL": "zh_CN.UTF-8"}),
    "lc-all-before-lang": ([], {"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}),
    "nothing": ([], {"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}),
}


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Two problems in two files."""
    project = small_project(tmp_path / "project")
    edited(project / "content/2023/city.yaml", lambda text: text.replace("title:", "titel:", 1))
    edited(project / "content/site.yaml", lambda text: text.replace("false", "no"))
    return project


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """One finding."""
    project = small_project(tmp_path / "project")
    edited(project / "content/2023/report.yaml", lambda text: text.replace("value: 4", "value: 5"))
    return project


@pytest.mark.parametrize(("flags", "environment"), SPEAKING.values(), ids=SPEAKING)
def test_it_speaks_chinese_where_the_option_or_else_the_locale_says_so(
    flags: list[str], environment: dict[str, str], faulty: Path
) -> None:
    done = yqsite(*flags, "check", project=faulty, environment=environment)
    assert done.returncode == 1
    assert "改法" in done.stderr
    assert "expected" not in done.stderr


@pytest.mark.parametrize(("flags", "environment"), NOT_SPEAKING.values(), ids=NOT_SPEAKING)
def test_it_speaks_english_otherwise(
    flags: list[str], environment: dict[str, str], faulty: Path
) -> None:
    done = yqsite(*flags, "check", project=faulty, environment=environment)
    assert done.returncode == 1
    assert "expected" in done.stderr
    assert not HAN.search(done.stderr)


@pytest.mark.parametrize("verb", ["", "build", "check", "serve", "clean", "schema", "init"])
def test_the_help_is_wholly_in_one_language(verb: str) -> None:
    arguments = [verb, "--help"] if verb else ["--help"]
    english = yqsite("--lang", "en", *arguments, project=ROOT)
    chinese = yqsite("--lang", "zh", *arguments, project=ROOT)
    assert (english.returncode, chinese.returncode) == (0, 0)
    assert "yqsite" in english.stdout
    assert not HAN.search(english.stdout)
    assert HAN.search(chinese.stdout)
    assert ENGLISH.findall(chinese.stdout) == []
    options = re.compile(r"^  (-[A-Za-z-]+)", re.MULTILINE)
    assert options.findall(english.stdout) == options.findall(chinese.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        *(["buidl"], ["build", "--jbos"], ["build", "--jobs", "x"], ["build", "--jobs", "65"]),
        *(["init"], ["build", "--output"], ["build", "everything"], ["check", "--format", "xml"]),
        *(["build", "--base-url", "ftp://x"], ["-C", "none", "check"]),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told_in_chinese_too(arguments: list[str]) -> None:
    done = yqsite("--lang", "zh", *arguments, project=ROOT)
    assert done.returncode == 2
    assert HAN.search(done.stderr)
    assert ENGLISH.findall(done.stderr) == []


def test_a_console_that_lacks_the_characters_shows_marks_instead(faulty: Path) -> None:
    done = yqsite(
        "--lang", "zh", "check", project=faulty, environment={"PYTHONIOENCODING": "ascii"}
    )
    assert done.returncode == 1
    assert "content/2023/city.yaml:4:5: YQ20" in done.stderr
    assert "Traceback" not in done.stderr


def in_a_terminal(*arguments: str, project: Path, **environment: str) -> str:
    """What a terminal gets to see."""
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "generator", "-C", str(project), *arguments]
    settings = {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", **environment}
    with (
        os.fdopen(terminal, "rb", buffering=0) as screen,
        started(command, environment=settings, stdout=end, stderr=end),
    ):
        os.close(end)
        # a terminal holds little: what is not read holds the program up
        return b"".join(iter(partial(_read, screen), b"")).decode()


def _read(screen: BinaryIO) -> bytes:
    try:
        return screen.read(65536)
    except OSError:  # how Linux tells that nobody writes any more
        return b""


@pytest.mark.skipif(sys.platform == "win32", reason="has no such terminals")
@pytest.mark.parametrize("verb", ["build", "check"])
def test_no_colour_means_no_colour_in_a_terminal_either(verb: str, faulty: Path) -> None:
    seen = in_a_terminal(verb, project=faulty, NO_COLOR="1")
    assert "YQ201" in seen
    assert "\x1b[" not in seen


def test_what_is_written_to_a_file_has_no_control_characters(faulty: Path) -> None:
    done = yqsite("check", project=faulty, environment={"FORCE_COLOR": "", "TERM": "xterm"})
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", done.stdout + done.stderr)


def test_json_tells_every_problem_under_the_same_keys(faulty: Path) -> None:
    done = yqsite("check", "--format", "json", project=faulty)
    assert (done.returncode, done.stderr) == (1, "")
    told = json.loads(done.stdout)
    assert [list(one) for one in told] == [KEYS] * 2
    places = {(one["file"], one["line"], one["column"], one["code"]) for one in told}
    assert places == {
        ("content/2023/city.yaml", 4, 5, "YQ201"),
        ("content/site.yaml", 3, 11, "YQ203"),
    }
    assert {one["severity"] for one in told} == {"problem"}


def test_json_of_sound_content_is_an_empty_list_and_a_finding_is_told_as_such(
    doubtful: Path,
) -> None:
    done = yqsite("check", "--format", "json", project=doubtful)
    (finding,) = json.loads(done.stdout)
    assert (done.returncode, finding["code"], finding["severity"]) == (0, "YQ301", "finding")
    assert yqsite("check", "--format", "json", "--strict", project=doubtful).returncode == 1
    edited(doubtful / "content/2023/report.yaml", lambda text: text.replace(": 5\n", ": 4\n"))
    sound = yqsite("check", "--format", "json", "--strict", project=doubtful)
    assert (sound.returncode, sound.stdout) == (0, "[]\n")


def test_github_gets_one_command_a_problem_with_its_file_and_line(
    faulty: Path,
) -> None:
    done = yqsite("check", "--format", "github", project=faulty)
    assert done.returncode == 1
    found = re.findall(
        r"^::error file=([^,]+),line=(\d+),col=(\d+),title=[^:]+::.+$", done.stdout, re.M
    )
    assert sorted(found) == [
        ("content/2023/city.yaml", "4", "5"),
        ("content/site.yaml", "3", "11"),
    ]
    assert len(done.stdout.splitlines()) == 2


def test_github_gets_a_finding_as_a_warning(doubtful: Path) -> None:
    done = yqsite("check", "--format", "github", project=doubtful)
    assert done.returncode == 0
    assert re.fullmatch(r"::warning file=content/2023/report\.yaml,line=\d+,.+\n", done.stdout)


@pytest.mark.parametrize("shown", ["true", "false"])
def test_github_gets_no_name_that_is_not_public(shown: str, tmp_path: Path) -> None:
    """What it gets stands beside the changed lines, for everybody who sees those."""
    project = small_project(tmp_path / "project")
    edited(
        project / "content/site.yaml",
        lambda text: text.replace("show_people: true", f"show_people: {shown} "),
    )
    edited(
        project / "content/2023/city.yaml",
        lambda text: re.sub(r"people: \[(.+?)\]", r"people: \1 丁某", text, count=1),
    )
    done = yqsite("check", "--format", "github", project=project)
    assert done.returncode == 1
    assert "results[0].people" in done.stdout
    assert ("丁某" in done.stdout) is (shown == "true")


@pytest.mark.parametrize("flags", [["--limit", "records=1"], ["--limit=records=1"]])
def test_a_limit_stands_before_or_behind_the_verb(flags: list[str], tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    before = yqsite(*flags, "check", project=project)
    behind = yqsite("check", *flags, project=project)
    assert before.returncode == behind.returncode == 1
    assert behind.stderr == before.stderr
    assert yqsite("check", project=project).returncode == 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_value_begins_a_line_of_its_own(language: str, tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    name = str(tmp_path / "x\n::error::x\x1b[2J.csv")
    done = yqsite("--lang", language, "export", "csv", "--output", name, project=project)
    assert done.returncode == 0, done.stderr
    for call in (["build", "a\n::error::x"], ["a\n::error::x"], ["build", "--a\n::error::x"]):
        wrong = yqsite("--lang", language, *call, project=project)
        assert wrong.returncode == 2
        assert re.search(r"a(⏎|\\n)::error::x", wrong.stderr)
        assert "\n::error" not in wrong.stderr
    said = done.stdout + done.stderr
    assert "x⏎::error::x<U+001B>[2J.csv" in said
    assert "\n::error" not in said
