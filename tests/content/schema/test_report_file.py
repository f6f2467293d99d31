"""One run names all problems of a report, whichever comes first."""

import shutil
from pathlib import Path

import pytest

from generator.content.load import load
from generator.problems import ProblemsFound
from tests.processes import ROOT

BASE = ROOT / "tests/golden/everything/content"


def told(project: Path) -> list[tuple[str, str, int]]:
    with pytest.raises(ProblemsFound) as found:
        load(project)
    return [(one.code, Path(one.at.file).name, one.at.line) for one in found.value.problems]


def changed(file: Path, old: str, new: str) -> int:
    """Changes the words where they stand first; gives the line."""
    before, _, after = file.read_text("utf-8").partition(old)
    assert after
    file.write_text(before + new + after, "utf-8")
    return before.count("\n") + 1


def test_a_story_with_a_problem_hides_no_other_problem(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "content")
    year = tmp_path / "content/2023"
    story = changed(year / "report.yaml", "story: ", "story: '[x](javascript:y)' # ")
    title = changed(year / "county.yaml", "title:", "tilte:")
    found = told(tmp_path)
    assert ("YQ402", "report.yaml", story) in found
    assert ("YQ201", "county.yaml", title) in found


def test_a_fault_in_the_last_row_is_told_as_if_nothing_had_been_read(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "content")
    file = tmp_path / "content/2023/city.csv"
    rows = file.read_text("utf-8").splitlines()
    last = rows[-1].replace("县教育局,,,", "县教育局,,nein,")
    assert last != rows[-1]
    rows[1] = rows[1].replace("进度滞后", "进度滞缓")
    file.write_text("\n".join([*rows[:-1], last]) + "\n", "utf-8")
    found = [one for one in told(tmp_path) if one[1] == "city.csv"]
    assert found == [("YQ203", "city.csv", len(rows))]
