"""Steps: words against shares, courses that go back, periods that did not come."""

from collections import Counter
from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.checks.absent_periods import missing_periods
from generator.analysis.checks.steps import steps_back, words_against_shares
from generator.analysis.pace import planned_share
from generator.problems import Problem
from generator.records import Answer, Outcome, OutcomeKind, Position, Report, Step
from tests.analysis.checks.asked import of_code, project, report

ON_TRACK = Outcome("按序时推进", OutcomeKind.ON_TRACK)
LATE = Outcome("滞后", OutcomeKind.BEHIND)
DONE = Outcome("已完成", OutcomeKind.MET)
PROJECTS = tuple(replace(project(n, "新建公园。", "建成。"), results=()) for n in range(1, 9))
LEVEL = PROJECTS[0].level


def step(
    period: str,
    percent: str = "",
    word: Outcome | None = ON_TRACK,
    number: int = 1,
    plan: str = "",
    actual: str = "",
) -> Step:
    return Step(
        project=f"2022/{LEVEL}/{number}",
        period=period,
        percent=Decimal(percent) if percent else None,
        outcome=word,
        plan=plan,
        actual=actual,
    )


def running(*steps: Step) -> Report:
    rows: Counter[str] = Counter()
    placed = []
    for each in steps:
        file = f"content/2022/progress/{each.period}.yaml"
        placed.append(replace(each, position=Position(file, rows[each.period])))
        rows[each.period] += 1
    return replace(report(*PROJECTS), steps=tuple(sorted(placed, key=lambda step: step.order)))


def told(question: Problem) -> tuple[str, str, str, str]:
    return question.at.field, question.found, question.kind, question.values["listed"]


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (step("2022-11", "22"), "below_even"),
        (step("2022-11", "46"), ""),  # 92 % are due: half of it
        (step("2022-11", "45"), "below_even"),
        (step("2021-12", "10"), ""),  # nothing of the year was over
        (step("2023-01", "45"), "below_even"),
        (step("2022-06", "20"), "below_even"),
        (step("2022-06", "21"), ""),  # nothing is even: a third of the way in June is usual
        (step("2022-03", "0"), ""),
        (step("2022-Q1", "0"), ""),
        (step("2022-04", "30", plan="计划完成40%"), "below_plan"),
        (step("2022-04", "36", plan="40%"), ""),
        (step("2022-11", "22", plan="20%"), ""),  # as late as the source planned it
        (step("2022-11", "22", plan="完成投资80%"), "below_even"),  # a share of something else
        (step("2022-04", "22", LATE), ""),
        (step("2022-04", "45", LATE, plan="累计完成总进度的40%"), "late_above_plan"),
        (step("2022-04", "41", LATE, plan="40%"), ""),
        (step("2022-04", "100", LATE), "late_done"),
        (step("2022-04", "95", DONE), "done_below"),
        (step("2022-04", "100", DONE), ""),
        (step("2022-04", "", DONE), ""),
        (step("2022-11", "22", None), ""),
        (step("2022-04", "35", plan="40%"), "below_plan"),
        (step("2022-12", "50"), ""),  # just half of it
    ],
)
def test_a_word_is_held_against_its_share(given: Step, kind: str) -> None:
    assert [question.kind for question in words_against_shares(running(given))] == (
        [kind] if kind else []
    )


def test_the_question_says_share_due_and_margin() -> None:
    (finding,) = of_code("YQ335", running(step("2022-10", "75"), step("2022-11", "22", number=2)))
    question = finding.question
    assert told(question)[:2] == ("projects[#1].word", "按序时推进")
    assert question.at.file == "content/2022/progress/2022-11.yaml"
    assert question.values == {
        "listed": "省级第2项（22%）",
        "time": "2022-11",
        "due": "92",
        "told": "22%",
        "points": "30",
    }
    assert finding.projects == (f"2022/{LEVEL}/2",)


