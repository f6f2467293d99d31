"""A fix, when followed, leads on: the problem is gone, or another one stands in its place.

Whatever a message of tests/problems says in so many words is done as it says, as a clerk would who
knows nothing else; then the content is checked again.
"""

import json
import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from tests.problems.test_problems import CASES, HERE, laid_out

Told = dict[str, Any]
Follow = Callable[[Path, Told, "re.Match[str]"], None]


def write_line(project: Path, told: Told, match: "re.Match[str]") -> None:
    """The line is written as it is shown, where it stands, as far in as it was."""
    file = project / told["file"]
    lines = file.read_text(encoding="utf-8").split("\n")
    old, new = lines[told["line"] - 1], match["new"]
    indent = old[: len(old) - len(old.lstrip(" \u3000\u00a0"))].replace("\u3000", "  ")
    has_dash = old.lstrip().startswith("- ") and not new.startswith("- ")
    lines[told["line"] - 1] = indent + ("- " if has_dash else "") + new
    file.write_text("\n".join(lines), encoding="utf-8")


def write_in_place(project: Path, told: Told, match: "re.Match[str]") -> None:
    """What was found becomes what is proposed, in the line that is named."""
    file = project / told["file"]
    lines = file.read_text(encoding="utf-8").split("\n")
    before = lines[told["line"] - 1]
    lines[told["line"] - 1] = before.replace(told["found"], match["new"])
    assert lines[told["line"] - 1] != before
    file.write_text("\n".join(lines), encoding="utf-8")


HALF_WIDTH = {"，": ", ", "、": ", ", "；": ", ", "】": "]", "【": "[", "｛": "{", "｝": "}"}  # noqa: RUF001


def change_line(project: Path, told: Told, change: Callable[[str], str]) -> None:
    """The line that is named becomes another; an empty one goes."""
    file = project / told["file"]
    lines = file.read_text(encoding="utf-8").split("\n")
    changed = change(lines[told["line"] - 1])
    lines[told["line"] - 1 : told["line"]] = [changed] if changed else []
    file.write_text("\n".join(lines), encoding="utf-8")


def narrow_sign(project: Path, told: Told, match: "re.Match[str]") -> None:
    """A Chinese comma or bracket becomes one of half its width."""
    change_line(project, told, lambda line: line.replace(match["new"], HALF_WIDTH[match["new"]]))


def narrow_end(project: Path, told: Told, match: "re.Match[str]") -> None:
    """The quote at the end becomes the one at the beginning."""
    change_line(project, told, lambda line: line.rstrip(match["new"]) + '"')


def narrow_indent(project: Path, told: Told, match: "re.Match[str]") -> None:
    change_line(project, told, lambda line: line.replace("\u3000", "  "))


def leave_out(project: Path, told: Told, match: "re.Match[str]") -> None:
    change_line(project, told, lambda line: "")


def part_unit(project: Path, told: Told, match: "re.Match[str]") -> None:
    """The number goes without its unit, which has a field of its own already."""
    write_line(project, told, match)


def write_value(project: Path, told: Told, match: "re.Match[str]") -> None:
    """A value is written as it is shown: in a table the cell, elsewhere the line of its field."""
    if told["file"].endswith(".csv"):
        return
    line = (project / told["file"]).read_text(encoding="utf-8").split("\n")[told["line"] - 1]
    if match["name"] + ":" in line:
        write_line(project, told, match)


def rename_year(project: Path, told: Told, match: "re.Match[str]") -> None:
    folder = project / told["file"]
    folder.rename(folder.with_name(match["new"]))


def move_row(project: Path, told: Told, match: "re.Match[str]") -> None:
    """The row goes below the one that is named."""
    file = project / told["file"]
    lines = file.read_text(encoding="utf-8").split("\n")
    lines.insert(int(match["new"]), lines.pop(told["line"] - 1))
    file.write_text("\n".join(lines), encoding="utf-8")


def rename_level(project: Path, told: Told, match: "re.Match[str]") -> None:
    """The level gets the id that is shown, and so does its file."""
    write_in_place(project, told, match)
    (file,) = (project / told["file"]).parent.glob(f"{told['found']}.*")
    file.rename(file.with_stem(match["new"]))


def import_table(project: Path, told: Told, match: "re.Match[str]") -> None:
    """The table leaves the content; then the command that was shown is a command."""
    file = project / told["file"]
    shutil.move(file, project / file.name)
    words = match["new"].split()[1:]
    assert run(["-C", str(project), *words, "--level", "city", "--dry-run"]) in (0, 1)


def accept(project: Path, told: Told, match: "re.Match[str]") -> None:
    assert run(["-C", str(project), "-q", "publish"]) == 0


