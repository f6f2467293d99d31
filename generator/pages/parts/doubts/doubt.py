"""Findings on the page of their project: a sign beside the very words, and what does not add up.

A finding about a number with a target is told under its bar; one about words in a paragraph of its
own, with the other entries of the same work where they print the same words.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.characters import HAN
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.charts.measure import Question
from generator.pages.parts.doubts.findings import FindingItem, finding_item
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.pages.parts.words.links import Link
from generator.pages.parts.words.typography import display
from generator.patterns import pattern
from generator.records import Finding, Measure, Project
from generator.records.rounding import round_half_up

_FIELD: Final = pattern(r"^projects\[[^]]*\]\.(?:results\[(?P<result>\d+)\]\.)?(?P<name>\w+)")
_SUM: Final = pattern(
    r"(?P<actual>\d+(?:\.\d+)?)[^÷=<>；]* [÷=<>] (?P<target>\d+(?:\.\d+)?)", re.ASCII
)
# Spaces that messages type between Chinese and digits; on a page the browser sets them.
_TYPED: Final = pattern(rf"(?<=[{HAN}]) (?=\d)|(?<=\d) (?=[{HAN}])")
_RATE: Final = pattern(r"(\d+(?:\.\d+)?)%", re.ASCII)
_STATED, _BEYOND, _BELOW, _ABOVE = "YQ304", "YQ305", "YQ306", "YQ307"
_ABOUT_NUMBERS: Final = (_STATED, _BEYOND, _BELOW, _ABOVE)
_UNTIL: Final = "以原文为准"
_FEWEST: Final = 2  # entries that print the same words


class Run(Struct, frozen=True):
    """Words of a published text; `doubt` is the fragment of what is asked about them, or empty."""

    text: str
    doubt: str


class Entry(Struct, frozen=True):
    """An entry of the same work that prints the same words: its sum and what comes of it."""

    label: str
    href: str
    sum: str
    ratio: str


class Doubt(Struct, frozen=True):
    """A finding as a paragraph; without an answer it is open."""

    id: str
    kind: Link
    text: str
    answer: str
    entries: tuple[Entry, ...]


class Doubts(Struct, frozen=True):
    """What is asked about a project.

    `marks` are, by result (-1 for the project) and field, the words that are asked about, each with
    the fragment of its paragraph; `numbers` are the questions about a measure, by its place.
    """

    marks: Mapping[tuple[int, str], tuple[Run, ...]]
    numbers: Mapping[int, tuple[Question, ...]]
    rates: Mapping[int, Decimal]
    paragraphs: tuple[Doubt, ...]

    def of(self, result: int, field: str) -> tuple[Run, ...]:
        """What is asked about a field of a result, or with -1 of the project."""
        return self.marks.get((result, field), ())


NO_DOUBTS: Final = Doubts({}, {}, {}, ())


def doubts_of(outline: Outline, project: Project, page: str) -> Doubts:
    """What is asked about a project, open or answered, in order."""
    findings = outline.by_project.get(project.id, ())
    if not findings:
        return NO_DOUBTS
    marks: dict[tuple[int, str], list[Run]] = {}
    numbers: dict[int, list[Question]] = {}
    rates: dict[int, Decimal] = {}
    paragraphs = []
    for place, finding in enumerate(findings, start=1):
        item, fragment = finding_item(outline, finding, page, with_projects=False), f"check-{place}"
        is_open = finding.answer is None
        if is_open and finding.projects[0] == project.id:
            marks.setdefault(_field(finding), []).append(Run(item.words, fragment))
        at = _measure_of(finding, project) if is_open else None
        entries = _entries(outline, project, finding, page)
        is_told = at is not None and not entries
        if at is not None:
            id = fragment if is_told else ""
            numbers.setdefault(at, []).append(
                _question(finding, project.measures[at], id, fragment)
            )
            if finding.question.code == _STATED and (rate := _rate(finding)) is not None:
                rates[at] = rate
        if not is_told:
            paragraphs.append(_paragraph(finding, item, fragment, entries))
    return Doubts(
        {field: tuple(runs) for field, runs in marks.items()},
        {at: tuple(questions) for at, questions in numbers.items()},
        rates,
        tuple(paragraphs),
    )


def runs_of(text: str, marks: Sequence[Run]) -> tuple[Run, ...]:
    """A displayed text in runs, with the sign behind the words that are asked about.

    Words that are not in it as they are have their sign at its end.
    """
    if not marks:
        return (Run(text, ""),) if text else ()
    found = sorted((text.find(mark.text), mark) for mark in marks if mark.text in text)
    runs, end = [], 0
    for start, mark in found:
        if start < end:  # of words that overlap the first are marked
            continue
        runs += [Run(text[end:start], ""), Run(mark.text, mark.doubt)]
        end = start + len(mark.text)
    runs.append(Run(text[end:], ""))
    seen = {run.doubt for run in runs}
    runs += [Run("", mark.doubt) for mark in marks if mark.doubt not in seen]
    return tuple(run for run in runs if run.text or run.doubt)


def _field(finding: Finding) -> tuple[int, str]:
    """Of which result and which field a question asks; of another file's the field alone."""
    match = _FIELD.match(finding.question.at.field)
    if match is None:
        return -1, finding.question.at.field.partition("[")[0]
    return (-1 if match["result"] is None else int(match["result"])), match["name"]


