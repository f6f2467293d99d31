"""Builds after an edit: one record changed, nothing changed, and Hugo's whole build beside them."""

import itertools
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bench.contenders import Contender
from bench.content import edit
from bench.processes import CommandError, Sample, interleaved, timed
from bench.records import LEVELS

EDITED, UNCHANGED = "edited", "unchanged"
_STRIDE: Final = 7  # records between two that are edited


def edited(
    whole: Contender, hugo: Contender | None, rounds: int, *, sync: bool
) -> Mapping[str, Sequence[Sample]]:
    """Samples of both builds and, where it is installed, of Hugo's; another record each time."""
    whole.clear()
    timed(whole.command)
    edits = itertools.count(1)

    def after_edit() -> Sample:
        number = next(edits)
        words = f"第{number}次复核。"
        address = edit(whole.site.parent, LEVELS[1][0], 1 + _STRIDE * number % LEVELS[1][2], words)
        sample = _timed(whole, sync=sync)
        if words not in (whole.site / address).read_text(encoding="utf-8"):
            raise CommandError(f"{address} lacks the words that its record was given")
        return sample

    runs: dict[str, Callable[[], Sample]] = {EDITED: after_edit}
    runs[UNCHANGED] = lambda: _timed(whole, sync=sync)
    if hugo is not None:
        runs["hugo"] = lambda: _cold(hugo, sync=sync)
    samples = interleaved(runs, rounds)
    for one in (whole, hugo):
        if one is not None:
            one.clear()
    return samples


def _cold(one: Contender, *, sync: bool) -> Sample:
    one.clear()
    return _timed(one, sync=sync)


def _timed(one: Contender, *, sync: bool) -> Sample:
    if sync:
        os.sync()
    return timed(one.command)
