"""How long the checks and the reading of figures take for each project, beside reading the records.

    python -m bench.figures

Processor time of this process, each from empty caches, the best of three; the ratio is to loading
the content, which every verb does before.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from generator.analysis.checks import questions_about
from generator.analysis.measures import clauses, matches, quantities, rates_in, readings_of
from generator.analysis.measures.subjects import letter_pairs, letters_of, own_words
from generator.content.load import load

_ROOT: Final = Path(__file__).parent.parent
_CACHED: Final = (quantities, clauses, matches, rates_in, own_words, letters_of, letter_pairs)
_TIMES: Final = 3


def main() -> None:
    """Prints milliseconds a project, and the ratios."""
    projects = load(_ROOT).content.reports[-1].projects
    loaded = _best(lambda: load(_ROOT))
    asked = _best(lambda: [questions_about(project) for project in projects])
    read = _best(lambda: [readings_of(project) for project in projects])
    for name, seconds in (("load", loaded), ("checks", asked), ("readings", read)):
        each = 1000 * seconds / len(projects)
        sys.stdout.write(f"{name:10}{each:8.3f} ms a project{seconds / loaded:8.2f} of loading\n")


def _best(work: Callable[[], object]) -> float:
    found = []
    for _ in range(_TIMES):
        for cached in _CACHED:
            cached.cache_clear()
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


if __name__ == "__main__":
    main()
