"""The folder that is handed to an office: `python -m release.hand_over dist/program/yqsite`.

The program, what files are dropped on, and 说明.html with its pictures; beside it the same as a zip
file, whose names every Windows since 8 reads as they are.
"""

import os
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
HANDED: Final = ROOT / "release" / "handed"
OUTPUT: Final = ROOT / "dist" / "民生实事网站"
GUIDE: Final = "说明.html"
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
# By system: the script of HANDED, and its name there. macOS starts by double click what ends so.
STARTS: Final = {
    "win32": ("开始.cmd", "开始.cmd"),
    "darwin": ("开始.sh", "开始.command"),
    "linux": ("开始.sh", "开始.sh"),
}


def fill_folder(program: Path, folder: Path, system: str) -> list[Path]:
    """Puts into the folder, made anew, what an office gets on a system; gives its files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    source, name = STARTS[system]
    shutil.copy2(program, folder / program.name)
    shutil.copy2(HANDED / source, folder / name)
    shutil.copy2(HANDED / GUIDE, folder / GUIDE)
    shutil.copytree(HANDED / "说明图片", folder / "说明图片")
    return sorted(file for file in folder.rglob("*") if file.is_file())


def zip_folder(folder: Path, file: Path) -> None:
    """Packs the folder: the same bytes for the same files, scripts and program may be run."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in sorted(folder.rglob("*")):
            if member.is_file():
                name = f"{folder.name}/{member.relative_to(folder).as_posix()}"
                about = zipfile.ZipInfo(name, _FIRST_DAY)
                about.external_attr = (0o100755 if os.access(member, os.X_OK) else 0o100644) << 16
                about.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(about, member.read_bytes())


def main() -> None:
    """Makes the folder and the zip file for the system that this runs on."""
    program = Path(sys.argv[1])
    files = fill_folder(program, OUTPUT, sys.platform)
    packed = ROOT / "dist" / f"yqsite-{sys.platform}.zip"
    zip_folder(OUTPUT, packed)
    size = packed.stat().st_size / 1_000_000
    sys.stdout.write(f"{OUTPUT.relative_to(ROOT)}: {len(files)} files; as a zip {size:.1f} MB\n")


if __name__ == "__main__":
    main()
