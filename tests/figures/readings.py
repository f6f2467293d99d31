"""Every reading of every text in the tree, as a line: what a change of a rule reads otherwise."""

from collections.abc import Iterator
from typing import Final

from generator.analysis.measures import Reading
from generator.analysis.measures.readings import readings_in
from tests.figures.sets import SETS, lines_of, texts_of
from tests.processes import ROOT
from tests.sample.reviewed import texts as texts_of_sample

PAIRS: Final = ROOT / "tests/analysis/measures/pairs.jsonl"


def readings_in_texts() -> str:
    """The readings of all texts, a line each; a text without any has its name alone."""
    lines = []
    for name, title, results in _texts():
        lines.append(f"# {name}")
        lines += [_line(reading) for reading in readings_in(title, results)]
    return "\n".join(lines) + "\n"


def _texts() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The texts by name: title and results."""
    for name in SETS:
        for text, _ in texts_of(name):
            yield f"{name} {text['id']}", text["title"], (text["result"],)
    for number, text in enumerate(lines_of(PAIRS), start=1):
        yield f"pair {number}", text["title"], (text["result"],)
    for name, (title, results) in texts_of_sample().items():
        yield f"report {name}", title, results


def _line(reading: Reading) -> str:
    actual = "-" if reading.actual is None else f"{reading.actual:f}"
    signs = [reading.unit, reading.comparison, reading.grade.value, reading.bound.value]
    return (
        f"{reading.name}: {reading.target:f}→{actual} {' '.join(sign for sign in signs if sign)}"
        f" «{reading.target_words}» «{reading.actual_words}»"
    )
