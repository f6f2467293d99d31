"""What the keys do to open findings: an answer is written, or the words are corrected."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.cli.answers.answer_screen import page_words, print_finding
from generator.cli.answers.open_findings import OpenFindings, Wanted, open_findings
from generator.cli.context import Context
from generator.cli.prompt.answer_keys import Key, is_agreed_to, line_for
from generator.cli.words import say
from generator.content.edit.answers_text import with_answer
from generator.content.edit.yaml_text import LayoutError

if TYPE_CHECKING:
    from generator.records import Finding


@dataclass(slots=True)
class Answering:
    """What is said of the findings of one report: who answers, on which day, and how many so far.

    `wanted` are those that a walk asks about.
    """

    context: Context
    opened: OpenFindings
    who: str
    when: str
    wanted: Wanted = field(default_factory=Wanted)
    answered: int = 0
    corrected: int = 0

    def waiting(self) -> "list[Finding]":
        """The open findings that are wanted."""
        return [finding for finding in self.opened.findings if self.wanted.fits(finding)]

    def name_of(self, asked: "Finding") -> Hashable:
        """What makes a finding the same after the content was read again."""
        at = asked.question.at
        return asked.question.code, at.file, at.field, asked.question.found

    def print_asked(self, asked: "Finding", number: int, whole: int) -> None:
        """Prints a finding."""
        print_finding(self.context, self.opened, asked, number, whole)

    def print_keys(self, asked: "Finding") -> None:
        """What each key does, with what the pages will say."""
        who = self.who or self.usual_who() or "…"
        answer = self.opened.answer_of(asked, who, self.when, say("answer_source", "zh"))
        click.echo(say("answer_keys", self.context.language, answer=page_words(answer)))

    def is_done(self, asked: "Finding", key: Key) -> bool:
        """Answers a finding, or corrects the words that it is about."""
        acts: dict[Key, Callable[[Finding], bool]] = {
            Key.YES: self._as_in_the_source,
            Key.NO: self._explained,
            Key.CORRECT: self._corrected,
        }
        return acts[key](asked)

    def read_again(self) -> None:
        """Looks for the open findings anew; raises ProblemsFound."""
        self.opened = open_findings(self.context, self.opened.report.folder)

    def _as_in_the_source(self, finding: "Finding") -> bool:
        return self._is_answered(finding, say("answer_source", "zh"))

    def _explained(self, finding: "Finding") -> bool:
        why = self._line("answer_ask_why")
        return bool(why) and self._is_answered(finding, why)

    def _is_answered(self, finding: "Finding", why: str) -> bool:
        """Writes an answer; False where nobody says who gives it."""
        return bool(self._known_who()) and self.write(finding, why)

    def _known_who(self) -> str:
        """Who answers, which is asked once; empty where nobody says."""
        if not self.who:
            usual = self.usual_who()
            default = f" [{usual}]" if usual else ""
            self.who = self._line("answer_ask_who", usual, default=default)
        return self.who

    def write(self, finding: "Finding", why: str) -> bool:
        """Writes an answer and says what the page will say; False where the file cannot take it.

        Raises ProblemsFound.
        """
        answer = self.opened.answer_of(finding, self.who, self.when, why)
        file = self.opened.file
        try:
            self.answered += self.opened.write_answer(answer)
        except LayoutError:
            click.echo(say("answer_not_written", self.context.language, file=file), err=True)
            lines = with_answer("", answer).partition("answers:\n")[2]
            click.echo(lines.rstrip(), err=True)
            return False
        self.context.say("answer_on_page", file=file, answer=page_words(answer))
        return True

    def _corrected(self, finding: "Finding") -> bool:
        """Asks for other words and writes them; False where a person leaves it, or it is not here.

        Words that were published are changed together with their entry, as `amend` does it.
        """
        language = self.context.language
        text = self.opened.words_of(finding)
        if not self.can_be_corrected(finding) or text is None:
            return False
        asked = finding.question.found
        new = self._line("answer_ask_words", words=asked)
        if not new:
            return False
        click.echo(say("answer_new_words", language, words=text.replace(asked, new, 1)))
        why = ""
        if self.opened.is_published(finding):
            click.echo(say("answer_published", language))
            why = self._known_who() and self._line("answer_ask_why_changed")
            if not why:
                return False
        if not is_agreed_to(self.context, say("answer_ask_write", language)):
            return False
        if not self.correct(finding, new, why):
            return False
        self.read_again()
        return True

    def can_be_corrected(self, finding: "Finding") -> bool:
        """Whether its words can be changed here; says where they are changed if they cannot."""
        opened = self.opened
        is_text = opened.words_of(finding) is not None
        if is_text and (opened.field_of(finding) or not opened.is_published(finding)):
            return True
        at = opened.place_of(finding)
        click.echo(say("answer_by_hand", self.context.language, file=at.file, line=at.line))
        return False

    def correct(self, finding: "Finding", new: str, why: str = "") -> bool:
        """Puts other words in place of those asked about; False where the file cannot take them.

        What is published gets its entry, with who and why. Raises ProblemsFound.
        """
        at, text = self.opened.place_of(finding), self.opened.words_of(finding) or ""
        words = text.replace(finding.question.found, new, 1)
        if self.opened.is_published(finding):
            return self._is_amended(finding, text, words, why)
        try:
            self.opened.write_words(finding, words)
        except LayoutError:
            values = {"file": at.file, "line": at.line}
            click.echo(say("answer_by_hand", self.context.language, **values), err=True)
            return False
        self.corrected += 1
        self.context.say("answer_corrected", file=at.file)
        return True

    def _is_amended(self, finding: "Finding", old: str, new: str, why: str) -> bool:
        """Whether the published field is changed together with its entry."""
        from generator.cli.amendments.amend_request import AmendRequest
        from generator.cli.amendments.one_amendment import amend_field
        from generator.content.edit.amendment import amended

        # an older ledger keeps no words, only what tells whether these are those
        request = AmendRequest(
            field=self.opened.field_of(finding),
            to=new,
            old=old,
            who=self.who,
            why=why,
            date=self.when,
            yes=True,
        )
        try:
            now = amended(self.context.project, self.opened.report.folder)
            is_left = amend_field(self.context, now, request) != 0
        except click.UsageError as error:
            click.echo(error.format_message(), err=True)
            is_left = True
        if is_left:
            return False
        self.corrected += 1
        return True

    def _line(self, name: str, usual: str = "", **values: object) -> str:
        """What a person types; raises StoppedError at the end of the input."""
        return line_for(say(name, self.context.language, **values), usual)

    def usual_who(self) -> str:
        """Who answered last, else who publishes the site."""
        answers = self.opened.report.answers
        return answers[-1].who if answers else self.opened.site.publisher