def test_a_project_is_asked_about_once_and_can_be_answered() -> None:
    both = running(step("2022-10", "20"), step("2022-11", "22"))
    key = f"2022/{LEVEL}/1"
    answer = Answer(
        finding="YQ335",
        project=key,
        field="word",
        why="年底集中完成",
        who="办公室",
        when="2022-12-01",
        position=PROJECTS[0].position,
    )
    (finding,) = of_code("YQ335", replace(both, answers=(answer,)))
    assert (finding.question.values["time"], finding.answer) == ("2022-11", answer)


def test_a_step_of_the_records_is_asked_about_there() -> None:
    (member, *others) = PROJECTS
    row = replace(project(1, "新建公园。", "在建。").results[0], text="", outcome=None)
    half = replace(step("2022-H1", "10", actual="在建。"), position=member.position)
    both = replace(report(replace(member, results=(row,)), *others), steps=(half,))
    (finding,) = of_code("YQ335", both)
    assert finding.question.at.file == member.position.file
    assert finding.question.at.field == "projects[1].results[0].outcome"
    assert finding.projects == (member.id,)


def test_many_of_one_time_are_one_question_about_the_table() -> None:
    many = running(*(step("2022-11", f"{n}", number=n) for n in range(1, 9)))
    (question,) = words_against_shares(many)
    listed = "、".join(f"省级第{n}项（{n}%）" for n in range(1, 5))
    assert told(question) == ("period", "按序时推进", "below_even", f"{listed}等8项")


@pytest.mark.parametrize(("many", "kinds"), [(5, 5), (6, 1)])
def test_a_few_of_one_time_are_asked_about_one_by_one(many: int, kinds: int) -> None:
    same = running(*(step("2022-11", "20", number=n) for n in range(1, many + 1)))
    assert len(list(words_against_shares(same))) == kinds


def test_those_of_several_words_are_not_many_of_one() -> None:
    other = replace(ON_TRACK, word="有序推进")
    both = running(
        *(step("2022-11", "20", number=n) for n in (1, 2, 3)),
        *(step("2022-11", "20", other, number=n) for n in (4, 5, 6)),
    )
    assert len(list(words_against_shares(both))) == 6


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (step("2022-04", "30", plan="计划完成40%"), "30% < 40%"),
        (step("2022-04", "45", LATE, plan="40%"), "45% > 40%"),
        (step("2022-04", "100", LATE, plan="40%"), "100%"),
        (step("2022-04", "95", DONE), "95%"),
    ],
)
def test_the_share_of_the_plan_is_told_where_it_is_held_against(given: Step, told: str) -> None:
    (question,) = words_against_shares(running(given))
    assert question.values["told"] == told


def test_a_share_may_go_back_to_nothing() -> None:
    (question,) = steps_back(running(step("2022-03", "25"), step("2022-04", "0")))
    assert told(question)[1:] == ("0", "share_back", "省级第1项（2022-03 25% → 2022-04 0%）")


@pytest.mark.parametrize(
    ("plan", "share"),
    {
        "40%": 40,
        "3月底前完成25%": 25,
        "计划完成总工程量的62.5\uff05": Decimal("62.5"),
        "形象进度达到30%以上": 30,
        "完成投资40%": None,
        "完成主体工程": None,
        "开工率100%": None,
        "120%": None,
        "完成40%，开工2所": None,
    }.items(),
)
def test_a_plan_is_a_share_only_where_it_says_nothing_else(plan: str, share: object) -> None:
    assert planned_share(plan) == share


