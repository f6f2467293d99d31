"""The verbs that write content or an export, each with what it has to write.

Whatever happens to one, every file is the old one or the new one, byte for byte, and `check`
accepts the folder.
"""

import contextlib
import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.cli import run
from tests.faults.trials import Trial, ended
from tests.importing.offices import empty_year
from tests.processes import ROOT
from tests.sample.bulletin import BULLETIN
from tests.site.building import edited, files, small_project

STEPS: Final = """\
序号,项目名称,5月计划进度,实际进度情况,进度
1,新建公路10公里,主体完工,主体已完工,完成任务(65%)
"""
# The lines of the bulletin that are enough: a few projects of each of its levels.
FEW: Final = (slice(0, 10), slice(37, 43), slice(88, 94))
BEFORE, AFTER = "新增托位1155个", "新增托位1156个"  # what two of the levels print


@dataclass(frozen=True, slots=True)
class Writer:
    """A verb with its arguments, in a project that `prepare` makes in a folder that is not there.

    `@` in an argument stands for the folder around the project. `again` is the exit code where all
    that is new is there already.
    """

    words: str
    prepare: Callable[[Path], object]
    again: int = 0


def with_bulletin(project: Path) -> None:
    """A year without records, and a bulletin to import."""
    empty_year(project)
    lines = BULLETIN.read_text(encoding="utf-8").splitlines(keepends=True)
    few = "".join(line for part in FEW for line in lines[part])
    (project.parent / "bulletin.txt").write_text(few, encoding="utf-8")


def with_records(project: Path) -> None:
    """A year as an import leaves it: nobody has read its measures yet."""
    with_bulletin(project)
    source = ["import", f"{project.parent}/bulletin.txt", "--year", "2022", "--yes"]
    assert run(["-q", "-C", str(project), *source]) == 0


def with_amendments(project: Path) -> None:
    """A year with the bulletin's records, and a bulletin that changes two levels."""
    with_records(project)
    bulletin = project.parent / "bulletin.txt"
    text = bulletin.read_text(encoding="utf-8")
    assert text.count(BEFORE) == 2
    bulletin.write_text(text.replace(BEFORE, AFTER), encoding="utf-8")


def with_reading(project: Path) -> None:
    """A small project with a number that nobody has looked at."""
    small_project(project)
    file = project / "content/2023/city.yaml"
    edited(file, lambda text: text.replace("text: 已建成。", "text: 已建学校2所。"))


def with_doubt(project: Path) -> None:
    """A small project of which something is asked."""
    small_project(project)
    file = project / "content/2023/city.yaml"
    edited(file, lambda text: text.replace("新建公路12公里。", "新建公路12公里，完成率150%。"))


def with_steps(project: Path) -> None:
    """A small project, and the table of a month."""
    small_project(project)
    (project.parent / "table.csv").write_text(STEPS, encoding="utf-8")


def with_change(project: Path) -> None:
    """A published report, of which a word was changed by hand."""
    small_project(project)
    assert run(["-q", "-C", str(project), "ledger", "--accept"]) == 0
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("text: 新建公路12公里。", "text: 新建公路13公里。"),
    )


def as_published(project: Path) -> None:
    """A published report, as it was published."""
    with_change(project)
    edited(project / "content/2023/city.yaml", lambda text: text.replace("13公里。", "12公里。"))


def with_addition(project: Path) -> None:
    """A published report that says more now, and the chain of its publications."""
    small_project(project)
    assert run(["-q", "-C", str(project), "ledger", "--accept", "--date", "2024-01-02"]) == 0
    edited(
        project / "content/2023/city.yaml",
        lambda text: f"{text.rstrip()}\n  - number: 3\n    title: 新建公园1个\n    results: []\n",
    )


def with_older_schemas(project: Path) -> None:
    """A small project with schemas of another version."""
    small_project(project)
    shutil.copytree(ROOT / "content/schema", project / "content/schema")
    for file in (project / "content/schema").iterdir():
        file.write_text("{}\n", encoding="utf-8")


def with_older_export(project: Path) -> None:
    """A small project with a bulletin that was exported before."""
    small_project(project)
    (project / "bulletin.xlsx").write_bytes(b"PK of before")


