"""The labels of the levels, for messages; read as far as report.yaml can be read at all."""

from collections.abc import Iterable
from pathlib import Path

from generator.content.project_files import read_project_file
from generator.content.readers import decode, read_yaml
from generator.content.tree import Value
from generator.problems import Problem, ProblemsFound


def level_labels(project: Path, problems: Iterable[Problem]) -> dict[str, str]:
    """The label of each level by year and id, of the years that the problems are about.

    `{"2023/county": "县级"}`. A report.yaml that cannot be read gives none: its own problem is
    among those that are printed.
    """
    parts = (problem.at.file.split("/") for problem in problems)
    years = {part[1] for part in parts if part[0] == "content" and len(part) > 2}
    labels: dict[str, str] = {}
    for year in sorted(years):
        name = f"content/{year}/report.yaml"
        try:
            text = decode(name, read_project_file(project / name, project))
            found = _labels_in(read_yaml(name, text).data)
        except ProblemsFound:
            continue
        labels |= {f"{year}/{level}": label for level, label in found.items()}
    return labels


def _labels_in(report: Value) -> dict[str, str]:
    levels = report.get("levels") if isinstance(report, dict) else None
    entries = [level for level in levels if isinstance(level, dict)] if levels else []
    found: dict[str, str] = {}
    for entry in entries:
        level, label = entry.get("id"), entry.get("label")
        if isinstance(level, str) and isinstance(label, str) and label.strip():
            found[level] = label
    return found
