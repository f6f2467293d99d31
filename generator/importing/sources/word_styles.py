"""Styles of a Word document: what a style says of its paragraphs and runs, with those it rests on.

Only what decides whether text is shown, struck out or numbered is read.
"""

from typing import Any, Final

from generator.importing.sources.word_names import W, is_on, value_of

_DEEPEST: Final = 20  # styles that rest on each other


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, part: Any) -> None:
        elements = list(part.iter(f"{W}style")) if part is not None else []
        self.styles = {element.get(f"{W}styleId", ""): element for element in elements}
        defaults = [
            element.get(f"{W}styleId", "")
            for element in elements
            if element.get(f"{W}type") == "paragraph"
            and element.get(f"{W}default") in ("1", "true")
        ]
        self.default = defaults[0] if defaults else ""
        self.known: dict[tuple[str, str], bool] = {}

    def is_on(self, style: str, name: str) -> bool:
        """Whether a style turns on a property of its runs, such as `vanish` or `strike`."""
        key = (style, name)
        if key not in self.known:
            found = (element.find(f"{W}rPr/{W}{name}") for element in self._with_those_below(style))
            self.known[key] = is_on(next((flag for flag in found if flag is not None), None))
        return self.known[key]

    def list_of(self, style: str) -> tuple[str, str]:
        """Id and level of the list that a style numbers its paragraphs by; empty where none."""
        for element in self._with_those_below(style):
            if number := value_of(element, "pPr/numPr/numId"):
                return number, value_of(element, "pPr/numPr/ilvl")
        return "", ""

    def _with_those_below(self, style: str) -> list[Any]:
        found: list[Any] = []
        while style in self.styles and len(found) < _DEEPEST:
            found.append(self.styles[style])
            style = value_of(found[-1], "basedOn")
        return found
