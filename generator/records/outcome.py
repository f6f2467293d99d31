"""Outcomes: the published words of what came of a project, and what each means."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from generator.records.values import Filled, Shape


class OutcomeKind(StrEnum):
    """What a published outcome word means. `rank` orders them from worst to best."""

    MISSED = "missed"
    BEHIND = "behind"
    ON_TRACK = "on_track"
    AHEAD = "ahead"
    MET = "met"
    EXCEEDED = "exceeded"

    @property
    def rank(self) -> int:
        """0 for missed up to 5 for exceeded."""
        return _RANKS[self]

    @property
    def is_finished(self) -> bool:
        """Whether the year's task is done."""
        return self in (OutcomeKind.MET, OutcomeKind.EXCEEDED)


_RANKS = {kind: rank for rank, kind in enumerate(OutcomeKind)}


class Outcome(Shape, frozen=True):
    """A published word, for example 超额完成, and its kind."""

    word: Filled
    kind: Annotated[OutcomeKind, Meta(extra={"kind": "outcome_kind"})]
