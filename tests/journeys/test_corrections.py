"""As a clerk whose published figures change: a correction, a withdrawn project, another key.

Every step is one command, and no file is edited by hand. What was published keeps its address.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from generator.publish.verification import verify
from tests.processes import yqsite
from tests.site.markup import page

SITE = """title: 安和县民生实事
publisher: 安和县人民政府办公室
description: 安和县民生实事项目。
official: false
contact: office@example.org
show_people: false
"""
PLAN = """安和县2024年民生实事任务分解表,,,
序号,项目内容,责任单位,完成时限
1,新建村卫生室6所,县卫生健康局,10月底前
2,改造农村公路40公里,县交通运输局,年底
3,新建饮水工程3处,县水利局,年底
4,新增公办学位900个,县教育局,8月底前
"""
APRIL = """安和县2024年4月民生实事进展情况,,,,
序号,项目内容,进展情况,完成比例,进度评价
1,新建村卫生室6所,开工4所,30%,按序时推进
2,改造农村公路40公里,完成8公里,20%,滞后
3,新建饮水工程3处,开工1处,33%,按序时推进
4,新增公办学位900个,主体施工,40%,按序时推进
"""
YEAR = """安和县2024年民生实事完成情况,,,,
序号,项目内容,完成情况,完成成效,责任单位
1,新建村卫生室6所,建成7所,超额完成,县卫生健康局
2,改造农村公路40公里,完成36公里,未完成,县交通运输局
3,新建饮水工程3处,建成3处,完成任务,县水利局
4,新增公办学位900个,新增学位930个,超额完成,县教育局
"""
ATOM = "{http://www.w3.org/2005/Atom}"
GROUNDS = ("--who", "县府办", "--why", "年终核实")


class County:
    """The county's project, with what a clerk does to it."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "county"
        self.addresses: set[str] = set()  # all that were ever published

    def begins(self) -> None:
        """Lays out the content that the first import goes into."""
        (self.project / "content").mkdir(parents=True)
        (self.project / "content/site.yaml").write_text(SITE, encoding="utf-8")

    def does(self, *words: str, code: int = 0) -> str:
        """What a command says."""
        done = yqsite("--lang", "zh", *words, project=self.project)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def takes(self, name: str, text: str, *words: str) -> str:
        """What the import of a table says."""
        file = self.project.parent / name
        file.write_text(text, encoding="utf-8")
        return self.does("import", str(file), "--year", "2024", "--create", "--yes", *words)

    def publishes(self, day: str) -> str:
        """What a publication says; no address that was ever published is lost by it."""
        said = self.does("publish", "--date", day)
        site = self.project / "site"
        made = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
        lasting = {name for name in made if not name.startswith(("assets/", "."))}
        assert self.addresses - lasting == set()
        self.addresses |= lasting
        return said

    def page(self, address: str) -> str:
        """The words of a page, with one space where there is any."""
        return " ".join(page(self.project / "site" / address).text.split())

    @property
    def changes(self) -> list[dict[str, Any]]:
        """The entries of the ledger."""
        file = self.project / "content/2024/changes.yaml"
        return list(yaml.safe_load(file.read_text(encoding="utf-8")).get("changes", []))

    @property
    def records(self) -> dict[int, dict[str, Any]]:
        """The projects by their numbers."""
        file = self.project / "content/2024/county.yaml"
        found = yaml.safe_load(file.read_text(encoding="utf-8"))["projects"]
        return {record["number"]: record for record in found}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> County:
    """The county with its plan, April and the year's table published."""
    made = County(tmp_path_factory.mktemp("published"))
    made.begins()
    made.takes("任务分解表.csv", PLAN)
    made.publishes("2024-02-01")
    made.takes("4月进展.csv", APRIL)
    made.publishes("2024-05-06")
    made.takes("完成情况.csv", YEAR)
    assert "2024 年：新增" in made.publishes("2025-01-05")
    return made


@pytest.fixture
def county(published: County, tmp_path: Path) -> Iterator[County]:
    """A copy of it, to which more is done."""
    copy = County(tmp_path)
    shutil.copytree(published.project, copy.project)
    copy.addresses |= published.addresses
    yield copy
    assert copy.does("check")


