"""JSON -> raw values: numbers, booleans and null become the text that stands for them."""

import json
from typing import Final

from generator.raw import Raw

_CONSTANTS: Final = {True: "true", False: "false", None: ""}


class JsonError(Exception):
    """The text is no JSON; `column` counts from 1."""

    def __init__(self, column: int) -> None:
        super().__init__(column)
        self.column = column


class NameTwiceError(Exception):
    """A name stands twice in one object."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def parse_json(text: str) -> Raw:
    """The value as raw values; raises JsonError or NameTwiceError."""
    try:
        return _as_text(_DECODER.decode(text))
    except json.JSONDecodeError as error:
        raise JsonError(error.colno) from None
    except RecursionError:  # nested deeper than any record
        raise JsonError(1) from None


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise NameTwiceError(next(name for name in names if names.count(name) > 1))
    return found


_DECODER: Final = json.JSONDecoder(
    parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_object
)


def _as_text(value: object) -> Raw:
    if isinstance(value, dict):
        return {str(name): _as_text(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_as_text(part) for part in value]
    if value is None or isinstance(value, bool):
        return _CONSTANTS[value]
    return str(value)
