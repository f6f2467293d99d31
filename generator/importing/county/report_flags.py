"""Entries of report.yaml made of what a bulletin's paragraphs say: figures, examples, flags.

What fits in two ways is not written: it is given back in words, with what it may be.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.analysis.counting import plain_number
from generator.importing.proposals import slug_of
from generator.importing.prose.bulletin import Bulletin, Example, Flag, KnownProject, Matching
from generator.records import Report
from generator.records.settings import TO_FILL

Entry = dict[str, Any]
_LONGEST_SLUG = 40


def projects_of(report: Report) -> Iterator[KnownProject]:
    """The projects of a report as a bulletin's names are matched with them."""
    labels = {level.id: level.label for level in report.levels}
    for project in report.projects:
        label = f"{labels[project.level]}第{project.number}项" if project.number else ""
        offices = tuple(
            dict.fromkeys(name for result in project.results for name in result.printed_departments)
        )
        yield KnownProject(project.id, project.level, project.heading, label, offices)


def entries_of(bulletins: Iterable[Bulletin]) -> tuple[dict[str, list[Entry]], list[str]]:
    """By the names of report.yaml's lists their entries; and in words what a person must decide."""
    found: dict[str, list[Entry]] = {"stated": [], "examples": [], "notices": [], "highlights": []}
    left: list[str] = []
    for bulletin in bulletins:
        found["stated"] += [_stated(figure) for figure in bulletin.stated if figure.has_field]
        for example in bulletin.examples:
            if example.state == "exceeded":
                _add(found["examples"], _example(example), example.matching, left, example.name)
        for name in ("notices", "highlights"):
            flags: Sequence[Flag] = getattr(bulletin, name)
            for flag in flags:
                taken = [entry["id"] for entry in found[name]]
                _add(found[name], _flag(flag, taken), flag.matching, left, flag.sentence.text)
        left += [open_.words.text for open_ in bulletin.open]
    return {name: _once(entries) for name, entries in found.items() if entries}, left


def _add(
    entries: list[Entry], entry: Entry, matching: Matching, left: list[str], words: str
) -> None:
    if matching.is_open:
        listed = "、".join(matching.candidates)
        left.append(f"{words} → {listed}" if listed else words)
    else:
        entries.append(entry)


def _once(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, each once, though two documents have the same paragraph."""
    found: list[Entry] = []
    for entry in entries:
        if entry not in found:
            found.append(entry)
    return found


def _stated(figure: Any) -> Entry:
    entry: Entry = {"figure": figure.figure}
    if figure.level:
        entry["level"] = figure.level
    return entry | {"value": plain_number(figure.value), "quote": figure.words.text}


def _example(example: Example) -> Entry:
    matching = example.matching
    entry = {"name": example.name, "project": matching.project, "match": matching.match}
    return entry | ({"basis": matching.basis} if matching.basis else {})


def _flag(flag: Flag, taken: Sequence[str]) -> Entry:
    matching = flag.matching
    entry: Entry = {
        "id": slug_of(flag.name[:_LONGEST_SLUG], taken),
        "name": flag.name,
        "department": flag.department,
        "by": flag.by or TO_FILL,
        "reason": flag.reason or TO_FILL,
        "ended": flag.ended,
        "period": flag.period,
        "projects": [matching.project],
        "match": matching.match,
        "basis": matching.basis,
    }
    return {name: value for name, value in entry.items() if value}
