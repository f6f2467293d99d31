"""Render: page -> bytes."""

from generator.render.assets import assets
from generator.render.renderer import Renderer, Telling
from generator.render.xlsx.archive import as_workbook

__all__ = ["Renderer", "Telling", "as_workbook", "assets"]
