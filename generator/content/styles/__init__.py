"""A site's own styles: read token by token, and held against what they may do."""

from generator.content.styles.colors import Color, Scheme, declared_colors
from generator.content.styles.theme import Theme, theme_from

__all__ = ["Color", "Scheme", "Theme", "declared_colors", "theme_from"]
