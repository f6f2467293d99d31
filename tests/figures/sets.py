"""The sets of texts in the tree, and what the program makes of them."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from generator.analysis.checks import questions_about
from generator.analysis.measures import readings_of
from generator.cli.readings.measure_table import newest_numbers
from generator.content.load import load
from generator.records import Project
from tests.figures.county import imported, report_of
from tests.figures.scoring import Tally, Text
from tests.processes import ROOT

HERE: Final = Path(__file__).parent
SETS: Final = (
    "shared",
    "own",
    "unseen",
    "unseen2",
    "unseen3",
    "unseen4",
    "unseen5",
    "unseen6",
    "unseen7",
    "unseen8",
    "unseen9",
    "unseen10",
    "unseen11",
    "unseen12",
    "unseen13",
    "unseen14",
    "unseen15",
    "unseen16",
    "unseen17",
    "unseen18",
    "unseen19",
    "unseen20",
    "unseen21",
    "unseen22",
    "unseen23",
    "unseen24",
    "unseen25",
    "unseen26",
    "unseen27",
)


def lines_of(file: Path) -> list[dict[str, Any]]:
    """The objects of a file, one a line; none where there is no such file."""
    if not file.exists():
        return []
    lines = file.read_text(encoding="utf-8").splitlines()
    return [json.loads(line, parse_float=Decimal) for line in lines if line.strip()]


def texts_of(name: str) -> list[tuple[Text, Text]]:
    """The texts of a set that are no tables, each with what is right of it."""
    folder = HERE / name
    gold = {entry["id"]: entry for entry in lines_of(folder / "gold.jsonl")}
    pairs = [(text, gold[text["id"]]) for text in lines_of(folder / "pairs.jsonl")]
    return pairs + [(text, text) for text in lines_of(folder / "slips.jsonl")]


def projects_of(texts: list[Text]) -> tuple[Project, ...]:
    """The texts as projects, in their order."""
    with TemporaryDirectory() as folder:
        return report_of(Path(folder) / "county", texts).projects


def tally_of(name: str) -> Tally:
    """The counts of a set."""
    tally = Tally()
    texts = texts_of(name)
    given = [{**text, "outcome": _outcome(text, gold)} for text, gold in texts]
    for (text, gold), project in zip(texts, projects_of(given), strict=True):
        is_slip = text is gold
        if not is_slip or text["measures"]:
            tally.measures(text, gold, project, group="in slips" if is_slip else "pairs")
        codes = {question.code for question in questions_about(project)}
        tally.findings(text, gold, codes, invented=not _outcome(text, gold))
    for row, project, newest in table_rows(name):
        if project is None:
            actuals = [measure["actual"] for measure in row["measures"]]
            counts = {"targets": len(actuals), "wanted": len(actuals) - actuals.count(None)}
            tally.add("pairs", "kind table", **counts)
            tally.errors.append(f"{row['id']}: not imported")
        else:
            tally.measures(row, row, project, newest)
    return tally


def table_rows(name: str) -> Iterator[tuple[Text, Project | None, str]]:
    """What is right of each row of the tables of a set, the project, and its newest number."""
    by_file: dict[str, list[Text]] = defaultdict(list)
    for row in lines_of(HERE / name / "tables.jsonl"):
        by_file[row["file"]].append(row)
    for file, rows in by_file.items():
        with TemporaryDirectory() as folder:
            found = imported(Path(folder) / "county", HERE / name / file)
        report = None if isinstance(found, str) else found
        projects = {project.number: project for project in report.projects} if report else {}
        newest = newest_numbers(report) if report else {}
        for row in rows:
            project = projects.get(f"{row['number']}")
            yield row, project, newest.get(project.id, "") if project else ""


def tally_of_sample() -> Tally:
    """The counts of the report in this repository, whose measures people have reviewed."""
    tally = Tally()
    for project in load(ROOT).content.reports[-1].projects:
        known = {(m.part, m.target, m.actual) for m in project.measures if m.actual is not None}
        read = {(r.part, r.target, r.actual) for r in readings_of(project) if r.actual is not None}
        right = len(known & read)
        tally.add("pairs", wanted=len(known), found=right, paired=len(read), right=right)
        tally.errors += [f"{project.id}: wrong {wrong}" for wrong in sorted(read - known)]
        tally.errors += [f"{project.id}: missing {missing}" for missing in sorted(known - read)]
    return tally


def every_tally() -> Mapping[str, Tally]:
    """The counts of all sets and of the report, by name."""
    return {**{name: tally_of(name) for name in SETS}, "report": tally_of_sample()}


def _outcome(text: Text, gold: Text) -> str:
    return str(text.get("outcome") or gold.get("outcome") or "")