def _measure_of(finding: Finding, project: Project) -> int | None:
    """The place of the measure whose numbers the question is about; the first that is not even."""
    if finding.question.code not in _ABOUT_NUMBERS:
        return None
    sums = [
        (Decimal(match["actual"]), Decimal(match["target"]))
        for match in _SUM.finditer(finding.question.values.get("formula", ""))
    ]
    places = {
        (measure.actual, measure.target): place for place, measure in enumerate(project.measures)
    }
    known = [numbers for numbers in sums if numbers in places]
    uneven = next((numbers for numbers in known if numbers[0] != numbers[1]), None)
    first = uneven or (known[0] if known else None)
    return None if first is None else places[first]


def _question(finding: Finding, measure: Measure, id: str, target: str) -> Question:
    code, claim = finding.question.code, display(finding.question.found)
    if code in (_STATED, _BEYOND):
        excess = finding.question.values.get("excess", "")
        beyond = f"，超出目标{excess}%" if excess else ""
        point = "空心点是原文所写的位置。" if code == _STATED else ""
        sum_of, ratio = _sum_of(measure)
        after = f"按原文自己的两个数，{sum_of} = {ratio}{beyond}。{point}"
        return Question(id, "原文写作", claim, after, target)
    unit = unit_of(measure)
    actual, wanted = (
        f"{figure.text}{unit}" for figure in (actual_figure(measure), target_figure(measure))
    )
    if code == _BELOW:
        before = f"{actual}多于{wanted}，原文只写"
    else:
        before = f"{actual}{_compared(measure)}{wanted}，原文写"
    return Question(id, before, f"“{claim}”", "；请核对成效用语。", "")


def _compared(measure: Measure) -> str:
    """How the actual stands to the target: below it, or above one that was not to be exceeded."""
    if measure.actual is None or measure.actual == measure.target:
        return "等于"
    return "少于" if measure.actual < measure.target else "多于"


def _sum_of(measure: Measure) -> tuple[str, str]:
    """A measure as a sum, and what comes of it to a hundredth of a percent."""
    actual = measure.actual if measure.actual is not None else Decimal(0)
    ratio = measure.ratio if measure.ratio is not None else Decimal(0)
    return (
        f"{plain_number(actual)} ÷ {plain_number(measure.target)}",
        f"{plain_number(ratio * 100)}%",
    )


def _rate(finding: Finding) -> Decimal | None:
    match = _RATE.search(finding.question.found)
    return Decimal(match[1]) if match else None


def _entries(outline: Outline, project: Project, finding: Finding, page: str) -> tuple[Entry, ...]:
    """The entries of the same work that print the same words, this one first; else nothing."""
    if finding.question.code not in (_STATED, _BEYOND) or not finding.question.found:
        return ()
    work = outline.undertakings.get(project.id, "")
    others = [
        other
        for members in outline.same_work.get(work, {}).values()
        for other in members
        if other.id != project.id
        and any(finding.question.found in result.text for result in other.results)
    ]
    entries = [_entry(outline, each, project, page) for each in (project, *others)]
    return tuple(filter(None, entries)) if len(others) + 1 >= _FEWEST else ()


def _entry(outline: Outline, entry: Project, project: Project, page: str) -> Entry | None:
    measure = next((each for each in entry.measures if each.actual is not None), None)
    if measure is None:
        return None
    sum_of, ratio = _sum_of(measure)
    label = outline.short_label(entry)
    if entry is project:
        return Entry(f"{label}（本项）", "", sum_of, ratio)
    return Entry(label, relative(page, addresses.project(entry.id)), sum_of, ratio)


def _paragraph(
    finding: Finding, item: FindingItem, fragment: str, entries: Sequence[Entry]
) -> Doubt:
    answer = item.answer
    parts = [_several(finding, entries) if entries else f"“{item.words}”：{_closed(item.formula)}"]
    if not answer:
        parts.append(_closed(item.ask))
        parts.append("尚无答复。" if _UNTIL in item.ask else f"尚无答复，答复之前{_UNTIL}。")
    return Doubt(fragment, item.kind, "".join(parts), answer, tuple(entries))


def _several(finding: Finding, entries: Sequence[Entry]) -> str:
    """What several entries print, their targets, and which target the printed rate would need."""
    claim, rate = display(finding.question.found), _rate(finding)
    targets = list(dict.fromkeys(entry.sum.partition(" ÷ ")[2] for entry in entries))
    differ = f"，目标却不同，有{'、'.join(targets)}" if len(targets) > 1 else ""
    told = f"{len(entries)}处都写“{claim}”{differ}"
    if finding.question.code != _STATED or not rate:
        return f"{told}。"
    actual = Decimal(entries[0].sum.partition(" ÷ ")[0])
    wanted = plain_number(round_half_up(actual / rate * 100, 0))
    none = "" if wanted in targets else "，各处都没有这个目标"
    return f"{told}；{plain_number(actual)} ÷ {plain_number(rate)}% ≈ {wanted}{none}。"


def _closed(words: str) -> str:
    return f"{_TYPED.sub('', display(words)).rstrip('。')}。" if words else ""
