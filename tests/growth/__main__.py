"""`python -m tests.growth [WORD …]`: how each case grows; with words only cases that have one."""

import sys

from tests.growth.cases import CASES
from tests.growth.measuring import grows_too_fast, times_of


def main() -> None:
    """Prints a line a case, those that grow too fast with a star."""
    wanted = sys.argv[1:]
    for case in CASES:
        if wanted and not any(word in case.name for word in wanted):
            continue
        times = times_of(case)
        star = "*" if grows_too_fast(times) else " "
        seconds = "  ".join(f"{one:8.3f}" for one in times)
        sys.stdout.write(f"{star} {case.name:40} {case.size:>7}  {seconds}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
