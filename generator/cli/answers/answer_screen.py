"""A finding as a clerk sees it at the prompt: its place, the question, the words in their text."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import click

from generator.cli.answers.open_findings import OpenFindings
from generator.cli.context import Context
from generator.cli.prompt.answer_keys import AROUND, marked, marked_in
from generator.cli.words import say
from generator.pages.parts.doubts.findings import answer_words
from generator.problems.field_names import place_in_chinese, project_in_chinese
from generator.problems.message import Labels, message_of, one_line
from generator.records import Answer, Finding

_LONGEST: Final = 40  # of words in a list


def print_finding(
    context: Context, opened: OpenFindings, finding: Finding, number: int, whole: int
) -> None:
    """Prints a finding: which of how many, its place, its words in their text, what to look at."""
    told = message_of(finding.question, context.language)
    place = place_of(context, opened, finding, context.labels([finding.question]))
    values = {"number": number, "all": whole, "code": told["code"]}
    click.echo(say("answer_place", context.language, **values, title=told["title"], place=place))
    title = _title_of(opened, finding)
    if title:
        click.echo(say("answer_record", context.language, words=title))
    click.echo(say("answer_asked", context.language) + _words(opened, finding))
    beside = opened.text_beside(finding)
    if beside:
        click.echo(say("answer_beside", context.language, words=_shortened(beside)))
    for name, part in (("answer_against", "expected"), ("answer_please", "fix")):
        if told[part]:
            click.echo(say(name, context.language, words=told[part]))


def page_words(answer: Answer) -> str:
    """The line that the pages show of an answer."""
    return f"答复：{answer_words(answer)}"


def print_list(context: Context, opened: OpenFindings, findings: Sequence[Finding]) -> None:
    """Prints the open findings by kind, with how many there are of each."""
    labels = context.labels([finding.question for finding in findings])
    kinds = Counter(finding.question.code for finding in findings)
    for code, number in kinds.items():
        members = [finding for finding in findings if finding.question.code == code]
        title = message_of(members[0].question, context.language)["title"]
        click.echo(say("answer_kind", context.language, code=code, title=title, number=number))
        for finding in members:
            click.echo(line_of(context, opened, finding, labels))
    context.say("answer_count", number=len(findings), kinds=len(kinds))


def line_of(context: Context, opened: OpenFindings, finding: Finding, labels: Labels) -> str:
    """A finding on one line: its place and its words."""
    words = _shortened(one_line(finding.question.found), _LONGEST)
    place = place_of(context, opened, finding, labels)
    return say("answer_line", context.language, place=place, words=f"‘{words}’")


def place_of(context: Context, opened: OpenFindings, finding: Finding, labels: Labels) -> str:
    """Where a finding stands, as an office says it; in English by id and field."""
    at = finding.question.at
    if context.language != "zh":
        of_project = at.field.startswith("projects[") and finding.projects
        rest = at.field.partition("].")[2] if of_project else at.field
        return one_line(" ".join(filter(None, (*finding.projects[:1], rest))) or at.file)
    if finding.projects and at.field.startswith("projects["):
        year, level, _ = finding.projects[0].split("/")
        if not at.file.startswith(f"content/{year}/{level}."):  # a file of the course of the year
            label = next(v.label for v in opened.report.levels if v.id == level)
            key = finding.projects[0].rpartition("/")[2]
            field = place_in_chinese(at, labels).partition(" ")[2]
            return one_line(" ".join(filter(None, (project_in_chinese(label, key), field))))
    return one_line(place_in_chinese(at, labels) or at.file)


def _title_of(opened: OpenFindings, finding: Finding) -> str:
    """What the project is, where the finding is not about its title itself."""
    if not finding.projects or finding.question.at.field.endswith("].title"):
        return ""
    titles = {project.id: project.title for project in opened.report.projects}
    return one_line(titles[finding.projects[0]])


def _words(opened: OpenFindings, finding: Finding) -> str:
    """The words asked about, marked in the text that they stand in; of a long one the nearest."""
    words = finding.question.found
    if not words:
        return "（无）"
    text = opened.words_of(finding)
    if text is None:
        return marked("", words, "")
    return marked_in(text, words)


def _shortened(text: str, most: int = 2 * AROUND) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