def amend(project: Path, told: Told, match: "re.Match[str]") -> None:
    """The very command is run; nothing kept the old words of these cases, so they are given."""
    words = shlex.split(match["new"].removeprefix("yqsite "))
    grounds = ["--who", "县府办", "--why", "核实", "--yes"]
    for old in ([], *(["--old", given] for given in OLD)):
        code = run(["-C", str(project), "-q", *words, *grounds, *old])
        if code == 0:
            return
    raise AssertionError(words)


# What stood in the cases before: their ledgers were made without a file of words.
OLD = ("新建公路12公里。", "进度滞后", "新建公园2个")
FOLLOWED: dict[str, Follow] = {
    r"^请写成 (?P<new>(?P<name>[a-z_]+): .+)$": write_value,
    r"(半角空格|一个空格|请写成|单引号)：(?P<new>[^…]+)$": write_line,
    r"^请写成 (?P<new>(?P<name>[a-z]+): \S+)，并写 unit: ": part_unit,
    r"^请把中文的“(?P<new>.)”改成半角逗号": narrow_sign,
    r"^请把中文括号“(?P<new>.)”改成半角括号$": narrow_sign,
    r"末尾是中文引号“(?P<new>.)”；": narrow_end,
    r"^行首是(?P<new>全角空格)": narrow_indent,
    r"^请改用半角数字：(?P<new>\S+)$": write_in_place,
    r"^请填写，或删去 (?P<new>\S+)$": leave_out,
    r"^是否应为 (?P<new>.+)？$": write_in_place,
    r"^地址从网站根目录写起，请写成 (?P<new>\S+)$": write_in_place,
    r"请改正地址（如 (?P<new>\S+)）": write_in_place,
    r"请把文件夹改名为 (?P<new>[0-9]{4})$": rename_year,
    r"^请把这一行移到第 (?P<new>[0-9]+) 行": move_row,
    r"如 id: (?P<new>\S+)，级别文件也改名为": rename_level,
    r"再运行：(?P<new>yqsite import .+)$": import_table,
    r"^请运行 (?P<new>yqsite publish)$": accept,
    r"写明由谁改动、为什么：(?P<new>yqsite amend --field .+)$": amend,
}


def problems_of(project: Path, capsys: pytest.CaptureFixture[str]) -> list[Told]:
    """The problems of a build, which finds dead links too; by the words of `check` as data."""
    capsys.readouterr()
    run(["-C", str(project), "--lang", "zh", "check", "--format", "json"])
    told: list[Told] = json.loads(capsys.readouterr().out)
    if not [problem for problem in told if problem["severity"] == "problem"]:
        run(["-C", str(project), "--lang", "zh", "build"])
        told = [_dead_link(text) for text in _texts(capsys.readouterr().err) if "YQ402" in text]
    return told


def _texts(said: str) -> list[str]:
    return re.split(r"\n(?=\S+: YQ)", said)


def _dead_link(text: str) -> Told:
    match = re.match(r"(\S+?):(\d+):\d+: (YQ402) .*\n  现为  ‘(.*)’\n.*\n  改法  (.*)", text)
    assert match is not None, text
    names = ("file", "line", "code", "found", "fix")
    return {**dict(zip(names, match.groups(), strict=True)), "line": int(match[2])}


def followable(told: Told) -> tuple[Follow, "re.Match[str]"] | None:
    for pattern, follow in FOLLOWED.items():
        match = re.search(pattern, told["fix"])
        if match is not None:
            return follow, match
    return None


def place(told: Told) -> tuple[str, str, int, str]:
    return told["code"], told["file"], told["line"], told["found"]


PLAIN = [case for case in CASES if not (HERE / case / "args.txt").exists()]
SAID = {
    case: [
        line.partition("改法  ")[2]
        for line in (HERE / case / "expected.zh.txt").read_text(encoding="utf-8").split("\n")
        if "改法  " in line
    ]
    for case in PLAIN
}
WITH_A_WAY = [
    case for case, fixes in SAID.items() if any(followable({"fix": fix}) for fix in fixes)
]


@pytest.mark.parametrize("case", WITH_A_WAY)
def test_what_the_message_says_leads_on(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "project"
    laid_out(case, project)
    monkeypatch.chdir(project)
    (told, follow, match) = next(
        (told, *way) for told in problems_of(project, capsys) if (way := followable(told))
    )
    follow(project, told, match)
    assert place(told) not in map(place, problems_of(project, capsys))


def test_most_of_a_clerks_slips_have_a_way_out_in_so_many_words() -> None:
    assert len(WITH_A_WAY) >= 38
