"""A site's own looks: styles, read token by token and held against what they may do; a picture."""

from generator.content.styles.colors import Color, Scheme, declared_colors
from generator.content.styles.theme import Theme, theme_from

__all__ = ["Color", "Scheme", "Theme", "declared_colors", "theme_from"]
