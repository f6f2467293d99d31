"""Findings with their projects and the answers that people gave."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.problems import Location, Problem
from generator.records import Answer, Finding, Report

_NAMED: Final = re.compile(r"(notices|highlights|examples)\[(\d+)\]")


def with_answers(report: Report, questions: Iterable[Problem]) -> tuple[Finding, ...]:
    """The questions with their projects and answers, then YQ321 for every answer that fits none."""
    # by what they must have in common with a question, so that few are looked at for each
    answers: dict[tuple[str, str], list[tuple[int, Answer]]] = defaultdict(list)
    for at, answer in enumerate(report.answers):
        answers[answer.finding, answer.project].append((at, answer))
    ids = {
        (project.position.file, f"projects[{project.number}]"): project.id
        for project in report.projects
    }
    used: set[int] = set()
    findings = []
    for question in questions:
        projects = _projects(report, ids, question)
        near = [
            numbered
            for id_ in {"", *projects}
            for numbered in answers.get((question.code, id_), ())
        ]
        given = [answer for _, answer in sorted(near) if fits(answer, question, projects)]
        used.update(answer.position.index for answer in given)
        findings.append(Finding(question, projects, given[0] if given else None))
    left_over = [answer for answer in report.answers if answer.position.index not in used]
    findings += [Finding(problem, (), None) for problem in _idle_answers(left_over)]
    return tuple(findings)


def fits(answer: Answer, question: Problem, projects: tuple[str, ...]) -> bool:
    """Whether an answer is to this question.

    It names the project, the field, or both: `field: notices` is any field inside notices. With
    `text` it holds only as long as the words asked about are these.
    """
    if answer.finding != question.code or not (answer.project or answer.field):
        return False
    if answer.project and answer.project not in projects:
        return False
    if answer.text and answer.text != question.found:
        return False
    field = question.at.field.partition("].")[2] if answer.project else question.at.field
    wanted = answer.field
    return not wanted or field == wanted or field.startswith((f"{wanted}[", f"{wanted}."))


def _projects(
    report: Report, ids: Mapping[tuple[str, str], str], question: Problem
) -> tuple[str, ...]:
    """The projects that a question is about: of the record, or those that a name stands for."""
    field = question.at.field
    if match := _NAMED.match(field):
        index = int(match[2])
        if match[1] == "examples":
            return (report.examples[index].project,)
        return (report.notices if match[1] == "notices" else report.highlights)[index].projects
    project = ids.get((question.at.file, field.partition(".")[0]))
    return (project,) if project else ()


def _idle_answers(answers: Iterable[Answer]) -> Iterator[Problem]:
    for answer in answers:
        at = Location(answer.position.file, field=f"answers[{answer.position.index}]")
        about = " ".join(filter(None, (answer.project, answer.field, answer.text)))
        yield Problem("YQ321", at, about, values={"finding": answer.finding})
