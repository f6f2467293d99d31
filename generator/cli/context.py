"""What the options before the verb say, and how a verb prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator.cli.words import say
from generator.problems import Language, Problem, ProblemsFound
from generator.problems.telling import as_text, count_of


class NothingBuiltError(ProblemsFound):
    """A build found problems; the output folder is as it was before."""

    def __init__(self, problems: Iterable[Problem], output: str) -> None:
        super().__init__(problems)
        self.output = output


@dataclass(frozen=True, slots=True)
class Context:
    """What the options before the verb say."""

    project: Path
    quiet: bool
    verbose: bool
    language: Language

    def say(self, name: str, /, **values: object) -> None:
        """Prints a sentence, unless the run is quiet."""
        if not self.quiet:
            click.echo(say(name, self.language, **values))

    def tell(self, findings: Sequence[Problem]) -> None:
        """Prints findings to standard error, with their count."""
        for finding in findings:
            click.echo(as_text(finding, self.language), err=True)
        if findings:
            click.echo(count_of(findings, self.language), err=True)
