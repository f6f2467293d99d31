"""As the office of 安和县 through a year: plan, March, April, the bulletin. One command each.

Nobody edits a file by hand. Each step is dropped on the program (`yqsite start`), which asks what
it must, and the site of each step is looked at word for word. The steps are a chain: a further one
takes the last as its fixture and gives a `Step` of its own.
"""

import re
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from tests.processes import ROOT, at_a_prompt, yqsite
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
    def lead(self) -> str:
        """What a list of search results says of the home page."""
        (found,) = (e for e in self.home.all("meta") if e.attrs.get("name") == "description")
        return found.attrs["content"]

    def entries(self) -> list[tuple[str, str, str]]:
        """Title, summary and day of each entry of the feed."""
        feed = (self.site / "feed.xml").read_text(encoding="utf-8").partition("<entry>")[2]
        found = re.findall(r"<title>(.*?)</.*?<updated>(.*?)T.*?<summary>(.*?)</", feed, re.DOTALL)
        return [(title, summary, day) for title, day, summary in found]

    @property
    def addresses(self) -> frozenset[str]:
        """Everything that somebody may have a link to; assets and parts of indexes change names."""
        names = (file.relative_to(self.site).as_posix() for file in self.site.rglob("*.*"))
        return frozenset(
            name for name in names if not name.startswith((".", "assets/")) and "-index" not in name
        )


def command(desk: Path, *words: str, answers: tuple[str, ...] = (), name: str) -> Step:
    """Runs one command on the desk where the office has its files."""
    said = "".join(f"{answer}\n" for answer in answers)
    done = at_a_prompt("--lang", "zh", "-C", desk, *words, said=said)
    return step_of(desk, done, name)


def in_project(last: Step, *words: str, name: str) -> Step:
    """Runs one command, which asks nothing, on the project of the last step."""
    return step_of(last.desk, yqsite("--lang", "zh", *words, project=last.project), name)


def step_of(desk: Path, done: "subprocess.CompletedProcess[str]", name: str) -> Step:
    """What a command said that went well, with a copy of the site as it is then."""
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


@pytest.fixture(scope="module")
def published(bulletin: Step) -> Step:
    return in_project(bulletin, "publish", "--date", "2024-01-08", name="published")


@pytest.fixture(scope="module")
def amended(published: Step) -> Step:
    field, new = "2023/county/16", "已提升绿道12.8公里"
    told = ("--who", "县住建局", "--why", "原件漏计一段", "--date", "2024-02-01")
    return in_project(published, "amend", "--field", field, "--to", new, *told, name="amended")


@pytest.fixture(scope="module")
def corrected(amended: Step) -> Step:
    return in_project(amended, "publish", "--date", "2024-02-01", name="corrected")


@pytest.fixture(scope="module")
def second_year(corrected: Step) -> Step:
    file = corrected.desk / PLAN.replace("2023", "2024")
    with zipfile.ZipFile(FILES / PLAN) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/"):
                content = content.replace(b"2023", b"2024")
            new.writestr(zipfile.ZipInfo(name), content)
    answers = (YES, YES, YES)
    return command(corrected.desk, "start", str(file), answers=answers, name="second_year")


def head_in(step: Step) -> str:
    """The head of the publication that a step made."""
    (found,) = re.findall("[0-9a-f]{64}", step.said)
    return str(found)


def test_the_plan_says_what_is_planned(plan: Step) -> None:
    assert plan.home.one("h1").text == "2023年计划实施40项民生实事"
    assert plan.lead == "2023年计划实施40项民生实事。省级12项、县级28项。"
    assert list(plan.parts()) == ["每一格是一个项目", "谁负责", "数字从哪里来"]
    assert plan.entries() == [("2023年度安和县民生实事项目", plan.lead, "1970-01-01")]
    target = "新增停车位500个（县住建局负责300个、县综合行政执法局负责200个）"
    assert plan.page("2023/county/13.html").one("h1").text == target


