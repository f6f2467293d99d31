"""Pages and data of a site against its statement: the same words stand in all three."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from generator.pages import addresses
from generator.pages.files.chain_files import StatementShape
from generator.patterns import pattern
from generator.problems import Location, Problem

_DATA: Final = "projects.json"
# A page sets marks and spaces as it likes; letters, digits, and the points between digits count.
_MARKS: Final = pattern(r"[^\w.%]|(?<!\d)\.|\.(?!\d)")
_SHOWN: Final = pattern(r"title|results\[\d+\]\.(title|text|outcome)")


class _Result(Struct, frozen=True):
    """The words of a result in projects.json."""

    text: str
    outcome: str | None
    title: str = ""


class _Project(Struct, frozen=True):
    """A project in projects.json, as far as its words are compared."""

    id: str
    title: str
    results: tuple[_Result, ...]


class _Data(Struct, frozen=True):
    projects: tuple[_Project, ...]


def shown_otherwise(folder: Path, year: str, statement: StatementShape) -> Iterator[Problem]:
    """Each project of which data or page say other words than the statement (YQ623)."""
    stated = {record: fields for record, fields in statement.records.items() if "/" in record}
    yield from _in_data(folder, year, stated)
    for record, fields in stated.items():
        address = addresses.project(record)
        missing = _missing_words(folder / address, fields)
        if missing:
            yield _problem(address, record, missing)


def _in_data(folder: Path, year: str, stated: Mapping[str, Mapping[str, str]]) -> Iterator[Problem]:
    at = addresses.data_file(year, _DATA)
    try:
        data = msgspec.json.decode((folder / at).read_bytes(), type=_Data)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield Problem("YQ619", Location(at))
        return
    said = {project.id: _words_of(project) for project in data.projects}
    for record in dict.fromkeys([*stated, *said]):
        ours = {name: words for name, words in stated.get(record, {}).items() if _is_shown(name)}
        theirs = said.get(record, {})
        for name in dict.fromkeys([*ours, *theirs]):
            if ours.get(name) != theirs.get(name):
                yield _problem(at, record, name)
                break


def _words_of(project: _Project) -> dict[str, str]:
    found = {"title": project.title}
    for number, result in enumerate(project.results):
        inner = f"results[{number}]."
        found |= {f"{inner}text": result.text, f"{inner}outcome": result.outcome or ""}
        found[f"{inner}title"] = result.title
    return {name: words for name, words in found.items() if words}


def _missing_words(file: Path, fields: Mapping[str, str]) -> str:
    """The first field whose words do not stand on the page; all are missing of a page that is."""
    from lxml import etree, html

    try:
        tree = html.fromstring(file.read_bytes().decode())
    except (OSError, ValueError, etree.LxmlError):
        return "title"
    shown = _MARKS.sub("", "".join(_told(tree)))
    absent = (
        name
        for name, words in fields.items()
        if _is_shown(name) and _MARKS.sub("", words) not in shown
    )
    return next(absent, "")


def _told(page: Any) -> Iterator[str]:
    """The texts of a page's article, without its corrections: those quote former words.

    A page of an own template may have none; then those of the whole page.
    """
    for part in list(page.iter("article")) or [page]:
        for changes in part.xpath(".//*[contains(concat(' ', @class, ' '), ' changes ')]"):
            changes.clear()
        yield part.text_content()


def _is_shown(field: str) -> bool:
    return _SHOWN.fullmatch(field) is not None


def _problem(address: str, record: str, field: str) -> Problem:
    return Problem("YQ623", Location(address), values={"project": record, "field": field})
