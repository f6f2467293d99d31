"""Render: page -> bytes."""

from generator.render.assets import assets
from generator.render.pages import File, render

__all__ = ["File", "assets", "render"]
