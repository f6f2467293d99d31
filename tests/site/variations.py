"""One content, built in many surroundings; every build must give the same bytes.

`python -m tests.site.variations` tries them all; Pythons other than this one get an environment of
their own, with the locked dependencies, for as long as it takes.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.processes import ROOT, output_of, run_program
from tests.site.building import files, project_from

# A file system lists a folder in any order it likes; here in the opposite of the usual one.
BACKWARDS = """
import os, sys

listed, scanned = os.listdir, os.scandir

class Backwards:
    def __init__(self, folder="."):
        with scanned(folder) as entries:
            self.entries = sorted(entries, key=lambda one: one.name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def __iter__(self):
        return self

    def __next__(self):
        if not self.entries:
            raise StopIteration
        return self.entries.pop()

os.listdir = lambda folder=".": sorted(listed(folder), reverse=True)
os.scandir = Backwards
"""
# Nothing that is built may depend on the day or on chance.
LATER = """
import datetime, random, secrets, sys, time, uuid

def never(*_, **__):
    raise AssertionError("chance")

time.time = lambda: 2_051_222_400.0
time.time_ns = lambda: 2_051_222_400_000_000_000
random.random = random.choice = uuid.uuid4 = never
"""
RUN = """
from generator.cli import run
sys.exit(run(sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Variation:
    """What surrounds one build; `before` is code that runs first, in the same process."""

    environment: Mapping[str, str] = field(default_factory=dict)
    folder: str = "project"
    mask: int = 0o022
    arguments: tuple[str, ...] = ()
    backwards: bool = False  # the files are made in the opposite order, with old times
    before: str = ""
    python: str = ""  # 3.12: another than the one that runs this
    twice: bool = False


VARIATIONS: Mapping[str, Variation] = {
    "west": Variation(
        {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        mask=0o077,
        arguments=("--jobs", "1"),
    ),
    "east": Variation(
        {"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "4294967295"},
        "项目 文件夹/of some depth",
        arguments=("--jobs", "2"),
    ),
    "odd": Variation(
        {"TZ": "Pacific/Chatham", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
        "b/c",
        0o002,
        backwards=True,
    ),
    "listed backwards": Variation(before=BACKWARDS),
    "at another time": Variation(before=LATER),
    "over another build": Variation(twice=True),
    "in English": Variation({"LANG": "en_US.UTF-8", "LC_ALL": ""}, arguments=("--lang", "en")),
    "in Japanese": Variation({"LC_ALL": "ja_JP.eucJP", "PYTHONIOENCODING": "euc_jp"}),
    "without assertions": Variation({"PYTHONOPTIMIZE": "2", "PYTHONHASHSEED": "7"}),
    "under no mask": Variation(mask=0, arguments=("--jobs", "4")),
    "by half an hour": Variation({"TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "12345"}, "d"),
    "without a locale": Variation(
        {"LANG": "", "LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"}, backwards=True
    ),
    "by three processes": Variation(
        {"TZ": "Pacific/Kiritimati"}, "三 三", 0o027, ("--jobs", "3"), backwards=True
    ),
    "in development mode": Variation({"PYTHONDEVMODE": "1", "PYTHONHASHSEED": "99"}),
    "in ASCII": Variation({"LC_ALL": "C", "PYTHONUTF8": "1", "PYTHONIOENCODING": "ascii"}),
    "over another build by two": Variation(arguments=("--jobs", "2"), twice=True),
    "3.12": Variation({"TZ": "UTC", "PYTHONHASHSEED": "2"}, python="3.12"),
    "3.12 elsewhere": Variation(
        {"TZ": "America/St_Johns", "LC_ALL": "C"}, "e f", backwards=True, python="3.12"
    ),
    "3.13": Variation({"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "3"}, python="3.13"),
    "3.13 elsewhere": Variation(
        {"LC_ALL": "zh_CN.GB18030"}, "g", 0o077, ("--jobs", "2"), python="3.13"
    ),
}


def built(variation: Variation, place: Path, python: str = sys.executable) -> dict[str, bytes]:
    """Address -> bytes of the site that the real content gives there."""
    project = place / variation.folder
    project.mkdir(parents=True)
    if variation.backwards:
        _reversed_copy(ROOT / "content", project / "content")
    else:
        project_from(ROOT / "content", project)
    code = f"import sys\n{variation.before}{RUN}"
    site = project / "content/site.yaml"
    usual = site.read_text(encoding="utf-8")
    for other in (True, False) if variation.twice else (False,):
        # what is the same on another site's pages is taken over from it
        words = usual.replace("publisher: ", "publisher: 另一", 1) if other else usual
        site.write_text(words, encoding="utf-8")
        output_of(
            [python, "-c", code, "-C", str(project), "build", *variation.arguments],
            environment=variation.environment,
            umask=variation.mask,
            errors="replace",
        )
    return files(project / "site")


def _reversed_copy(source: Path, target: Path) -> None:
    for file in sorted((one for one in source.rglob("*") if one.is_file()), reverse=True):
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
        os.utime(place, (0, 0))


def _python(version: str, place: Path) -> str:
    """A Python of this version with the locked dependencies; empty where there is none."""
    found = shutil.which(f"python{version}")
    if not found or run_program([found, "--version"]).returncode:
        return ""
    folder = place / version
    if not folder.exists():
        output_of([found, "-m", "venv", folder])
        install = ["install", "--quiet", "--require-hashes", "-r", "requirements/runtime.txt"]
        output_of([folder / "bin/python", "-m", "pip", *install])
    return str(folder / "bin/python")


def main() -> int:
    """Builds in all surroundings; gives 1 where any bytes differ from those of the first."""
    wrong = missing = 0
    with tempfile.TemporaryDirectory(prefix="yqsite-variations-") as folder:
        place = Path(folder)
        usual = built(Variation(), place / "usual")
        for number, (name, variation) in enumerate(VARIATIONS.items()):
            python = _python(variation.python, place) if variation.python else sys.executable
            if not python:
                missing += 1
                sys.stdout.write(f"{name:20} no Python {variation.python} here\n")
                continue
            found = built(variation, place / str(number), python)
            differing = [one for one in usual | found if usual.get(one) != found.get(one)]
            wrong += bool(differing)
            few = " ".join(differing[:3])
            sys.stdout.write(f"{name:20} {len(found)} files, {len(differing)} differ {few}\n")
    sys.stdout.write(f"{len(VARIATIONS) - missing} of {len(VARIATIONS)} tried, {wrong} differ\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
