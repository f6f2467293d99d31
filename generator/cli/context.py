"""What the options before the verb say, and how a verb prints."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from generator.cli.words import say
from generator.problems import Language, Problem, ProblemsFound
from generator.problems.message import Labels, answer_line, as_text, count_of, texts_of

if TYPE_CHECKING:
    from generator.records import Finding


class NothingBuiltError(ProblemsFound):
    """A build found problems; the output folder is as it was before."""

    def __init__(self, problems: Iterable[Problem], output: str) -> None:
        super().__init__(problems)
        self.output = output


class Context(Struct, frozen=True):
    """What the options before the verb say."""

    project: Path
    quiet: bool
    verbose: bool
    language: Language

    def say(self, name: str, /, **values: object) -> None:
        """Prints a sentence, unless the run is quiet."""
        if not self.quiet:
            click.echo(say(name, self.language, **values))

    def print_findings(self, findings: Sequence["Finding"]) -> None:
        """Prints findings to standard error with their answers, and their count."""
        questions = [finding.question for finding in findings]
        labels = self.labels(questions)
        for finding in findings:
            click.echo(as_text(finding.question, self.language, labels), err=True)
            if finding.answer:
                given = finding.answer
                said = answer_line(given.why, given.who, given.when, self.language)
                click.echo(said, err=True)
        if findings:
            click.echo(count_of(questions, self.language), err=True)

    def print_problems(self, problems: Sequence[Problem], end: str = "") -> None:
        """Prints problems to standard error, with their count and what comes behind it."""
        for text in texts_of(problems, self.language, self.labels(problems)):
            click.echo(text, err=True)
        if problems:
            click.echo(count_of(problems, self.language) + end, err=True)

    def labels(self, problems: Sequence[Problem]) -> Labels:
        """The levels' names for the messages; English ones show the paths of the files."""
        if self.language != "zh" or not problems:
            return {}
        from generator.content.level_labels import level_labels

        return level_labels(self.project, problems)
