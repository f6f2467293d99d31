"""Tables that strangers wrote who had not seen the program: a new site of each, at the first run.

What is right was written beside them, before anything was read. `refused` are the codes and lines
with which a file is not taken; `year` is the report's, `--year` where the file does not say it.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli.beginning.new_content import write_content
from generator.cli.beginning.new_request import NewRequest
from generator.cli.beginning.new_sources import beginning_of
from generator.cli.context import Context
from generator.content.readers import read_yaml
from generator.content.readers.yaml_reader import LOADER
from generator.problems import ProblemsFound
from generator.records.project import BETWEEN_PROGRAMMES
from tests.cases.test_cases import is_right

FOLDER = Path(__file__).parent / "strangers"
CASES = yaml.load((FOLDER / "cases.yaml").read_text(encoding="utf-8"), LOADER)  # noqa: S506 - safe
NAMES = ("departments", "assisting", "people", "leaders")


def content_of(file: Path, folder: Path, year: str = "") -> Path:
    """The content of a new site, of which nothing was asked; raises ProblemsFound."""
    context = Context(folder, True, False, "zh")  # quiet, not verbose
    request = NewRequest("site1", (str(file),), "", year, "", "", "", (), True)
    return write_content(context, request, beginning_of(context, request)) / "content"


def records_of(year: Path) -> list[dict[str, Any]]:
    """The rows of all levels in the order of the source, each by the names of the cases."""
    found = []
    for file in sorted(year.glob("*.yaml")):
        data = read_yaml(file.name, file.read_text(encoding="utf-8")).data
        assert isinstance(data, dict)
        for project in data.get("projects", ()):
            for result in project["results"]:
                at = tuple(int(result["source"][name]) for name in ("table", "row"))
                found.append((at, {**_row(project, result), "level": file.stem}))
    return [record for _, record in sorted(found, key=lambda row: row[0])]


def _row(project: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    programme = project.get("programme")
    return {
        "number": project.get("number"),
        "programme": BETWEEN_PROGRAMMES.join(programme)
        if isinstance(programme, list)
        else programme,
        "title": result.get("title") or project["title"],
        **{name: result.get(name) for name in ("text", "outcome", "share")},
        **{name: result.get(name, []) for name in NAMES},
        "extra": {"完成时限": result.get("deadline"), **result.get("extra", {})},
        "part": int(result.get("part", 1)),
    }


@pytest.mark.parametrize("case", [pytest.param(case, id=case["file"]) for case in CASES])
def test_a_stranger_s_table_comes_in_right_or_is_refused(
    case: dict[str, Any], tmp_path: Path
) -> None:
    file = FOLDER / case["file"]
    if "refused" in case:
        with pytest.raises(ProblemsFound) as problems:
            content_of(file, tmp_path)
        found = [{"code": p.code, "line": p.at.line} for p in problems.value.problems]
        assert (found, list(tmp_path.iterdir())) == (case["refused"], [])
        return
    content = content_of(file, tmp_path, case.get("option", ""))
    records = records_of(content / str(case["year"]))
    assert len(records) == len(case["expect"])
    for record, right in zip(records, case["expect"], strict=True):
        wrong = {
            name: (record[name], words)
            for name, words in right.items()
            if not is_right(name, record[name], words)
        }
        assert wrong == {}
    said = str(records)
    assert [words for words in case.get("forbid", ()) if words in said] == []