WRITERS: Final = {
    "import of levels": Writer("import @bulletin.txt --year 2022 --yes", with_bulletin),
    "import of changes": Writer("import @bulletin.txt --year 2022 --yes", with_amendments),
    "import of a month": Writer(
        "import @table.csv --year 2023 --level city --period 2023-05 --yes", with_steps
    ),
    "measures": Writer("measures --write", with_records),
    "answer": Writer(
        "answer YQ304 --as source --who 县府办 --date 2024-01-05 --year 2023", with_doubt, again=2
    ),
    "answer that corrects": Writer(
        "answer 2023/city/1 YQ304 --as corrected --to 完成率120%", with_doubt, again=2
    ),
    "ledger": Writer("ledger --accept", small_project),
    "ledger, again": Writer("ledger --accept --date 2024-01-05", with_addition),
    "amend": Writer("amend --who 市府办 --why 核实 --date 2024-02-01 --yes", with_change),
    "amend of a field": Writer(
        "amend --field 2023/city/2 --to 建成1所。 --who 市府办 --why 核实 --date 2024-02-01",
        as_published,
    ),
    "publish": Writer("publish --date 2024-01-05 --output @site", small_project),
    "publish, again": Writer("publish --date 2024-01-05 --output @site", with_addition),
    "schema": Writer("schema", with_older_schemas),
    "templates": Writer("templates --copy pages/404.html", small_project, again=2),
    "init": Writer("init new", Path.mkdir, again=2),
    "export": Writer("export xlsx --output bulletin.xlsx", with_older_export),
    "export, a new file": Writer("export docx --output for/office.docx", small_project),
}


def written(project: Path) -> dict[str, bytes]:
    """The files of a project by their names, without what a build keeps for the next one."""
    kept = (".yqsite/kept/", ".yqsite/.gitignore")
    return {name: content for name, content in files(project).items() if not name.startswith(kept)}


class Writing(Trial):
    """A project in which a verb writes; `turn` puts back the old files and leaves all else."""

    placing = "rename"
    tidying = ("unlink",)

    def __init__(self, folder: Path, writer: Writer) -> None:
        self.project = folder / "project"
        self.arguments = tuple(writer.words.replace("@", f"{folder}/").split())
        self.again = writer.again
        writer.prepare(self.project)
        self.old = written(self.project)
        self.complaints = self._complaints()
        # here, so that what the verb imports late is there for every fork
        assert run(["-q", "-C", str(self.project), *self.arguments]) == 0
        self.new = written(self.project)
        assert self.old != self.new

    def turn(self) -> None:
        """Puts the old files back, and only those; what else lies there stays."""
        for name in self.old.keys() | self.new.keys():
            file = self.project / name
            if name in self.old:
                file.write_bytes(self.old[name])
            else:
                file.unlink(missing_ok=True)
                self._remove_empty(file.parent)

    def forward(self) -> None:
        self.turn()

    def found(self) -> str:
        """Of several files of which some are old and some new, `check` has the last word."""
        there = self._files()
        if there in (self.old, self.new):
            return "old" if there == self.old else "new"
        for name in self.old.keys() | self.new.keys():
            if there.get(name) not in (self.old.get(name), self.new.get(name)):
                return "damaged"
        return "each" if self._complaints() <= self.complaints else "refused"

    def litter(self) -> list[str]:
        """Files of neither state, and folders with nothing in them."""
        beside = written(self.project).keys() - self.old.keys() - self.new.keys()
        return sorted([*beside, *(f"{folder.name}/" for folder in self._empty_folders())])

    def recover(self) -> None:
        """Another run; a verb that finds all done may refuse."""
        code = self.again if self.found() == "new" else 0
        assert ended(self.start()) == code
        assert (self.found(), self.litter()) == ("new", [])

    def _complaints(self) -> set[tuple[str, str, str]]:
        """What `check` finds: code, file and field of every problem; nothing where it has no say.

        A folder that is no project yet, as before `init`, has nothing to be checked.
        """
        if not (self.project / "content").is_dir():
            return set()
        with contextlib.redirect_stdout(io.StringIO()) as told:
            code = run(["-C", str(self.project), "check", "--format", "json"])
        problems = json.loads(told.getvalue()) if code else []
        return {(problem["code"], problem["file"], problem["field"]) for problem in problems}

    def _files(self) -> dict[str, bytes]:
        names = self.old.keys() | self.new.keys()
        return {name: content for name, content in written(self.project).items() if name in names}

    def _empty_folders(self) -> list[Path]:
        folders = [folder for folder in self.project.rglob("*") if folder.is_dir()]
        return [folder for folder in folders if not any(folder.iterdir())]

    def _remove_empty(self, folder: Path) -> None:
        """Removes a folder of a new file, and those around it, where nothing is left in them."""
        while folder != self.project and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
