"""The same work at several levels, side by side, and what differs between its entries."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.frame import Framer
from generator.pages.head import About, Kind
from generator.pages.outline import Outline
from generator.pages.page import Page
from generator.pages.parts.links import Link, department_links, home_crumb
from generator.pages.parts.measure import measure_bars
from generator.pages.parts.sentences import distinct_sentence
from generator.pages.parts.tag import Tag, result_tag, tag
from generator.pages.parts.typography import display
from generator.records import Project, Undertaking

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


def undertakings_page(framer: Framer, outline: Outline) -> Page:
    """undertakings.html: every confirmed undertaking with its entries beside each other."""
    report = outline.report
    page = addresses.undertakings(report.folder)
    items = tuple(_item(outline, undertaking, page) for undertaking in report.undertakings)
    view = UndertakingsView(
        crumbs=home_crumb(outline, page),
        title="同一事项",
        lead=distinct_sentence(report) or _NONE,
        method=_METHOD if items else "",
        contents=tuple(Link(item.title, f"#{item.id}") for item in items),
        undertakings=items,
    )
    about = About(
        title=f"{view.title}（{report.folder}）",
        description=f"{report.title}：{view.lead}",
        kind=Kind.COLUMN,
        crumbs=view.crumbs,
    )
    return framer.page(page, "pages/undertakings.html", view, about, report=report)


def _item(outline: Outline, undertaking: Undertaking, page: str) -> UndertakingItem:
    projects = [outline.projects[key] for key in undertaking.projects]
    sides = tuple(_side(outline, project, page) for project in projects)
    return UndertakingItem(
        id=addresses.undertaking_fragment(undertaking.id),
        title=display(undertaking.title),
        note=_differences(outline, projects),
        basis=undertaking.basis,
        sides=sides,
        with_measures=any(side.measures for side in sides),
        with_people=any(side.people for side in sides),
    )


def _side(outline: Outline, project: Project, page: str) -> Side:
    return Side(
        label=outline.label(project),
        href=relative(page, addresses.project(project.id)),
        target=display(project.heading),
        results=tuple(display(result.text) for result in project.results),
        tags=tuple(dict.fromkeys(result_tag(result) for result in project.results)),
        departments=department_links(outline, project.departments, page),
        people="、".join(project.people),
        measures=tuple(f"{bar.name}：{bar.sentence}" for bar in measure_bars(project.measures)),
    )


def _differences(outline: Outline, projects: Sequence[Project]) -> str:
    """One neutral sentence: what is not the same in all entries."""
    kinds: list[tuple[str, Callable[[Project], object]]] = [
        ("目标中的数字", lambda project: _numbers([project.title])),
        ("完成情况中的数字", lambda project: _numbers(result.text for result in project.results)),
        ("责任单位", lambda project: frozenset(project.departments)),
        ("责任人", lambda project: frozenset(project.people)),
    ]
    differing = [name for name, value in kinds if len({value(project) for project in projects}) > 1]
    words: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        words[tag(outline, project).word].append(project)
    if len(words) == 1:
        same = "完成成效相同"
        return (
            f"{same}；{'、'.join(differing)}不同。"
            if differing
            else f"{same}，数字和责任单位也相同。"
        )
    of_words = "，".join(
        f"{'、'.join(outline.label(project) for project in members)}为{word}"
        for word, members in words.items()
    )
    also = f"。{'、'.join(differing)}也不同。" if differing else "。"
    return f"完成成效不同：{of_words}{also}"


def _numbers(texts: Iterable[str]) -> frozenset[str]:
    """The numbers that stand in the texts, without dates."""
    return frozenset(number for text in texts for number in _NUMBER.findall(_DATE.sub("", text)))
