"""The same work at several levels, side by side, and what differs between its entries."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.paging import Pager, Part, list_pager, page_count, part_of
from generator.pages.parts.links import UNDERTAKINGS, Link, department_links, home_crumb
from generator.pages.parts.measure import measure_rows
from generator.pages.parts.sentences import distinct_sentence
from generator.pages.parts.tag import (
    NO_WORD,
    NOTHING_YET,
    PLANNED,
    SHARE_ALONE,
    Tag,
    result_tag,
    tag,
)
from generator.pages.parts.typography import display
from generator.records import Project, Result, Undertaking

_METHOD: Final = (
    "同一事项是同一件事（整项，或其中一部分）列在几个级别。每组都在读过原文后确认，依据写在组内；"
    "题目相近而不能确认的没有列入。一组计几件，以其中项目最多的级别为准。"
)

_NONE: Final = "本报告没有确认过同一事项。"

# A day says when, not how much: entries that differ in it alone do not differ in a figure.
_DATE: Final = re.compile(r"(?<!\d)\d++(?:年|月(?:\d++日|底)?|日)")

_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?%?")


class Side(Struct, frozen=True):
    """One entry of an undertaking; `people` is empty where people are not named."""

    label: str
    href: str
    target: str
    results: tuple[str, ...]
    tags: tuple[Tag, ...]
    departments: tuple[Link, ...]
    people: str
    measures: tuple[str, ...]


class UndertakingItem(Struct, frozen=True):
    """An undertaking: `note` says in one neutral sentence where its entries differ.

    `with_measures` and `with_people` say whether any side has such a line.
    """

    id: str
    title: str
    note: str
    basis: str
    sides: tuple[Side, ...]
    with_measures: bool
    with_people: bool


class UndertakingsView(Struct, frozen=True):
    """The view of pages/undertakings.html."""

    crumbs: tuple[Link, ...]
    title: str
    lead: str
    method: str
    contents: tuple[Link, ...]
    undertakings: tuple[UndertakingItem, ...]
    pager: Pager | None


def undertakings_pages(framer: Framer, outline: Outline) -> Iterator[Page]:
    """Every confirmed undertaking with its entries beside each other."""
    rows, projects = len(outline.report.undertakings), len(outline.report.projects)
    for number in range(1, page_count(rows, projects, UNDERTAKINGS) + 1):
        yield _page(framer, outline, part_of(rows, projects, number, UNDERTAKINGS))


def _page(framer: Framer, outline: Outline, part: Part) -> Page:
    report, first = outline.report, addresses.undertakings(outline.report.folder)
    page = addresses.page_of(first, part.number)
    shown = report.undertakings[part.start : part.end]
    items = tuple(_item(outline, undertaking, page) for undertaking in shown)
    view = UndertakingsView(
        crumbs=home_crumb(outline, page),
        title=f"同一事项{part.title}",
        lead=distinct_sentence(report) or _NONE if part.is_first else part.words,
        method=_METHOD if items and part.is_first else "",
        contents=tuple(Link(item.title, f"#{item.id}") for item in items),
        undertakings=items,
        pager=list_pager(part, first),
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}：{view.lead}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/undertakings.html", view, about, report=report)


def _item(outline: Outline, undertaking: Undertaking, page: str) -> UndertakingItem:
    entries = [*_entries(outline, undertaking)]
    sides = tuple(_side(outline, *entry, page) for entry in entries)
    return UndertakingItem(
        id=addresses.undertaking_fragment(undertaking.id),
        title=display(undertaking.title),
        note=_differences(outline, entries),
        basis=undertaking.basis,
        sides=sides,
        with_measures=any(side.measures for side in sides),
        with_people=any(side.people for side in sides),
    )


# A project with the one item of it that is meant, or with all its results.
Entry = tuple[Project, Result | None]


def _entries(outline: Outline, undertaking: Undertaking) -> Iterator[Entry]:
    """The projects of an undertaking; where it names items of one, each of these."""
    for key in undertaking.projects:
        project = outline.projects[key]
        parts = [int(item.rpartition("#")[2]) for item in undertaking.items if _is_of(item, key)]
        items = [result for result in project.results if result.part in parts]
        for item in items:
            yield project, item
        if not items:
            yield project, None


def _is_of(item: str, project: str) -> bool:
    return item.partition("#")[0] == project


def _results(entry: Entry) -> Sequence[Result]:
    project, item = entry
    return (item,) if item else project.results


def _side(outline: Outline, project: Project, item: Result | None, page: str) -> Side:
    href = relative(page, addresses.project(project.id))
    results = _results((project, item))
    measures = [each for each in project.measures if item is None or each.part == item.part]
    people = item.people if item else project.people
    return Side(
        label=_label(outline, (project, item)),
        href=f"{href}#{item.part}" if item else href,
        target=display((item.title if item else "") or project.heading),
        results=tuple(display(result.text) for result in results),
        tags=tuple(dict.fromkeys(result_tag(outline, result) for result in results)),
        departments=department_links(
            outline, item.departments if item else project.departments, page
        ),
        people="、".join(people),
        measures=tuple(f"{row.name}：{row.sentence}" for row in measure_rows(measures)),
    )


def _label(outline: Outline, entry: Entry) -> str:
    project, item = entry
    return f"{outline.label(project)}子项{item.part}" if item else outline.label(project)


def _differences(outline: Outline, entries: Sequence[Entry]) -> str:
    """One neutral sentence: what is not the same in all entries."""
    kinds: list[tuple[str, Callable[[Entry], object]]] = [
        ("目标中的数字", lambda entry: _numbers([_title(entry)])),
        ("完成情况中的数字", lambda entry: _numbers(result.text for result in _results(entry))),
        ("责任单位", lambda entry: _names(result.departments for result in _results(entry))),
        ("责任人", lambda entry: _names(result.people for result in _results(entry))),
    ]
    differing = [name for name, value in kinds if len({value(entry) for entry in entries}) > 1]
    words: dict[str, list[Entry]] = defaultdict(list)
    for project, item in entries:
        word = result_tag(outline, item) if item else tag(outline, project)
        words[word.word].append((project, item))
    if len(words) == 1:
        printed = words.keys().isdisjoint((NO_WORD, NOTHING_YET, PLANNED, SHARE_ALONE))
        same = "完成成效相同" if printed else ""
        return (
            f"{same and f'{same}；'}{'、'.join(differing)}不同。"
            if differing
            else f"{same and f'{same}，'}数字和责任单位{'也' if printed else ''}相同。"
        )
    of_words = "，".join(
        f"{'、'.join(_label(outline, entry) for entry in members)}为{word}"
        for word, members in words.items()
    )
    also = f"。{'、'.join(differing)}也不同。" if differing else "。"
    return f"完成成效不同：{of_words}{also}"


def _title(entry: Entry) -> str:
    project, item = entry
    return (item.title if item else "") or project.title


def _names(lists: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(name for names in lists for name in names)


def _numbers(texts: Iterable[str]) -> frozenset[str]:
    """The numbers that stand in the texts, without dates."""
    return frozenset(number for text in texts for number in _NUMBER.findall(_DATE.sub("", text)))
