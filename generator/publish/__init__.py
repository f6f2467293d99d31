"""Publish: bytes -> the output folder, whole or not at all."""

from generator.publish.output import check_output
from generator.publish.stage import Published, clean, publish

__all__ = ["Published", "check_output", "clean", "publish"]
