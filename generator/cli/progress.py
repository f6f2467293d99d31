"""A progress bar that appears only when somebody watches and there is something to wait for."""

import sys
import time
from types import TracebackType
from typing import Final, Self

import click

_PATIENCE: Final = 1.0  # seconds before a bar is worth the disturbance


class Progress:
    """Called with how many of how many pages are done."""

    def __init__(self, label: str, *, quiet: bool) -> None:
        self.label = label
        self.watched = not quiet and sys.stderr.isatty()
        self.start = time.monotonic()
        self.bar: click._termui_impl.ProgressBar[int] | None = None
        self.done = 0

    def __call__(self, done: int, whole: int) -> None:
        """Draws the bar if a terminal watches and a second has passed."""
        if not self.watched:
            return
        if self.bar is None:
            if time.monotonic() - self.start < _PATIENCE:
                return
            self.bar = click.progressbar(length=whole, label=self.label, file=sys.stderr)
        self.bar.update(done - self.done)
        self.done = done

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self.bar is not None:
            self.bar.render_finish()
