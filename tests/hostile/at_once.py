"""Each payload in every text at once, for tests that look at pages in a browser."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.hostile.case import Prepare
from tests.hostile.places import pages
from tests.hostile.texts import FIELDS, PAYLOADS, markup


def at_once() -> Iterator[tuple[Prepare, str]]:
    """What prepares a project, and the payload that its pages show; empty for Markdown."""
    shown = [case for case in markup() if not case.code]
    for payload in PAYLOADS.values():
        several = [case.prepare for case in shown if case.payload.startswith(payload)]
        assert len(several) >= len(FIELDS) - 1
        yield partial(_all, several), payload
    for case in pages():
        if not case.code and not case.name.startswith("slow"):
            yield case.prepare, ""


def _all(several: list[Prepare], project: Path) -> None:
    for prepare in several:
        prepare(project)
