"""Publish: bytes -> the output folder, whole or not at all."""

from generator.publish.clean import clean
from generator.publish.manifest import MANIFEST
from generator.publish.output import Output, check_output
from generator.publish.stage import Publication, Stage, staged, turn
from generator.publish.sums_file import sums_in, sums_text
from generator.publish.writer import Mark, Writer, mark_of

__all__ = [
    "MANIFEST",
    "Mark",
    "Output",
    "Publication",
    "Stage",
    "Writer",
    "check_output",
    "clean",
    "mark_of",
    "staged",
    "sums_in",
    "sums_text",
    "turn",
]
