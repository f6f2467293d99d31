"""Builds after an edit: one record changed, nothing changed, and Hugo's whole build beside them."""

import itertools
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from bench.contenders import Contender
from bench.content import edit
from bench.processes import CommandError, Sample, interleave, time_run
from bench.records import LEVELS

EDITED, UNCHANGED = "edited", "unchanged"
_STRIDE: Final = 7  # records between two that are edited


def time_edits(
    whole: Contender, hugo: Contender | None, rounds: int, *, sync: bool
) -> Mapping[str, Sequence[Sample]]:
    """Samples of both builds and, where it is installed, of Hugo's; another record each time."""
    whole.clear()
    time_run(whole.command)
    edits = itertools.count(1)

    def after_edit() -> Sample:
        number = next(edits)
        words = f"第{number}次复核。"
        address = edit(whole.site.parent, LEVELS[1][0], 1 + _STRIDE * number % LEVELS[1][2], words)
        sample = _time_build(whole, sync=sync)
        if words not in (whole.site / address).read_text(encoding="utf-8"):
            raise CommandError(f"{address} lacks the words that its record was given")
        return sample

    runs: dict[str, Callable[[], Sample]] = {EDITED: after_edit}
    runs[UNCHANGED] = lambda: _time_build(whole, sync=sync)
    if hugo is not None:
        runs["hugo"] = lambda: _time_cold_build(hugo, sync=sync)
    samples = interleave(runs, rounds)
    for contender in (whole, hugo):
        if contender is not None:
            contender.clear()
    return samples


def _time_cold_build(contender: Contender, *, sync: bool) -> Sample:
    contender.clear()
    return _time_build(contender, sync=sync)


def _time_build(contender: Contender, *, sync: bool) -> Sample:
    if sync:
        os.sync()
    return time_run(contender.command)
