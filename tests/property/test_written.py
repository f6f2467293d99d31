"""What the program writes into the content it can read, whatever a text says."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from generator.analysis.measures import Reading
from generator.characters import unseen_signs
from generator.content.edit.ledger_text import ledger_text
from generator.content.edit.measures_text import with_measures
from generator.content.edit.yaml_text import LayoutError
from generator.content.readers import read_yaml
from generator.content.schema.change_shapes import ChangesFile
from generator.content.schema.record_shapes import LevelFile
from generator.content.schema.report_shapes import ProgressFile
from generator.content.schema.shape import shape
from generator.importing import (
    LevelName,
    LevelTable,
    Target,
    Update,
    course_file,
    new_level,
    updated_level,
)
from generator.importing.cells import Mend
from generator.importing.rows.drafts import ProjectDraft, ResultDraft, RowDraft
from generator.importing.updating.progress_tables import StepDraft

# Signs that mean something in YAML stand beside each other more often than chance would have it.
SIGNS = st.sampled_from("?:-,[]{}#&*!|>'\"%@`~=<.\\/ \t\na1是，：“”")
ANY = st.characters(exclude_categories=["Cs"]).filter(lambda sign: not unseen_signs(sign))
# A carriage return is the end of a line for YAML; an import makes a line feed of it.
TEXTS = st.text(SIGNS | ANY.filter(lambda sign: sign != "\r"), max_size=12)
FILLED = TEXTS.filter(str.strip)
# What separates names stands in none, and an import parts names at the end of a line too.
NAMES = FILLED.map(lambda text: "".join(sign for sign in text if sign not in "、，,;；\n").strip())
ONE_NAME = NAMES.filter(bool)
LISTS = st.lists(ONE_NAME, min_size=1, max_size=3).map(tuple)
MENDS = st.builds(Mend, st.just("text"), st.just("forum_space"), FILLED, TEXTS)
ROWS = st.builds(
    RowDraft,
    row=st.integers(1, 999),
    raw=TEXTS,
    document=st.just("0a"),
    cells=st.lists(TEXTS, max_size=3).map(tuple),
    mends=st.lists(MENDS, max_size=1).map(tuple),
)


def printed(result: ResultDraft) -> RowDraft:
    """The row with all departments in its text: one that no row printed is a person's."""
    words = " | ".join([*result.departments, *result.assisting])
    return replace(result.source, raw=f"{result.source.raw} | {words}")


EXTRAS = st.dictionaries(FILLED, FILLED, max_size=2)
RESULTS = st.builds(
    ResultDraft,
    source=ROWS,
    text=FILLED,
    outcome=FILLED,
    share=st.sampled_from(["", "0", "65", "96.64", "1.10"]),
    departments=LISTS,
    assisting=LISTS | st.just(()),
    people=LISTS | st.just(()),
    leaders=LISTS | st.just(()),
    deadline=TEXTS,
    inherited=st.sampled_from([(), ("departments",), ("departments", "people")]),
    extra=EXTRAS.map(lambda extra: tuple(extra.items())),
).map(lambda result: structs.replace(result, source=printed(result)))
COLUMNS = frozenset(
    [
        *("programme", "title", "text", "outcome", "share", "departments", "assisting"),
        *("people", "leaders", "deadline"),
    ]
)
PROJECTS = st.builds(
    ProjectDraft,
    number=st.just("1"),
    programme=TEXTS,
    title=st.just("新建公园"),
    results=st.lists(RESULTS, min_size=1, max_size=2),
    columns=st.just(COLUMNS),
)
TARGET = Target("2023", LevelName("county", "县级", ""), replace=False)
UPDATE = Update({"0a": "bulletin"})
QUIET = settings(max_examples=80)


def read(text: str, wanted: Any) -> Any:
    """The file as the program reads it."""
    tree = read_yaml("a.yaml", text)
    shape(tree, wanted)
    return tree.data


def new_text(project: ProjectDraft) -> str:
    return new_level("content/2023", TARGET, [LevelTable("", "", [project])], UPDATE)[1].text


def updated_text(text: str, project: ProjectDraft) -> str:
    tables = [LevelTable("", "", [project])]
    return updated_level("county.yaml", text, TARGET, tables, UPDATE).text


def told(project: ProjectDraft) -> dict[str, Any]:
    """The project as raw values, without what is empty."""
    several = len(project.results) > 1
    return without_empty(
        {
            "number": project.number,
            "programme": project.programme,
            "title": project.title,
            "results": [
                result_told(result) | ({"part": f"{part}"} if several else {})
                for part, result in enumerate(project.results, start=1)
            ],
        }
    )


def result_told(result: ResultDraft) -> dict[str, Any]:
    row = result.source
    mends: Sequence[Mend] = row.mends
    return {
        "text": result.text,
        "outcome": result.outcome,
        "share": result.share,
        "departments": list(result.departments),
        "assisting": list(result.assisting),
        "people": list(result.people),
        "leaders": list(result.leaders),
        "deadline": result.deadline,
        "inherited": list(result.inherited),
        "extra": dict(result.extra),
        "source": {
            "document": "bulletin",
            "table": "1",
            "row": f"{row.row}",
            "cells": Cells(row.cells),
            "raw": row.raw,
            "mends": [
                {
                    "field": mend.field,
                    "kind": mend.kind,
                    "before": mend.before,
                    "after": mend.after,
                }
                for mend in mends
            ],
        },
    }


