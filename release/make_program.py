"""Makes the program of one file for the system that this runs on: `make program`.

Where there is no make (Windows): `python -m release.make_program`. It needs a network once, for the
locked wheels of `requirements/runtime.txt` and `requirements/program.txt`; they go into an
environment of their own below `.yqsite/`, so that nothing of a developer's comes along.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
WORK: Final = ROOT / ".yqsite" / "program"
OUTPUT: Final = ROOT / "dist" / "program"
LOCKED: Final = ("runtime.txt", "program.txt")


def make_program() -> Path:
    """Makes the program anew and gives its file; raises CalledProcessError where a step fails."""
    python = _environment()
    _run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", str(OUTPUT), "--workpath", str(WORK / "work")),
        str(ROOT / "release" / "yqsite.spec"),
    )
    return OUTPUT / ("yqsite.exe" if os.name == "nt" else "yqsite")


def _environment() -> str:
    """The Python of an environment with the locked wheels and nothing else."""
    folder = WORK / "environment"
    venv.create(folder, clear=True, with_pip=True, symlinks=os.name != "nt")
    python = str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    files = [word for name in LOCKED for word in ("-r", str(ROOT / "requirements" / name))]
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    _run(python, *install, "--require-hashes", "--only-binary", ":all:", *files)
    return python


def _run(*command: str) -> None:
    """Runs a step at the root; the order of sets in it is that of every other run."""
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"})  # noqa: S603


if __name__ == "__main__":
    made = make_program()
    sys.stdout.write(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1_000_000:.1f} MB\n")
