"""Walks: for each kind of file a count of its text that shares no code with the kind's reader."""

from collections.abc import Callable
from typing import Final

from generator.importing.documents import Walk
from generator.importing.walks.book_walk import walk_xls, walk_xlsx
from generator.importing.walks.word_walk import walk_word

# By the ending of the name.
WALKS: Final[dict[str, Callable[[bytes], Walk]]] = {
    ".docx": walk_word,
    ".xls": walk_xls,
    ".xlsx": walk_xlsx,
}
