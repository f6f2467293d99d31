"""What a page hides: by an attribute, by a style of the element, by a plain rule of the page.

Rules of a page are followed where their selector is one name, `.none`, `#old`, `td` or `tr.old`;
what only print or a narrow screen hides is shown.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_GONE: Final = re.compile(r"(?<![\w-])(?:display\s*:\s*none|mso-hide\s*:\s*all)", re.I)
_UNSEEN: Final = re.compile(r"(?<![\w-])visibility\s*:\s*(?:hidden|collapse)", re.I)
_STRUCK: Final = re.compile(r"(?<![\w-])text-decoration(?:-line)?\s*:[^;]{0,80}line-through", re.I)
_KEPT_SPACE: Final = re.compile(r"(?<![\w-])white-space\s*:\s*(?:pre|break-spaces)", re.I)
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_MARK: Final = re.compile("[{}]")
_SELECTOR: Final = re.compile(r"[\w-]*(?:[.#][\w-]+)?")

Attributes = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Hiding:
    """The selectors by which a page hides elements: gone without their place, or unseen in it."""

    gone: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()

    def is_gone(self, name: str, attributes: Attributes) -> bool:
        """Whether an element takes no place: what follows moves up."""
        if not attributes and not self.gone:
            return False
        style = attributes.get("style") or ""
        if "hidden" in attributes or _GONE.search(style):
            return True
        return bool(self.gone) and not self.gone.isdisjoint(_selectors(name, attributes))

    def is_unseen(self, name: str, attributes: Attributes) -> bool:
        """Whether an element keeps its place, though nobody sees what is in it."""
        if _UNSEEN.search(attributes.get("style") or ""):
            return True
        return bool(self.unseen) and not self.unseen.isdisjoint(_selectors(name, attributes))


def hiding_of(sheets: Iterator[str]) -> Hiding:
    """What the style sheets of a page hide; the last rule about a selector counts."""
    gone: dict[str, bool] = {}
    unseen: dict[str, bool] = {}
    for sheet in sheets:
        for selector, declarations in _rules(sheet):
            if "display" in declarations or "mso-hide" in declarations:
                gone[selector] = _GONE.search(declarations) is not None
            if "visibility" in declarations:
                unseen[selector] = _UNSEEN.search(declarations) is not None
    return Hiding(
        frozenset(name for name, is_hidden in gone.items() if is_hidden),
        frozenset(name for name, is_hidden in unseen.items() if is_hidden),
    )


def is_struck(name: str, attributes: Attributes) -> bool:
    """Whether an element strikes its text through."""
    return name in ("del", "s", "strike") or bool(_STRUCK.search(attributes.get("style") or ""))


def keeps_space(name: str, attributes: Attributes) -> bool:
    """Whether spaces and line breaks of the source are shown as they stand."""
    style = attributes.get("style") or ""
    return name in ("pre", "textarea", "listing", "xmp") or bool(_KEPT_SPACE.search(style))


def _selectors(name: str, attributes: Attributes) -> Iterator[str]:
    """The selectors of one name that an element answers to."""
    yield name
    if key := attributes.get("id"):
        yield from (f"#{key}", f"{name}#{key}")
    for word in (attributes.get("class") or "").split():
        yield from (f".{word}", f"{name}.{word}")


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors of one name with their declarations; none of what stands inside an at-rule."""
    text = _COMMENT.sub(" ", sheet).replace("<!--", " ").replace("-->", " ")
    depth = at = 0
    selectors = ""
    for mark in _MARK.finditer(text):
        words, at = text[at : mark.start()], mark.end()
        if mark[0] == "{":
            selectors = words.rpartition(";")[2] if depth == 0 else ""
            depth += 1
            continue
        if depth == 1 and not selectors.lstrip().startswith("@"):
            for selector in selectors.split(","):
                if (plain := selector.strip()) and _SELECTOR.fullmatch(plain):
                    yield plain, words.lower()
        depth = max(0, depth - 1)
