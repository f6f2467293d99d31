"""Answers to findings: by project, field and words, each to all that it is about."""

import pytest
from msgspec.structs import replace

from generator.analysis.checks import findings_of
from generator.records import Answer, Finding, Position, Project
from tests.analysis.checks.asked import REPORT, of_code, project, report

FILE = "content/2022/answers.yaml"
ABOUT = "projects[5].results[0].outcome"


def answer(
    index: int, *, project: str = "", field: str = "", text: str = "", finding: str = "YQ306"
) -> Answer:
    return Answer(
        finding=finding,
        project=project,
        field=field,
        text=text,
        who="某人",
        when="2023-01-05",
        why=f"{index}",
        position=Position(FILE, index),
    )


def asked_about(number: int = 5) -> Project:
    """A project about which one thing is asked: YQ306."""
    return project(number, "新建公园5个。", "新建公园6个。")


def answered(*answers: Answer, members: tuple[Project, ...] = ()) -> list[str | None]:
    """Why, of each YQ306; None where there is no answer."""
    whole = replace(report(*(members or (asked_about(),))), answers=answers)
    return [one.answer and one.answer.why for one in of_code("YQ306", whole)]


def idle(*answers: Answer) -> list[Finding]:
    return of_code("YQ321", replace(report(asked_about()), answers=answers))


ID = asked_about().id
FITS = {
    "project": {"project": ID},
    "field": {"field": ABOUT},
    "field around": {"field": "projects[5].results"},
    "list around": {"field": "projects"},
    "whole project": {"field": "projects[5]"},
    "field of the project": {"project": ID, "field": "results[0].outcome"},
    "list of the project": {"project": ID, "field": "results"},
    "result of the project": {"project": ID, "field": "results[0]"},
    "words": {"project": ID, "text": "完成任务"},
    "field and words": {"field": ABOUT, "text": "完成任务"},
}
FITS_NOT = {
    "nothing": {},
    "words alone": {"text": "完成任务"},
    "another project": {"project": "2022/province/6"},
    "another field": {"field": "projects[5].title"},
    "a field of another project": {"field": "projects[6].results[0].outcome"},
    "a beginning that is no field": {"field": "proj"},
    "a longer field": {"field": f"{ABOUT}.word"},
    "a field without its project": {"field": "results[0].outcome"},
    "a whole field with its project": {"project": ID, "field": ABOUT},
    "another field of the project": {"project": ID, "field": "results[1]"},
    "other words": {"project": ID, "text": "超额完成"},
    "another finding": {"project": ID, "finding": "YQ307"},
}


@pytest.mark.parametrize("name", FITS)
def test_an_answer_fits_what_it_says(name: str) -> None:
    given = answer(0, **FITS[name])
    assert answered(given) == ["0"]
    assert idle(given) == []


@pytest.mark.parametrize("name", FITS_NOT)
def test_an_answer_to_nothing_is_asked_about(name: str) -> None:
    given = answer(7, **FITS_NOT[name])
    assert answered(given) == [None]
    (finding,) = idle(given)
    question = finding.question
    assert (question.at.file, question.at.field) == (FILE, "answers[7]")
    words = (given.project, given.field, given.text)
    assert question.found == " ".join(word for word in words if word)
    assert question.values == {"finding": given.finding}
    assert finding.projects == ()


def test_of_several_answers_the_first_that_fits_is_given_and_all_count() -> None:
    several = (
        answer(0, field="stated"),
        answer(1, field=ABOUT),
        answer(2, project=ID),
        answer(3, project=ID),
    )
    assert answered(*several) == ["1"]
    assert [one.question.found for one in idle(*several)] == ["stated"]
    assert answered(several[0], several[3], several[2], several[1]) == ["3"]


def test_an_answer_is_to_every_finding_that_it_is_about() -> None:
    given = answer(0, field="projects")
    members = (asked_about(5), asked_about(6))
    assert answered(given, members=members) == ["0", "0"]
    other = replace(project(6, "新建公园5个。", "新建公园6个。"), id="2022/province/6")
    assert answered(answer(0, project=ID), members=(asked_about(), other)) == ["0", None]


@pytest.mark.parametrize(("name", "list_"), [("notices", "notices"), ("highlights", "highlights")])
def test_a_question_about_a_notice_is_about_the_projects_that_it_names(
    name: str, list_: str
) -> None:
    members = (asked_about(5), asked_about(6))
    story = replace(REPORT.notices[0], name="公园", projects=("2022/province/6", "2022/province/5"))
    other = replace(story, name="机场", projects=("2022/province/5",))
    given = (answer(0, project="2022/province/5", finding="YQ313"),)
    whole = replace(report(*members), answers=given, **{list_: (story, other)})
    found = of_code("YQ313", whole)
    assert [one.projects for one in found] == [story.projects, other.projects]
    assert [one.answer and one.answer.why for one in found] == ["0", "0"]


def test_a_story_is_found_by_its_place_in_a_long_list() -> None:
    stories = tuple(
        replace(REPORT.notices[0], name="机场", projects=(f"2022/province/{number}",))
        for number in range(1, 13)
    )
    members = tuple(asked_about(number) for number in range(1, 13))
    found = of_code("YQ313", replace(report(*members), notices=stories))
    assert {one.question.at.field: one.projects for one in found} == {
        f"notices[{index}].name": story.projects for index, story in enumerate(stories)
    }


def test_a_question_about_an_example_is_about_its_project() -> None:
    example = replace(REPORT.examples[0], name="机场", project="2022/province/5")
    (finding,) = of_code("YQ313", replace(report(asked_about()), examples=(example,)))
    assert finding.projects == ("2022/province/5",)


def test_a_question_about_the_report_is_about_no_project() -> None:
    whole = replace(report(asked_about()), stated=REPORT.stated[:1])
    assert [one.projects for one in of_code("YQ301", whole)] == [()]


def test_findings_stand_in_order_and_those_without_an_answer_last() -> None:
    whole = replace(report(asked_about()), answers=(answer(0, field="a"), answer(1, field="b")))
    codes = [one.question.code for one in findings_of(whole)]
    assert codes[-2:] == ["YQ321", "YQ321"]
    assert "YQ306" in codes[:-2]
