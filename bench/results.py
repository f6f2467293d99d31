"""What a run found, by file system, and its medians."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.cold import Outcome
from bench.processes import Sample


@dataclass(slots=True)
class Results:
    """What was measured on one file system, by the number of projects; and which peers failed.

    `differences` are those of the peers that were not timed, because their pages are not ours.
    """

    place: str
    cold: dict[int, dict[str, Outcome]] = field(default_factory=dict)
    edits: dict[int, Mapping[str, Sequence[Sample]]] = field(default_factory=dict)
    served: dict[int, list[float]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    differences: dict[int, dict[str, list[str]]] = field(default_factory=dict)

    def agree(self) -> bool:
        """Whether the plain script, which fills our own templates, made our pages at every size.

        The others have templates of their own, which follow ours when somebody writes them.
        """
        return not any("jinja2" in found for found in self.differences.values())

    def seconds(self, name: str) -> dict[int, float]:
        """Median wall clock of a contender's cold builds by the number of projects."""
        return {
            count: wall(outcomes[name].samples)
            for count, outcomes in self.cold.items()
            if name in outcomes
        }

    def memory(self, name: str) -> dict[int, float]:
        """Peak bytes of a contender's cold builds by the number of projects."""
        return {
            count: float(outcomes[name].memory)
            for count, outcomes in self.cold.items()
            if name in outcomes
        }


def wall(samples: Sequence[Sample]) -> float:
    """The median of the wall clock."""
    return statistics.median(sample.wall for sample in samples)


def cpu(samples: Sequence[Sample]) -> float:
    """The median of the processor time."""
    return statistics.median(sample.cpu for sample in samples)
