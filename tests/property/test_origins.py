"""Pages whose origin is the same are the same, whatever was changed elsewhere."""

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.checks import findings_of
from generator.content.load import load
from generator.pages import batches as reports
from generator.pages.files import search_index as search
from generator.pages.page import AnyPage, Batch
from generator.pages.plan import plan
from generator.problems import ProblemsFound
from generator.records import Content, Outcome, OutcomeKind, Project, Report
from generator.records.settings import Site
from tests.processes import ROOT

LOADED = load(Path(ROOT))
SITE, NEWEST = LOADED.site, LOADED.content.reports[-1]
# A notice may name several projects, whose pages then name each other.
SEVERAL = tuple(project.id for project in NEWEST.projects[3:120:39])
NOTICES = (replace(NEWEST.notices[0], projects=SEVERAL), *NEWEST.notices[1:])
CONTENT = replace(
    LOADED.content, reports=(*LOADED.content.reports[:-1], replace(NEWEST, notices=NOTICES))
)
Whole = tuple[Site, Content]


@pytest.fixture(autouse=True, scope="module")
def small_batches() -> Iterator[None]:
    with ExitStack() as stack:
        for room, name, number in (
            *((reports, "_PROJECTS", 5), (reports, "_DEPARTMENTS", 2), (search, "WHOLE", 10)),
            *((search, "PART", 8), (search, "_TOGETHER", 2), (search, "_LEAST", 30)),
            (search, "BUCKET", 5),
        ):
            stack.enter_context(patch.object(room, name, number))
        yield


def batches(whole: Whole) -> dict[str, Batch]:
    site, content = whole
    findings = {report.folder: findings_of(report) for report in content.reports}
    digests = {
        report.folder: {
            project.id: hashlib.blake2b(msgspec.msgpack.encode(project)).digest()
            for project in report.projects
        }
        for report in content.reports
    }
    return {
        batch.addresses[0]: batch
        for batch in plan(site, content, findings, digests)
        if batch.origin
    }


def pages(batch: Batch) -> list[AnyPage]:
    return list(batch.make())


def with_report(whole: Whole, report: Report) -> Whole:
    site, content = whole
    return site, replace(content, reports=(*content.reports[:-1], report))


def with_project(whole: Whole, chance: Random, **changes: object) -> Whole:
    report = whole[1].reports[-1]
    at = chance.randrange(len(report.projects))
    projects = list(report.projects)
    projects[at] = replace(projects[at], **changes)
    return with_report(whole, replace(report, projects=tuple(projects)))


def with_result(whole: Whole, chance: Random) -> Whole:
    report = whole[1].reports[-1]
    at = chance.randrange(len(report.projects))
    project = report.projects[at]
    first = project.results[0]
    other = chance.choice(report.projects).results[0]
    name = chance.choice(["text", "outcome", "people", "departments", "source"])
    values = {name: getattr(other, name)}
    if name == "departments":
        values["printed_departments"] = other.printed_departments
    changed = replace(project, results=(replace(first, **values), *project.results[1:]))
    projects = (*report.projects[:at], changed, *report.projects[at + 1 :])
    return with_report(whole, replace(report, projects=projects))


def without_a_project(whole: Whole, chance: Random) -> Whole:
    report = whole[1].reports[-1]
    named = {
        key
        for group in (*report.notices, *report.highlights, *report.undertakings)
        for key in group.projects
    } | {example.project for example in report.examples}
    gone = chance.choice([project for project in report.projects if project.id not in named])
    left: tuple[Project, ...] = tuple(project for project in report.projects if project is not gone)
    return with_report(whole, replace(report, projects=left))


def with_settings(whole: Whole, chance: Random) -> Whole:
    site, content = whole
    report = content.reports[-1]
    some = tuple(project.id for project in chance.sample(report.projects, 2))
    notices = (replace(report.notices[0], projects=some), *report.notices[1:])
    undertakings = (replace(report.undertakings[0], projects=some), *report.undertakings[1:])
    departments = tuple(
        replace(department, name=f"{department.name}处") for department in report.departments
    )
    choices = [
        lambda: (replace(site, title="另一名称"), content),
        lambda: (replace(site, show_people=not site.show_people), content),
        lambda: (replace(site, base_url="https://a.example", contact="a@a.example"), content),
        lambda: (site, replace(content, articles=content.articles[1:])),
        lambda: with_report(whole, replace(report, notices=notices)),
        lambda: with_report(whole, replace(report, undertakings=undertakings)),
        lambda: with_report(whole, replace(report, departments=departments)),
        lambda: with_report(whole, replace(report, highlights=())),
        lambda: with_report(whole, replace(report, published="2023-01-06")),
        lambda: with_report(whole, replace(report, answers=())),
    ]
    return chance.choice(choices)()


CHANGES = (
    lambda whole, chance: with_project(whole, chance, title=f"另行完成{chance.randint(1, 9)}件"),
    lambda whole, chance: with_project(whole, chance, programme="“另一”工程"),
    lambda whole, chance: with_project(whole, chance, measures=()),
    lambda whole, chance: with_project(whole, chance, extra=(("备注", "有"),)),
    with_result,
    without_a_project,
    with_settings,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, len(CHANGES) - 1), min_size=1, max_size=2), st.integers(0, 10**6))
def test_pages_of_the_same_origin_are_the_same(which: list[int], seed: int) -> None:
    changed: Whole = (SITE, CONTENT)
    chance = Random(seed)  # noqa: S311 - no secret
    for number in which:
        changed = CHANGES[number](changed, chance)
    try:
        before, after = batches((SITE, CONTENT)), batches(changed)
    except ProblemsFound:  # a story names a project that is gone
        reject()
    for address in before.keys() & after.keys():
        if before[address].origin == after[address].origin:
            assert before[address].addresses == after[address].addresses
            assert pages(before[address]) == pages(after[address])


def test_a_change_leaves_most_origins_alone() -> None:
    before = batches((SITE, CONTENT))
    after = batches(with_project((SITE, CONTENT), Random(3), title="另行完成"))  # noqa: S311
    same = [address for address in before if before[address].origin == after[address].origin]
    assert 0 < len(before) - len(same) < len(before) / 3


def test_without_digests_nothing_has_an_origin() -> None:
    findings = {report.folder: findings_of(report) for report in CONTENT.reports}
    assert not any(batch.origin for batch in plan(SITE, CONTENT, findings))


def test_a_word_more_in_the_newest_report_is_counted_in_the_parts_of_an_older_one() -> None:
    moved = {
        project.id: replace(project, id=project.id.replace(f"{NEWEST.folder}/", "2001/"))
        for project in NEWEST.projects
    }
    older = replace(
        NEWEST,
        folder="2001",
        projects=tuple(moved.values()),
        **dict.fromkeys(("notices", "highlights", "examples", "undertakings", "stated"), ()),
    )
    word = Outcome("提前完成", OutcomeKind.MET)
    newest = (NEWEST, replace(NEWEST, outcomes=(word, *NEWEST.outcomes)))
    before, after = (
        batches((SITE, replace(CONTENT, reports=(older, report)))) for report in newest
    )
    same = [address for address in before if before[address].origin == after[address].origin]
    assert same
    for address in same:
        assert pages(before[address]) == pages(after[address]), address