def test_march_begins_the_year(march: Step) -> None:
    assert "  进展      3月：按序时推进 40\n" in march.said
    assert march.home.one("h1").text == "40项民生实事，原文称全部按序时推进"
    assert march.lead == "截至2023年3月，40项民生实事，原文称按序时推进40。省级12项、县级28项。"
    assert list(march.parts())[:3] == ["每一格是一个项目", "各项的进度", "来了几期"]
    courses = march.parts()["各项的进度"]
    assert "40项没有写作滞后，比例低于按月均分的25%；原文没有写计划的比例。" in courses
    assert march.parts()["来了几期"].endswith("3月有一期，共40行；4月起还没有。")
    assert march.entries() == [
        ("2023年度安和县民生实事项目", march.lead, "2023-03-31"),
        ("2023年3月进展：按序时推进40", "3月按序时推进40。", "2023-03-31"),
    ]
    shown = march.page("2023/county/13.html")
    assert shown.one("h1").text == "已完成前期工作 截至2023年3月"
    assert "按月均分应到25%，差5个百分点。" in shown.text


def test_april_names_what_is_behind_first(april: Step) -> None:
    late = "按序时推进 38，快于序时 1，进度滞后 1：县级第13项（22%，上月 20%）"
    assert f"  进展      4月：{late}\n写入 " in april.said
    assert april.home.one("h1").text == "40项民生实事，原文称1项进度滞后"
    assert april.lead == (
        "截至2023年4月，40项民生实事，原文称进度滞后1，按序时推进38，快于序时1。省级12项、县级28项。"
    )
    parts = april.parts()
    assert list(parts)[:5] == [
        *("先看滞后的", "比3月变了什么", "每一格是一个项目", "其余各项的进度", "各期滞后几项")
    ]
    assert parts["先看滞后的"].partition("12月 ")[2] == (
        "县级第13项 新增停车位500个（县住建局负责300个、县综合行政执法局负责200个） 22% "
        "按月均分应到33%，差11个百分点 县住建局　↓ 进度滞后 "
        "4月起写作“进度滞后”，3月写作“按序时推进”（20%） "
        "原文：计划“开工建设”，实际“已完成前期工作”　见《4月进展》，表2第13行"
    )
    assert parts["比3月变了什么"].removeprefix("比3月变了什么 ") == (
        "4月按序时推进38，快于序时1，进度滞后1：县级第13项（22%，3月20%）。3月按序时推进40。 "
        "县级第13项　新增停车位500个（县住建局负责300个、县综合行政执法局负责200个）"
        "按序时推进 → ↓ 进度滞后20% → 22% "
        "县级第8项　新建老年食堂8家按序时推进 → ↑ 快于序时20% → 50% "
        "其余38项用语没有变。完成比例40项提高。"
    )
    assert parts["各期滞后几项"].endswith(
        "3月没有滞后的，4月滞后1项。3月、4月各有一期，共80行；5月起还没有。"
    )


def test_april_is_in_the_feed_and_on_the_page_of_the_project(march: Step, april: Step) -> None:
    assert april.entries() == [
        ("2023年度安和县民生实事项目", april.lead, "2023-04-30"),
        (
            "2023年4月进展：按序时推进38，快于序时1，进度滞后1",
            (
                "4月按序时推进38，快于序时1，进度滞后1：县级第13项（22%，3月20%）。"
                "县级第13项由“按序时推进”变为“进度滞后”；县级第8项由“按序时推进”变为“快于序时”。"
            ),
            "2023-04-30",
        ),
        march.entries()[1],
    ]
    shown = april.page("2023/county/13.html")
    assert shown.one("p", "outcome").text == "原文状态：↓ 进度滞后完成比例22%县住建局"
    assert (
        "按月均分应到33%，差11个百分点；4月起写作“进度滞后”，3月写作“按序时推进”（20%）。"
        in shown.text
    )
    assert "2023年4月计划：开工建设实际：已完成前期工作见《4月进展》，表2第13行" in shown.text


def test_the_bulletin_ends_the_year(april: Step, bulletin: Step) -> None:
    assert bulletin.home.one("h1").text == "40项民生实事，原文称全部完成"
    claim, levels = "40项民生实事，原文称全部完成，15项超额。", "省级12项、县级28项。"
    notice = "其中1个项目曾因过程性滞后被县政府通报，原文称经督办均能如期完成。"
    assert bulletin.lead == claim + notice + levels
    parts = bulletin.parts()
    assert not {"先看滞后的", "比3月变了什么", "其余各项的进度"} & set(parts)
    course = "3月没有滞后的，4月滞后1项。3月、4月各有一期，共80行。"
    assert parts["各期滞后几项"].endswith(course)
    (first, *months) = bulletin.entries()
    assert first == ("2023年度安和县民生实事项目", claim + levels + notice, "2023-12-31")
    assert months == april.entries()[1:]


