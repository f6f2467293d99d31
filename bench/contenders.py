"""What is measured side by side: yqsite twice, and each peer, written and ready to be run."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from bench import peers
from bench.content import write_content
from bench.peers import Command, Tools
from bench.processes import time_run

ROOT: Final = Path(__file__).resolve().parent.parent
LABELS: Final = {
    "whole": "yqsite, whole",
    "alike": "yqsite, like for like",
    "hugo": "Hugo",
    "eleventy": "Eleventy",
    "jinja2": "plain Jinja2 script",
    "mkdocs": "MkDocs",
}
SLOW: Final = {"mkdocs": 1_260}  # up to so many projects; minutes above
SEED: Final = 1
_SMALL: Final = 12  # projects of the site that is built first, for its assets and to warm up


@dataclass(frozen=True, slots=True)
class Contender:
    """One that builds a site. `clear` removes its site and all that it kept from earlier runs."""

    name: str
    command: Command
    site: Path
    clear: Callable[[], None]


def yqsite(project: Path, *arguments: str, module: str = "generator") -> Command:
    """The command line as users have it; its byte code is kept, as theirs is."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    argv = [sys.executable, "-m", module, "-C", str(project), "--lang", "en", *arguments]
    return Command(argv, ROOT, environment)


def prepare(names: Iterable[str], count: int, folder: Path, tools: Tools) -> list[Contender]:
    """Writes the content or the data of each below the folder."""
    assets = _warm(folder / "small")
    return [_prepare(name, count, folder / name, tools, assets) for name in names]


def _prepare(name: str, count: int, folder: Path, tools: Tools, assets: Path) -> Contender:
    if name in ("whole", "alike"):
        write_content(folder, count, SEED, pages=name == "whole")
        module = "generator" if name == "whole" else "bench.alike"
        command = yqsite(folder, "build", module=module)
        return Contender(name, command, folder / "site", partial(_clear, folder))
    peers.write_peer(name, folder, count, SEED, assets)
    command = peers.build_command(name, folder, tools)
    return Contender(name, command, folder / "public", partial(peers.clear, name, folder))


def _clear(project: Path) -> None:
    for name in ("site", ".yqsite"):
        shutil.rmtree(project / name, ignore_errors=True)


def _warm(project: Path) -> Path:
    """Builds a small site in both ways, so that modules and templates are compiled; its assets."""
    if not project.exists():
        write_content(project, _SMALL, SEED)
        time_run(yqsite(project, "build", module="bench.alike"))
        time_run(yqsite(project, "build"))
    return project / "site/assets"
