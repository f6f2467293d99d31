"""Records are the same from YAML, from CSV and from JSON lines, with every field they may have."""

import csv
import io
import json
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.characters import unseen_signs
from generator.content.edit.yaml_text import new_yaml, yaml_text
from generator.content.readers import read_csv, read_jsonl, read_yaml
from generator.content.readers.csv_reader import (
    COLUMNS,
    PROJECT_COLUMNS,
    RESULT_COLUMNS,
    SOURCE_COLUMNS,
)
from generator.content.schema.record_shapes import (
    LevelFile,
    MeasureEntry,
    ProjectEntry,
    RecordFile,
    ResultEntry,
    SourceEntry,
)
from generator.content.schema.shape import shape
from generator.records import PlaceWords
from generator.records.project import Mend
from generator.records.values import Shape

Raw = dict[str, Any]
Fields = dict[str, st.SearchStrategy[Any]]

SIGNS = st.sampled_from("?:-,[]{}#&*!|>'\"%@`~=<.\\/ \t\na1是，：“”、")
ANY = st.characters(exclude_categories=["Cs"]).filter(lambda sign: not unseen_signs(sign))
TEXTS = st.text(SIGNS | ANY.filter(lambda sign: sign != "\r"), max_size=9)
FILLED = TEXTS.filter(str.strip)
LINES = TEXTS.map(lambda text: "".join(text.splitlines()))
# What separates names in a cell stands in none of them.
PARTING: Final = "、，,;；›"  # noqa: RUF001 - as programmes inside each other are parted
NAMES = LINES.map(lambda text: "".join(sign for sign in text if sign not in PARTING).strip())
LISTS = st.lists(NAMES.filter(bool), max_size=3)
NAMED = st.lists(
    st.sampled_from(("title", "text", "outcome", "share", "departments", "people", "deadline")),
    max_size=3,
    unique=True,
)
NUMBERS = st.sampled_from(["1", "0.5", "21.2", "999999999999999"])
SHARES = st.sampled_from(["", "0", "96.64", "105"])
SLUGS = st.sampled_from(["t1", "bulletin", "qing-shi"])
EXTRA = st.dictionaries(FILLED, TEXTS, max_size=2)


def some(fields: Fields, *required: str) -> st.SearchStrategy[Raw]:
    """Values of these fields, of which all but the required ones may be missing; none is empty."""
    needed = {name: fields[name] for name in required}
    others = {name: values for name, values in fields.items() if name not in required}
    found = st.fixed_dictionaries(needed, optional=others)
    return found.map(lambda raw: {name: value for name, value in raw.items() if value})


MEND: Final[Fields] = {
    "field": FILLED,
    "kind": st.just("forum_space"),
    "before": FILLED,
    "after": TEXTS,
}
SOURCE: Final[Fields] = {
    "document": SLUGS,
    "table": st.sampled_from(["0", "2"]),
    "row": st.sampled_from(["1", "16"]),
    "cells": st.lists(TEXTS, max_size=3),
    "raw": TEXTS,
    "mends": st.lists(some(MEND, "field", "kind", "before"), max_size=2),
}
MEASURE: Final[Fields] = {
    "name": FILLED,
    "target": NUMBERS,
    "actual": NUMBERS,
    "unit": TEXTS,
    "comparison": st.just("at_most"),
    "target_words": TEXTS,
    "actual_words": TEXTS,
    "reading": st.just("proposed"),
    "grade": st.just("likely"),
}
MEASURES = st.lists(some(MEASURE, "name", "target"), max_size=2)
PLACE: Final[Fields] = {"place": SLUGS, "words": TEXTS, "reading": st.just("rejected")}
RESULT: Final[Fields] = {
    "title": TEXTS,
    "text": TEXTS,
    "share_head": TEXTS,
    "people": LISTS,
    "leaders": LISTS,
    "deadline": TEXTS,
    "part": st.sampled_from(["1", "7"]),
    "period": st.sampled_from(["2023-H1", "2023-08"]),
    "outcome": TEXTS,
    "share": SHARES,
    "departments": LISTS,
    "assisting": LISTS,
    "inherited": st.just("true") | NAMED,
    "supplied": NAMED,
    "measures": MEASURES,
    "extra": EXTRA,
    "source": some(SOURCE),
}
PROJECT: Final[Fields] = {
    "number": LINES,
    "key": st.just("a"),
    "table": SLUGS,
    "continues": st.sampled_from(["2022/county/1", "2021/city/n-2"]),
    "title": TEXTS,
    "places": st.lists(some(PLACE, "place"), max_size=2),
    "programme": NAMES | st.lists(NAMES.filter(bool), min_size=2, max_size=3),
    "results": st.lists(some(RESULT).filter(bool), max_size=3),
    "measures": MEASURES,
    "extra": EXTRA,
    "source": some(SOURCE),
}


@st.composite
def levels(draw: st.DrawFn) -> list[Raw]:
    """Some projects, each with a key of its own."""
    found = draw(st.lists(some(PROJECT, "key"), min_size=1, max_size=3))
    return [project | {"key": f"k{place}"} for place, project in enumerate(found)]


_JOINED: Final = {"departments", "assisting", "people", "leaders", "supplied", "inherited"}


def cell(field: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    if field == "programme":
        return " › ".join(value)  # noqa: RUF001 - as programmes inside each other are written
    return "、".join(value) if field in _JOINED else json.dumps(value, ensure_ascii=False)


def cells_of(raw: Raw, columns: dict[str, str]) -> Raw:
    return {
        column: cell(field, raw[field])
        for column, field in columns.items()
        if field in raw and field != "results"
    }


def csv_text(projects: list[Raw]) -> str:
    """A row a result; what tells one project from another stands in each."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for project in projects:
        whole = cells_of(project, PROJECT_COLUMNS)
        names = {name: whole[name] for name in ("number", "key", "level_table") if name in whole}
        for place, result in enumerate(project.get("results", [{}])):
            row = cells_of(result, RESULT_COLUMNS)
            row |= cells_of(result.get("source", {}), SOURCE_COLUMNS)
            writer.writerow(row | (names if place else whole))
    return out.getvalue()


@settings(max_examples=150)
@given(projects=levels())
def test_three_readers_give_the_same_records(projects: list[Raw]) -> None:
    lines = "".join(json.dumps(project, ensure_ascii=False) + "\n" for project in projects)
    yaml = yaml_text(new_yaml(), {"level": "county", "projects": projects})
    wanted = shape(read_jsonl("a.jsonl", lines), RecordFile).projects
    assert len(wanted) == len(projects)
    assert shape(read_yaml("a.yaml", yaml), LevelFile).projects == wanted
    assert shape(read_csv("a.csv", csv_text(projects)), RecordFile).projects == wanted


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        (PROJECT, ProjectEntry),
        (RESULT, ResultEntry),
        (SOURCE, SourceEntry),
        (MEASURE, MeasureEntry),
        (MEND, Mend),
        (PLACE, PlaceWords),
    ],
)
def test_no_field_is_left_out_of_the_proof(fields: Fields, wanted: type[Shape]) -> None:
    assert sorted(fields) == sorted(wanted.__struct_fields__)