def test_a_correction_a_withdrawal_and_another_key(county: County) -> None:
    assert "更正记录 目前没有更正。" in county.page("corrections.html")

    county.does(
        *("amend", "--field", "2024/county/2", "--to", "完成35公里", "--date", "2025-02-01"),
        *("--who", "县交通运输局", "--why", "竣工测量"),
    )
    said = county.publishes("2025-02-01")
    assert "  改动  2024/county/2.html\n" in said
    assert (
        "2025-02-01 更正 完成情况 原为完成36公里 改为完成35公里 原因竣工测量（县交通运输局）"
        in county.page("2024/county/2.html")
    )
    assert (
        "更正记录 2025-02-01 更正 2024年第2项 完成情况 原为完成36公里 改为完成35公里 "
        "原因竣工测量（县交通运输局）" in county.page("corrections.html")
    )

    county.does(
        *("amend", "--field", "2024/county/4", "--withdraw", "--date", "2025-03-01"),
        *("--who", "县教育局", "--why", "并入2025年项目"),
    )
    said = county.publishes("2025-03-02")
    gone = "2024/county/4.html、2024/departments/xian-jiao-yu-ju.html"  # its only project
    assert f"撤下或移走 2 个网页，各留一页说明：{gone}\n" in said
    left = county.page("2024/county/4.html")
    assert "本页已撤下 这里原来是：2024年第4项“新增公办学位900个”。" in left
    assert "2025-03-01由县教育局撤下。原因：并入2025年项目 最早见于2024-02-01。" in left
    assert "请看：2024年县级项目、更正记录" in left
    assert (
        "撤下的项目 2025-03-01 撤下 2024年第4项 原为新增公办学位900个 改为（删去） "
        "原因并入2025年项目（县教育局）" in county.page("corrections.html")
    )
    assert "新增公办学位900个" not in county.page("2024/projects.html")

    county.does(
        *("amend", "--field", "2024/county/3:代号", "--to", "3-1", "--date", "2025-04-01"),
        *("--who", "县府办", "--why", "编号有误"),
    )
    county.publishes("2025-04-01")
    moved = county.page("2024/county/3.html")
    assert "本页已移到新的网址 这里原来是：2024年第3项“新建饮水工程3处”。" in moved
    assert (
        "这个项目改了编号，现在的网址是：2024年项目3-1 2025-04-01由县府办改号。原因：编号有误"
        in moved
    )
    assert "建成3处" in county.page("2024/county/3-1.html")
    assert (
        "改号的项目 2025-04-01 改号 2024年第3项 网址 原为2024/county/3.html "
        "改为2024/county/3-1.html 原因编号有误（县府办）" in county.page("corrections.html")
    )

    titles = [
        entry.findtext("{*}title")
        for entry in etree.parse(county.project / "site/feed.xml").iter(f"{ATOM}entry")
    ]
    assert titles == [
        "安和县2024年民生实事",
        "改号：2024年第3项",
        "撤下：2024年第4项",
        "更正：2024年第2项完成情况",
        "2024年报告新增：4个项目的完成情况、完成成效",
        "2024年4月进展：按序时推进2，滞后1",
    ]


def test_an_older_table_undoes_no_correction_and_a_new_one_leads_into_amend(county: County) -> None:
    county.does("amend", "--field", "2024/county/2", "--to", "完成35公里", *GROUNDS)
    county.does("amend", "--field", "2024/county/1:steps[2024-04].percent", "--to", "31%", *GROUNDS)
    county.does("amend", "--field", "2024/county/4", "--withdraw", *GROUNDS)
    before = county.records
    # both were imported before: neither brings back what was corrected, nor what was withdrawn
    said = county.takes("完成情况.csv", YEAR)
    assert "已更正    县级第2项 完成情况：保留台账中更正后的内容（" in said
    assert "已撤下    县级第4项：台账写明已撤下，未导入：新增公办学位900个" in said
    said = county.takes("4月进展.csv", APRIL)
    assert "保留台账中更正后的内容" in said
    assert county.records == before
    steps = (county.project / "content/2024/progress/2024-04.yaml").read_text(encoding="utf-8")
    assert "percent: 31" in steps
    # another table says something else again: the ledger asks who and why
    said = county.takes("核定.csv", YEAR.replace("完成36公里", "完成34公里"))
    assert county.records[2]["results"][0]["text"] == "完成34公里"
    assert "请运行 yqsite amend，写明由谁改动、为什么" in said
    assert "YQ220" in county.does("publish", code=1)
    county.does("amend", *GROUNDS, "--yes")
    county.publishes("2025-03-01")
    assert "完成34公里" in county.page("2024/county/2.html")


def test_the_older_table_prints_its_own_department_and_the_corrected_one_stays(
    county: County,
) -> None:
    field = "2024/county/2:责任单位"
    county.does("amend", "--field", field, "--to", "县水利局", "--date", "2025-02-01", *GROUNDS)
    before = county.records
    # the same file again, and the same words in a file that nobody has seen
    for name, table in (("完成情况.csv", YEAR), ("另存.csv", YEAR.replace("\n", "\r\n"))):
        said = county.takes(name, table)
        assert (
            "已更正    县级第2项 责任单位：保留台账中更正后的内容（2025-02-01 县府办：年终核实）\n"
            "    保留 县水利局\n    表中 县交通运输局\n" in said
        )
        assert county.records == before
    assert before[2]["results"][0]["departments"] == ["县水利局"]
    county.publishes("2025-02-02")  # the department that no project names any more was stated too
    assert verify(county.project / "site").problems == ()


def test_a_document_that_is_dated_before_the_correction_is_older(county: County) -> None:
    county.does(
        "amend", "--field", "2024/county/2", "--to", "完成35公里", "--date", "2025-02-01", *GROUNDS
    )
    report = county.project / "content/2024/report.yaml"
    declared = "  - id: draft\n    title: 初稿\n    published: {day}\n"
    text = report.read_text(encoding="utf-8")
    for day, kept in (("2025-01-20", "完成35公里"), ("2025-02-20", "完成37公里")):
        report.write_text(
            text.replace("sources:\n", "sources:\n" + declared.format(day=day)), encoding="utf-8"
        )
        county.takes(
            "初稿.csv", YEAR.replace("完成36公里", "完成37公里").replace("完成情况,,,,", "初稿,,,,")
        )
        assert county.records[2]["results"][0]["text"] == kept
    county.does("amend", *GROUNDS, "--yes")


def test_a_withdrawn_key_is_not_given_to_another_project(county: County) -> None:
    county.does("amend", "--field", "2024/county/4", "--withdraw", *GROUNDS)
    other = YEAR.replace("新增公办学位900个", "新建公园2个").replace("新增学位930个", "建成2个")
    county.takes("新表.csv", other)
    assert county.records[4]["key"] == "4-b"
    county.does("amend", *GROUNDS, "--yes")
    county.publishes("2025-03-01")
    assert "新增公办学位900个" in county.page("2024/county/4.html")
    assert "建成2个" in county.page("2024/county/4-b.html")
