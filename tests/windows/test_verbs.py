"""Every verb does the same under Windows' rules: the same files, words and exit codes."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.journeys.office_files import BULLETIN as BULLETIN_FILE
from tests.journeys.office_files import MENDED as MENDED_FILE
from tests.journeys.office_files import TABLE as TABLE_FILE
from tests.journeys.office_files import office_files
from tests.processes import ROOT
from tests.sample.bulletin import BULLETIN
from tests.site.building import edited
from tests.windows.worlds import Done, World, both

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the simulation is one on Linux")
SMALL = ROOT / "tests/problems/base/content"
EVERYTHING = ROOT / "tests/golden/everything/content"
BROWSER = """\
#!/bin/sh
for word do
  case $word in --print-to-pdf=*) printf '%%PDF-1.4' > "${word#--print-to-pdf=}";; esac
done
"""
TABLE = """\
序号,项目内容,完成情况,完成成效,责任单位
2,新建学校1所,建成1所。,完成任务,市教育局
9,新建公园2个,建成2个。,完成任务,市教育局
"""


STEPS = """\
序号,项目名称,5月计划进度,实际进度情况,进度
1,新建公路10公里,主体完工,主体已完工,完成任务(65%)
"""


def with_browser(world: World) -> None:
    browser = world.project / "browser"
    browser.write_text(BROWSER, encoding="utf-8")
    browser.chmod(0o755)


def with_table(world: World) -> None:
    (world.project / "table.csv").write_text(TABLE, encoding="gb18030")


def with_steps(world: World) -> None:
    (world.project / "table.csv").write_text(STEPS, encoding="gb18030")


def with_office_files(world: World) -> None:
    office_files(world.project)


def with_doubt(world: World) -> None:
    file = world.project / "content/2023/city.yaml"
    edited(file, lambda text: text.replace("新建公路12公里。", "新建公路12公里，完成率150%。"))


def with_reading(world: World) -> None:
    file = world.project / "content/2023/city.yaml"
    edited(file, lambda text: text.replace("text: 已建成。", "text: 已建学校2所。"))


def with_faults(world: World) -> None:
    for name, text in (("site.yaml", "titel: a\n"), ("2023/a.txt", ""), ("pages/about.md", "x\n")):
        (world.project / "content" / name).write_text(text, encoding="utf-8")


def with_template(world: World) -> None:
    folder = world.project / "templates/pages"
    folder.mkdir(parents=True)
    (folder / "404.html").write_text("{{ view.nothing }}", encoding="utf-8")


def alone(world: World) -> None:
    pass


class Call(NamedTuple):
    """A verb with its arguments, what is prepared for it, and the code with which it ends.

    `said` is what the person answers.
    """

    words: str
    prepare: Callable[[World], None] = alone
    code: int = 0
    content: Path = SMALL
    said: str = ""


CALLS = {
    "build": Call("build"),
    "build verbose": Call("build -v --strict"),
    "build again": Call("build; build"),
    "build everything": Call("build", content=EVERYTHING),
    "build elsewhere": Call("build --output @D:site"),
    "build faults": Call("build", with_faults, 1),
    "build a faulty template": Call("build", with_template, 1),
    "build into the content": Call("build --output content/a", code=1),
    "check": Call("check", content=EVERYTHING),
    "check as JSON": Call("check --format json", content=EVERYTHING),
    "check as commands": Call("check --format github", content=EVERYTHING),
    "check faults": Call("check --format json", with_faults, 1),
    "ledger": Call("ledger", content=EVERYTHING),
    "ledger accept": Call("ledger --accept"),
    "publish": Call("publish --date 2024-01-05"),
    "publish again": Call("publish --date 2024-01-05; publish --date 2024-02-01"),
    "verify": Call("publish --date 2024-01-05; verify @site"),
    "verify elsewhere": Call("publish --date 2024-01-05 --output @D:site; verify @D:site"),
    "verify a built site": Call("build; verify"),
    "verify nothing": Call("verify @nothing", code=2),
    "publish elsewhere": Call("publish --date 2024-01-05 --output @D:site"),
    "amend": Call(
        "publish --date 2024-01-05; amend --field 2023/city/1 --to 新建公路13公里。 --who 市府办 "
        "--why 核实 --date 2024-02-01"
    ),
    "amend nothing": Call("amend"),
    "amend and nobody answers": Call(
        "publish --date 2024-01-05; amend --field 2023/city/1 --to 无。", code=2
    ),
    "answer": Call("answer", with_doubt, said="是\n县府办\n"),
    "answer a list": Call("answer --list", with_doubt),
    "answer in a script": Call("answer 2023/city/1 304 --as corrected --to 120%", with_doubt),
    "measures": Call("measures --all", content=EVERYTHING),
    "measures review": Call("measures --review", with_reading, said="改\n；；3\n"),
    "measures review no": Call("measures --review", with_reading, said="n\n"),
    "measures write": Call("measures --write"),
    "undertakings": Call("undertakings", content=EVERYTHING),
    "undertakings of no pair": Call("undertakings --continue 2023/city/1=2022/city/1", code=2),
    "places": Call("places", code=2, content=EVERYTHING),
    "schema": Call("schema"),
    "templates": Call("templates", with_template),
    "templates copy": Call("templates --copy pages/about.html", code=2),
    "templates copy again": Call(
        "templates --copy pages/404.html; templates --copy pages\\404.html", code=2
    ),
    "templates diff": Call("templates --diff pages/404.html", with_template),
    "schema elsewhere": Call("schema --output @D:schemas"),
    "standing": Call(""),
    "standing built": Call("build; "),
    "new": Call(f"new anhe @{TABLE_FILE} @{BULLETIN_FILE} --yes", with_office_files),
    "start": Call("start", with_office_files),
    "start first": Call(
        f"start @{TABLE_FILE} @{BULLETIN_FILE}", with_office_files, said="n\n\nn\n"
    ),
    "start later": Call(
        f"new report @{TABLE_FILE} @{BULLETIN_FILE} --yes; start @{MENDED_FILE}",
        with_office_files,
        said="y\n",
    ),
    "sample": Call("sample new"),
    "init": Call("init new"),
    "init elsewhere": Call("init @D:new"),
    "init again": Call("init .", code=2),
    **{
        f"export {kind}": Call(f"export {kind}", content=EVERYTHING)
        for kind in ("assessment", "docx", "xlsx", "html", "txt", "csv")
    },
    "export elsewhere": Call("export csv --output @D:report.csv"),
    "clean": Call("build; clean"),
    "clean elsewhere": Call("build --output @D:site; clean --output @D:site"),
    "pdf": Call("pdf --browser @browser", with_browser),
    "pdf elsewhere": Call("pdf --browser @browser --output @D:a/report.pdf", with_browser),
    "import": Call("import @table.csv --year 2023 --level city --yes", with_table),
    "import a dry run": Call("import @table.csv --year 2023 --level city --dry-run", with_table),
    "import a period": Call(
        "import @table.csv --year 2023 --level city --period 2023-05 --yes", with_steps
    ),
    "import nothing": Call("import @no.csv --year 2023", code=2),
    "help": Call("--help"),
    "help with a code": Call("help YQ114"),
    "no verb": Call("bild", code=2),
}


NUMBERS = {name: number for number, name in enumerate(CALLS)}


def came_of(world: World, name: str) -> tuple[Done, dict[str, bytes]]:
    """What comes of a call, and the files then; of several commands in one the last counts."""
    call = CALLS[name]
    call.prepare(world)
    language = "zh" if NUMBERS[name] % 2 else "en"  # half of the calls in each
    for words in call.words.split("; "):
        done = world.run(*words.split(), language=language, said=call.said)
    return done, world.files()


@pytest.mark.parametrize("name", CALLS)
def test_a_verb_does_the_same(name: str, tmp_path: Path) -> None:
    plain, windows = (came_of(world, name) for world in both(tmp_path, CALLS[name].content))
    assert windows == plain
    assert windows[0].code == CALLS[name].code


def test_every_verb_is_called() -> None:
    from generator.cli import command_line

    verbs = {verb.__name__.rpartition(".")[2].rstrip("_") for verb in command_line._VERBS}
    called = {
        words.partition(" ")[0] for call in CALLS.values() for words in call.words.split("; ")
    }
    assert verbs - called == {"serve"}  # which has a test of its own


def test_the_sample_has_the_same_bytes(tmp_path: Path, site: Path) -> None:
    _, windows = both(tmp_path, ROOT / "content")
    done = windows.run("build")
    assert (done.code, done.err) == (0, "")
    built = {
        name.removeprefix("site/"): content
        for name, content in windows.files().items()
        if name.startswith("site/")
    }
    assert built == {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in site.rglob("*")
        if file.is_file()
    }


def test_a_pasted_text_is_imported_with_the_same_records(tmp_path: Path) -> None:
    texts = []
    for world in both(tmp_path, SMALL):
        (world.project / "bulletin.txt").write_bytes(BULLETIN.read_bytes())
        done = world.run("import", "@bulletin.txt", "--year", "2023", "--yes")
        texts.append((done, world.files()))
    assert texts[0] == texts[1]
