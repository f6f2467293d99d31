"""Values that have not their shape: what is said of a mapping with free keys, and of every type."""

from collections.abc import Iterator

import pytest
from msgspec import inspect

from generator.content.readers import read_yaml
from generator.content.schema.faults import faults
from generator.content.schema.json_schema import FILES
from generator.content.schema.record_shapes import LevelFile, RecordFile
from generator.content.schema.report_shapes import ProgressFile, ReportFile
from generator.problems.value_kinds import VALUE_KINDS
from generator.records.values import Shape

Pair = tuple[inspect.Type, str]

LEVEL = """level: county
projects:
  - number: 1
    title: a
    results: [{text: a, outcome: b, departments: [c]}]
    extra: """


@pytest.mark.parametrize(
    ("extra", "name", "found", "kind"),
    [
        ("x", "projects[1].extra", "x", "mapping"),
        ("[1]", "projects[1].extra", "[1]", "mapping"),
        ("{a: {b: 1}}", "projects[1].extra.a", "{b}", "text"),
        ("{a: [1]}", "projects[1].extra.a", "[1]", "text"),
    ],
)
def test_a_mapping_with_free_keys(extra: str, name: str, found: str, kind: str) -> None:
    (problem,) = faults(read_yaml("a.yaml", LEVEL + extra + "\n"), LevelFile)
    assert (problem.code, problem.at.field, problem.found) == ("YQ204", name, found)
    assert problem.kind == kind
    assert set(VALUE_KINDS[kind]) == {"en", "zh"}


@pytest.mark.parametrize(
    ("record", "fix", "values"),
    [
        ("measures: [{name: a, target: 111111111111111111111}]", "fewer_decimals", ("15", "9")),
        ("measures: [{name: a, target: -1.1234567891}]", "fewer_decimals", ("15", "9")),
        ("measures: [{name: a, target: 1111111111111111公里}]", "fewer_decimals", ("15", "9")),
        ("results: [{text: a, source: {row: 1234567890}}]", "fewer_digits", ("9", "0")),
    ],
)
def test_a_number_of_too_many_digits_is_told_how_many_it_may_have(
    record: str, fix: str, values: tuple[str, str]
) -> None:
    text = f"level: county\nprojects: [{{number: 1, title: a, {record}}}]\n"
    (problem,) = faults(read_yaml("a.yaml", text), LevelFile)
    assert (problem.code, problem.fix) == ("YQ203", fix)
    assert (problem.values["whole"], problem.values["decimals"]) == values


def test_a_text_that_is_too_long_is_told_how_long_it_may_be() -> None:
    text = f"level: county\nprojects: [{{number: {'1' * 5_000}, title: a}}]\n"
    (problem,) = faults(read_yaml("a.yaml", text), LevelFile)
    assert (problem.code, problem.fix) == ("YQ203", "too_long")
    assert problem.values == {"most": "40", "long": "5,000"}


@pytest.mark.parametrize(
    ("text", "wanted", "field", "kind"),
    [
        ("", LevelFile, "", "mapping"),
        ("# 待补\n", ReportFile, "", "mapping"),
        ("level: county\nprojects:\n", LevelFile, "projects", "records"),
        ("level: county\nprojects: []\n", LevelFile, "projects", "records"),
        ("period: 2023-05\nprojects: []\n", ProgressFile, "projects", "records"),
    ],
)
def test_a_file_with_nothing_in_it_is_told_so(
    text: str, wanted: type[Shape], field: str, kind: str
) -> None:
    (problem,) = faults(read_yaml("a.yaml", text), wanted)
    assert (problem.code, problem.at.field, problem.kind) == ("YQ228", field, kind)
    assert problem.found == ""


def test_every_type_of_the_shapes_has_a_case_and_every_leaf_its_words() -> None:
    roots = [RecordFile, *(wanted for wanted, _ in FILES.values())]
    found = [pair for root in roots for pair in _types(inspect.type_info(root), set())]
    leaves = [(plain, kind) for plain, kind in found if not isinstance(plain, AROUND)]
    assert {type(plain) for plain, _ in leaves} <= set(LEAVES)
    assert {kind for _, kind in leaves} <= set(VALUE_KINDS)
    assert {type(plain) for plain, _ in found} >= {*AROUND} - {inspect.ListType}


AROUND = (
    inspect.StructType,
    inspect.ListType,
    inspect.VarTupleType,
    inspect.DictType,
    inspect.UnionType,
)
LEAVES = (inspect.StrType, inspect.LiteralType, inspect.EnumType)


def _types(wanted: inspect.Type, seen: set[type], kind: str = "") -> Iterator[Pair]:
    """The type with its kind, and every type inside it; a struct that was seen only once."""
    while isinstance(wanted, inspect.Metadata):
        kind = (wanted.extra or {}).get("kind", kind)
        wanted = wanted.type
    yield wanted, kind
    if isinstance(wanted, inspect.ListType | inspect.VarTupleType):
        yield from _types(wanted.item_type, seen)
    elif isinstance(wanted, inspect.DictType):
        yield from _types(wanted.value_type, seen)
    elif isinstance(wanted, inspect.UnionType):
        for part in wanted.types:
            yield from _types(part, seen)
    elif isinstance(wanted, inspect.StructType) and wanted.cls not in seen:
        seen.add(wanted.cls)
        for field in wanted.fields:
            yield from _types(field.type, seen)
