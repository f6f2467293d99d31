"""Settlement: what was found, once all of a bulletin is read, as figures or as open questions.

A level stays open where the words fit two; the other figures may decide: no part is larger than its
whole, and where several totals are stated the one that the records bear out is the total.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.importing.prose.bulletin.found_figures import TOTAL, Found
from generator.importing.prose.bulletin.level_mentions import WHOLE
from generator.importing.prose.bulletin.proposals import KnownProject, Open, Stated


def counts_of(projects: Sequence[KnownProject]) -> Counter[str]:
    """How many projects each level has, and all of them; items are none of their own."""
    counts = Counter(project.level for project in projects if "#" not in project.id)
    counts[WHOLE] = sum(1 for project in projects if "#" not in project.id)
    return counts


def settled(found: Sequence[Found], counts: Mapping[str, int]) -> tuple[list[Stated], list[Open]]:
    """The figures whose level is sure, each once, and what must be asked."""
    totals = _totals(found)
    for figure in found:
        _decide(figure, totals, counts)
    stated: dict[tuple[str, str], Stated] = {}
    questions = list(_unclear(found))
    several = _several_totals(found, counts)
    questions += several.values()
    for figure in found:
        entry = _stated(figure)
        if entry is None or (figure.figure == TOTAL and entry.level in several):
            continue
        if figure.figure == TOTAL and counts.get(entry.level, entry.value) != entry.value:
            others = [_stated(other) for other in found if other.figure == TOTAL]
            if any(o and o.level == entry.level and o.value == counts[o.level] for o in others):
                continue
        before = stated.setdefault((entry.figure, entry.level), entry)
        if before.value != entry.value:
            questions.append(Open(entry.words, "unknown", (entry,)))
    return list(stated.values()), questions


def _totals(found: Sequence[Found]) -> dict[str, Decimal]:
    """The totals whose level is sure."""
    totals: dict[str, Decimal] = {}
    for figure in found:
        entry = _stated(figure)
        if entry is not None and figure.figure == TOTAL and not figure.is_doubtful:
            totals.setdefault(entry.level, entry.value)
    return totals


def _decide(found: Found, totals: Mapping[str, Decimal], counts: Mapping[str, int]) -> None:
    """Takes away the levels that a figure cannot be of."""
    value = found.token.value
    known = [level for level in found.levels if level is not None]
    if found.figure == TOTAL:
        is_place = found.is_doubtful and known != [WHOLE]
        options = [*known, WHOLE] if is_place else known
        fitting = [level for level in options if counts.get(level) == value]
        if len(options) > 1 and len(set(fitting)) == 1:
            found.levels[:] = fitting[:1]
        elif is_place and totals.get(WHOLE, value) == value:
            found.levels[:] = options
        return
    if len(known) < 2 or value is None or found.figure.endswith("_share"):
        return
    left = [level for level in known if totals.get(level, value) >= value]
    if left:
        found.levels[:] = left


def _stated(found: Found) -> Stated | None:
    """The figure, where its level is sure."""
    if len(found.levels) != 1 or found.levels[0] is None or found.token.value is None:
        return None
    return Stated(found.figure, found.levels[0], found.token.value, found.words)


def _unclear(found: Sequence[Found]) -> Iterator[Open]:
    for figure in found:
        value = figure.token.value
        if _stated(figure) is None and value is not None:
            options = tuple(
                Stated(figure.figure, level, value, figure.words)
                for level in figure.levels
                if level is not None
            )
            yield Open(figure.words, "level", options)


def _several_totals(found: Sequence[Found], counts: Mapping[str, int]) -> dict[str, Open]:
    """By level the question which of its totals counts its projects."""
    totals: dict[str, dict[Decimal, Stated]] = defaultdict(dict)
    for figure in found:
        entry = _stated(figure)
        if entry is not None and figure.figure == TOTAL:
            totals[entry.level].setdefault(entry.value, entry)
    return {
        level: Open(next(iter(by_value.values())).words, "total", tuple(by_value.values()))
        for level, by_value in totals.items()
        if len(by_value) > 1 and counts.get(level) not in by_value
    }
