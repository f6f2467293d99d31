"""People: who stands under another department than elsewhere; and what belongs in no report."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from generator.analysis.checks.question import ask, texts
from generator.analysis.measures.written_numbers import plain_digits
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import Project, Report

# Fewer rows than this say nothing about where a person belongs.
FEWEST_ROWS: Final = 3
_IDENTITY: Final = pattern(r"(?<!\d)\d{17}[\dXx](?!\d)", re.ASCII)
# What nothing else is, though its birthday or its check digit does not fit: written wrongly, or
# made unlike on purpose. The numbers of before 1999 have 15 digits.
_WITH_X: Final = pattern(r"(?<![\dA-Za-z-])\d{17}[Xx](?![\dA-Za-z-])", re.ASCII)
_CALLED: Final = pattern(
    r"身份证?件?(?:证件)?号?码?(?:为|是)?[:：(（\s]{0,3}(?P<number>\d{17}[\dXx]|\d{15})(?![\dXx])",
    re.ASCII,
)
_BORN: Final = pattern(r"(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", re.ASCII)
_LONG: Final = pattern(
    r"[0-9](?:[0-9]{10}|[0-9]{2}[ -][0-9]{4}[ -][0-9]{4})"
)  # [0-9]{11} would not leap to digits, and \d is looked up
_MOBILE: Final = pattern(
    r"(?<![\d.])1[3-9]\d(?:\d{8}|(?P<gap>[ -])\d{4}(?P=gap)\d{4})(?![\d.])", re.ASCII
)
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def unusual_departments(report: Report) -> Iterator[Problem]:
    """YQ310: a person who elsewhere always stands under one other department.

    Rows of several departments or several people do not say who belongs where and are left out.
    """
    names = {department.slug: department.name for department in report.departments}
    for person, found in _rows_of_people(report).items():
        count = Counter(slug for _, _, slug in found)
        (usual, often), *others = count.most_common()
        if often < FEWEST_ROWS or len(count) != 2 or others[0][1] != 1:
            continue
        for project, number, slug in found:
            if slug != usual:
                values = {"person": person, "usual": names[usual], "rows": f"{often}"}
                printed = project.results[number].printed_departments[0]
                yield ask(project, f"results[{number}].departments", "YQ310", printed, **values)


def _rows_of_people(report: Report) -> dict[str, list[tuple[Project, int, str]]]:
    rows: dict[str, list[tuple[Project, int, str]]] = defaultdict(list)
    for project in report.projects:
        for number, result in enumerate(project.results):
            if len(result.departments) == 1 and len(result.people) == 1:
                rows[result.people[0]].append((project, number, result.departments[0]))
    return rows


def identity_numbers(project: Project) -> Iterator[Problem]:
    """YQ318: a number of an identity card, by what it is like or by what it is called."""
    for field, text in _texts_with_long_numbers(project):
        for number in _identity_numbers(text):
            yield ask(project, field, "YQ318", _masked(number))


def mobile_numbers(project: Project) -> Iterator[Problem]:
    """YQ319: a mobile telephone number."""
    for field, text in _texts_with_long_numbers(project):
        for match in _MOBILE.finditer(text):
            yield ask(project, field, "YQ319", f"{match[0][:3]}********")


def private_numbers(text: str) -> Iterator[tuple[str, str]]:
    """The private numbers of a text: the code of the question, and how the number may be shown."""
    text = plain_digits(text)
    if _LONG.search(text):
        for number in _identity_numbers(text):
            yield "YQ318", _masked(number)
        for match in _MOBILE.finditer(text):
            yield "YQ319", f"{match[0][:3]}********"


def _identity_numbers(text: str) -> list[str]:
    """The identity numbers of a text, in their order."""
    fitting = [match for match in _IDENTITY.finditer(text) if is_identity_number(match[0])]
    found = {match.start(): match[0] for match in (*fitting, *_WITH_X.finditer(text))}
    found |= {match.start("number"): match["number"] for match in _CALLED.finditer(text)}
    return [found[at] for at in sorted(found)]


def _masked(number: str) -> str:
    return number[:3] + "*" * (len(number) - 3)


def is_identity_number(number: str) -> bool:
    """Whether 18 characters are a resident identity number by GB 11643: date and check digit."""
    if not _BORN.fullmatch(number[6:14]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[17].upper()


def _texts_with_long_numbers(project: Project) -> list[tuple[str, str]]:
    """Everything of a project that a page shows, the raw row and names included.

    Nothing, if no number anywhere is long enough to be private: that is quickly seen.
    """
    shown = [project.title, *(words for _, words in project.extra)]
    for result in project.results:
        shown += (result.text, *result.people, result.source.raw)
    if not _LONG.search(plain_digits("".join(shown))):
        return []
    return [(field, plain_digits(text)) for field, text in _all_texts(project)]


def _all_texts(project: Project) -> Iterator[tuple[str, str]]:
    for field in texts(project):
        yield field.name, field.text
    for head, words in project.extra:
        yield f"extra.{head}", words
    for number, result in enumerate(project.results):
        yield f"results[{number}].people", "、".join(result.people)
        if result.text not in result.source.raw:  # else the same number would be asked twice
            yield f"results[{number}].source.raw", result.source.raw
