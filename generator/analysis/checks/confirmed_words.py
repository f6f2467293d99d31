"""Confirmed measures beside the text: the words that they were read from must still stand there."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.checks.question import ask
from generator.analysis.occurrences import found_in
from generator.problems import Problem
from generator.records import Project

# A reading may leave out what stands between the words that count.
_LEFT_OUT: Final = "…"


def stale_words(project: Project) -> Iterator[Problem]:
    """YQ322: words of a confirmed measure that the title or the results no longer hold.

    A corrected text leaves the measures of the text before it behind, and their numbers would
    go on being shown as confirmed.
    """
    measures = project.measures
    if not measures:
        return
    of_title = [measure.target_words for measure in measures]
    of_results = [measure.actual_words for measure in measures]
    in_title = _standing(of_title, (project.title,))
    in_results = _standing(of_results, tuple(result.text for result in project.results))
    for measure in measures:
        if measure.target_words not in in_title:
            yield _question(project, measure.target_words, "target_words", measure.name)
        if measure.actual_words not in in_results:
            yield _question(project, measure.actual_words, "actual_words", measure.name)


def _standing(several: Sequence[str], fields: tuple[str, ...]) -> set[str]:
    """Those that stand in the fields, or whose parts do, between what was left out."""
    parts = {words: [part.strip() for part in words.split(_LEFT_OUT)] for words in several}
    found = found_in({part for some in parts.values() for part in some}, fields)
    return {words for words in several if found.issuperset(parts[words])}


def _question(project: Project, words: str, name: str, measure: str) -> Problem:
    return ask(project, "measures", "YQ322", words, name=name, measure=measure)