class Cells(list[str]):
    """Texts of which the empty ones count."""


def without_empty(value: Any) -> Any:
    if isinstance(value, Cells):
        return list(value)
    if isinstance(value, dict):
        found = {
            name: part if name == "cells" else without_empty(part) for name, part in value.items()
        }
        return {name: part for name, part in found.items() if part not in ("", [], {})}
    return [without_empty(part) for part in value] if isinstance(value, list) else value


@QUIET
@given(project=PROJECTS)
def test_a_new_level_is_read_as_it_was_meant(project: ProjectDraft) -> None:
    data = read(new_text(project), LevelFile)
    assert without_empty(data["projects"]) == [told(project)]


@QUIET
@given(old=PROJECTS, new=PROJECTS)
def test_an_updated_level_is_read_as_it_was_meant(old: ProjectDraft, new: ProjectDraft) -> None:
    before = read(new_text(old), LevelFile)["projects"][0]
    data = read(updated_text(new_text(old), new), LevelFile)
    (entry,) = data["projects"]
    wanted = told(new)
    for place, result in enumerate(wanted["results"]):
        there = before["results"][place] if place < len(before["results"]) else {}
        # what no column of the table says stays, and a record is stamped where a word changed
        result["extra"] = there.get("extra", {}) | result.get("extra", {})
    for made, result in zip(entry["results"], wanted["results"], strict=False):
        for name in ("part", "source", "inherited"):
            made.pop(name, None)
            result.pop(name, None)
    wanted["results"] += before["results"][len(wanted["results"]) :]
    assert without_empty(entry) == without_empty(wanted)


STEPS = st.builds(
    StepDraft,
    project=st.just("2023/county/1"),
    plan=TEXTS,
    actual=TEXTS,
    percent=st.sampled_from(["", "0", "65", "96.64", "0.0001", "9999.9999"]),
    word=TEXTS,
    note=TEXTS,
)


@QUIET
@given(old=STEPS, new=STEPS)
def test_a_period_is_read_as_it_was_meant(old: StepDraft, new: StepDraft) -> None:
    first = course_file("2023-08", [old], "", Update()).text
    again = course_file("2023-08", [new], first, Update()).text
    for text, steps in ((first, (old,)), (again, (new, old))):
        (entry,) = read(text, ProgressFile)["projects"]
        for name in ("plan", "actual", "word", "percent", "note"):
            stated = [getattr(step, name) for step in steps if getattr(step, name)]
            assert entry.get(name, "") == (stated[0] if stated else "")


NUMBERS = st.decimals(
    min_value=Decimal("0.000000001"), max_value=Decimal(999_999_999_999_999), places=9
) | st.sampled_from([Decimal(1), Decimal("1E+6"), Decimal("10.50"), Decimal("0.00001")])
READINGS = st.builds(
    Reading,
    name=FILLED,
    target=NUMBERS,
    actual=NUMBERS,
    unit=TEXTS,
    comparison=st.sampled_from(["at_least", "at_most", "exactly"]),
    target_words=TEXTS,
    actual_words=TEXTS,
)
BLOCK = "level: county\nprojects:\n  - number: 1\n    title: a\n    results:\n      - text: b\n"
BLOCK += "        outcome: c\n        departments: [d]\n"
FLOW = "level: county\nprojects:\n  - {number: 1, title: a, results: "
FLOW += "[{text: b, outcome: c, departments: [d]}]}\n"


@pytest.mark.parametrize("text", [BLOCK, FLOW], ids=["in lines", "in braces"])
@QUIET
@given(reading=READINGS)
def test_a_measure_is_read_as_it_was_meant(text: str, reading: Reading) -> None:
    try:
        made = with_measures(text, {0: [reading]})
    except LayoutError:
        pytest.fail("a plain file is written again")
    (project,) = read(made, LevelFile)["projects"]
    (measure,) = project["measures"]
    for name in ("name", "unit", "target_words"):
        assert measure[name] == getattr(reading, name)
    assert measure.get("actual_words", "") == reading.actual_words  # of a plan there are none
    assert Decimal(measure["target"]) == reading.target
    assert Decimal(measure["actual"]) == reading.actual


DIGESTS = st.text("0123456789abcdef", min_size=12, max_size=12)


@QUIET
@given(digests=st.lists(DIGESTS, min_size=6, max_size=6))
def test_a_ledger_is_read_as_it_was_meant(digests: list[str]) -> None:
    names = ("title", "programme", "results[0].text", "results[0].outcome")
    names += ("results[0].departments", "results[0].people")
    published = dict(zip(names, digests, strict=True))
    first = ledger_text("", {"2023/county/1": published})
    for text in (first, ledger_text(first, {"2023/county/1": published})):
        (entry,) = read(text, ChangesFile)["published"]
        assert entry["title"] == published["title"]
        assert entry["results"][0]["people"] == published["results[0].people"]
