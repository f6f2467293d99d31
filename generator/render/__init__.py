"""Render: page -> bytes."""

from generator.render.assets import assets
from generator.render.pages import File, render
from generator.render.workbook import as_workbook

__all__ = ["File", "as_workbook", "assets", "render"]
