"""Words where there were none ask for nothing; what goes, or takes another source alone, does."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from generator.analysis.additions import accepted_ledger, additions
from generator.analysis.checks.unrecorded import unrecorded
from generator.analysis.ledger import ledger_problems
from generator.records import Addition, Change, Outcome, OutcomeKind, Project, Report, Source, Step
from tests.analysis.test_published_fields import everything

FILE = "content/2023/changes.yaml"
KEY = "2023/county/1"
MET = Outcome("完成任务", OutcomeKind.MET)


def accepted(report: Report, day: str = "2023-03-01") -> Report:
    return replace(report, ledger=accepted_ledger(report, FILE, day))


def with_entry(report: Report, field: str, old: str, new: str = "", project: str = KEY) -> Report:
    entry = Change(
        project=project,
        field=field,
        kind="correction",
        old=old,
        new=new,
        date="2024-02-01",
        who="编辑部",
        why="核对",
        index=0,
    )
    assert report.ledger is not None
    return replace(report, ledger=replace(report.ledger, changes=(entry,)))


def with_project(report: Report, project: Project) -> Report:
    return replace(report, projects=(project,))


def found(report: Report) -> list[tuple[str, str]]:
    return [(problem.code, problem.values.get("field", "")) for problem in ledger_problems(report)]


def plan() -> Report:
    """A published plan: nothing has come of it yet."""
    whole = everything()
    project = whole.projects[0]
    result = replace(
        project.results[0],
        text="",
        outcome=None,
        share=None,
        source=Source("plan", 1, 5, "", ()),
        supplied=(),
    )
    measure = replace(project.measures[0], actual=None, actual_words="")
    project = replace(project, results=(result,), measures=(measure,), source=None)
    return accepted(replace(whole, ledger=None, projects=(project,), steps=(), notices=()))


def bulletin(report: Report) -> Report:
    """The same when the year's bulletin has been read: words, a figure, and another source."""
    project = report.projects[0]
    result = replace(
        project.results[0],
        text="新增床位12张。",
        outcome=MET,
        source=Source("bulletin", 2, 7, "1 | 新增床位12张。", ()),
    )
    measure = replace(project.measures[0], actual=Decimal(12))
    return with_project(report, replace(project, results=(result,), measures=(measure,)))


def test_what_a_plan_did_not_have_asks_for_nothing_and_is_recorded_with_its_document() -> None:
    report = bulletin(plan())
    assert found(report) == []
    assert set(additions(report)[KEY]) == {
        *("results[0].text", "results[0].outcome", "measures[床位].actual"),
        *(f"results[0].source[bulletin].{name}" for name in ("row", "raw", "inherited")),
    }
    after = accepted(report, "2024-01-10")
    assert after.ledger is not None
    recorded = after.ledger.additions[KEY]
    assert recorded["results[0].text"] == Addition("2024-01-10", "bulletin")
    assert found(after) == []
    assert additions(after) == {}


def test_what_was_recorded_as_an_addition_is_held_from_then_on() -> None:
    after = accepted(bulletin(plan()), "2024-01-10")
    project = after.projects[0]
    other = replace(project, results=(replace(project.results[0], text="新增床位13张。"),))
    assert found(with_project(after, other)) == [("YQ220", "results[0].text")]
    assert after.ledger is not None
    again = accepted(after, "2024-02-02")
    assert again.ledger is not None
    assert again.ledger.additions == after.ledger.additions
    assert again.ledger.published == after.ledger.published


def test_a_new_step_is_an_addition_of_its_own_document() -> None:
    report = plan()
    step = Step(
        project=KEY,
        actual="已开工",
        period="2023-08",
        percent=Decimal(40),
        outcome=None,
        document="august",
    )
    report = replace(report, steps=(step,))
    assert found(report) == []
    after = accepted(report, "2023-09-05")
    assert after.ledger is not None
    assert after.ledger.additions[KEY]["steps[2023-08].percent"] == Addition("2023-09-05", "august")
    other = replace(after, steps=(replace(step, percent=Decimal(50)),))
    assert found(other) == [("YQ220", "steps[2023-08].percent")]


def test_a_new_notice_is_an_addition_of_the_report() -> None:
    report = replace(plan(), notices=everything().notices)
    assert found(report) == []
    assert additions(report)["2023"][0] == "report.notices[beds].name"
    (question,) = unrecorded(report)
    assert (question.code, question.found) == ("YQ325", "2023 report.notices[beds].name")
    assert question.values == {"number": "10", "records": "1"}
    assert list(unrecorded(accepted(report))) == []


def test_another_source_alone_needs_an_entry() -> None:
    report = plan()
    project = report.projects[0]
    source = Source("other", 1, 5, "", ())
    other = with_project(
        report, replace(project, results=(replace(project.results[0], source=source),))
    )
    assert found(other) == [("YQ220", "results[0].source[plan]")]
    assert found(with_entry(other, "results[0].source[plan]", "plan，第1表，第5行")) == []


def test_words_that_a_later_document_changes_need_one_entry_and_their_sources_none() -> None:
    after = accepted(bulletin(plan()))  # the sources of both are in the ledger
    project = after.projects[0]
    source = Source("mended", 2, 7, "1 | 新增床位13张。", ())
    result = replace(project.results[0], text="新增床位13张。", source=source)
    other = with_project(after, replace(project, results=(result,)))
    assert found(other) == [("YQ220", "results[0].text")]
    assert found(with_entry(other, "results[0].text", "新增床位12张。", "新增床位13张。")) == []


def test_an_earlier_source_does_not_come_back_in_silence() -> None:
    after = accepted(bulletin(plan()))
    project = after.projects[0]
    source = plan().projects[0].results[0].source
    back = replace(project, results=(replace(project.results[0], source=source),))
    assert found(with_project(after, back)) == [("YQ220", "results[0].source[bulletin]")]


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("results[1]", "新增床位12张。"),
        ("measures[床位]", "≥10张（10张）"),
        ("steps[2023-08]", "已开工"),
        ("extra[资金来源]", "财政"),
        ("places[anhe]", "安和镇"),
    ],
)
def test_a_part_that_went_is_one_question_and_one_entry(part: str, words: str) -> None:
    report = accepted(replace(everything(), ledger=None))
    project = report.projects[0]
    less = {
        "results[1]": replace(project, results=project.results[:1]),
        "measures[床位]": replace(project, measures=project.measures[1:]),
        "extra[资金来源]": replace(project, extra=()),
        "places[anhe]": replace(project, places=()),
    }.get(part, project)
    report = with_project(report, less)
    if part.startswith("steps"):
        report = replace(report, steps=())
    if part == "results[1]":
        report = with_project(report, replace(less, measures=less.measures[:2]))
    assert found(report) == [("YQ220", part)]
    assert found(with_entry(report, part, words)) == []
    is_field = part.startswith(("extra", "places"))
    misfit = [("YQ221", "")]
    asked = [("YQ220", part)]
    wrong = with_entry(report, part, "别的文字")
    assert found(wrong) == (misfit if is_field else [*asked, *misfit])
    still_there = with_entry(report, part, words, "又有")
    assert found(still_there) == (asked if is_field else [*asked, *misfit])


def test_a_notice_that_went_is_one_question() -> None:
    report = replace(accepted(replace(everything(), ledger=None)), notices=())
    assert found(report) == [("YQ220", "report.notices[beds]")]
    entry = ("report.notices[beds]", "进度滞后", "", "2023")
    assert found(with_entry(report, *entry)) == []
