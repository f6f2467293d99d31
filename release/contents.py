"""What the program of one file holds beside its code: (file or folder, its folder in the program).

It lies where the wheel has it, so that `generator.resources` finds it.
"""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
_CODE: Final = (".py", ".pyc")


def data_files() -> list[tuple[str, str]]:
    """Templates, the sample, the pages of the docs, and the data of the package."""
    shipped = [
        (ROOT / "templates", "generator/_shipped/templates"),
        (ROOT / "content", "generator/_shipped/content"),
        *((page, "generator/_shipped/docs") for page in sorted((ROOT / "docs").glob("*.md"))),
    ]
    package = [
        (file, file.parent.relative_to(ROOT).as_posix())
        for file in sorted((ROOT / "generator").rglob("*"))
        if file.is_file() and file.suffix not in _CODE and "_shipped" not in file.parts
    ]
    return [(str(file), place) for file, place in shipped + package]
