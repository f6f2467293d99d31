"""The office that a line names for all rows below it: 填报单位：县教育局."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from generator.characters import HAN
from generator.importing.table_heads.likeness import are_offices

# NFKC: brackets and colons are of half width. Of several offices none is meant for every row.
_LABEL: Final = r"(?:填报|报送|上报|责任|牵头|承办|主办)(?:单位|部门)(?:\([^()]{1,6}\))?\s*:\s*"
_LABELLED: Final = re.compile(rf"\s*{_LABEL}\S")
_OFFICE: Final = re.compile(rf"{_LABEL}(?P<name>[{HAN}]{{3,20}})(?![{HAN}、])")


def office_of(lines: Iterable[str]) -> str:
    """The one office that lines name; empty for none, and for several."""
    plain = (unicodedata.normalize("NFKC", line) for line in lines)
    names = {match["name"] for line in plain for match in _OFFICE.finditer(line)}
    return names.pop() if len(names) == 1 and are_offices(*names) else ""


def names_office(line: str) -> bool:
    """Whether a line begins with a label of offices and names somebody behind it."""
    return _LABELLED.match(unicodedata.normalize("NFKC", line)) is not None
