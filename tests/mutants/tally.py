"""How many mutants of a room are noticed, alive, and alive without a reason."""

from typing import Final

_MOST: Final = 20  # one in so many may be alive


class Tally:
    """The counts of a room, and what is wrong with it, a line each."""

    def __init__(self, room: str) -> None:
        self.room = room
        self.count = 0
        self.explained = 0
        self.unexplained = 0
        self.faults: list[str] = []

    def add(self, where: str, *, is_noticed: bool, is_known: bool) -> None:
        """Adds a mutant: whether a test notices it, and whether a reason says that none can."""
        self.count += 1
        if is_noticed and is_known:
            self.faults.append(f"explained, and noticed after all: {where}")
        elif is_known:
            self.explained += 1
        elif not is_noticed:
            self.unexplained += 1
            self.faults.append(f"alive without a reason: {where}")

    def lines(self) -> list[str]:
        """The counts with their shares of all; an explained mutant is alive too."""
        alive = self.explained + self.unexplained
        line = (
            f"{self.room}: {self.count} mutants, {self._share(alive)} alive: "
            f"{self._share(self.explained)} explained, {self._share(self.unexplained)} not"
        )
        if alive * _MOST > self.count:
            return [line, f"{self.room}: more than one in {_MOST} is alive"]
        return [line]

    def _share(self, part: int) -> str:
        return f"{part} ({part / self.count:.1%})" if self.count else f"{part}"
