"""Bulletins of the texts in the tree, ten a bulletin, and of each table; what is asked of them."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.analysis.checks import findings_of
from generator.content.load import load
from generator.problems import Problem
from generator.records import Report
from tests.figures.county import imported, report_of
from tests.figures.sets import HERE, SETS, texts_of

_MANY: Final = 10


def findings_in_bulletins() -> str:
    """Every finding on every bulletin, a line each; a bulletin without any has its name alone."""
    lines = []
    for name, report, ids in _bulletins():
        lines.append(f"# {name}")
        for finding in findings_of(report):
            lines.append(_line(finding.question, ids))
    return "\n".join(lines) + "\n"


def _bulletins() -> Iterator[tuple[str, Report, list[str]]]:
    """The bulletins by name, with the ids of their texts."""
    for name in SETS:
        texts = texts_of(name)
        for start in range(0, len(texts), _MANY):
            some = texts[start : start + _MANY]
            given = [
                {**text, "outcome": text.get("outcome") or gold.get("outcome")}
                for text, gold in some
            ]
            with TemporaryDirectory() as folder:
                report = report_of(Path(folder) / "county", given)
            yield f"{name} {1 + start // _MANY}", report, [text["id"] for text, _ in some]
        for table in sorted((HERE / name / "tables").glob("*.csv")):
            with TemporaryDirectory() as folder:
                county = Path(folder) / "county"
                if not isinstance(imported(county, table), str):
                    yield f"{name} {table.name}", load(county).content.reports[-1], []


def _line(question: Problem, ids: list[str]) -> str:
    project, _, field = question.at.field.removeprefix("projects[").partition("].")
    name = ids[int(project) - 1] if project.isdecimal() and ids else project
    values = "; ".join(f"{key}={value}" for key, value in sorted(question.values.items()))
    return f"{name} {question.code} {field} «{question.found}» {values}".rstrip()
