"""The state of a project: its newest step or its outcome, whichever is later."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.state import State, states_of
from generator.content.load import load
from generator.records import Outcome, OutcomeKind, Project, Report, Step
from generator.records.step import last_day, months_of
from tests.processes import ROOT

BASE = load(ROOT / "tests/journeys/anhe").content.reports[-1]
FIRST = BASE.projects[0]
MET = Outcome("完成", OutcomeKind.MET)
BEHIND = Outcome("滞后", OutcomeKind.BEHIND)
ON_TRACK = Outcome("按序时推进", OutcomeKind.ON_TRACK)


def project(outcome: Outcome | None = MET, text: str = "建成", share: str = "") -> Project:
    result = replace(
        FIRST.results[0],
        outcome=outcome,
        text=text,
        share=Decimal(share) if share else None,
        source=replace(FIRST.results[0].source, document="bulletin"),
    )
    return replace(FIRST, results=(result,))


def report(member: Project, *steps: Step, published: str = "", of_document: str = "") -> Report:
    document = replace(BASE.documents[0], id="bulletin", published=of_document)
    return replace(
        BASE,
        folder="2023",
        published=published,
        documents=(document,),
        projects=(member,),
        steps=tuple(sorted(steps, key=lambda step: step.order)),
    )


def step(period: str, outcome: Outcome | None = ON_TRACK, percent: str = "") -> Step:
    return Step(
        project=FIRST.id,
        period=period,
        percent=Decimal(percent) if percent else None,
        outcome=outcome,
    )


def state(found: Report) -> State:
    return states_of(found)[FIRST.id]


def test_a_result_counts_from_the_last_day_of_the_year() -> None:
    assert state(report(project(), step("2023-11"))) == State(MET, None, "", is_stated=True)


def test_a_step_behind_the_day_of_the_document_is_newer_than_its_result() -> None:
    found = report(project(), step("2023-11", BEHIND), of_document="2023-07-10")
    assert state(found) == State(BEHIND, None, "2023-11", is_stated=True)
    assert state(report(project(), step("2023-06"), of_document="2023-07-10")).outcome is MET


def test_the_reports_own_day_stands_for_a_document_without_one() -> None:
    assert state(report(project(), step("2023-11", BEHIND), published="2023-07-10")).kind is (
        OutcomeKind.BEHIND
    )


def test_a_plan_has_the_state_of_its_newest_step_that_says_something() -> None:
    plan = project(outcome=None, text="")
    found = report(
        plan, step("2023-03", percent="20"), step("2023-08", BEHIND), step("2023-09", None)
    )
    assert state(found) == State(BEHIND, None, "2023-08", is_stated=True)
    assert state(report(plan)) == State(None, None, "", is_stated=False)


def test_a_step_in_words_alone_is_stated_where_nothing_else_is() -> None:
    told = replace(step("2023-08", None), actual="已开工")
    newest = replace(step("2023-09", None), actual="主体完工")
    plan = project(None, text="")
    assert state(report(plan, told, newest)) == State(None, None, "2023-09", is_stated=True)
    said = step("2023-07", ON_TRACK)
    assert state(report(plan, said, told)) == State(ON_TRACK, None, "2023-07", is_stated=True)
    assert state(report(project(), told)).outcome is MET


def test_a_share_without_a_word_is_stated_and_has_no_kind() -> None:
    found = state(report(project(outcome=None, text="", share="96.64")))
    assert (found.outcome, found.share, found.is_stated) == (None, Decimal("96.64"), True)
    assert found.kind is None


@pytest.mark.parametrize(
    ("period", "months", "day"),
    [
        ("2023-02", (2, 2), "2023-02-28"),
        ("2024-02", (2, 2), "2024-02-29"),
        ("2023-Q3", (7, 9), "2023-09-30"),
        ("2023-H1", (1, 6), "2023-06-30"),
        ("2023-H2", (7, 12), "2023-12-31"),
        ("2023-01--09", (1, 9), "2023-09-30"),
        ("0000-02", (2, 2), "0000-02-29"),
    ],
)
def test_a_period_ends_with_its_last_day(period: str, months: tuple[int, int], day: str) -> None:
    assert (months_of(period), last_day(period)) == (months, day)


def test_periods_sort_by_their_last_day_and_the_longer_stands_behind() -> None:
    periods = ["2023-H1", "2023-06", "2023-Q2", "2023-01--06", "2023-05", "2023-Q3"]
    ordered = sorted((step(period) for period in periods), key=lambda found: found.order)
    assert [found.period for found in ordered] == [
        "2023-05",
        "2023-06",
        "2023-Q2",
        "2023-01--06",
        "2023-H1",
        "2023-Q3",
    ]
