"""Confirmed measures beside the text: the words that they were read from must still stand there."""

from collections.abc import Iterator
from typing import Final

from generator.analysis.checks.question import ask
from generator.problems import Problem
from generator.records import Project

# A reading may leave out what stands between the words that count.
_LEFT_OUT: Final = "…"


def stale_words(project: Project) -> Iterator[Problem]:
    """YQ322: words of a confirmed measure that the title or the results no longer hold.

    A corrected text leaves the measures of the text before it behind, and their numbers would
    go on being shown as confirmed.
    """
    title = (project.title,)
    texts = tuple(result.text for result in project.results)
    for measure in project.measures:
        if not _stands(measure.target_words, title):
            yield _question(project, measure.target_words, "target_words", measure.name)
        if not _stands(measure.actual_words, texts):
            yield _question(project, measure.actual_words, "actual_words", measure.name)


def _stands(words: str, fields: tuple[str, ...]) -> bool:
    if any(words in field for field in fields):
        return True
    parts = [part.strip() for part in words.split(_LEFT_OUT)]
    return all(any(part in field for field in fields) for part in parts)


def _question(project: Project, words: str, name: str, measure: str) -> Problem:
    return ask(project, "measures", "YQ322", words, name=name, measure=measure)
