"""Render: page -> bytes."""

from generator.render.assets import assets
from generator.render.renderer import FileFigures, Renderer
from generator.render.xlsx.archive import as_workbook

__all__ = ["FileFigures", "Renderer", "as_workbook", "assets"]
