"""As the office of 安和县 through a year: plan, March, April, the bulletin. One command each.

Nobody edits a file by hand. Each step is dropped on the program (`yqsite start`), which asks what
it must, and the site of each step is looked at word for word. The steps are a chain: a further one
takes the last as its fixture and gives a `Step` of its own.
"""

import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from tests.processes import ROOT, run_program
from tests.site.markup import Element, page

FILES = ROOT / "tests/cases/clerk"
PLAN = "2023年民生实事项目责任分解表.xlsx"
BULLETIN = "关于2023年度安和县民生实事项目完成情况的通报.docx"
# In its tables two titles are worded otherwise than in the plan.
REWORDED = {
    "帮扶困难人员就业300人": "帮扶困难人员实现就业300人",
    "二次供水改造小区5个": "改造二次供水小区5个",
}
# What the program asks is answered a line each; an empty one takes what it proposes.
YES = "是"


@dataclass(frozen=True)
class Step:
    """What one command said, and the site that stands after it."""

    desk: Path
    said: str
    site: Path

    @property
    def project(self) -> Path:
        """The folder of the project, as it is now: after the last step of the chain."""
        return self.desk / "报告"

    def page(self, address: str) -> Element:
        return page(self.site / address)

    @property
    def home(self) -> Element:
        return self.page("index.html")

    def parts(self) -> dict[str, str]:
        """The sections of the home page by their headings, as text."""
        return {part.one("h2").text: part.text for part in self.home.all("section", "part")}

    @property
    def feed(self) -> str:
        return (self.site / "feed.xml").read_text(encoding="utf-8")

    @property
    def addresses(self) -> frozenset[str]:
        """Everything that somebody may have a link to; assets and parts of indexes change names."""
        names = (file.relative_to(self.site).as_posix() for file in self.site.rglob("*.*"))
        return frozenset(
            name for name in names if not name.startswith((".", "assets/")) and "-index" not in name
        )


def command(desk: Path, *words: str, answers: tuple[str, ...] = (), name: str) -> Step:
    """Runs one command as a process of its own on the desk where the office has its files."""
    lines = desk / "answers.txt"
    lines.write_text("".join(f"{answer}\n" for answer in answers), encoding="utf-8")
    call = [sys.executable, "-m", "generator", "--lang", "zh", "-C", str(desk), *words]
    with lines.open("rb") as typed:
        done = run_program(call, stdin=typed, environment={"LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stdout + done.stderr
    site = copytree(desk / "报告/site", desk / f"after-{name}")
    return Step(desk, done.stdout + done.stderr, site)


def reworded(folder: Path) -> Path:
    """The bulletin, with two titles of its tables worded otherwise."""
    file = folder / BULLETIN
    with zipfile.ZipFile(FILES / BULLETIN) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                text = content.decode()
                for before, after in REWORDED.items():
                    assert text.count(before) == 1
                    text = text.replace(before, after)
                content = text.encode()
            new.writestr(zipfile.ZipInfo(name), content)
    return file


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Step:
    desk = tmp_path_factory.mktemp("office")
    asked = ("", "", "否", "mzss@anhe.example", "否")  # county, publisher, names, address, open
    return command(desk, "start", str(FILES / PLAN), answers=asked, name="plan")


@pytest.fixture(scope="module")
def march(plan: Step) -> Step:
    file = str(FILES / "3月进展.xlsx")
    return command(plan.desk, "start", file, answers=(YES, YES), name="march")


@pytest.fixture(scope="module")
def april(march: Step) -> Step:
    file = str(FILES / "4月进展.xlsx")
    return command(march.desk, "start", file, answers=(YES, YES), name="april")


@pytest.fixture(scope="module")
def bulletin(april: Step) -> Step:
    file = str(reworded(april.desk))
    answers = (YES, YES, YES, YES)
    return command(april.desk, "start", file, answers=answers, name="bulletin")


def test_the_plan_says_what_is_planned(plan: Step) -> None:
    assert plan.home.one("h1").text == "2023年计划实施40项民生实事"
    assert "<summary>2023年计划实施40项民生实事。省级12项、县级28项。</summary>" in plan.feed


def test_march_begins_the_year(march: Step) -> None:
    assert march.home.one("h1").text == "40项民生实事，原文称全部按序时推进"


def test_april_names_what_is_behind(april: Step) -> None:
    assert april.home.one("h1").text == "40项民生实事，原文称1项进度滞后"
    assert next(iter(april.parts())) == "先看滞后的"


def test_the_bulletin_ends_the_year(bulletin: Step) -> None:
    assert bulletin.home.one("h1").text == "40项民生实事，原文称全部完成"
    assert bulletin.page("2023/county/24.html").one("h1").text == "已帮扶300人"


def test_no_published_address_is_lost(plan: Step, march: Step, april: Step, bulletin: Step) -> None:
    steps = (plan, march, april, bulletin)
    for number, later in enumerate(steps):
        for earlier in steps[:number]:
            assert earlier.addresses <= later.addresses
    assert {"index.html", "2023/county/13.html", "2023/data/index.html"} <= plan.addresses