def test_a_share_or_a_number_that_goes_back_is_asked_about() -> None:
    back = running(
        step("2022-03", "25", actual="已更新2.6公里"),
        step("2022-04", "22", actual="已更新2.1公里"),
        step("2022-03", "20", number=2, actual="更新5公里"),
        step("2022-04", "30", number=2, actual="更新4公里"),
        step("2022-05", "30", number=2, actual="更新14公里"),
    )
    assert [told(question) for question in steps_back(back)] == [
        ("projects[#1].percent", "22", "share_back", "省级第1项（2022-03 25% → 2022-04 22%）"),
        ("projects[#2].actual", "更新4公里", "actual_back", "省级第2项（2022-03 5 → 2022-04 4）"),
    ]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("本月完成3公里", "本月完成2公里"),
        ("还剩6户", "还剩2户"),
        ("计划10月完工", "计划9月完工"),
        ("开工3所，完工1所", "开工2所，完工2所"),
        ("开工3所", "完工2所"),
        ("更新2公里", "更新2.0公里"),
    ],
)
def test_what_may_be_lower_is_not_asked_about(before: str, now: str) -> None:
    both = running(step("2022-03", actual=before), step("2022-04", actual=now))
    assert list(steps_back(both)) == []


QUARTERS = ("2022-Q1", "2022-Q2", "2022-Q3")


def of_quarters(*rows: tuple[str, str, str, str]) -> Report:
    """A report of projects, each with its numbers of three quarters and that of the year."""
    steps = [
        step(period, number=n, actual=words)
        for n, (*told, _) in enumerate(rows, start=1)
        for period, words in zip(QUARTERS, told, strict=True)
        if words
    ]
    made = running(*steps)
    projects = tuple(
        replace(project(n, "就业（人）", row[-1]), results=project(n, "", row[-1]).results)
        for n, row in enumerate(rows, start=1)
    )
    return replace(made, projects=projects)


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        # what each quarter did, which together is the year's
        ([("14", "16", "15", "45")], 0),
        ([("0.2", "1.1", "0.9", "2.2"), ("9", "8", "", "17")], 0),
        # one column is as the other: the third row's year is not printed, or has another number
        ([("14", "16", "15", "45"), ("9", "8", "7", "24"), ("5", "4", "6", "")], 0),
        ([("14", "16", "15", "45"), ("5", "4", "6", "16")], 0),
        # totals of which one fell
        ([("14", "30", "29", "29")], 1),
        ([("14", "30", "45", "45"), ("5", "4", "6", "6")], 1),
        ([("14", "16", "15", "45"), ("5", "4", "6", "6"), ("7", "8", "6", "6")], 2),
    ],
)
def test_numbers_of_each_quarter_do_not_go_back(
    rows: list[tuple[str, str, str, str]], fields: int
) -> None:
    assert len(list(steps_back(of_quarters(*rows)))) == fields


def gaps(*steps: Step) -> list[tuple[str, str, str, str]]:
    return [
        (q.at.file.rpartition("/")[2], q.kind, q.found, q.values.get("listed", ""))
        for q in missing_periods(running(*steps))
    ]


@pytest.mark.parametrize(
    ("periods", "missing"),
    {
        "03 04 06": "2022-05",
        "03 05": "2022-04",
        "01 02 06": "2022-03、2022-04、2022-05",
        "03 06 09": "",  # by the ends of the quarters
        "03 06": "",
        "01 04": "2022-02、2022-03",
        "02 04 06": "",
        "Q1 Q2 Q3": "",
        "Q1 Q3": "2022-Q2",
        "Q1 06 Q3": "",  # June tells of the second quarter
        "01 02 03 H1": "",
        "04 05 H1 07": "",
        "01--03 01--05": "",
    }.items(),
)
def test_a_period_between_others_is_missing(periods: str, missing: str) -> None:
    found = gaps(*(step(f"2022-{p}", number=n) for p in periods.split() for n in range(1, 9)))
    assert [words for _, kind, words, _ in found if kind == "no_table"] == (
        [missing] if missing else []
    )
    assert all(kind == "no_table" for _, kind, _, _ in found)


def test_a_time_of_another_year_leaves_no_gap_among_the_months() -> None:
    of_eight = [step(f"2022-0{month}", number=n) for month in (3, 4, 5) for n in range(1, 9)]
    assert gaps(*of_eight, step("2021-12"), step("2023-01")) == []


