"""Readers: bytes -> located raw values.

A raw value is a `dict`, a `list` or a `str`. Every scalar stays text, exactly as written, until
the schema decides what it means; so `no`, `010`, `12:30` and `1e3` never change a value.

A reader is imported when the first file asks for it: most content has files of one kind.
"""

from collections.abc import Callable, Iterator
from typing import Final

from msgspec import Struct

from generator.content.readers.decoding import decode
from generator.content.tree import Tree, Value

__all__ = [
    "RECORD_FORMATS",
    "RecordFormat",
    "csv_rows",
    "decode",
    "jsonl_rows",
    "read_csv",
    "read_front_matter",
    "read_jsonl",
    "read_yaml",
]


def read_yaml(file: str, text: str, first_line: int = 1) -> Tree:
    """The raw values of a YAML text; raises ProblemsFound (YQ103 to YQ106, YQ112).

    `first_line` is the line of the file that the text begins with (for front matter).
    """
    from generator.content.readers import yaml_reader

    return yaml_reader.read_yaml(file, text, first_line)


def read_front_matter(file: str, text: str) -> tuple[Tree, str, int]:
    """The head's raw values, the body, and the body's first line; raises ProblemsFound."""
    from generator.content.readers import front_matter

    return front_matter.read_front_matter(file, text)


def read_csv(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound."""
    from generator.content.readers import csv_reader

    return csv_reader.read_csv(file, text)


def csv_rows(file: str, text: str) -> Iterator[Value]:
    """The projects of `read_csv`, one after another; raises ProblemsFound at the end."""
    from generator.content.readers import csv_reader

    return csv_reader.csv_rows(file, text)


def read_jsonl(file: str, text: str) -> Tree:
    """The raw values `{"projects": [...]}`; raises ProblemsFound."""
    from generator.content.readers import jsonl_reader

    return jsonl_reader.read_jsonl(file, text)


def jsonl_rows(file: str, text: str) -> Iterator[Value]:
    """The projects of `read_jsonl`, one after another; raises ProblemsFound at the end."""
    from generator.content.readers import jsonl_reader

    return jsonl_reader.jsonl_rows(file, text)


class RecordFormat(Struct, frozen=True):
    """How a file of records with one ending is read.

    `read` gives the whole file. With `rows`, which gives its projects one after another, the file
    holds projects and nothing else, and its name alone says the level; without, it says it inside.
    """

    read: Callable[[str, str], Tree]
    rows: Callable[[str, str], Iterator[Value]] | None = None


# By the ending of the file's name; the first is the one that people write by hand.
RECORD_FORMATS: Final[dict[str, RecordFormat]] = {
    ".yaml": RecordFormat(read_yaml),
    ".csv": RecordFormat(read_csv, csv_rows),
    ".jsonl": RecordFormat(read_jsonl, jsonl_rows),
}
