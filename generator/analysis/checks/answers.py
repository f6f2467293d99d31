"""Findings with their projects and the answers that people gave."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.analysis.pace import projects_by_place
from generator.patterns import pattern
from generator.problems import Location, Problem
from generator.records import Answer, Finding, Report

_NAMED: Final = pattern(r"(notices|highlights|examples)\[(\d+)\]")


def with_answers(report: Report, questions: Iterable[Problem]) -> tuple[Finding, ...]:
    """The questions with their projects and answers, then YQ321 for every answer that fits none."""
    answers = _Answers(report.answers)
    ids = {
        (project.position.file, f"projects[{project.key}]"): project.id
        for project in report.projects
    } | projects_by_place(report.steps)
    findings = []
    for question in questions:
        projects = _projects(report, ids, question)
        findings.append(Finding(question, projects, answers.take(question, projects)))
    findings += [Finding(problem, (), None) for problem in _idle_answers(answers.left_over())]
    return tuple(findings)


class _Answers:
    """The answers by what they say: the finding, and the project, field and words if any.

    One that names neither a project nor a field is to no question. Looked up by what a question
    has, so that twice as many questions and answers take twice as long and not four times.
    """

    def __init__(self, answers: Sequence[Answer]) -> None:
        self.answers = answers
        self.first: dict[_Key, int] = {}
        self.used: set[_Key] = set()
        lengths: dict[str, set[int]] = defaultdict(set)
        for place, answer in enumerate(answers):
            if answer.project or answer.field:
                self.first.setdefault(_key_of(answer), place)
                lengths[answer.finding].add(len(answer.field))
        self.lengths = dict(lengths)

    def take(self, question: Problem, projects: tuple[str, ...]) -> Answer | None:
        """The first answer to a question about these projects; all that fit count as used.

        It names a project, the field, or both: `field: notices` is any field inside notices. With
        `text` it holds only as long as the words asked about are these.
        """
        if question.code not in self.lengths:
            return None
        found = {key for key in self._keys(question, projects) if key in self.first}
        self.used |= found
        return self.answers[min(map(self.first.__getitem__, found))] if found else None

    def left_over(self) -> Iterator[Answer]:
        """The answers that fitted no question."""
        return (answer for answer in self.answers if _key_of(answer) not in self.used)

    def _keys(self, question: Problem, projects: tuple[str, ...]) -> Iterator["_Key"]:
        """What an answer to the question can say."""
        whole = question.at.field
        for project in ("", *projects):
            field = whole.partition("].")[2] if project else whole
            for wanted in self._beginnings(question.code, field):
                yield question.code, project, wanted, ""
                yield question.code, project, wanted, question.found

    def _beginnings(self, code: str, field: str) -> Iterator[str]:
        """A field, the fields that it is inside of, and none; as far as any answer names one."""
        for length in self.lengths[code]:
            if not length or length == len(field) or field[length : length + 1] in ("[", "."):
                yield field[:length]


_Key = tuple[str, str, str, str]


def _key_of(answer: Answer) -> _Key:
    return answer.finding, answer.project, answer.field, answer.text


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
