"""The bulletin's paragraphs give the figures, examples, notices and praise that were committed."""

from decimal import Decimal
from functools import cache
from typing import Any

import yaml

from generator.importing.facts import LevelName
from generator.importing.prose.bulletin import Bulletin, Flag, KnownProject, proposals_of
from generator.importing.sources import read_document
from tests.processes import ROOT

YEAR = ROOT / "content/2022"
SOURCE = ROOT / "tests/data/bulletin-2022.txt"
# The one name that fits two projects, and neither at the level of whoever gave notice.
OPEN = "seawall"


@cache
def committed() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((YEAR / "report.yaml").read_text(encoding="utf-8"))
    return found


@cache
def proposed() -> Bulletin:
    levels = [LevelName(lv["id"], lv["label"], lv["title"]) for lv in committed()["levels"]]
    projects = []
    for level in levels:
        text = (YEAR / f"{level.id}.yaml").read_text(encoding="utf-8")
        for project in yaml.safe_load(text)["projects"]:
            number = project["number"]
            names = [name for result in project["results"] for name in result["departments"]]
            key, label = f"2022/{level.id}/{number}", f"{level.label}第{number}项"
            projects.append(KnownProject(key, level.id, project["title"], label, tuple(names)))
    return proposals_of(read_document(SOURCE.name, SOURCE.read_bytes()), levels, projects)


def test_the_stated_figures_with_their_quotations() -> None:
    assert [
        (figure.figure, figure.level, figure.value, figure.words.text)
        for figure in proposed().stated
    ] == [
        (entry["figure"], entry.get("level", ""), Decimal(str(entry["value"])), entry["quote"])
        for entry in committed()["stated"]
    ]
    assert proposed().open == ()


def test_the_examples() -> None:
    assert [
        (example.name, example.matching.project, example.matching.match)
        for example in proposed().examples
    ] == [(entry["name"], entry["project"], entry["match"]) for entry in committed()["examples"]]


def words_of(flag: Flag) -> dict[str, str]:
    names = ("name", "department", "by", "reason", "ended")
    return {name: getattr(flag, name) for name in names if getattr(flag, name)}


def test_the_notices_and_the_praise() -> None:
    for name in ("notices", "highlights"):
        found: tuple[Flag, ...] = getattr(proposed(), name)
        entries = committed()[name]
        assert len(found) == len(entries)
        for flag, entry in zip(found, entries, strict=True):
            printed = ("name", "department", "by", "reason", "ended")
            assert words_of(flag) == {key: entry[key] for key in printed if key in entry}
            assert entry["projects"][0] in flag.matching.candidates
            if entry["id"] == OPEN:
                assert flag.matching.is_open
            else:
                assert [flag.matching.project] == entry["projects"]
                assert flag.matching.match == entry["match"]
                assert bool(flag.matching.basis) == (entry["match"] == "inferred")
