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
from generator.build.cache import FOLDER
from generator.render.template_code import KIND

ROOT: Final = Path(__file__).resolve().parent.parent
LABELS: Final = {
    "whole": "yqsite, whole",
    "alike": "yqsite, like for like",
    "whole-first": "yqsite, whole, the very first time",
    "alike-first": "yqsite, like for like, the very first time",
    "hugo": "Hugo",
    "eleventy": "Eleventy",
    "jinja2": "plain Jinja2 script",
    "mkdocs": "MkDocs",
}
# Builds that make the code of the templates too, once for a project, so at the first size only.
FIRST: Final = {"whole-first": "whole", "alike-first": "alike"}
SLOW: Final = {"mkdocs": 1_260}  # up to so many projects; minutes above
SEED: Final = 1
_SMALL: Final = 12  # projects of the site that is built first, for its assets and to warm up


@dataclass(frozen=True, slots=True)
class Contender:
    """One that builds a site. `clear` removes its site and what it kept from earlier runs."""

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
    kind = FIRST.get(name, name)
    if kind in ("whole", "alike"):
        write_content(folder, count, SEED, pages=kind == "whole")
        module = "generator" if kind == "whole" else "bench.alike"
        command = yqsite(folder, "build", module=module)
        clear = partial(_clear, folder, with_code=name in FIRST)
        return Contender(name, command, folder / "site", clear)
    peers.write_peer(name, folder, count, SEED, assets)
    command = peers.build_command(name, folder, tools)
    return Contender(name, command, folder / "public", partial(peers.clear, name, folder))


def _clear(project: Path, *, with_code: bool) -> None:
    """Removes the site and what was kept, but for the code of templates, unless that too."""
    shutil.rmtree(project / "site", ignore_errors=True)
    for file in (project / FOLDER).glob("*"):
        if with_code or not file.name.startswith(f"{KIND}-"):
            file.unlink()


def _warm(project: Path) -> Path:
    """Builds a small site in both ways, so that modules and templates are compiled; its assets."""
    if not project.exists():
        write_content(project, _SMALL, SEED)
        time_run(yqsite(project, "build", module="bench.alike"))
        time_run(yqsite(project, "build"))
    return project / "site/assets"
