"""Wording: slips that the rules of official writing name, and marks left by machines."""

import re
from collections.abc import Iterator
from typing import Final

from generator.checks.asking import Field, ask, texts
from generator.problems import Problem
from generator.records import Report

_UNTIL: Final = re.compile(
    r"截止(?:目前|今[年天日]|(?:\d{4}年)?\d{1,2}月(?:底|份|\d{1,2}[日号])?)", re.ASCII
)
_DAY: Final = re.compile(r"\d{1,2}月\d{1,2}号", re.ASCII)
_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff"
_SPACE: Final = re.compile(rf"[{_HAN}][ \t\u3000\xa0]+[{_HAN}]")
_PARTNERS: Final = {"）": "（", ")": "(", "”": "“", "》": "《", "】": "【", "」": "「"}
# A bracket may be opened half-width and closed full-width; that is typography, not a slip.
_SAME: Final = {"（": "(", "）": ")"}


def until(report: Report) -> Iterator[Problem]:
    """YQ314: 截止 before a date, where 截至 is meant, which counts up to a day."""
    for field in _fields(report):
        for match in _UNTIL.finditer(field.text):
            yield field.ask("YQ314", *match.span())


def days(report: Report) -> Iterator[Problem]:
    """YQ315: a date with 号, the spoken word, where documents write 日 (GB/T 15835)."""
    for field in _fields(report):
        for match in _DAY.finditer(field.text):
            yield field.ask("YQ315", *match.span(), written=f"{match[0][:-1]}日")


def brackets(report: Report) -> Iterator[Problem]:
    """YQ316: a bracket or a quotation mark without its partner."""
    for field in _fields(report):
        for at in unbalanced(field.text):
            yield field.ask("YQ316", max(0, at - 8), at + 1, sign=field.text[at])


def unbalanced(text: str) -> tuple[int, ...]:
    """Where brackets and quotation marks stand that have no partner.

    The bracket behind a number in a list, as in 1)…2)…, needs none.
    """
    waiting: list[tuple[str, int]] = []
    alone: list[int] = []
    for at, sign in enumerate(text):
        same = _SAME.get(sign, sign)
        if same in _PARTNERS.values():
            waiting.append((same, at))
        elif same in _PARTNERS:
            if waiting and waiting[-1][0] == _PARTNERS[same]:
                waiting.pop()
            elif not (same == ")" and re.search(r"(?<![\w.])\d{1,2}$", text[:at])):
                alone.append(at)
    return tuple(sorted([*alone, *(at for _, at in waiting)]))


def spaces(report: Report) -> Iterator[Problem]:
    """YQ317: a space between two Chinese characters; filters and line breaks leave them."""
    for project in report.projects:
        fields = [(one.name, one.text) for one in texts(project)]
        for number, result in enumerate(project.results):
            fields += [(f"results[{number}].people[{n}]", one) for n, one in _all(result.people)]
            names = _all(result.printed_departments)
            fields += [(f"results[{number}].departments[{n}]", one) for n, one in names]
        for field, text in fields:
            for match in _SPACE.finditer(text):
                yield ask(project, field, "YQ317", match[0])


def repeated_numbers(report: Report) -> Iterator[Problem]:
    """YQ320: a text begins with the project's own number, which the table has already."""
    for field in _fields(report):
        match = re.match(rf"{field.project.number}\s*[.、．](?!\d)", field.text)  # noqa: RUF001
        if match:
            yield field.ask("YQ320", *match.span())


def _all(names: tuple[str, ...]) -> list[tuple[int, str]]:
    return list(enumerate(names))


def _fields(report: Report) -> Iterator[Field]:
    for project in report.projects:
        yield from texts(project)
