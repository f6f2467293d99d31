"""How much processor and clock time `yqsite build` takes on the real records.

The command is run as a user runs it and measured from outside: the processor time of finished
child processes, the wall clock, and the times that `yqsite -v build` prints. Every build is a cold
one: its site and what it keeps for the next one are removed before. Two yardsticks are measured in
the same rounds, because figures from two runs or two machines do not compare: a bare Python that
does nothing, and writing the same bytes to the same disk alone. What a disk takes to make a file
varies tenfold; TMPDIR on a file system in memory leaves it out.

    python bench/build.py [--runs N] [--scale N] [--jobs N]
"""

import argparse
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
LIMIT: Final = 0.6  # seconds of CPU that a build of the real content may take
STEPS: Final = ("load", "check", "plan", "make", "publish")
BARE: Final = (sys.executable, "-c", "pass")
# What `yqsite build` imports of itself where something has changed.
_MODULES: Final = ("__main__", "build.story", "content.check", "build.make", "build.planning")
IMPORTS: Final = (
    sys.executable,
    "-c",
    "import " + ", ".join(f"generator.{name}" for name in _MODULES),
)
_STEP: Final = re.compile(r"^ +([a-z]+) +([0-9.]+) ms$", re.MULTILINE)
_RECORD: Final = re.compile(r"^  - number: ([0-9]+)$", re.MULTILINE)
_PROGRAMME: Final = re.compile(r"^(    programme: .+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds of CPU (user and system, workers included), of the clock, what it said."""

    cpu: float
    wall: float
    output: str = ""


def main(arguments: Sequence[str]) -> None:
    """Measures and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=10, metavar="N", help="rounds (10)")
    parser.add_argument("--scale", type=int, default=1, metavar="N", help="N times the records (1)")
    parser.add_argument("--jobs", type=int, metavar="N", help="as for yqsite build")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="yqsite-bench-") as name:
        folder = Path(name)
        project = enlarge(folder / "project", options.scale)
        samples = measure(project, folder, options.runs, options.jobs)
    sys.stdout.write("\n".join(table(samples, options.scale)) + "\n")


def measure(project: Path, folder: Path, runs: int, jobs: int | None) -> Mapping[str, list[Sample]]:
    """Samples by what was measured; a round takes one of each, so that all see the same noise."""
    site = project / "site"
    build = [sys.executable, "-m", "generator", "-C", str(project), "--lang", "en", "-v", "build"]
    build += [] if jobs is None else ["--jobs", str(jobs)]
    command(build)  # compiles modules and templates, which stay
    files = {
        file.relative_to(site): file.read_bytes() for file in site.rglob("*") if file.is_file()
    }
    samples: defaultdict[str, list[Sample]] = defaultdict(list)
    for _ in range(runs):
        samples["bare"].append(command(BARE))
        samples["imports"].append(command(IMPORTS))
        for folder_name in ("site", ".yqsite"):
            shutil.rmtree(project / folder_name)
        samples["build"].append(command(build))
        samples["write"].append(write_files(files, folder / "written"))
    return samples


def command(arguments: Sequence[str]) -> Sample:
    """Runs a command to its end; raises CalledProcessError where it fails."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own command, no shell
        arguments, cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Sample(cpu, wall, done.stdout)


def write_files(files: Mapping[Path, bytes], folder: Path) -> Sample:
    """Writes the files into a new folder, then removes it; only the writing is measured."""
    cpu, start = time.process_time(), time.perf_counter()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    sample = Sample(time.process_time() - cpu, time.perf_counter() - start)
    shutil.rmtree(folder)
    return sample


def enlarge(project: Path, times: int) -> Path:
    """The real records; or so many times those of each level, under further numbers.

    A programme has as many projects as before: each copy of the records has its own programmes.
    The stated figures and the ledger are left out, because they would no longer be true.
    """
    shutil.copytree(ROOT / "content", project / "content")
    if times == 1:
        return project
    (project / "content/2022/changes.yaml").unlink()
    report = project / "content/2022/report.yaml"
    text = report.read_text(encoding="utf-8")
    text = re.sub(r"^stated:\n(?:[ #].*\n|\n)*", "", text, flags=re.MULTILINE)
    report.write_text(text, encoding="utf-8")
    for level in ("province", "wenzhou", "yueqing"):
        file = project / f"content/2022/{level}.yaml"
        head, _, records = file.read_text(encoding="utf-8").partition("projects:\n")
        count = len(_RECORD.findall(records))
        copies = (records if n == 0 else _copy(records, count, n) for n in range(times))
        file.write_text(f"{head}projects:\n{''.join(copies)}", encoding="utf-8")
    return project


def _copy(records: str, count: int, number: int) -> str:
    """The records again, each number raised by `number` times their count."""
    named = _PROGRAMME.sub(rf"\1 {number}", records)
    return _RECORD.sub(lambda match: f"  - number: {int(match[1]) + count * number}", named)


def table(samples: Mapping[str, list[Sample]], scale: int) -> list[str]:
    """The lines of the report: totals, steps, yardsticks, and the limit where it applies."""
    build, bare, write = samples["build"], samples["bare"], samples["write"]
    cpu, wall = median(sample.cpu for sample in build), median(sample.wall for sample in build)
    bare_cpu, write_cpu = (
        median(sample.cpu for sample in bare),
        median(sample.cpu for sample in write),
    )
    lines = [build[-1].output.partition("\n")[0].rpartition(": ")[2].rpartition(" in ")[0]]
    lines += [f"{len(build)} cold builds, {Path(sys.executable).name} {sys.version.split()[0]}"]
    lines += ["", f"{'seconds':30}{'min':>9}{'median':>9}{'max':>9}"]
    lines += [spread("yqsite build, CPU", [sample.cpu for sample in build])]
    lines += [spread("yqsite build, wall clock", [sample.wall for sample in build])]
    lines += [spread("python -c pass, CPU", [sample.cpu for sample in bare])]
    lines += [spread("python -c pass, wall clock", [sample.wall for sample in bare])]
    lines += [spread("writing the same bytes, CPU", [sample.cpu for sample in write])]
    lines += [spread("writing the same bytes, wall", [sample.wall for sample in write])]
    lines += ["", f"{'where it goes (median, wall)':30}{'seconds':>9}{'share':>9}"]
    for name, seconds in steps(samples).items():
        lines.append(f"  {name:28}{seconds:9.3f}{seconds / wall:9.0%}")
    lines += ["", f"CPU of a build : python -c pass          {cpu / bare_cpu:6.1f} : 1"]
    lines += [f"CPU of a build : writing the same bytes  {cpu / write_cpu:6.1f} : 1"]
    if scale == 1:
        verdict = "kept" if cpu < LIMIT else "EXCEEDED"
        lines += [f"limit of {LIMIT} s CPU: {verdict} ({cpu:.3f} s)"]
    return lines


def steps(samples: Mapping[str, list[Sample]]) -> dict[str, float]:
    """Median seconds by step, from the start of Python to the end of the process."""
    wall = {name: median(sample.wall for sample in samples[name]) for name in ("bare", "imports")}
    times_of = [dict(_STEP.findall(sample.output)) for sample in samples["build"]]
    found = {"start of Python": wall["bare"], "imports": wall["imports"] - wall["bare"]}
    found |= {name: median(float(times[name]) / 1000 for times in times_of) for name in STEPS}
    rest = median(sample.wall for sample in samples["build"]) - sum(found.values())
    return found | {"the rest": max(rest, 0.0)}


def spread(name: str, seconds: Sequence[float]) -> str:
    """One line of the table: least, median and most."""
    return f"{name:30}{min(seconds):9.3f}{median(seconds):9.3f}{max(seconds):9.3f}"


def median(values: Iterable[float]) -> float:
    """The median."""
    return statistics.median(values)


if __name__ == "__main__":
    main(sys.argv[1:])
