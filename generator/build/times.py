"""How long each step of a build takes."""

import time


class Times:
    """Seconds of the wall clock by the name of a step, in the order of the steps."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.start = time.perf_counter()

    def lap(self, name: str) -> None:
        """Counts what went by since the last call for a step; one that comes again adds up."""
        now = time.perf_counter()
        self.seconds[name] = self.seconds.get(name, 0.0) + now - self.start
        self.start = now
