"""A reading as a clerk sees it at the prompt: its words marked in their texts, and the pair."""

from collections.abc import Sequence

import click

from generator.analysis.counting import plain_number
from generator.analysis.measures import Reading
from generator.cli.context import Context
from generator.cli.prompt.answer_keys import AROUND, marked, marked_in
from generator.cli.readings.measure_table import Row
from generator.cli.words import say
from generator.problems import Language
from generator.problems.field_names import project_in_chinese
from generator.problems.message import one_line
from generator.problems.value_kinds import CHOICES
from generator.records import Project


def print_row(context: Context, row: Row, label: str, number: int, whole: int) -> None:
    """Prints a reading: which of how many, where, its words in their texts, and how it was read."""
    language = context.language
    reading = row.reading
    status = say(f"status_{row.status}", language)
    if reading.actual is not None:
        grade = reading.grade.value
        status += f" {CHOICES['grade'][grade] if language == 'zh' else grade}"
    place = _place_of(row, label, language)
    values = {"number": number, "all": whole, "status": status, "place": place}
    click.echo(say("review_place", language, **values))
    absent = absent_words(row)
    for name, words, texts in _sides(row):
        click.echo(say(name, language) + _words("" if words in absent else words, texts))
    for words in absent:
        click.echo(say("review_words_gone", language, words=one_line(words)))
    shown = row.reading_to_confirm
    actual = (
        say("review_no_actual", language)
        if shown.actual is None
        else f"{plain_number(shown.actual)}{shown.unit}"
    )
    values = {"name": shown.name, "target": plain_number(shown.target), "unit": shown.unit}
    click.echo(say("review_read", language, **values, actual=actual))


def page_words(reading: Reading, language: Language) -> str:
    """What a page shows of the measure: its name, actual and target with the unit, and percent."""
    target = f"{plain_number(reading.target)} {reading.unit}".strip()
    if reading.actual is None:
        between = "：" if language == "zh" else ": "
        return one_line(
            f"{reading.name}{between}{say('review_only_target', language, target=target)}"
        )
    ratio = reading.ratio
    percent = "" if ratio is None else f"  {plain_number(ratio * 100)}%"
    return one_line(f"{reading.name}  {plain_number(reading.actual)} / {target}{percent}")


def _place_of(row: Row, label: str, language: Language) -> str:
    """The project, or its item, as an office calls it; in English by its id."""
    part = row.reading.part
    if language != "zh":
        return f"{row.project.id}#{part}" if part else row.project.id
    year, _, key = row.project.id.split("/")
    name = project_in_chinese(label, key)
    return one_line(f"{year}年 {name}" + (f" 子项{part}" if part else ""))


def absent_words(row: Row) -> tuple[str, ...]:
    """The words of a reading that stand nowhere in its record any more; each once."""
    results = row.project.results
    cells = [words for result in results for _, words in result.extra]
    texts = [text for _, _, side in _sides(row) for text in side]
    asked = dict.fromkeys(filter(None, (words for _, words, _ in _sides(row))))
    return tuple([words for words in asked if words not in cells and not _stand(words, texts)])


def _stand(words: str, texts: Sequence[str]) -> bool:
    """Whether words stand in the texts, or all their parts, between what was left out."""
    parts = [part.strip() for part in words.split("…")]
    return all(any(part in text for text in texts) for part in parts)


def _sides(row: Row) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Title and text: how each is called, the words that were read there, and the texts."""
    reading = row.reading
    title, texts = _texts_of(row.project, reading.part)
    return (
        ("review_title", reading.target_words, (title,)),
        ("review_text", reading.actual_words, texts),
    )


def _texts_of(project: Project, part: int) -> tuple[str, tuple[str, ...]]:
    """The title that a target is read of, and the texts of the results beside it."""
    if part:
        row = next(result for result in project.results if result.part == part)
        return row.title or project.title, (row.text,)
    return project.title, tuple(result.text for result in project.results if not result.title)


def _words(words: str, texts: tuple[str, ...]) -> str:
    """The words marked in the text that they stand in; all of the text where there are none."""
    for text in texts:
        if words and words in text:
            return marked_in(text, words)
    if words:  # of a cell, or with something left out
        return marked("", words, "")
    whole = one_line("；".join(filter(None, texts)))
    return (whole if len(whole) <= 2 * AROUND else f"{whole[: 2 * AROUND]}…") or "（无）"
