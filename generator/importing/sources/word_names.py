"""Names of WordprocessingML: tags as lxml gives them, and the few values that several rooms ask."""

from functools import cache
from typing import Any, Final

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TABLE, ROW, CELL, PARAGRAPH, TEXT = (f"{W}{name}" for name in ("tbl", "tr", "tc", "p", "t"))
VALUE: Final = f"{W}val"
ALTERNATIVES, CHOICE, FALLBACK = (
    f"{MC}{name}" for name in ("AlternateContent", "Choice", "Fallback")
)
# What is deleted or was moved away.
REMOVED: Final = frozenset({f"{W}del", f"{W}moveFrom"})
# What stands around content and says something about it, or nothing.
AROUND: Final = frozenset(
    f"{W}{name}"
    for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "dir", "bdo")
)
_OFF: Final = frozenset({"0", "false", "off"})


def is_on(element: Any) -> bool:
    """Whether a property that is either on or off is there and on."""
    return element is not None and element.get(VALUE, "1") not in _OFF


def value_of(parent: Any, path: str) -> str:
    """The value of the element at a path of names parted by `/`; empty where there is none."""
    if parent is None:
        return ""
    element = parent.find(_tags(path))
    return element.get(VALUE, "") if element is not None else ""


@cache
def _tags(path: str) -> str:
    return "/".join(f"{W}{name}" for name in path.split("/"))


def whole_number(words: str, default: int) -> int:
    """A number of at most nine digits, else the default."""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else default
