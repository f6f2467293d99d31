"""Entries of one undertaking: projects, or items of them; and in what they differ."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.pages.parts.words.tag import Tag, result_tag, tag
from generator.pages.parts.words.typography import display
from generator.records import Measure, Project, Result

_MOST: Final = 12  # entries of the same work on a project's page

# A project with the one item of it that is meant, or with all its results.
Entry = tuple[Project, Result | None]


class SameItem(Struct, frozen=True):
    """Another entry of the same work, and how it differs from the page's own."""

    label: str
    href: str
    words: str


def entries_of(projects: Iterable[Project], items: Sequence[str]) -> Iterator[Entry]:
    """The projects of an undertaking; where it names items of one, each of these."""
    for project in projects:
        parts = [int(item.rpartition("#")[2]) for item in items if _is_of(item, project.id)]
        found = [result for result in project.results if result.part in parts]
        for item in found:
            yield project, item
        if not found:
            yield project, None


def results_of(entry: Entry) -> Sequence[Result]:
    """The results that are meant."""
    project, item = entry
    return (item,) if item else project.results


def measures_of(entry: Entry) -> list[Measure]:
    """The measures that are meant."""
    project, item = entry
    return [each for each in project.measures if item is None or each.part == item.part]


def label_of(outline: Outline, entry: Entry) -> str:
    """Level and number, and which item."""
    project, item = entry
    return f"{outline.label(project)}子项{item.part}" if item else outline.label(project)


def short_label(outline: Outline, entry: Entry) -> str:
    """Level and number as short as can be."""
    project, item = entry
    if item or not project.number:
        return label_of(outline, entry)
    return outline.short_label(project)


def href_of(entry: Entry, page: str) -> str:
    """The way to it."""
    project, item = entry
    href = relative(page, addresses.project(project.id))
    return f"{href}#{item.part}" if item else href


def title_of(entry: Entry) -> str:
    """What is wanted, as published."""
    project, item = entry
    return (item.title if item else "") or project.heading


def tag_of_entry(outline: Outline, entry: Entry) -> Tag:
    """Its word."""
    project, item = entry
    return result_tag(outline, item) if item else tag(outline, project)


def same_items(outline: Outline, project: Project, page: str) -> tuple[SameItem, ...]:
    """The entries of other levels that are the same work, as differences; of many the first."""
    work = outline.undertakings.get(project.id)
    if work is None:
        return ()
    items = outline.items_of.get(work, ())
    own = next(entries_of([project], items))
    others = (
        other
        for level, members in outline.same_work.get(work, {}).items()
        if level != project.level
        for other in members
    )
    entries = islice(entries_of(others, items), _MOST)
    return tuple(
        [
            SameItem(
                short_label(outline, entry), href_of(entry, page), _difference(outline, own, entry)
            )
            for entry in entries
        ]
    )


def _difference(outline: Outline, own: Entry, other: Entry) -> str:
    """What is not the same: 同一目标，同一结果; 目标4500套，结果相同; and another word."""
    target = _other_target(own, other)
    result = _other_result(own, other)
    if not target and not result:
        told = "同一目标，同一结果" if _is_stated(other) else "同一目标"
    elif not result:
        told = f"{target}，结果相同" if _is_stated(other) else target
    elif not target:
        told = f"同一目标，{result}"
    else:
        told = f"{target}，{result}"
    word, here = tag_of_entry(outline, other), tag_of_entry(outline, own)
    return told if word == here else f"{told}，成效：{word.word}"


def _is_stated(entry: Entry) -> bool:
    return any(result.text for result in results_of(entry))


def _other_target(own: Entry, other: Entry) -> str:
    """The target where it is another; empty where it is the same."""
    if without_stop(title_of(own)) == without_stop(title_of(other)):
        return ""
    pair = _first_measures(own, other)
    if pair is None:
        return "目标的写法不同"
    here, there = pair
    if (here.target, here.unit) == (there.target, there.unit):
        return ""
    return f"目标{target_figure(there).text}{unit_of(there)}"


def _other_result(own: Entry, other: Entry) -> str:
    """The result where it is another; empty where it is the same."""
    here, there = (
        [without_stop(each.text) for each in results_of(entry)] for entry in (own, other)
    )
    if here == there:
        return ""
    pair = _first_measures(own, other)
    if pair is None or pair[1].actual is None:
        return "结果的写法不同"
    first, second = pair
    if first.actual == second.actual:
        return ""
    return f"结果{actual_figure(second).text}{unit_of(second)}"


def _first_measures(own: Entry, other: Entry) -> tuple[Measure, Measure] | None:
    """The measure of each, where each has one alone."""
    here, there = measures_of(own), measures_of(other)
    return (here[0], there[0]) if len(here) == len(there) == 1 else None


def without_stop(text: str) -> str:
    """A text as it is shown, without the full stop at its end."""
    return display(text).rstrip("。")


def _is_of(item: str, project: str) -> bool:
    return item.partition("#")[0] == project
