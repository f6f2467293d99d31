"""Raw values with their places: what readers give and the schema takes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.problems import Location

Key = str | int
Path = tuple[Key, ...]
Raw = str | list["Raw"] | dict[str, "Raw"]


@dataclass(frozen=True, slots=True)
class Tree:
    """One file's raw values.

    `find` gives the line and column (from 1) of the value at a path, or of the nearest value
    around it that exists; `find_name` gives those of the value's name. They may read the text a
    second time: places are only asked for when there is something to complain about, and the
    usual run should not pay for them.
    """

    file: str
    data: Raw
    find: Callable[[Path], tuple[int, int]]
    find_name: Callable[[Path], tuple[int, int]]

    def at(self, path: Path) -> Location:
        """The location of the value at `path`, with the field name that messages use."""
        line, column = self.find(path)
        return Location(self.file, line, column, self.name_of(path))

    def at_name(self, path: Path) -> Location:
        """The location of the name under which the value at `path` stands."""
        line, column = self.find_name(path)
        return Location(self.file, line, column, self.name_of(path))

    def name_of(self, path: Path) -> str:
        """The path in words: `projects[16].title`.

        The number behind `projects` is the project's own number, as it stands in the file, not
        its position; a project without one is named by its position, as `projects[#3]`.
        """
        words: list[str] = []
        value: Raw = self.data
        for key in path:
            parent, value = value, _child(value, key)
            if isinstance(key, str):
                words.append(f".{key}" if words else key)
            elif words == ["projects"]:
                number = value.get("number") if isinstance(value, dict) else None
                plain = isinstance(number, str) and number.isascii() and number.isdigit()
                words.append(f"[{number}]" if plain and _once(parent, number) else f"[#{key + 1}]")
            else:
                words.append(f"[{key}]")
        return "".join(words)

    def path_of(self, name: str) -> Path:
        """The path that `name_of` puts into these words, as far as it exists."""
        path: list[Key] = []
        for word, number in re.findall(r"([^.\[\]]+)|\[(\d+)\]", name):
            if word:
                path.append(word)
            elif path == ["projects"] and isinstance(self.data, dict):
                rows = self.data.get("projects", [])
                numbers = [row.get("number") for row in rows if isinstance(row, dict)]
                if number not in numbers:
                    break
                path.append(numbers.index(number))
            else:
                path.append(int(number))
        return tuple(path)


def _child(value: Raw, key: Key) -> Raw:
    if isinstance(value, dict) and isinstance(key, str):
        return value.get(key, "")
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    return ""


def _once(parent: Raw, number: Raw | None) -> bool:
    rows = parent if isinstance(parent, list) else []
    return sum(isinstance(row, dict) and row.get("number") == number for row in rows) == 1
