"""One record of a report against what its ledger holds of it: parts that went, sources that follow.

A part is what a name has in brackets: a result, a measure, a step, a notice. Worked out once for a
record, however many of its parts have gone. Pure.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from generator.analysis.published_fields import NEVER_ADDED, kind_of
from generator.patterns import pattern

_CLOSED: Final = pattern(r"\]")
_SOURCE: Final = pattern(r"(.*)source\[[^\]]*\]")


class Record:
    """The digests that a ledger holds of a record, and the words of today, by field."""

    def __init__(self, held: Mapping[str, str], now: Mapping[str, str], *, is_told: bool) -> None:
        self.held = held
        self.now = now
        self.is_told = is_told  # whether an entry is about it, or has to be for words of it

    def gone_part(self, name: str) -> str:
        """What went with a field that is gone: the outermost part of which nothing is left."""
        return next((part for part in parts_of(name) if part not in self.parts), name)

    def was_plain(self, name: str) -> bool:
        """Whether a field said something without words when what it is part of was recorded."""
        whole = name.rpartition(".")[0]
        return kind_of(name) in NEVER_ADDED and whole in self.digests

    def is_superseded(self, part: str) -> bool:
        """Whether a later document has taken the place of the one that a row was read from.

        It is later where it was recorded behind it; or not yet, and brought other words, too.
        """
        match = _SOURCE.fullmatch(part)
        later = self._sources.get(match[1]) if match else None
        if later is None:
            return False
        if later in self._order:
            return self._order[later] > self._order[part]
        return self.is_told or self._has_news

    @cached_property
    def parts(self) -> frozenset[str]:
        """All parts of which something is there today."""
        return frozenset(part for name in self.now for part in parts_of(name))

    @cached_property
    def digests(self) -> Mapping[str, set[str]]:
        """The digests that are held of each part."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, value in self.held.items():
            for part in parts_of(name):
                found[part].add(value)
        return dict(found)

    @cached_property
    def _sources(self) -> Mapping[str, str]:
        """The source that is there today, by what stands before it."""
        matches = (_SOURCE.fullmatch(part) for part in self.parts)
        return {match[1]: match[0] for match in matches if match}

    @cached_property
    def _order(self) -> Mapping[str, int]:
        """The place of each source among those that were recorded."""
        return {part: place for place, part in enumerate(self.digests)}

    @cached_property
    def _has_news(self) -> bool:
        return any(name not in self.held and "source[" not in name for name in self.now)


def parts_of(name: str) -> list[str]:
    """What a field is part of, from the outermost in, and itself where it is named in brackets.

    Of `results[1].measures[绿道].target` it is `results[1]` and `results[1].measures[绿道]`.
    """
    return [name[: match.end()] for match in _CLOSED.finditer(name)]
