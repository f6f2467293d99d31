"""Publish: bytes -> the output folder, whole or not at all."""

from generator.publish.output import Output, check_output
from generator.publish.stage import MANIFEST, Published, clean, publish

__all__ = ["MANIFEST", "Output", "Published", "check_output", "clean", "publish"]
