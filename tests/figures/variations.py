"""`make variations`: how many texts with something else beside, or in another form, are read alike.

python -m tests.figures.variations              all variants: shares by operation
python -m tests.figures.variations --errors     and every one that is read otherwise
python -m tests.figures.variations --sample     only those that the tests try
python -m tests.figures.variations --keep       tries those, and keeps how many are right
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.figures.clauses_beside import Case
from tests.figures.operations import OPERATIONS
from tests.figures.variants import difference, originals, read

KEPT: Final = Path(__file__).with_name("variations.json")
SAMPLE: Final = 6  # of so many variants of an operation the tests try one

Kept = dict[str, list[int]]


@dataclass
class Tried:
    """How many variants of each operation there were, how many were right, and the others."""

    tried: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def counts(self) -> Kept:
        """Right ones and all, by operation."""
        return {name: [self.right[name], self.tried[name]] for name in sorted(self.tried)}


def variations(every: int = 1) -> Tried:
    """What became of the variants of all texts, or of one of so many of each operation."""
    found = Tried()
    made: Counter[str] = Counter()
    for original in originals():
        expected = read(original)
        for name, operation in OPERATIONS.items():
            for variant in operation(Case(original.title, original.result)):
                made[name] += 1
                if (made[name] - 1) % every:
                    continue
                text = original._replace(title=variant.title, result=variant.result)
                said = difference(expected, read(text, variant.times))
                found.tried[name] += 1
                found.right[name] += not said
                if said:
                    words = (name, original.kind, original.name, said, text.title, text.result)
                    found.errors.append(" | ".join(words))
    return found


def kept_counts() -> Kept:
    """The counts of the sample that no change may fall below."""
    found: Kept = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def fallen(counts: Mapping[str, list[int]], kept: Kept) -> list[str]:
    """The operations of whose variants a smaller share is right than was kept."""
    worse = []
    for name, (was, of) in kept.items():
        right, tried = counts.get(name, [0, 0])
        if right * of < was * tried or not tried:
            worse.append(f"{name}: {right}/{tried}, was {was}/{of}")
    return worse


def lines_of(counts: Kept) -> list[str]:
    """The counts as a table, with all together."""
    rows = {**counts, "all": [sum(pair[n] for pair in counts.values()) for n in range(2)]}
    return [f"{name:18}{right:7}/{of:<7}{right / of:7.1%}" for name, (right, of) in rows.items()]


def main() -> None:
    """Prints the shares, and keeps those of the sample where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list every variant read otherwise")
    parser.add_argument("--sample", action="store_true", help="only those that the tests try")
    parser.add_argument("--keep", action="store_true", help="keep the counts of the sample")
    options = parser.parse_args()
    found = variations(SAMPLE if options.sample or options.keep else 1)
    lines = lines_of(found.counts())
    if options.errors:
        lines += found.errors
    sys.stdout.write("\n".join(lines) + "\n")
    if options.keep:
        rows = [f' "{name}": {json.dumps(pair)}' for name, pair in found.counts().items()]
        KEPT.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
