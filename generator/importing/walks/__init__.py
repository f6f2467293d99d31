"""Walks: for each kind of file a count of its text that shares no code with the kind's reader."""

from collections.abc import Callable
from typing import Final

from generator.importing.documents import Walk
from generator.importing.walks.book_walk import walk_xls, walk_xlsx
from generator.importing.walks.page_walk import walk_page
from generator.importing.walks.text_walk import walk_text
from generator.importing.walks.word_walk import walk_word

# By the ending of the name.
WALKS: Final[dict[str, Callable[[bytes], Walk]]] = {
    "": walk_text,  # standard input
    ".csv": walk_text,
    ".docx": walk_word,
    ".htm": walk_page,
    ".html": walk_page,
    ".txt": walk_text,
    ".xls": walk_xls,
    ".xlsx": walk_xlsx,
}
