"""The content files of 2022 through plain PyYAML, every scalar as text."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml

from tests.processes import ROOT
from tests.sample.bulletin import LEVELS

FOLDER = ROOT / "content" / "2022"


@dataclass(frozen=True)
class Record:
    """One result of one project, as a content file has it."""

    level: str
    number: int
    programme: str
    title: str
    result: dict[str, Any]
    measures: list[Any] = field(default_factory=list)

    @property
    def project(self) -> str:
        return f"2022/{self.level}/{self.number}"

    @property
    def source(self) -> dict[str, Any]:
        source = self.result["source"]
        assert isinstance(source, dict)
        return source

    def mends(self, name: str) -> list[dict[str, str]]:
        return [mend for mend in self.source.get("mends", []) if mend["field"] == name]


def read(name: str) -> Any:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - the safest of them: text only


@cache
def report() -> dict[str, Any]:
    loaded = read("report.yaml")
    assert isinstance(loaded, dict)
    return loaded


@cache
def departments() -> tuple[dict[str, Any], ...]:
    return tuple(read("departments.yaml")["departments"])


@cache
def slugs() -> dict[str, str]:
    """Every spelling of a department -> its slug."""
    return {
        name: one["slug"]
        for one in departments()
        for name in (one["name"], *one.get("aliases", []))
    }


@cache
def records() -> tuple[Record, ...]:
    """Every result of every level file, in order."""
    return tuple(
        Record(
            level=level,
            number=int(project["number"]),
            programme=project.get("programme", ""),
            title=project["title"],
            result=result,
            measures=project.get("measures", []),
        )
        for level in LEVELS
        for project in read(f"{level}.yaml")["projects"]
        for result in project["results"]
    )
