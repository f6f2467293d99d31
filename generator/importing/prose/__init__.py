"""Prose: the lists of a bulletin, whose records stand in paragraphs instead of rows."""

from generator.importing.prose.item_tables import with_lists
from generator.importing.prose.shapes import shape_of, texts_of

__all__ = ["shape_of", "texts_of", "with_lists"]