def test_a_row_that_a_table_lacks_is_asked_about_with_its_project() -> None:
    found = gaps(
        *(step(f"2022-0{month}", number=1) for month in (3, 4, 5)),
        *(step(f"2022-0{month}", number=2) for month in (3, 5)),
        *(step(f"2022-0{month}", number=3) for month in (4, 5)),  # begun later
        step("2022-03", number=4),
        step("2022-04", "100", DONE, number=4),  # nothing more to tell
        step("2022-03", number=5),
        *(step(f"2022-0{month}", number=n) for month in (3, 4, 5) for n in (6, 7, 8)),
    )
    assert found == [
        ("2022-04.yaml", "no_row", "2022-04", "省级第2项"),
        ("2022-04.yaml", "no_row", "2022-04、2022-05", "省级第5项"),
    ]


def test_nothing_more_is_to_be_told_of_what_is_done() -> None:
    assert gaps(
        *(step(f"2022-{month}", number=n) for month in ("10", "11", "12") for n in (1, 2, 3)),
        step("2022-10", "100", number=4),
        step("2022-10", "", DONE, number=5),
        step("2022-10", "", DONE, number=6),
        step("2022-12", "", DONE, number=6),
        step("2022-10", "", None, number=7),
        *(step(f"2022-{month}", "40", None, number=8) for month in ("10", "11")),
    ) == [
        ("2022-11.yaml", "no_row", "2022-11、2022-12", "省级第7项"),
        ("2022-12.yaml", "no_row", "2022-12", "省级第8项"),
    ]


def test_half_a_year_is_a_period_of_its_own() -> None:
    assert gaps(
        *(step(f"2022-{half}", number=n) for half in ("H1", "H2") for n in range(1, 8)),
        step("2022-05", "", LATE, number=8),
        step("2022-H2", number=8),
    ) == [("2022-H1.yaml", "no_row", "2022-H1", "省级第8项")]


@pytest.mark.parametrize(
    ("lacking", "listed"),
    [
        (4, "省级第1项、省级第2项、省级第3项、省级第4项"),
        (5, "省级第1项、省级第2项、省级第3项、省级第4项等5项"),
    ],
)
def test_many_projects_that_lack_the_same_are_counted(lacking: int, listed: str) -> None:
    found = gaps(
        *(step(f"2022-0{month}", number=n) for month in (3, 5) for n in range(1, 9)),
        *(step("2022-04", number=n) for n in range(lacking + 1, 9)),
    )
    assert found == [("2022-04.yaml", "no_row", "2022-04", listed)]


@pytest.mark.parametrize(("lacking", "kinds"), [(5, ["no_row"] * 5), (6, ["rows_differ"])])
def test_many_kinds_of_gaps_are_one_question(lacking: int, kinds: list[str]) -> None:
    found = gaps(
        *(
            step(f"2022-0{month}", number=n)
            for n in range(1, 9)
            for month in range(1, 9)
            if n > lacking or month != n + 1
        )
    )
    assert [kind for _, kind, _, _ in found] == kinds


def test_tables_of_a_few_projects_each_are_one_question() -> None:
    steps = [
        step(f"2022-0{month}", number=n)
        for n in range(1, 9)
        for month in range(1, 10)
        if month != n + 1
    ]
    (question,) = gaps(*steps)
    assert question[:3] == ("2022-09.yaml", "rows_differ", "2022-09")
    assert question[3].endswith("等8项")


def test_a_clean_course_is_not_asked_about() -> None:
    clean = running(
        *(
            step(f"2022-{month:02}", f"{8 * month}", number=n)
            for month in range(1, 12)
            for n in range(1, 9)
        )
    )
    assert [*words_against_shares(clean), *steps_back(clean), *missing_periods(clean)] == []
