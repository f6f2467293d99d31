"""Raw values with their places: what readers give and the schema takes."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Protocol

from msgspec import Struct

from generator.problems import Location
from generator.records.project_keys import KEY, key_of

Key = str | int
Path = tuple[Key, ...]
Value = str | list["Value"] | dict[str, "Value"]


class Places(Protocol):
    """Where the values of a file stand; asked only where there is something to complain about."""

    @property
    def file(self) -> str:
        """The name that messages use."""

    def find(self, path: Path, /) -> tuple[int, int]:
        """Line and column (from 1) of the value at `path`."""

    def at(self, path: Path, /) -> Location:
        """The location of the value at `path`."""


class Tree(Struct, frozen=True, dict=True):
    """One file's raw values.

    `find` gives the line and column (from 1) of the value at a path, or of the nearest value
    around it that exists; `find_name` gives those of the value's name. They may read the text a
    second time: places are only asked for when there is something to complain about, and the
    usual run should not pay for them.
    """

    file: str
    data: Value
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

        Behind `projects` stands the project's key, which is nearly always its number, and not its
        position; a project without one is named by its position, as `projects[#3]`.
        """
        words: list[str] = []
        value: Value = self.data
        for key in path:
            value = _child_of(value, key)
            if isinstance(key, str):
                words.append(f".{key}" if words else key)
            elif words == ["projects"]:
                words.append(f"[{self._key_at(key) or f'#{key + 1}'}]")
            else:
                words.append(f"[{key}]")
        return "".join(words)

    def path_of(self, name: str) -> Path:
        """The path that `name_of` puts into these words, as far as it exists."""
        path: list[Key] = []
        for word, number in re.findall(r"([^.\[\]]+)|\[(#?[a-z0-9-]+)\]", name):
            if word:
                path.append(word)
            elif number.startswith("#"):
                path.append(int(number[1:]) - 1)
            elif path == ["projects"] and isinstance(self.data, dict):
                if number not in self._first_index:
                    break
                path.append(self._first_index[number])
            else:
                path.append(int(number))
        return tuple(path)

    @cached_property
    def _keys(self) -> list[tuple[str, ...]]:
        """What each project may be called: its key, and that of a later table."""
        rows = self.data.get("projects", []) if isinstance(self.data, dict) else []
        return [_keys_in(row) for row in rows]

    @cached_property
    def _first_index(self) -> dict[str, int]:
        """Where each key stands first."""
        found: dict[str, int] = {}
        for place in (0, 1):
            for index, keys in enumerate(self._keys):
                if len(keys) > place:
                    found.setdefault(keys[place], index)
        return found

    @cached_property
    def _count(self) -> Counter[tuple[str, ...]]:
        return Counter(self._keys)

    def _key_at(self, index: int) -> str:
        """The key of the project at a place; empty where it has none, or shares it."""
        keys = self._keys[index] if index < len(self._keys) else ()
        if self._count[keys] > 1:
            return ""
        return next((key for key in keys if self._first_index[key] == index), "")


class Source:
    """A file of the content, from the bytes that were read of it to its tree.

    It stands for the places of its values too. Nearly always nobody asks for them, and so the tree
    is only made, and the file only read again, when somebody does.
    """

    def __init__(
        self,
        file: str,
        content: bytes,
        again: Callable[[], bytes],
        parse: Callable[[str, bytes], Tree],
        rows: Callable[[str, bytes], Iterator[Value]] | None = None,
    ) -> None:
        self.file = file
        self.digest = digest_of(content)
        self._content: bytes | None = content
        self._again = again
        self._parse = parse
        self._rows = rows

    @property
    def has_rows(self) -> bool:
        """Whether it is a table, which gives its records one after another."""
        return self._rows is not None

    def rows(self) -> Iterator[Value]:
        """The records, of which none need be held; raises ProblemsFound, at the latest at the end.

        They are what the tree holds as `projects`.
        """
        return iter(()) if self._rows is None else self._rows(self.file, self._take())

    def read(self) -> Tree:
        """The tree, which the source does not hold on to; raises ProblemsFound."""
        return self._parse(self.file, self._take())

    @cached_property
    def tree(self) -> Tree:
        """The tree; raises ProblemsFound."""
        return self.read()

    def find(self, path: Path, /) -> tuple[int, int]:
        """Line and column of the value at `path`."""
        return self.tree.find(path)

    def at(self, path: Path, /) -> Location:
        """The location of the value at `path`."""
        return self.tree.at(path)

    def _take(self) -> bytes:
        """The bytes, which are not held beyond this: a text is made of them."""
        content, self._content = self._content, None
        return self._again() if content is None else content


def digest_of(content: bytes) -> bytes:
    """The digest by which a file counts as unchanged."""
    return hashlib.sha256(content).digest()  # the processor has it built in


def _keys_in(row: Value) -> tuple[str, ...]:
    """The key of a record as it stands; without one what its number gives, and with its table.

    Which of a level's tables is the first, and so in no key, is not known here.
    """
    if not isinstance(row, dict):
        return ()
    key, number, table = row.get("key"), row.get("number"), row.get("table")
    if isinstance(key, str) and key:
        return (key,) if re.fullmatch(KEY, key) else ()
    plain = key_of(number) if isinstance(number, str) else ""
    if not plain or not isinstance(number, str):
        return ()
    return (plain, key_of(number, table)) if isinstance(table, str) and table else (plain,)


def _child_of(value: Value, key: Key) -> Value:
    if isinstance(value, dict) and isinstance(key, str):
        return value.get(key, "")
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    return ""
