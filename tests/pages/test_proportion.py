"""Twice the content, twice the work: of making the pages, and of setting a text.

Work is counted in calls, which no busy machine changes. What one call does inside the regular
expressions is held by processor time, with room: fourfold text may take tenfold time, where it
took sixteenfold.
"""

import sys
import time
from collections.abc import Callable, Iterable
from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.report_facts import content_facts, report_facts
from generator.content.load import load
from generator.export.assessment_book import assessment_book
from generator.export.bulletin import bulletin_of
from generator.pages.outline import outline_of
from generator.pages.parts.comparison import _numbers
from generator.pages.parts.words.typography import display
from generator.pages.plan import plan
from generator.problems import Location, Problem
from generator.records import (
    Content,
    Department,
    Finding,
    Level,
    Notice,
    Outcome,
    OutcomeKind,
    Project,
    Prose,
    Report,
    Undertaking,
)
from tests.processes import ROOT

LOADED = load(ROOT / "tests/golden/everything")
SITE = replace(LOADED.site, contact="")
(BASE,) = LOADED.content.reports
FIRST = BASE.projects[0]
RESULT = FIRST.results[0]
COUNTY, CITY = (level.id for level in BASE.levels)
QUIET = Prose(("", "", ""), (), "")
Case = tuple[Report, tuple[Finding, ...]]


def project(number: int, level: str = COUNTY, **changes: object) -> Project:
    key = f"{BASE.folder}/{level}/{number}"
    names = {"id": key, "level": level, "number": f"{number}", "key": f"{number}"}
    return replace(FIRST, **names, measures=(), **changes)


def projects(count: int) -> tuple[Project, ...]:
    return tuple(map(project, range(1, count + 1)))


def report(of: Iterable[Project], **changes: object) -> Report:
    lists = ("stated", "notices", "highlights", "examples", "undertakings", "answers")
    nothing: dict[str, object] = dict.fromkeys(lists, ())
    return replace(BASE, projects=tuple(of), ledger=None, **{**nothing, **changes})


def department(number: int) -> Department:
    return replace(BASE.departments[0], slug=f"d{number}", name=f"单位{number}", aliases=())


def notice(number: int, keys: Iterable[str]) -> Notice:
    return replace(BASE.notices[0], id=f"n{number}", projects=tuple(keys), story=QUIET)


def finding(keys: Iterable[str], field: str = "projects[1].title") -> Finding:
    return Finding(Problem("YQ317", Location("a.yaml", field=field), " "), tuple(keys), None)


def keys_of(members: Iterable[Project]) -> list[str]:
    return [member.id for member in members]


def one_notice(count: int) -> Case:
    members = projects(count)
    keys = keys_of(members)
    return report(members, notices=(notice(1, keys),)), (finding(keys, "notices[0].name"),)


def one_undertaking(count: int) -> Case:
    members = [project(n, (COUNTY, CITY)[n % 2]) for n in range(1, count + 1)]
    return report(
        members, undertakings=(Undertaking(id="u", title="同", projects=tuple(keys_of(members))),)
    ), ()


def many_undertakings(count: int) -> Case:
    members = [project(n, (COUNTY, CITY)[n % 2]) for n in range(count)]
    pairs = zip(members[::2], members[1::2], strict=True)
    works = [
        Undertaking(id=f"u{n}", title="同", projects=(a.id, b.id)) for n, (a, b) in enumerate(pairs)
    ]
    return report(members, undertakings=tuple(works)), ()


def shared_project(count: int) -> Case:
    """One project of many departments, with as many results, measures and findings."""
    some = tuple(map(department, range(count)))
    results = tuple(
        replace(RESULT, departments=(each.slug,), printed_departments=(each.name,)) for each in some
    )
    whole = replace(project(1, results=results), measures=FIRST.measures[:1] * count)
    found = tuple(finding([whole.id]) for _ in range(count))
    return report([whole], departments=some), found


def many_departments(count: int) -> Case:
    """As many departments, notices and words of outcome as projects."""
    words = [Outcome(f"词{n}", OutcomeKind.MET) for n in range(count)]
    members = [
        project(n, results=(replace(RESULT, departments=(f"d{n}",), outcome=words[n]),))
        for n in range(count)
    ]
    flags = tuple(notice(n, [member.id]) for n, member in enumerate(members))
    some = tuple(map(department, range(count)))
    return report(members, departments=some, notices=flags, outcomes=tuple(words)), ()


def many_levels(count: int) -> Case:
    levels = tuple(Level(f"l{n}", f"级{n}", "", "") for n in range(count))
    return report([project(1, level.id) for level in levels], levels=levels), ()


def many_figures(count: int) -> Case:
    figures = tuple(
        replace(BASE.stated[0], figure="exceeded", level="", value=Decimal(n)) for n in range(count)
    )
    return report(projects(count), stated=figures), ()


def many_findings(count: int) -> Case:
    whole = project(1, title="一 二" * count)
    return report([whole]), tuple(finding([whole.id]) for _ in range(count))


CASES = (
    *(one_notice, one_undertaking, many_undertakings, shared_project, many_departments),
    *(many_levels, many_figures, many_findings),
)


def calls(work: Callable[[], object]) -> int:
    """How many calls of functions, Python's own included, the work takes."""
    counted = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_twice_the_content_takes_twice_the_calls_for_all_pages(
    case: Callable[[int], Case],
) -> None:
    def all_pages(count: int) -> None:
        made, findings = case(count)
        content = Content((made,), ())
        facts = content_facts(SITE, content, {made.folder: findings})
        for batch in plan(SITE, content, facts):
            for page in batch.make():
                for rows in getattr(getattr(page, "content", None), "sheets", ()):
                    list(rows.rows)

    all_pages(10)  # what is imported late, and what is remembered
    assert calls(lambda: all_pages(240)) < 2.4 * calls(lambda: all_pages(120))


@pytest.mark.parametrize(
    "case", [one_notice, many_undertakings, many_levels], ids=lambda case: case.__name__
)
def test_twice_the_content_takes_twice_the_calls_for_exports(case: Callable[[int], Case]) -> None:
    def exports(count: int) -> None:
        made, findings = case(count)
        outline = outline_of(SITE, report_facts(SITE, made, findings))
        bulletin_of(outline.report)
        assessment_book(outline)

    exports(10)
    assert calls(lambda: exports(240)) < 2.4 * calls(lambda: exports(120))


def seconds(work: Callable[[str], object], texts: Iterable[str]) -> float:
    """The least processor time that the work takes with one of the texts."""
    spent = []
    for text in texts:
        start = time.process_time()
        work(text)
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.mark.parametrize(
    ("work", "piece"),
    [
        *((display, piece) for piece in (",", "(", ")", "(a", "中,", ",中", "(）")),
        *((lambda text: _numbers([text]), piece) for piece in ("1", "1.", "1月", "1年1", "1月1")),
    ],
)
def test_four_times_the_text_takes_not_much_more_than_four_times_the_time(
    work: Callable[[str], object], piece: str
) -> None:
    # `display` remembers texts: so each of them is another one
    short, long = ([f"{n}x" + piece * size for n in range(4)] for size in (5_000, 20_000))
    assert seconds(work, long) < 10 * seconds(work, short) + 0.05
