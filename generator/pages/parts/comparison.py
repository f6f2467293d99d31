"""The entries of an undertaking as differences: what is the same is said once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.outline import Outline
from generator.pages.parts.charts.measure import measure_sentence
from generator.pages.parts.entries import (
    Entry,
    entries_of,
    href_of,
    measures_of,
    results_of,
    short_label,
    tag_of_entry,
    title_of,
    without_stop,
)
from generator.pages.parts.words.links import Link, department_links
from generator.pages.parts.words.tag import (
    NO_WORD,
    NOTHING_YET,
    PLANNED,
    SHARE_ALONE,
    Tag,
    result_tag,
)
from generator.pages.parts.words.typography import display
from generator.patterns import pattern
from generator.records import Undertaking

# A day says when, not how much: entries that differ in it alone do not differ in a figure.
_DATE: Final = pattern(r"(?<!\d)\d++(?:年|月(?:\d++日|底)?|日)")
_NUMBER: Final = pattern(r"\d+(?:\.\d+)?%?")
_UNSAID: Final = frozenset((NO_WORD, NOTHING_YET, PLANNED, SHARE_ALONE))


class FactValue(Struct, frozen=True):
    """A value of some entries: `whose`, which is empty where it is that of all."""

    whose: str
    texts: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    links: tuple[Link, ...] = ()


class Fact(Struct, frozen=True):
    """What the entries say under one head: one value where they say the same."""

    head: str
    values: tuple[FactValue, ...]


class UndertakingItem(Struct, frozen=True):
    """An undertaking: `note` says in one neutral sentence where its `entries` differ.

    What differs stands before what is the same.

    `is_contested` tells that its entries have different words for what came of them.
    """

    id: str
    title: str
    note: str
    basis: str
    entries: tuple[Link, ...]
    facts: tuple[Fact, ...]
    is_contested: bool


def undertaking_items(
    outline: Outline, undertakings: Iterable[Undertaking], page: str
) -> tuple[UndertakingItem, ...]:
    """Undertakings as differences, in their order but with different outcomes first."""
    items = [_item(outline, undertaking, page) for undertaking in undertakings]
    return tuple(sorted(items, key=lambda item: not item.is_contested))


def _item(outline: Outline, undertaking: Undertaking, page: str) -> UndertakingItem:
    projects = [outline.projects[key] for key in undertaking.projects]
    entries = [*entries_of(projects, undertaking.items)]
    facts, words = _facts(outline, entries, page), _words(outline, entries)
    return UndertakingItem(
        id=addresses.undertaking_fragment(undertaking.id),
        title=display(undertaking.title),
        note=_differences(outline, entries),
        basis=undertaking.basis,
        entries=tuple(Link(short_label(outline, entry), href_of(entry, page)) for entry in entries),
        facts=tuple(sorted(facts, key=lambda fact: len(fact.values) == 1)),
        is_contested=len(words) > 1,
    )


def _facts(outline: Outline, entries: Sequence[Entry], page: str) -> Iterator[Fact]:
    """Under each head what the entries say; none where all say nothing."""

    def people(entry: Entry) -> FactValue:
        names = entry[1].people if entry[1] else entry[0].people
        return FactValue("", texts=tuple(filter(None, ["、".join(names)])))

    def departments(entry: Entry) -> FactValue:
        slugs = entry[1].departments if entry[1] else entry[0].departments
        return FactValue("", links=department_links(outline, slugs, page))

    heads: list[tuple[str, Callable[[Entry], FactValue]]] = [
        ("成效", lambda entry: _tags(outline, entry)),
        ("目标", lambda entry: FactValue("", texts=(without_stop(title_of(entry)),))),
        ("完成情况", lambda entry: FactValue("", texts=_results(entry))),
        ("指标", lambda entry: FactValue("", texts=_measures(entry))),
        ("责任单位", departments),
        ("责任人", people),
    ]
    for head, value_of in heads:
        values = _values(outline, entries, value_of)
        if any(value.texts or value.tags or value.links for value in values):
            yield Fact(head, values)


def _values(
    outline: Outline, entries: Sequence[Entry], value_of: Callable[[Entry], FactValue]
) -> tuple[FactValue, ...]:
    """The values under a head; those that are alike are one, with whose it is."""
    groups: dict[FactValue, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[value_of(entry)].append(entry)
    if len(groups) == 1:
        return tuple(groups)
    return tuple(
        FactValue(
            "、".join(short_label(outline, entry) for entry in members),
            value.texts or (() if value.tags or value.links else ("未写明",)),
            value.tags,
            value.links,
        )
        for value, members in groups.items()
    )


def _tags(outline: Outline, entry: Entry) -> FactValue:
    tags = dict.fromkeys(result_tag(outline, result) for result in results_of(entry))
    return FactValue("", tags=tuple(tags))


def _results(entry: Entry) -> tuple[str, ...]:
    return tuple(without_stop(result.text) for result in results_of(entry) if result.text)


def _measures(entry: Entry) -> tuple[str, ...]:
    known = [measure for measure in measures_of(entry) if measure.actual is not None]
    return tuple(f"{display(each.name)}：{measure_sentence(each)}" for each in known)


def _differences(outline: Outline, entries: Sequence[Entry]) -> str:
    """One neutral sentence: what is not the same in all entries."""
    kinds: list[tuple[str, Callable[[Entry], object]]] = [
        ("目标数字", lambda entry: _numbers([title_of(entry)])),
        ("完成数字", lambda entry: _numbers(each.text for each in results_of(entry))),
        ("责任单位", lambda entry: _names(each.departments for each in results_of(entry))),
        ("责任人", lambda entry: _names(each.people for each in results_of(entry))),
    ]
    differing = [name for name, value in kinds if len({value(entry) for entry in entries}) > 1]
    words = _words(outline, entries)
    if len(words) > 1:
        differing.insert(0, "完成成效")
    if differing:
        return f"{'、'.join(differing)}不同。"
    return f"{'' if words & _UNSAID else '完成成效、'}数字和责任单位都相同。"


def _words(outline: Outline, entries: Iterable[Entry]) -> set[str]:
    """The words for what came of the entries."""
    return {tag_of_entry(outline, entry).word for entry in entries}


def _names(lists: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(name for names in lists for name in names)


def _numbers(texts: Iterable[str]) -> frozenset[str]:
    """The numbers that stand in the texts, without dates."""
    return frozenset(number for text in texts for number in _NUMBER.findall(_DATE.sub("", text)))
