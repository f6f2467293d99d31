"""Draws docs/floors.svg from the contract in pyproject.toml: `python -m tests.make_floors`.

The table of the rooms within rooms in docs/architecture.md comes from what each says of itself.

The floors stand in one place, the contract that the linter holds; the picture only shows them.
"""

import ast
import re
import sys
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
TARGET: Final = ROOT / "docs" / "floors.svg"
ARCHITECTURE: Final = ROOT / "docs" / "architecture.md"
_TABLE: Final = re.compile(r"(<!-- Made from the rooms by `make docs`\. -->\n\n)(\|.*\n)*")
SAYS: Final = {
    "__main__": "the entry point",
    "cli": "the verbs; the only printing, the only exit codes",
    "preview": "a build at every change",
    "importing": "an office's tables",
    "export": "tables for offices",
    "build": "the story: load, check, plan, make, publish",
    "render": "pages into bytes",
    "publish": "bytes into a folder, whole",
    "pages": "what the site shows: a view and its maker in one file",
    "content": "a folder into records, and every write of it",
    "analysis": "what follows from records: figures, findings, ledger",
    "records": "the domain, frozen",
    "problems": "what can be wrong, and the words for it",
    "characters": "signs nobody sees",
    "resources": "what the package brings",
    "patterns": "regular expressions that wait",
}
_WIDTH: Final = 720
_HEIGHT: Final = 44
_GAP: Final = 8


def architecture_page() -> str:
    """The text of docs/architecture.md with the table of the rooms within rooms as they are."""
    house = ROOT / "generator"
    rows = ["| Room | In it |", "|---|---|"]
    for file in sorted(house.rglob("__init__.py")):
        room = file.parent.relative_to(ROOT)
        if len(room.parts) > 2:
            first, *_ = (ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").splitlines()
            rows.append(f"| `{room.as_posix()}/` | {first.replace('|', chr(92) + '|')} |")
    table = "".join(f"{row}\n" for row in rows)
    before = ARCHITECTURE.read_text(encoding="utf-8")
    text, count = _TABLE.subn(lambda found: found[1] + table, before)
    if count != 1:
        raise ValueError(ARCHITECTURE)
    return text


def floors() -> list[list[str]]:
    """The rooms of each floor, from the top, as the contract has them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract["name"] == "Floors")
    return [layer.split(" | ") for layer in layers]


def picture() -> str:
    """The drawing: a row for each floor, in the colours of the reader's own page."""
    rows = floors()
    height = len(rows) * (_HEIGHT + _GAP) + _GAP
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
            f'width="{_WIDTH}" height="{height}" font-family="sans-serif" role="img" '
            'aria-label="The floors of the program, from the command line down">'
        ),
    ]
    for index, rooms in enumerate(rows):
        top = _GAP + index * (_HEIGHT + _GAP)
        width = (_WIDTH - _GAP * (len(rooms) + 1)) / len(rooms)
        for place, room in enumerate(rooms):
            left = _GAP + place * (width + _GAP)
            lines += [
                (
                    f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{_HEIGHT}" '
                    'fill="#dcebe7" stroke="#0f5f59"/>'
                ),
                (
                    f'<text x="{left + 10:.1f}" y="{top + 18}" font-size="14" font-weight="bold" '
                    f'fill="#12211f">{room}</text>'
                ),
                (
                    f'<text x="{left + 10:.1f}" y="{top + 35}" font-size="12" '
                    f'fill="#12211f">{SAYS[room]}</text>'
                ),
            ]
    return "\n".join([*lines, "</svg>", ""])


def main() -> int:
    """Writes the drawing."""
    TARGET.write_text(picture(), encoding="utf-8", newline="\n")
    ARCHITECTURE.write_text(architecture_page(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{ARCHITECTURE.relative_to(ROOT)} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