def test_what_the_bulletin_says_beside_its_tables_came_with_them(bulletin: Step) -> None:
    for said in (
        "  写明数字  正文写明的数字 7 个\n",
        "  列举项目  正文列举的超额完成项目 4 个\n",
        "  通报      正文写明的被通报项目 1 个\n",
    ):
        assert said in bulletin.said
    shown = bulletin.page("2023/county/13.html").text
    assert "曾因过程性滞后被县政府通报。原文称经督办均能如期完成。" in shown


def test_titles_of_the_bulletin_take_the_place_of_the_plans(bulletin: Step) -> None:
    for number, title, done in (
        (20, "改造二次供水小区5个", "5个小区改造完成"),
        (24, "帮扶困难人员实现就业300人", "已帮扶300人"),
    ):
        shown = bulletin.page(f"2023/county/{number}.html")
        assert shown.one("p", "answer-target").text == title
        assert shown.one("h1").text == done
        assert "2023年4月　33% → 按序时推进" in shown.text


def test_the_year_is_published_in_one_command(bulletin: Step, published: Step) -> None:
    assert published.said.startswith("2023 年：首次公布，40 个项目记入台账（2024-01-08）。\n")
    assert published.home.one("h1").text == bulletin.home.one("h1").text
    assert "没有更正" in published.page("corrections.html").text
    shown = published.page("2023/data/index.html").one("p", "publication").text
    assert "".join(shown.split()) == head_in(published)


def test_a_correction_is_one_command_and_stands_everywhere(
    published: Step, amended: Step, corrected: Step
) -> None:
    assert "原：已提升绿道[12.6]公里" in amended.said
    assert "新：已提升绿道[12.8]公里" in amended.said
    shown = corrected.page("2023/county/16.html")
    assert shown.one("h1").text == "已提升绿道12.8公里"
    entry = "2024-02-01　更正　完成情况原为已提升绿道12.6公里改为已提升绿道12.8公里"
    assert entry in "".join(shown.text.split(" "))
    assert "原件漏计一段（县住建局）" in shown.text
    assert "县级第16项" in corrected.page("corrections.html").text
    assert "已提升绿道12.8公里" in corrected.page("corrections.html").text
    assert corrected.entries()[1] == (
        "更正：2023年县级第16项完成情况",
        "原为“已提升绿道12.6公里”，改为“已提升绿道12.8公里”。原因：原件漏计一段",
        "2024-02-01",
    )
    assert head_in(corrected) != head_in(published)


def test_the_head_of_january_finds_nothing_rewritten(published: Step, corrected: Step) -> None:
    head = head_in(published)
    done = in_project(corrected, "verify", "site", "--head", head, name="verified")
    assert done.said.endswith(
        "校验值与 2023 年的报告 2024-01-08 的公布相符：截至当时公布的内容没有被改写。\n"
    )


def test_the_next_plan_begins_a_year_beside_it(corrected: Step, second_year: Step) -> None:
    asked = "文件写的是 2024 年，这里最新的报告是 2023 年。在旁边新建 2024 年的报告？"
    assert asked in second_year.said
    assert second_year.home.one("h1").text == corrected.home.one("h1").text  # a plan ends no year
    plan = second_year.page("2024/index.html")
    assert plan.one("h1").text == "2024年计划实施40项民生实事"
    assert plan.one("title").text.startswith("2024年度安和县民生实事项目")
    years = second_year.page("years.html").text
    assert "完成成效超额完成15项、完成任务25项计划，尚无结果曾被通报1项尚无" in "".join(
        years.split()
    )
    assert second_year.page("2023/county/16.html").one("h1").text == "已提升绿道12.8公里"


def test_no_published_address_is_lost(
    plan: Step, march: Step, april: Step, bulletin: Step, corrected: Step, second_year: Step
) -> None:
    steps = (plan, march, april, bulletin, corrected, second_year)
    for number, later in enumerate(steps):
        for earlier in steps[:number]:
            assert earlier.addresses <= later.addresses
    pages = {f"2023/county/{number}.html" for number in range(1, 29)}
    pages |= {f"2023/province/{number}.html" for number in range(1, 13)}
    pages |= {"index.html", "2023/index.html", "2023/projects.html", "2023/checks.html"}
    assert pages | {"feed.xml", "2023/data/projects.csv"} <= plan.addresses
