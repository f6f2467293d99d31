"""Puts other words into one field of a content file; what stands in other fields stays."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.content.edit.records_text import edit_records
from generator.content.edit.yaml_text import LayoutError, edit_yaml
from generator.content.readers import RECORD_FORMATS
from generator.content.tree import Path, Tree, Value


def tree_of(file: str, text: str) -> Tree:
    """The raw values of a content file, whichever its format; raises ProblemsFound."""
    return RECORD_FORMATS[PurePosixPath(file).suffix].read(file, text)


def text_at(tree: Tree, path: Path) -> str | None:
    """The text that stands at a path; None where there is none, or something else."""
    value: Value = tree.data
    for key in path:
        inner: Value | None = None
        if isinstance(value, dict) and isinstance(key, str):
            inner = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            inner = value[key]
        if inner is None:
            return None
        value = inner
    return value if isinstance(value, str) else None


def with_text_at(file: str, text: str, path: Path, words: str) -> str:
    """The text of the file with these words at a path where a text stands.

    Raises LayoutError where other lines would change, or nothing can be put there.
    """
    if path[:1] != ("projects",):
        return edit_yaml(text, lambda data: _put(data, path, words))

    def change(entries: list[Any]) -> None:
        _put(entries, path[1:], words)

    return edit_records(file, text, change)


def _put(data: Any, path: Sequence[str | int], words: str) -> None:
    *around, last = path
    for key in around:
        data = data[key]
    if not isinstance(data[last], str):
        raise LayoutError
    data[last] = words
