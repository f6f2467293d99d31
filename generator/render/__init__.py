"""Render: page -> bytes."""

from generator.render.assets import assets
from generator.render.pages import File, Renderer, Telling
from generator.render.workbook import as_workbook

__all__ = ["File", "Renderer", "Telling", "as_workbook", "assets"]
