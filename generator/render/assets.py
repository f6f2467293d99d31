"""Styles and scripts, joined and trimmed, and other fixed files."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from generator.pages import addresses
from generator.patterns import pattern
from generator.problems import Location, Problem, ProblemsFound
from generator.render.pictures.icon_drawing import icon_png
from generator.render.template_files import find_template, read_template, template_names

LAYERS: Final = ("tokens", "base", "components", "print")
_OWN: Final = "theme"  # the layer of a site's own styles: stronger than all but paper's
SCRIPTS: Final = (addresses.PAGE_SCRIPT, addresses.FILTER_SCRIPT, addresses.SEARCH_SCRIPT)
# The page that people see first needs one small style sheet; all others load a second one.
FIRST_PAGE: Final = ("frame/top.html", "frame/bottom.html", "pages/summary.html")
# What few of these pages show, which load the second sheet then: bars for squares, courses.
SELDOM: Final = frozenset({"counted", "course"})
_COMMENT: Final = pattern(r"/\*.*?\*/", re.DOTALL)
_AROUND: Final = pattern(r" ?([{}()\[\],;:?=&|>]+) ?")
# Each begins with what it looks for and looks back from there: so the search leaps.
_ZERO: Final = pattern(r"0\.(?<=[ (,:-]0\.)(?=\d)")
_PROPERTY: Final = pattern(r"([{;][a-z0-9-]+:) ")
_STYLES: Final = pattern(r"components/([^/]+)/[^/]+\.css")
_COMPONENT: Final = pattern(r'"components/([a-z-]+)/')


def assets(folders: Sequence[Path], theme: str = "") -> dict[str, bytes]:
    """Address -> bytes. Files come from the first folder that has them, as templates do.

    `theme` are the site's own styles, which stand in the first sheet as they are. The addresses
    lack the hash of the content that they have in a site.
    """
    first = _used(folders, FIRST_PAGE) - SELDOM
    every = {match[1] for name in template_names(folders) if (match := _STYLES.fullmatch(name))}
    texts = {
        addresses.STYLES: style_sheet(folders, first & every, theme),
        addresses.MORE_STYLES: more_styles(folders, every - first),
        addresses.ICON: _read(folders, "styles/icon.svg"),
    }
    pictures = {
        address: icon_png(texts[addresses.ICON], size)
        for address, size in ((addresses.SMALL_ICON, 32), (addresses.TOUCH_ICON, 180))
    }
    for address in SCRIPTS:
        texts[address] = script(_read(folders, f"scripts/{address.rpartition('/')[2]}"))
    found = {address: text.encode() for address, text in texts.items()}
    return found | {address: picture for address, picture in pictures.items() if picture}


def style_sheet(folders: Sequence[Path], components: Iterable[str], theme: str = "") -> str:
    """The styles of every page and of some components, each in its layer."""
    sources = {"components": _components(folders, components)}
    for layer in ("tokens", "base", "print"):
        sources[layer] = _read(folders, f"styles/{layer}.css")
    layers = "".join(f"@layer {layer}{{{_tight(sources[layer])}}}" for layer in LAYERS)
    if not theme.strip():
        return f"@layer {','.join(LAYERS)};{layers}\n"
    order = (*LAYERS[:-1], _OWN, LAYERS[-1])
    return f"@layer {','.join(order)};{layers}@layer {_OWN}{{\n{theme.strip()}\n}}\n"


def more_styles(folders: Sequence[Path], components: Iterable[str]) -> str:
    """The styles of the other components."""
    return f"@layer components{{{_tight(_components(folders, components))}}}\n"


def script(text: str) -> str:
    """The script without comments of its own lines, indentation, empty lines and idle spaces."""
    code = _COMMENT.sub("", text)
    lines = [line.strip() for line in code.split("\n")]
    tight = (line if "`" in code else _tight_line(line) for line in lines if line)
    return "\n".join(tight) + "\n"


def _tight_line(line: str) -> str:
    """A line without the spaces around signs that part words anyway.

    A line where a regular expression or a string of another kind may stand is left as it is.
    """
    parts = line.split('"')
    if (
        len(parts) % 2 == 0
        or "\\" in line
        or any("'" in part or "/" in part for part in parts[::2])
    ):
        return line
    parts[::2] = [_AROUND.sub(_without_space, part) for part in parts[::2]]
    return '"'.join(parts)


def _components(folders: Sequence[Path], names: Iterable[str]) -> str:
    """The components' styles, joined by name: no order between them can come to matter."""
    return "".join(_read(folders, f"components/{name}/{name}.css") for name in sorted(names))


def _used(folders: Sequence[Path], templates: Iterable[str]) -> set[str]:
    """The components that these templates name, and those that they name in turn."""
    found: set[str] = set()
    waiting = list(templates)
    while waiting:
        for name in _COMPONENT.findall(_read(folders, waiting.pop())):
            if name not in found:
                found.add(name)
                waiting.append(f"components/{name}/{name}.html")
    return found


def _tight(css: str) -> str:
    """The CSS without comments and space that carries no meaning."""
    joined = " ".join(_COMMENT.sub("", css).split())
    for sign in "{};,>":
        joined = joined.replace(f" {sign}", sign).replace(f"{sign} ", sign)
    joined = _ZERO.sub(".", joined)
    return _PROPERTY.sub(_without_space, joined).replace(";}", "}")


def _without_space(found: re.Match[str]) -> str:
    """What is there without the spaces; a template for `sub` takes three times as long."""
    return found[1]


def _read(folders: Sequence[Path], name: str) -> str:
    file = find_template(folders, name)
    if file is None:
        raise ProblemsFound(
            [Problem("YQ501", Location(f"templates/{name}"), values={"name": name})]
        )
    return read_template(file, name)
