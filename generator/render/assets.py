"""The style sheet, joined from the files beside the templates, and other fixed files."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from generator.problems import Location, Problem, ProblemsFound

LAYERS: Final = ("tokens", "base", "components", "print")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE: Final = re.compile(r"\s+")


def assets(folders: Sequence[Path]) -> dict[str, bytes]:
    """Address -> bytes. Files come from the first folder that has them, as templates do."""
    return {
        "assets/site.css": style_sheet(folders).encode(),
        "assets/icon.svg": _read(folders, "styles/icon.svg").encode(),
    }


def style_sheet(folders: Sequence[Path]) -> str:
    """All styles, each in its layer, without comments and needless space.

    A component's styles stand beside its macro; they are joined by name, so that no order
    between components can come to matter.
    """
    names = {
        file.relative_to(folder).as_posix()
        for folder in folders
        for file in folder.glob("components/*/*.css")
    }
    components = "".join(_read(folders, name) for name in sorted(names))
    sources = {"components": components} | {
        layer: _read(folders, f"styles/{layer}.css") for layer in LAYERS if layer != "components"
    }
    layers = "".join(f"@layer {layer}{{{_tight(sources[layer])}}}" for layer in LAYERS)
    return f"@layer {','.join(LAYERS)};{layers}\n"


def _tight(css: str) -> str:
    """The CSS without comments and space that carries no meaning."""
    flat = _SPACE.sub(" ", _COMMENT.sub("", css))
    joined = re.sub(r"\s*([{};,])\s*", r"\1", flat)
    return re.sub(r"([{;][a-z-]+): ", r"\1:", joined).replace(";}", "}").strip()


def _read(folders: Sequence[Path], name: str) -> str:
    for folder in folders:
        file = folder / name
        if file.is_file():
            return file.read_text(encoding="utf-8")
    raise ProblemsFound([Problem("YQ501", Location(f"templates/{name}"), values={"name": name})])
