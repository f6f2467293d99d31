"""`make figures`: what is read and asked of the texts in the tree, by kind, beside what was kept.

python -m tests.figures           the counts
python -m tests.figures --errors  and every error
python -m tests.figures --keep    and keeps the counts: the tests fail where one falls below
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.figures.scoring import Tally
from tests.figures.sets import every_tally

KEPT: Final = Path(__file__).with_name("figures.json")
# Each as what counts in its favour, and of how many: more is better, or fewer.
RATES: Final = {
    "targets": ("read", "targets"),
    "precision": ("right", "paired"),
    "recall": ("found", "wanted"),
    "asked": ("hit", "expected"),
}
FEW: Final = ("false", "alarms")

Kept = dict[str, dict[str, dict[str, int]]]


def kept_counts() -> Kept:
    """The counts that no change may fall below."""
    found: Kept = json.loads(KEPT.read_text(encoding="utf-8"))
    return found


def counts_of(tallies: Mapping[str, Tally]) -> Kept:
    """The counts by set and name."""
    return {
        name: {row: dict(sorted(counts.items())) for row, counts in sorted(tally.counts.items())}
        for name, tally in tallies.items()
    }


def fallen(counts: Kept, kept: Kept) -> list[str]:
    """Where a figure is worse than the one that was kept: a smaller share, or more false ones."""
    worse = []
    for name, rows in kept.items():
        for row, before in rows.items():
            now = Counter(counts.get(name, {}).get(row, {}))
            for figure, (part, whole) in RATES.items():
                was, of = before.get(part, 0), before.get(whole, 0)
                if now[part] * max(of, 1) < was * max(now[whole], 1):
                    worse.append(
                        f"{name}, {row}: {figure} {now[part]}/{now[whole]}, was {was}/{of}"
                    )
            worse += [
                f"{name}, {row}: {figure} {now[figure]}, was {before.get(figure, 0)}"
                for figure in FEW
                if now[figure] > before.get(figure, 0)
            ]
    return worse


def lines_of(counts: Kept) -> list[str]:
    """The counts as a table."""
    lines = [
        f"{'':32}{'targets':>12}{'precision':>16}{'recall':>16}{'asked':>14}{'false':>7}{'alarms':>8}"
    ]
    for name, rows in counts.items():
        for row, found in rows.items():
            shares = [_share(found, part, whole) for part, whole in RATES.values()]
            few = [f"{found.get(figure, 0) or ''}" for figure in FEW]
            cells = [
                f"{cell:>{width}}"
                for cell, width in zip([*shares, *few], (12, 16, 16, 14, 7, 8), strict=True)
            ]
            lines.append(f"{f'{name}, {row}':32}{''.join(cells)}")
    return lines


def _share(found: Mapping[str, int], part: str, whole: str) -> str:
    of = found.get(whole, 0)
    return f"{found.get(part, 0)}/{of} {found.get(part, 0) / of:.0%}" if of else ""


def main() -> None:
    """Prints the counts, and keeps them where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list every error")
    parser.add_argument("--keep", action="store_true", help="keep the counts")
    options = parser.parse_args()
    tallies = every_tally()
    counts = counts_of(tallies)
    told = lines_of(counts)
    if KEPT.exists():
        told += [f"FALLEN {line}" for line in fallen(counts, kept_counts())]
    if options.errors:
        for name, tally in tallies.items():
            told += [f"\nerrors in {name}", *sorted(tally.errors)]
    sys.stdout.write("\n".join(told) + "\n")
    if options.keep:
        text = json.dumps(counts, ensure_ascii=False, indent=1, sort_keys=True)
        KEPT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
