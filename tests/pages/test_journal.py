"""Pages of which all that was read is the same are the same, whatever was changed elsewhere."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.checks import findings_of
from generator.analysis.report_facts import content_facts, report_facts
from generator.content.load import load
from generator.pages import batches as reports
from generator.pages.files import search_index as search
from generator.pages.frame import Framer
from generator.pages.journal import Journal, NotedBatch
from generator.pages.outline import Outline, outline_of
from generator.pages.page import AnyPage
from generator.pages.plan import plan
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Content, Finding, Project, Report
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


def batches(whole: Whole) -> dict[str, NotedBatch]:
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
        for batch in plan(site, content, content_facts(site, content, findings), digests)
        if isinstance(batch, NotedBatch)
    }


def made(batch: NotedBatch) -> tuple[list[AnyPage], bytes]:
    with batch.noting() as looks:
        pages = list(batch.make())
    return pages, batch.origin(looks)


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
    lambda whole, chance: with_project(whole, chance, programmes=("“另一”工程",)),
    lambda whole, chance: with_project(whole, chance, measures=()),
    lambda whole, chance: with_project(whole, chance, extra=(("备注", "有"),)),
    with_result,
    without_a_project,
    with_settings,
)


@pytest.fixture(scope="module")
def before() -> dict[str, tuple[list[AnyPage], bytes]]:
    return {address: made(batch) for address, batch in batches((SITE, CONTENT)).items()}


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    which=st.lists(st.integers(0, len(CHANGES) - 1), min_size=1, max_size=2),
    seed=st.integers(0, 10**6),
)
def test_pages_of_the_same_origin_are_the_same(
    before: dict[str, tuple[list[AnyPage], bytes]], which: list[int], seed: int
) -> None:
    changed: Whole = (SITE, CONTENT)
    chance = Random(seed)  # noqa: S311 - no secret
    for number in which:
        changed = CHANGES[number](changed, chance)
    try:
        after = batches(changed)
    except ProblemsFound:  # a story names a project that is gone
        reject()
    for address in before.keys() & after.keys():
        pages, origin = before[address]
        if after[address].is_as_before(origin):
            assert list(after[address].make()) == pages


def test_a_change_leaves_most_origins_alone(
    before: dict[str, tuple[list[AnyPage], bytes]],
) -> None:
    changed = with_project((SITE, CONTENT), Random(3), title="另行完成")  # noqa: S311
    after = batches(changed)
    same = [address for address in before if after[address].is_as_before(before[address][1])]
    assert 0 < len(before) - len(same) < len(before) / 3


def test_another_title_leaves_most_parts_of_the_texts_that_are_searched(
    before: dict[str, tuple[list[AnyPage], bytes]],
) -> None:
    changed = with_project((SITE, CONTENT), Random(3), title="另行完成")  # noqa: S311
    after = batches(changed)
    texts = [address for address in before if address.startswith("assets/search/text-")]
    again = [name for name in texts if not after[name].is_as_before(before[name][1])]
    assert (len(texts), len(again)) == (8, 2)  # its own, and one with a project like it


def test_an_origin_serves_another_run(before: dict[str, tuple[list[AnyPage], bytes]]) -> None:
    again = batches((SITE, CONTENT))
    assert all(again[address].is_as_before(origin) for address, (_, origin) in before.items())


def test_without_digests_nothing_is_noted() -> None:
    findings = {report.folder: findings_of(report) for report in CONTENT.reports}
    batches_of_site = plan(SITE, CONTENT, content_facts(SITE, CONTENT, findings))
    assert not any(isinstance(batch, NotedBatch) for batch in batches_of_site)


LOOKS: dict[str, Callable[[Outline], object]] = {
    "a record": lambda outline: outline.projects["2022/city/2"].title,
    "an item of a list": lambda outline: outline.by_level["city"][1],
    "the last of a list": lambda outline: outline.report.projects[-1],
    "a part of a list": lambda outline: outline.by_level["city"][:2],
    "every second": lambda outline: outline.by_level["city"][1::2],
    "a whole list": lambda outline: [project.title for project in outline.report.projects],
    "a method that goes through it": lambda outline: outline.report.of_level("city"),
    "an index under an id": lambda outline: outline.by_project.get("2022/city/2"),
    "a whole index": lambda outline: [*outline.projects.values()],
}
UNTOUCHED: dict[str, Callable[[Outline], object]] = {
    "nothing": lambda outline: None,
    "another record": lambda outline: outline.projects["2022/city/1"],
    "another part": lambda outline: outline.by_level["city"][:1],
    "the length": lambda outline: len(outline.report.projects),
    "whether there is one": lambda outline: "2022/city/3" in outline.projects,
    "the report's own words": lambda outline: outline.report.title,
}


def small_outline(title: str) -> Outline:
    """Two projects, the second with this title, and a finding about it."""
    first, second = NEWEST.projects[:2]
    projects = (
        replace(first, id="2022/city/1", level="city"),
        replace(second, id="2022/city/2", level="city", title=title),
    )
    level = replace(NEWEST.levels[0], id="city")
    report = replace(NEWEST, levels=(level,), projects=projects, undertakings=())
    question = Problem("YQ320", Location("content/2022/city.yaml"), title)
    return outline_of(SITE, report_facts(SITE, report, [Finding(question, ("2022/city/2",), None)]))


def origin_of(outline: Outline, look: Callable[[Outline], object]) -> bytes:
    """What stands for all that a maker read that looks no further than this."""
    records = {key: msgspec.msgpack.encode(project) for key, project in outline.projects.items()}
    journal = Journal(Framer(SITE, [outline.report], ()), [outline], {"2022": records})

    def make(outline: Outline) -> list[AnyPage]:
        look(outline)
        return []

    batch = journal.batch(("x.html",), make, journal.outline("2022"), weight=0)
    assert isinstance(batch, NotedBatch)
    return made(batch)[1]


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_what_a_maker_reads_is_noted_without_being_named_anywhere(
    look: Callable[[Outline], object],
) -> None:
    before, after = small_outline("新建公园5个"), small_outline("新建公园6个")
    assert origin_of(before, look) == origin_of(small_outline("新建公园5个"), look)
    assert origin_of(before, look) != origin_of(after, look)


@pytest.mark.parametrize("look", UNTOUCHED.values(), ids=UNTOUCHED)
def test_what_a_maker_does_not_read_is_not_noted(look: Callable[[Outline], object]) -> None:
    before, after = small_outline("新建公园5个"), small_outline("新建公园6个")
    assert origin_of(before, look) == origin_of(after, look)


def test_a_field_whose_reading_nobody_would_note_is_refused() -> None:
    outline = small_outline("新建公园5个")
    odd = replace(outline, changes=[])  # a list can be changed behind everybody's back
    with pytest.raises(TypeError, match="changes"):
        Journal(Framer(SITE, [odd.report], ()), [odd], {"2022": {"2022/city/1": b""}})
