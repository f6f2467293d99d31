"""What was published of the sample stays: addresses, columns, and every field with its value.

`published_before.json.xz` holds what the program made of the sample before records of any county:
projects.json, the CSV files but the copy for Excel, and the addresses of pages and files. Whoever
read those files reads the new ones in the same way; what is new stands beside or behind.
"""

import csv
import io
import json
import lzma
from pathlib import Path
from typing import Any, Final

import pytest

from tests.golden.sample import files_of

BEFORE: Final[dict[str, Any]] = json.loads(
    lzma.decompress((Path(__file__).parent / "published_before.json.xz").read_bytes())
)


def missing(before: object, now: object, path: str = "") -> list[str]:
    """Where a value of before does not stand in that of now, as the same type."""
    if isinstance(before, dict) and isinstance(now, dict):
        gone = [f"{path}.{name}" for name in before.keys() - now.keys()]
        kept = [name for name in before if name in now]
        inner = [missing(before[name], now[name], f"{path}.{name}") for name in kept]
        return [*gone, *(line for lines in inner for line in lines)]
    if isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        pairs = enumerate(zip(before, now, strict=True))
        return [line for n, pair in pairs for line in missing(*pair, f"{path}[{n}]")]
    same = type(before) is type(now) and before == now
    return [] if same else [f"{path}: {before!r} is {now!r}"]


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_what_is_missing_is_found() -> None:
    before = {"a": 1, "b": [{"c": "x"}, {"c": None}], "d": True}
    assert missing(before, {**before, "e": 2}) == []
    assert missing(before, {"a": 1.0, "b": [{"c": "y"}, {}], "d": 1}) == [
        ".a: 1 is 1.0",
        ".b[0].c: 'x' is 'y'",
        ".b[1].c",
        ".d: True is 1",
    ]
    assert missing({"a": [1]}, {"a": [1, 2]}) == [".a: [1] is [1, 2]"]


def test_every_field_type_and_value_of_before_stands_in_projects_json(site: Path) -> None:
    now = json.loads((site / "2022/data/projects.json").read_text("utf-8"))
    assert len(BEFORE["projects.json"]["projects"]) == 126
    assert missing(BEFORE["projects.json"], now) == []


@pytest.mark.parametrize("name", BEFORE["tables"])
def test_the_columns_of_before_are_the_first_of_today_with_the_same_values(
    name: str, site: Path
) -> None:
    before = rows_of(BEFORE["tables"][name])
    now = rows_of((site / "2022/data" / name).read_bytes().decode())
    assert [row[: len(before[0])] for row in now] == before


def test_every_address_of_before_is_still_made(site: Path) -> None:
    assert len(BEFORE["addresses"]) == 187
    assert [address for address in BEFORE["addresses"] if address not in files_of(site)] == []
