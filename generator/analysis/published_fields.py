"""The published fields of a project: what a page shows of it as fact, field by field, in words.

Fields are named as in the content, with a name in place of a number wherever there is one that
stays: `measures[绿道].actual`, `steps[2023-08].word`. Where a row was read goes by its document,
`results[0].source[bulletin].row`, so that the row of a later document stands beside that of an
earlier one. A field without words is not there. Pure.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, TypeVar

from generator.patterns import pattern
from generator.problems.printed_texts import TEXT_NAMES
from generator.records import Measure, Project, Report, Result, Source, Step

T = TypeVar("T")
Words = Callable[[Any], str]
NO_DOCUMENT: Final = "-"  # in the name of a source that names none; no id of a document
_APART: Final = pattern(r"[\s\[\]=\"\\]+")  # signs that part names of fields
LEAST: Final = {"at_least": "≥", "at_most": "≤", "exactly": "＝"}


def listed(parts: Iterable[str], between: str = "、") -> str:
    """The parts in one text, each as it stands; no two lists read the same."""
    return between.join(
        part.replace("\\", "\\\\").replace(between.strip(), f"\\{between.strip()}")
        for part in parts
    )


def number_words(number: Decimal | None, unit: str = "") -> str:
    """A number as it stands in the content, with its unit; empty for none."""
    return "" if number is None else f"{number:f}{unit}"


def named(pairs: Iterable[tuple[str, T]]) -> Iterator[tuple[str, T]]:
    """Each value with a name that no other has: the second of 床位 is 床位#2.

    Signs that part the names of fields become `_`.
    """
    used = set[str]()
    places: dict[str, int] = {}  # of each name the place to be tried next
    for words, value in pairs:
        name = plain = _APART.sub("_", words) or "_"
        while name in used:
            place = places.get(plain, 2)
            name, places[plain] = f"{plain}#{place}", place + 1
        used.add(name)
        yield name, value


def _share(head: str, share: Decimal | None) -> str:
    words = number_words(share, "%")
    return f"{head} {words}" if head and words else words


def place_words(document: str, table: int, row: int) -> str:
    """Where something was read: bulletin，第2表，第18行."""
    places = ("" if not table else f"第{table}表", "" if not row else f"第{row}行")
    return "，".join(filter(None, (document, *places)))


def _quoted(number: str, words: str) -> str:
    return f"{number}（{words}）" if words else number


def _actual(measure: Measure) -> str:
    number = number_words(measure.actual, measure.unit)
    return _quoted(number, measure.actual_words) if number or measure.actual_words else ""


def _target(measure: Measure) -> str:
    number = f"{LEAST[measure.comparison]}{number_words(measure.target, measure.unit)}"
    return _quoted(number, measure.target_words)


_PROJECT: Final[Mapping[str, Words]] = {
    "title": lambda project: project.title,
    "programme": lambda project: project.programme,
    "number": lambda project: project.number,
    "table": lambda project: project.table,
    "continues": lambda project: project.continues,
}
_RESULT: Final[Mapping[str, Words]] = {
    "text": lambda result: result.text,
    "outcome": lambda result: result.outcome.word if result.outcome else "",
    "departments": lambda result: "、".join(result.printed_departments),
    "people": lambda result: "、".join(result.people),
    "title": lambda result: result.title,
    "part": lambda result: f"{result.part}",
    "share": lambda result: _share(result.share_head, result.share),
    "assisting": lambda result: "、".join(result.printed_assisting),
    "leaders": lambda result: "、".join(result.leaders),
    **{name: attrgetter(name) for name in TEXT_NAMES},
}
_MEASURE: Final[Mapping[str, Words]] = {"target": _target, "actual": _actual}
_SOURCE: Final[Mapping[str, Words]] = {
    "row": lambda source: place_words(source.document, source.table, source.row),
    "raw": lambda source: source.raw,
    "cells": lambda source: listed(source.cells, " | "),
    "mends": lambda source: listed(
        (listed((mend.field, mend.kind, mend.before, mend.after), "，") for mend in source.mends),
        "；",
    ),
}
_READING: Final[Mapping[str, Words]] = {  # how the row was read: it goes with its document
    "inherited": lambda result: "、".join(result.inherited),
    "supplied": lambda result: "、".join(result.supplied),
}
_STEP: Final[Mapping[str, Words]] = {
    "plan": lambda step: step.plan,
    "actual": lambda step: step.actual,
    "percent": lambda step: _share(step.percent_head, step.percent),
    "word": lambda step: step.outcome.word if step.outcome else "",
    "note": lambda step: step.note,
    "source": lambda step: place_words(step.document, step.table, step.row),
}
# What a ledger covers that does not say it: the fields of the first ones.
FIRST_KINDS: Final = (
    *("title", "programme"),
    *(f"results.{name}" for name in ("text", "outcome", "departments", "people")),
)
# Where these have no words, that says something too: their first words are a change.
NEVER_ADDED: Final = frozenset({"results.part"})
PROJECT_KINDS: Final = tuple(
    dict.fromkeys(
        (
            *FIRST_KINDS,
            *_PROJECT,
            *("places", "extra", *(f"measures.{name}" for name in _MEASURE)),
            *(f"source.{name}" for name in _SOURCE),
            *(f"results.{name}" for name in _RESULT),
            *("results.extra", *(f"results.measures.{name}" for name in _MEASURE)),
            *(f"results.source.{name}" for name in (*_SOURCE, *_READING)),
            *(f"steps.{name}" for name in _STEP),
        )
    )
)


@lru_cache(maxsize=4096)  # the same names come again in every project
def kind_of(field: str) -> str:
    """The kind of a field: that of `results[0].text` is `results.text`."""
    return re.sub(r"\[[^\]]*\]", "", field)


def published_fields(project: Project, steps: Iterable[Step] = ()) -> dict[str, str]:
    """The published fields of a project that have words, as messages and changes name them.

    Departments and people are the printed names, separated by `、`. `steps` are the project's own.
    """
    measures: dict[int, list[tuple[str, Measure]]] = defaultdict(list)
    for measure in project.measures:
        measures[measure.part].append((measure.name, measure))
    found = {name: words(project) for name, words in _PROJECT.items()}
    places = ((place.place, place) for place in project.places if place.reading == "confirmed")
    found |= _parts("places", places, lambda place: place.words or place.place)
    found |= _parts("extra", project.extra, str)
    found |= _groups("measures", measures[0], _MEASURE)
    if project.source:
        found |= _source("", project.source)
    for index, result in enumerate(project.results):
        inner = f"results[{index}]."
        found |= {f"{inner}{name}": words(result) for name, words in _RESULT.items()}
        if result.part == index + 1:
            found[f"{inner}part"] = ""  # as it is where nobody says otherwise
        found |= _parts(f"{inner}extra", result.extra, str)
        found |= _groups(f"{inner}measures", measures[result.part], _MEASURE)
        found |= _source(inner, result.source, result)
    found |= _groups("steps", ((step.period, step) for step in steps), _STEP)
    return {name: words for name, words in found.items() if words}


def steps_of(report: Report) -> Mapping[str, list[Step]]:
    """The steps of each project, by its id."""
    steps: dict[str, list[Step]] = defaultdict(list)
    for step in report.steps:
        steps[step.project].append(step)
    return steps


def _parts(name: str, pairs: Iterable[tuple[str, T]], words: Callable[[T], str]) -> dict[str, str]:
    return {f"{name}[{key}]": words(value) for key, value in named(pairs)}


def _groups(
    name: str, pairs: Iterable[tuple[str, T]], fields: Mapping[str, Words]
) -> dict[str, str]:
    return {
        f"{name}[{key}].{field}": words(value)
        for key, value in named(pairs)
        for field, words in fields.items()
    }


def _source(inner: str, source: Source, result: Result | None = None) -> dict[str, str]:
    name = f"{inner}source[{source.document or NO_DOCUMENT}]"
    found = {f"{name}.{field}": words(source) for field, words in _SOURCE.items()}
    if result:
        found |= {f"{name}.{field}": words(result) for field, words in _READING.items()}
    return found
