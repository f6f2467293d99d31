"""The course of a year: what is due, how long a project is behind, how many were."""

from decimal import Decimal

from msgspec.structs import replace

from generator.analysis.pace import due_of, even_share, late_counts, late_run, times_of
from generator.analysis.state import states_of
from generator.records import Outcome, OutcomeKind
from tests.analysis.test_state import BEHIND, FIRST, MET, ON_TRACK, project, report, step

MISSED = Outcome("未完成", OutcomeKind.MISSED)


def test_an_even_course_parts_the_year_among_months() -> None:
    periods = ("2023-H1", "2023-Q3", "2023-01--09", "2023-12")
    assert [even_share(period, "2023") for period in periods] == [50, 75, 75, 100]
    assert round(even_share("2023-04", "2023"), 2) == Decimal("33.33")


def test_before_the_year_nothing_of_it_is_over_and_after_it_all() -> None:
    assert [even_share(period, "2023") for period in ("2022-12", "2024-01")] == [0, 100]
    steps = [replace(step(period), project="2023/county/1") for period in ("2022-12", "2024-01")]
    assert [due_of(each).share for each in steps] == [0, 100]


def test_the_sources_own_plan_goes_before_an_even_course() -> None:
    june = replace(step("2023-06"), project="2023/county/1")
    planned = due_of(replace(june, plan="计划完成40%"))
    assert (planned.share, planned.is_printed) == (40, True)
    even = due_of(replace(june, plan="主体完工"))
    assert (even.share, even.is_printed) == (50, False)


def test_a_run_of_late_steps_ends_where_another_word_or_none_stands() -> None:
    steps = [
        step("2023-03", BEHIND),
        step("2023-04", ON_TRACK, "30"),
        step("2023-05", BEHIND),
        step("2023-06", None),  # says nothing of how far
        step("2023-07", MISSED),
    ]
    run, before = late_run(steps)
    assert ([each.period for each in run], before) == (["2023-05", "2023-07"], steps[1])
    assert late_run(steps[:2]) == ((), steps[1])
    assert late_run([step("2023-03", None, "20"), steps[2]]) == (
        (steps[2],),
        step("2023-03", None, "20"),
    )


def test_periods_that_end_on_one_day_are_one_time() -> None:
    times = times_of(step(period) for period in ("2023-H1", "2023-06", "2023-05"))
    assert [time.periods for time in times] == [("2023-05",), ("2023-06", "2023-H1")]


def test_of_each_time_it_is_counted_what_was_said_by_then() -> None:
    other = replace(project(MISSED), id="2023/county/9", key="9")
    both = report(
        project(None, ""), step("2023-03", BEHIND), step("2023-05"), of_document="2023-04-10"
    )
    with_other = replace(both, projects=(*both.projects, other))
    counts = [(time.period, number) for time, number in late_counts(with_other)]
    assert counts == [("2023-03", 1), ("2023-05", 1)]  # the second is late by its result of April
    then = states_of(with_other, until="2023-03-31")
    assert then[FIRST.id].outcome == BEHIND
    assert not then[other.id].is_stated


def test_a_reports_own_day_may_be_that_of_its_plan() -> None:
    april = report(project(), step("2023-04", BEHIND), published="2023-02-20")
    assert states_of(april)[FIRST.id].outcome == BEHIND
    plan = replace(april.documents[0], id="plan", published="")
    two = replace(april, documents=(*april.documents, plan))
    assert states_of(two)[FIRST.id].outcome == MET  # from 31 December on
