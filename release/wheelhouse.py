"""The wheels of an installation without a network, for the systems that offices have.

`make wheelhouse`, or `python -m release.wheelhouse [windows macos linux] [--python 3.12]`, fetches
what `requirements/runtime.txt` locks, by its hashes, for each system and each Python of the
package, makes the wheel of yqsite itself, and writes beside them the list with hashes and the three
commands.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from packaging.markers import Marker

ROOT: Final = Path(__file__).parent.parent
OUTPUT: Final = ROOT / "dist" / "wheelhouse"
LOCKED: Final = ROOT / "requirements" / "runtime.txt"
# What pip calls the machines of each system, the most usual ones; for each the newest form first.
_GLIBC: Final = (
    "manylinux_2_28",
    "manylinux_2_17",
    "manylinux2014",
    "manylinux_2_12",
    "manylinux1",
)
MACHINES: Final = {
    "windows": (("win_amd64",),),
    "macos": (("macosx_14_0_arm64",), ("macosx_14_0_x86_64",)),
    "linux": tuple(
        tuple(f"{form}_{machine}" for form in _GLIBC) for machine in ("x86_64", "aarch64")
    ),
}
# What a marker of the locked file may ask of a system.
_MARKERS: Final = {
    "windows": {"sys_platform": "win32", "os_name": "nt", "platform_system": "Windows"},
    "macos": {"sys_platform": "darwin", "os_name": "posix", "platform_system": "Darwin"},
    "linux": {"sys_platform": "linux", "os_name": "posix", "platform_system": "Linux"},
}
_INSTALL: Final = "pip install --no-index --find-links . --require-hashes -r requirements.txt"
_ON_POSIX: Final = (
    "python3 -m venv yqsite",
    f"yqsite/bin/python -m {_INSTALL}",
    "yqsite/bin/yqsite --version",
)
COMMANDS: Final = {
    "windows": (
        "py -m venv yqsite",
        rf"yqsite\Scripts\python -m {_INSTALL}",
        r"yqsite\Scripts\yqsite --version",
    ),
    "macos": _ON_POSIX,
    "linux": _ON_POSIX,
}
_INSTRUCTIONS: Final = """\
不联网安装 yqsite（Python {pythons}；系统：{system}）
把本文件夹整个拷到要用的电脑上，在其中打开终端（Windows：命令提示符），依次运行三条命令。
第三条显示版本号，即为装好。文件逐个按 requirements.txt 中的校验值核对，缺少或被改动时会停止。

To install yqsite without a network: copy this folder, open a terminal in it and run the three
commands. The last one prints the version. Every file is checked against requirements.txt.

{commands}
"""


def pythons() -> list[str]:
    """The versions of Python that the package is for, as its classifiers list them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [line.rpartition(" :: ")[2] for line in project["classifiers"] if "Python :: 3." in line]


def requirements_for(system: str, python: str) -> str:
    """What is locked for a system and a version of Python, with hashes and without markers.

    pip asks markers of the machine that it runs on, whichever machine it downloads for.
    """
    environment = {**_MARKERS[system], "python_version": python, "python_full_version": python}
    return "".join(
        f"{requirement} {hashes}\n"
        for requirement, marker, hashes in locked_lines(LOCKED.read_text(encoding="utf-8"))
        if not marker or Marker(marker).evaluate(environment)
    )


def locked_lines(text: str) -> Iterator[tuple[str, str, str]]:
    """Requirement, marker and hashes of each line of a locked file."""
    for line in text.replace("\\\n", " ").splitlines():
        if match := re.fullmatch(r"(\S+==\S+)\s*(?:;\s*([^-]*?))?\s+(--hash=.*\S)\s*", line):
            yield match[1], match[2] or "", re.sub(r"\s+", " ", match[3])


def make_wheelhouse(system: str, versions: Sequence[str]) -> Path:
    """Fills the folder of a system and gives it; raises CalledProcessError where a step fails."""
    folder = OUTPUT / system
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for python in versions:
        for platforms in MACHINES[system]:
            _download(folder, requirements_for(system, python), python, platforms)
    _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    write_instructions(folder, system, versions)
    return folder


def write_instructions(folder: Path, system: str, versions: Sequence[str]) -> None:
    """Writes the list with the hash of every wheel that lies there, and the three commands."""
    lines = dict.fromkeys(
        f"{requirement}{f' ; {marker}' if marker else ''} {hashes}"
        for requirement, marker, hashes in locked_lines(LOCKED.read_text(encoding="utf-8"))
    )
    (own,) = folder.glob("yqsite-*.whl")
    digest = hashlib.sha256(own.read_bytes()).hexdigest()
    lines[f"yqsite=={own.name.split('-')[1]} --hash=sha256:{digest}"] = None
    (folder / "requirements.txt").write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
    text = _INSTRUCTIONS.format(
        system=system,
        pythons="、".join(versions),
        commands="\n".join(COMMANDS[system]),
    )
    end = "\r\n" if system == "windows" else "\n"
    name = "安装说明.txt"
    (folder / name).write_text(text, "utf-8-sig" if system == "windows" else "utf-8", newline=end)


def _download(folder: Path, requirements: str, python: str, platforms: Iterable[str]) -> None:
    wanted = folder / "wanted.txt"
    wanted.write_text(requirements, encoding="utf-8")
    machines = [word for platform in platforms for word in ("--platform", platform)]
    _run(
        *("-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"),
        *("--only-binary", ":all:", "--require-hashes", "--python-version", python),
        *("--implementation", "cp", *machines, "--dest", str(folder), "-r", str(wanted)),
    )
    wanted.unlink()


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT)  # noqa: S603


def main() -> None:
    """Makes the folders that are named, or all three."""
    parser = argparse.ArgumentParser(description="Fetches the wheels of an offline installation.")
    parser.add_argument("systems", nargs="*", metavar="SYSTEM", help=" ".join(MACHINES))
    parser.add_argument("--python", action="append", choices=pythons())
    given = parser.parse_args()
    for system in given.systems or list(MACHINES):
        if system not in MACHINES:
            parser.error(f"{system}: one of {', '.join(MACHINES)}")
        folder = make_wheelhouse(system, given.python or pythons())
        sizes = [file.stat().st_size for file in folder.iterdir()]
        sys.stdout.write(
            f"{folder.relative_to(ROOT)}: {len(sizes)} files, {sum(sizes) / 1_000_000:.1f} MB\n"
        )


if __name__ == "__main__":
    main()
