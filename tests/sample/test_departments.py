"""departments.yaml: every printed name has one department, and no alias is invented."""

import re
from collections import Counter
from typing import Any

import pytest

from tests.sample.bulletin import names_in, rows
from tests.sample.content import departments

PRINTED = {name for row in rows() for name in row.departments}
SEVERAL = [one for one in departments() if one.get("aliases")]
EACH = pytest.mark.parametrize("entry", SEVERAL, ids=[one["slug"] for one in SEVERAL])
# 附表1、附表2写作“…”, 附表2第15、16项写作“…”
_CLAIM = re.compile(r"((?:附表\d、?)+)(?:第([\d、]+)项)?写作“([^”]+)”")


def spellings(entry: dict[str, Any]) -> list[str]:
    return [entry["name"], *entry.get("aliases", [])]


def test_every_printed_name_belongs_to_exactly_one_department() -> None:
    owners = Counter(name for one in departments() for name in spellings(one))
    assert set(owners) == PRINTED
    assert set(owners.values()) == {1}


def test_every_department_has_an_address_of_its_own() -> None:
    slugs = [one["slug"] for one in departments()]
    assert len(slugs) == len(set(slugs)) == 29
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in slugs)


@EACH
def test_a_department_of_several_spellings_says_why_they_are_one(entry: dict[str, Any]) -> None:
    quoted = set(re.findall("“([^”]+)”", entry["note"]))
    assert set(entry["aliases"]) <= quoted


@EACH
def test_a_note_says_truly_in_which_tables_a_spelling_is_printed(entry: dict[str, Any]) -> None:
    for tables, numbers, name in _CLAIM.findall(entry["note"]):
        found = [row for row in rows() if name in row.departments]
        assert {row.table for row in found} == {int(n) for n in re.findall(r"\d", tables)}
        if numbers:
            assert {row.number for row in found} == {int(n) for n in numbers.split("、")}


@EACH
def test_spellings_said_to_share_a_person_do_share_one(entry: dict[str, Any]) -> None:
    people = [
        {
            name
            for row in rows()
            if spelling in row.departments
            for name in names_in(row.people_cell)
        }
        for spelling in spellings(entry)
    ]
    if "责任人相同" in entry["note"]:
        assert set.intersection(*people)
    for name in re.findall("责任人均有([^，。]+)", entry["note"]):
        assert all(name in group for group in people)
