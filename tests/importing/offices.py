"""A project without records, files of offices to import into it, and what came of them."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import yaml

from generator.content.load import load
from generator.importing import Choices, Grid, Reading, facts_of, read_tables, tables_of, vocabulary
from generator.importing.cells import Mend
from generator.records import Project
from tests.processes import ROOT, yqsite

DEPARTMENTS = ("市教育局", "市卫健局", "市民政局", "市住建局", "市交通局", "市水利局")


def empty_year(folder: Path) -> Path:
    """The project of 2022 with its levels and departments declared, and no records."""
    content = folder / "content/2022"
    content.mkdir(parents=True)
    shutil.copy(ROOT / "content/site.yaml", folder / "content")
    shutil.copy(ROOT / "content/2022/departments.yaml", content)
    report = (ROOT / "content/2022/report.yaml").read_text(encoding="utf-8")
    # examples, notices and undertakings name records, which are not there yet
    kept = report.partition("\nstated:")[0].partition("\nexamples:")[0]
    (content / "report.yaml").write_text(kept + "\n", encoding="utf-8")
    return folder


def small_year(folder: Path, *levels: tuple[str, str], outcomes: tuple[str, ...] = ()) -> Path:
    """A project of another place: levels as id and label, and a few departments."""
    content = folder / "content/2023"
    content.mkdir(parents=True)
    shutil.copy(ROOT / "content/site.yaml", folder / "content")
    words = [
        ("超额完成", "exceeded"),
        ("完成任务", "met"),
        *((word, "on_track") for word in outcomes),
    ]
    report = {
        "title": "2023年民生实事",
        "short_title": "民生实事",
        "sources": [{"id": "table", "title": "原表"}],
        "levels": [
            {"id": name, "label": label, "title": label, "set_by": "政府"}
            for name, label in levels or (("city", "市级"),)
        ],
        "outcomes": [{"word": word, "kind": kind} for word, kind in words],
    }
    names = [{"slug": f"d{n}", "name": name} for n, name in enumerate(DEPARTMENTS)]
    for name, data in (("report", report), ("departments", {"departments": names})):
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        (content / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def imported(
    project: Path, *sources: Path, year: str = "2022", **options: Any
) -> subprocess.CompletedProcess[str]:
    """Runs `yqsite import` without asking; `options` are those of the verb."""
    words = []
    for name, value in options.items():
        words += [f"--{name.replace('_', '-')}"] + ([] if value is True else [str(value)])
    return yqsite("import", *map(str, sources), "--year", year, "--yes", *words, project=project)


def projects(project: Path) -> tuple[Project, ...]:
    """The records of the newest report, as a build reads them."""
    return load(project).content.reports[-1].projects


def core(project: Project) -> tuple[object, ...]:
    """What a table says of a project; not where it stood."""
    return (
        *(project.id, project.programme, project.title),
        tuple(
            (r.text, r.outcome and r.outcome.word, r.printed_departments, r.inherited, r.people)
            for r in project.results
        ),
        project.extra,
    )


def reading(project: Path, grids: tuple[Grid, ...], year: str = "2023", **choices: str) -> Reading:
    """What is read of grids, without the command line."""
    facts = facts_of(project, f"content/{year}")
    chosen = Choices(**choices)
    return read_tables(tables_of(grids, facts, vocabulary(), chosen), grids, facts, chosen)


def mended(mend: Mend) -> tuple[str, str, str, str]:
    return (mend.field, mend.kind, mend.before, mend.after)
