"""Confirmed measures beside the text: the words that they were read from must still stand there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.checks.question import ask
from generator.analysis.given_field import quoted
from generator.analysis.measures import targets
from generator.analysis.occurrences import found_in
from generator.analysis.published_fields import named
from generator.characters import HAN_SIGN
from generator.problems import Problem
from generator.records import Measure, Project

# A reading may leave out what stands between the words that count.
_LEFT_OUT: Final = "…"


def stale_words(project: Project) -> Iterator[Problem]:
    """YQ322: words of a confirmed measure that the title or the results no longer hold.

    A corrected text leaves the measures of the text before it behind, and their numbers would
    go on being shown as confirmed. The words of an item's measure stand in its own row.
    """
    if not project.measures:
        return
    by_part: dict[int, list[Measure]] = defaultdict(list)
    for measure in project.measures:
        by_part[measure.part].append(measure)
    texts = tuple(result.text for result in project.results)
    cells = frozenset(words for result in project.results for _, words in result.extra)
    yield from _of(project, by_part[0], "measures", project.title, texts, cells)
    for index, result in enumerate(project.results):
        if found := by_part.get(result.part):
            field, title = f"results[{index}].measures", result.title or project.title
            own = frozenset(words for _, words in result.extra)
            yield from _of(project, found, field, title, (result.text,), own)


def _of(
    project: Project,
    measures: Sequence[Measure],
    field: str,
    title: str,
    texts: tuple[str, ...],
    cells: frozenset[str],
) -> Iterator[Problem]:
    """The questions about the measures of a project as a whole, or of one of its items.

    Words may also be a cell of their own, in a column of numbers. Where no result has a text, what
    was delivered was told by a period, which stands elsewhere.
    """
    wanted = [measure.target_words for measure in measures if measure.target_words]
    told = [measure.actual_words for measure in measures if measure.actual_words]
    in_title = _standing(wanted, (title,)) if wanted else set()
    if in_title != set(wanted) and not targets(title):
        # then a result may say the target: 超额完成40所的年度目标
        in_title |= _standing(wanted, texts)
    in_texts = _standing(told, texts) if told and any(texts) else set(told)
    in_title |= _in_cells(wanted, cells)
    in_texts |= _in_cells(told, cells)
    for key, measure in named((measure.name, measure) for measure in measures):
        sides = (
            ("target", measure.target_words, in_title),
            ("actual", measure.actual_words, in_texts),
        )
        for name, words, found in sides:
            if words and words not in found:
                given = quoted(f"{project.id}:{field}[{key}].{name}")
                values = {"measure": measure.name, "name": f"{name}_words", "given": given}
                yield ask(project, field, "YQ322", words, **values)


def _in_cells(several: Sequence[str], cells: frozenset[str]) -> set[str]:
    """Those that are a cell, or words within one: 新建驿站18座 of two goals; 18 is not in 118."""
    said = [words for words in several if words not in cells and HAN_SIGN.search(words)]
    return set(cells.intersection(several)) | _standing(said, tuple(cells) if said else ())


def _standing(several: Sequence[str], fields: tuple[str, ...]) -> set[str]:
    """Those that stand in the fields, or whose parts do, between what was left out."""
    parts = {words: [part.strip() for part in words.split(_LEFT_OUT)] for words in several}
    found = found_in({part for some in parts.values() for part in some}, fields)
    return {words for words in several if found.issuperset(parts[words])}
