"""What a new site has to know and its sources may not say: read, asked about, or left to be filled.

A person is asked what cannot be read, and what was only guessed; with --yes nobody is asked, and
only a year is needed.
"""

from collections.abc import Callable
from typing import Final

import click

from generator.characters import without_unseen
from generator.cli.beginning.new_request import NewRequest
from generator.cli.beginning.new_sources import Beginning
from generator.cli.context import Context
from generator.cli.prompt.agreement import is_agreed, next_line
from generator.cli.words import say
from generator.importing.county import (
    LevelFound,
    county_of,
    county_table,
    level_alone,
    levels_in,
    with_labels,
    year_of,
)
from generator.importing.county.evidence import Line
from generator.importing.proposals import level_of_label, outcome_kind_of, slug_of
from generator.importing.row_levels import labels_of_rows
from generator.patterns import pattern
from generator.problems import Language
from generator.problems.message import one_line
from generator.problems.value_kinds import CHOICES
from generator.records.outcome import OutcomeKind
from generator.records.values import EMAIL

_MOST_QUESTIONS: Final = 5
_YEAR: Final = pattern("(?:19|20)[0-9]{2}")
_EMAIL: Final = pattern(EMAIL)
_KINDS: Final = {str(n): kind for n, kind in enumerate(reversed(OutcomeKind), start=1)}


class Asker:
    """Asks a person, or takes what is proposed where nobody shall be asked."""

    def __init__(self, context: Context, *, is_silent: bool) -> None:
        self.context = context
        self.is_silent = is_silent
        self.asked = 0

    @property
    def may_ask(self) -> bool:
        """Whether one more question is not too many; the last is whether to open the site."""
        return not self.is_silent and self.asked < _MOST_QUESTIONS - 1

    def value(self, question: str, proposed: str, fits: Callable[[str], bool]) -> str:
        """The answer to a question; an empty one is what is proposed.

        Asks again what does not fit. Raises UsageError where nobody can answer.
        """
        self.asked += 1
        while not self.is_silent:
            shown = f" [{proposed}]" if proposed else ""
            click.echo(f"{question}{shown} ", nl=False)
            line = next_line()
            if not line:
                click.echo("")
                raise click.UsageError(say("new_nobody_answers", self.context.language))
            answer = without_unseen(line).strip() or proposed
            if not answer or fits(answer):
                return answer
            self.context.say("new_answer_again")
        return proposed

    def agrees(self, question: str) -> bool:
        """Whether a person says yes; no where nobody is asked."""
        self.asked += 1
        return not self.is_silent and is_agreed(self.context, question)


def year_for(asker: Asker, request: NewRequest, beginning: Beginning) -> str:
    """The year; raises UsageError where no source names one, or several, and nobody is asked."""
    context, found = asker.context, year_of(beginning.evidence)
    if request.year:
        if found.value and request.year != found.value and request.year not in found.others:
            context.say(
                "new_other_year", given=request.year, found=found.value, at=_place(found.line)
            )
        else:
            context.say("new_year_is", year=request.year, at="--year")
        return request.year
    if found.is_sure:
        context.say("new_year_is", year=found.value, at=_place(found.line))
        return found.value
    several = "、".join((found.value, *found.others)) if found.others else ""
    if asker.is_silent and found.is_guess:
        context.say("new_year_guess", year=found.value, at=_place(found.line))
        return found.value
    if asker.is_silent:
        name = "new_several_years" if several else "new_no_year"
        raise click.UsageError(say(name, context.language, years=several))
    question = say("new_ask_year", context.language)
    year = asker.value(question, found.value, lambda a: bool(_YEAR.fullmatch(a)))
    if not year:
        raise click.UsageError(say("new_no_year", context.language))
    return year


def county_for(asker: Asker, request: NewRequest, beginning: Beginning) -> str:
    """The county's name; empty where nobody knows it."""
    context, found = asker.context, county_of(beginning.evidence)
    if request.county:
        name, at = "".join(request.county.split()), "--county"
    elif found.is_sure:
        name, at = found.value, _place(found.line)
    else:
        proposed = found.value if found.is_guess or found.others else ""
        name = asker.value(say("new_ask_county", context.language), proposed, bool)
        name, at = "".join(name.split()), _place(found.line)
        if asker.is_silent and found.is_guess:
            context.say(
                "new_county_guess", county=name, words=found.line.words if found.line else ""
            )
            return name
        if asker.is_silent and found.others:
            context.say("new_several_counties", names="、".join((found.value, *found.others)))
            return ""
    if not name:
        context.say("new_no_county")
        return ""
    where = county_table().describe(name)
    context.say("new_county_is" if where else "new_county_unlisted", county=name, at=at, lies=where)
    return name


def levels_for(
    asker: Asker, request: NewRequest, beginning: Beginning, county: str
) -> tuple[LevelFound, ...]:
    """The levels of the tables; one at least."""
    context = asker.context
    if request.level:
        named = level_of_label(request.level)
        return (LevelFound(named.id, named.label),)
    found = levels_in(beginning.evidence, county, slug_of)
    if beginning.tables:
        labels, is_whole = labels_of_rows(beginning.tables)
        found = with_labels(found, labels, slug_of, is_whole=is_whole)
    for level in found:
        at = _place(level.line)
        context.say("new_level_is", label=level.label, id=level.id, at=at)
    if found:
        return found
    alone = level_alone(beginning.evidence, county, slug_of)
    label = alone.label
    if beginning.documents and alone.basis != "offices":
        label = asker.value(say("new_ask_level", context.language), label, bool)
    if label != alone.label:
        named = level_of_label(label)
        alone = LevelFound(named.id, named.label)
    context.say(f"new_level_by_{alone.basis or 'default'}", label=alone.label, id=alone.id)
    return (alone,)


def outcomes_for(asker: Asker, words: list[str]) -> tuple[tuple[str, str], ...]:
    """Each outcome word with its kind; one that nobody knows the kind of is left out."""
    found = []
    language = asker.context.language
    for word in words:
        kind = outcome_kind_of(word)
        if kind is None and asker.may_ask:
            kinds = "、".join(f"{n} {_meaning(kind, language)}" for n, kind in _KINDS.items())
            question = say("new_ask_kind", language, word=one_line(word), kinds=kinds)
            kind = _KINDS.get(asker.value(question, "", _KINDS.__contains__))
        if kind is not None:
            meaning = _meaning(kind, language)
            asker.context.say("new_word_is", word=one_line(word), kind=meaning)
            found.append((word, kind.value))
    return tuple(found)


def _meaning(kind: OutcomeKind, language: Language) -> str:
    return CHOICES["outcome_kind"][kind.value] if language == "zh" else kind.value


def contact_for(asker: Asker) -> str:
    """An address for corrections; empty where there is none yet."""
    if not asker.may_ask:
        return ""
    question = say("new_ask_contact", asker.context.language)
    return asker.value(question, "", lambda a: bool(_EMAIL.fullmatch(a)))


def _place(line: Line | None) -> str:
    return place_of(line.at.file, line.at.field, line.words) if line else ""


def place_of(file: str, sheet: str, words: str) -> str:
    """Where a value stands: file, sheet, and the words themselves."""
    shown = words if len(words) <= 30 else f"{words[:30]}…"
    return " ".join(part for part in (file, sheet, f"“{one_line(shown)}”") if part)
