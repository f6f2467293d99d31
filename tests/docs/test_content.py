"""docs/content.md tells every field, as the shapes have it, and its examples are right."""

import re
import shutil
import textwrap
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from generator.content.limits import Limits
from generator.content.readers import read_csv, read_front_matter, read_jsonl, read_yaml
from generator.content.readers.csv_reader import COLUMNS
from generator.content.schema.json_schema import FILES as KINDS
from generator.content.schema.record_shapes import (
    MeasureEntry,
    ProjectEntry,
    RecordFile,
    ResultEntry,
)
from generator.content.schema.report_shapes import NoticeEntry, ScoringEntry, StatedEntry
from generator.content.schema.shape import shape
from generator.content.schema.site_shapes import ArticleHead
from generator.records import Level, Undertaking
from generator.records.report import ReportWords
from generator.records.values import Shape
from tests.docs.reading import Page, in_code
from tests.processes import ROOT, yqsite

README = Page(ROOT / "README.md")
CONTENT = Page(ROOT / "docs" / "content.md")


def shapes_in(kind: inspect.Type) -> set[type[Shape]]:
    """The shapes of a kind of value and of everything in it."""
    if isinstance(kind, inspect.Metadata):
        return shapes_in(kind.type)
    if isinstance(kind, inspect.ListType | inspect.VarTupleType):
        return shapes_in(kind.item_type)
    if isinstance(kind, inspect.StructType):
        return {kind.cls}.union(*(shapes_in(field.type) for field in kind.fields))
    return set()


SHAPES = sorted(
    {part for wanted, _ in KINDS.values() for part in shapes_in(inspect.type_info(wanted))},
    key=lambda wanted: wanted.__name__,
)
FIELD_TABLES = [table[1:] for table in CONTENT.tables if table[0][0] == "字段 Field"]
# Parts of files, by how their example begins.
PARTS: dict[str, Any] = {
    "  - number:": list[ProjectEntry],
    "  - key:": list[ProjectEntry],
    "      - text:": list[ResultEntry],
    "words:": dict[str, ReportWords],
    "levels:": dict[str, list[Level]],
    "stated:": dict[str, list[StatedEntry]],
    "notices:": dict[str, list[NoticeEntry]],
    "undertakings:": dict[str, list[Undertaking]],
    "scoring:": dict[str, ScoringEntry],
    '[{"name"': list[MeasureEntry],
}


@pytest.mark.parametrize("wanted", SHAPES, ids=lambda wanted: wanted.__name__)
def test_every_field_is_in_a_table_that_says_whether_it_is_required(
    wanted: type[Shape],
) -> None:
    info = inspect.type_info(wanted)
    assert isinstance(info, inspect.StructType)
    fields = {f"`{field.name}`": field.required for field in info.fields}
    assert fields in [{row[0]: row[1] == "✓" for row in table} for table in FIELD_TABLES]


def test_no_table_tells_of_fields_that_do_not_exist() -> None:
    known = [{f"`{name}`" for name in wanted.__struct_fields__} for wanted in SHAPES]
    for table in FIELD_TABLES:
        assert {row[0] for row in table} in known


def test_every_column_of_a_csv_file_is_in_the_table_of_columns() -> None:
    (table,) = (table[1:] for table in CONTENT.tables if table[0][0] == "列 Column")
    assert sorted(in_code(row[0]) for row in table) == sorted(COLUMNS)


def test_every_example_of_a_file_has_the_shape_that_its_first_line_names() -> None:
    seen = set()
    for kind, block in CONTENT.blocks:
        match = re.match(r"# yaml-language-server: \$schema=\S*?(\w+)\.schema\.json\n.", block)
        if kind == "yaml" and match:
            shape(read_yaml("example", block), KINDS[match[1]][0])
            seen.add(match[1])
    assert seen == set(KINDS) - {"report", "project", "article"}  # which have examples of parts


@pytest.mark.parametrize("start", PARTS)
def test_every_example_of_a_part_has_its_shape(start: str) -> None:
    blocks = [block for _, block in CONTENT.blocks if block.startswith(start)]
    assert blocks
    for block in blocks:
        msgspec.convert(read_yaml("example", textwrap.dedent(block)).data, PARTS[start])


def test_the_examples_of_csv_json_lines_and_a_free_page_can_be_read() -> None:
    blocks = [block for _, block in CONTENT.blocks]
    tables = [block for block in blocks if block.startswith("number,")]
    (line,) = (block for block in blocks if block.startswith('{"number"'))
    (page,) = (block for block in blocks if block.startswith("---\n"))
    assert len(tables) == 2  # rows of projects, and rows of items
    for table in tables:
        shape(read_csv("example", table), RecordFile)
    shape(read_jsonl("example", line), RecordFile)
    shape(read_front_matter("example", page)[0], ArticleHead)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_message_that_is_explained_is_what_the_tool_says(language: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    file = tmp_path / "content/2022/wenzhou.yaml"
    lines = file.read_text(encoding="utf-8").split("\n")
    place = lines.index("        outcome: 超额完成", lines.index("  - number: 16"))
    lines[place] = lines[place].replace("超额完成", "超额完城")
    file.write_text("\n".join(lines), encoding="utf-8")

    done = yqsite("--lang", language, "build", project=tmp_path)

    assert done.returncode == 1
    assert ("text", done.stderr) in CONTENT.blocks
    assert language == "zh" or ("text", done.stderr) in README.blocks


def test_the_table_of_limits_is_what_the_readers_have() -> None:
    (table,) = [one[1:] for one in CONTENT.tables if one[0][0] == "名称 Name"]
    told = {in_code(row[0]).replace("-", "_"): int(row[1]) for row in table}
    assert told == msgspec.structs.asdict(Limits())
