"""Entries of report.yaml made of what a bulletin's paragraphs say: figures, examples, flags.

What fits in two ways is not written: it is given back in words, with what it may be.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Undecided:
    """An entry that fits several projects: the list it belongs to, its words, and what it may be.

    `entry` lacks its project, and says nothing of how it was matched.
    """

    of_list: str
    entry: Entry
    words: str
    candidates: tuple[str, ...]

    def decided(self, project: str) -> Entry:
        """The entry, with the project that a person has chosen."""
        key = {"project": project} if self.of_list == "examples" else {"projects": [project]}
        listed = "、".join(self.candidates)
        basis = f"名称相符的有{listed}，由人工确认为{project}。"
        rest = {name: value for name, value in self.entry.items() if name not in ("match", "basis")}
        return rest | key | {"match": "inferred", "basis": basis}


@dataclass(slots=True)
class Entries:
    """The entries of report.yaml's lists by their names; what is undecided, and what nobody read.

    `unread` are sentences with figures, or about flags, in the words of the source.
    """

    lists: dict[str, list[Entry]] = field(default_factory=dict)
    undecided: list[Undecided] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def add(self, of_list: str, entry: Entry) -> None:
        """Adds an entry, once, though two documents have the same paragraph."""
        entries = self.lists.setdefault(of_list, [])
        if not any(_is_same(entry, other) for other in entries):
            entries.append(entry)


def _is_same(one: Entry, other: Entry) -> bool:
    """Whether entries say the same; an id is made anew for each."""
    return {**one, "id": ""} == {**other, "id": ""}


def entries_of(bulletins: Iterable[Bulletin]) -> Entries:
    """What the paragraphs say, as entries of report.yaml."""
    found = Entries()
    for bulletin in bulletins:
        for figure in bulletin.stated:
            if figure.has_field:
                found.add("stated", _stated(figure))
        for example in bulletin.examples:
            if example.state == "exceeded":
                _place(found, "examples", _example(example), example.matching, example.name)
        for of_list, flags in (
            ("notices", bulletin.notices),
            ("highlights", bulletin.highlights),
        ):
            for flag in flags:
                taken = [entry["id"] for entry in found.lists.get(of_list, ())]
                words = f"“{flag.name}”" + (f"（{flag.department}）" if flag.department else "")
                _place(found, of_list, _flag(flag, taken), flag.matching, words)
        found.unread += [open_.words.text for open_ in bulletin.open]
    found.unread = list(dict.fromkeys(found.unread))
    return found


def _place(found: Entries, of_list: str, entry: Entry, matching: Matching, words: str) -> None:
    if not matching.is_open:
        found.add(of_list, entry)
    elif matching.candidates:
        undecided = Undecided(of_list, entry, words, matching.candidates)
        if not any(_is_same(undecided.entry, other.entry) for other in found.undecided):
            found.undecided.append(undecided)
    else:
        found.unread.append(words)


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
