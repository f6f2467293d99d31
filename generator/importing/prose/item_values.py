"""Items of a list as they are put together: values by field or label, sections, parts, signs."""

from dataclasses import dataclass, field
from typing import Final

# What no record says twice, unless one line goes on with the one above.
_ONCE: Final = frozenset(
    {"title", "departments", "assisting", "people", "leaders", "deadline", "outcome", "share"}
)


@dataclass(slots=True)
class Value:
    """What stands behind a label, in one or several lines; the name of its field may be empty."""

    name: str
    label: str
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines; white space around them is layout."""
        return "\n".join(part.strip() for part in self.parts if part.strip())


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that items stand below, by the place of its paragraph; `depth` is 0 outermost."""

    text: str
    at: int
    depth: int


@dataclass(slots=True)
class Item:
    """A record of a list: its number, the sections around it, its values, parts and signs."""

    number: str = ""
    is_made: bool = False  # whether a program makes the number
    sections: tuple[Section, ...] = ()
    lines: list[int] = field(default_factory=list)  # the places of its paragraphs
    by_key: dict[str, Value] = field(default_factory=dict)  # by field, else by label
    signs: list[str] = field(default_factory=list)
    parts: list["Item"] = field(default_factory=list)
    last_key: str = ""
    is_unclear: bool = False  # says twice what a record says once

    @property
    def values(self) -> list[Value]:
        """Its values in the order in which they began."""
        return list(self.by_key.values())

    def has(self, name: str) -> bool:
        """Whether it has a value of this field."""
        return name in self.by_key

    def value(self, name: str, label: str) -> Value:
        """The value of a field or, where that has another label, of the label; new or there."""
        self.signs.append(label)
        same = self.by_key.get(name)
        if name and same and label and same.label != label and (same.label or name == "title"):
            name = ""  # 目标任务 below a line that is the title already
        key = name or f"={label}"
        if key in self.by_key and key != self.last_key and name in _ONCE:
            self.is_unclear = True
        self.last_key = key
        return self.by_key.setdefault(key, Value(name, label))

    @property
    def is_labelled(self) -> bool:
        """Whether it says by a label, or in brackets who leads, what its words are."""
        own = self.has("departments") or any(value.label for value in self.by_key.values())
        return own or any(part.is_labelled for part in self.parts)

    @property
    def labels(self) -> list[str]:
        """Its labels in the order in which they began."""
        return [value.label for value in self.by_key.values() if value.label]


@dataclass(slots=True)
class Outline:
    """The items of a document, and the places of the paragraphs that belong to none."""

    items: list[Item] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    has_lost_numbers: bool = False  # numbers that number neither records nor points

    @property
    def is_unclear(self) -> bool:
        """Whether some item says twice what a record says once, or numbers tell nothing."""
        return self.has_lost_numbers or any(
            item.is_unclear or any(p.is_unclear for p in item.parts) for item in self.items
        )
