"""As a clerk of an autonomous county through one year: four tables, four commands, no YAML."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.processes import yqsite
from tests.site.building import build
from tests.site.markup import page

SITE = """title: 青屏苗族自治县为民办实事
publisher: 青屏苗族自治县人民政府办公室
description: 青屏苗族自治县为民办实事项目。
official: draft
contact: office@example.org
show_people: false
"""
PLAN = """青屏苗族自治县2024年为民办实事任务分解表,,,,
序号,项目内容,责任单位,配合单位,完成时限
1,新建村卫生室6所,县卫生健康局,各乡镇（街道）,10月底前
2,改造农村公路40公里,县交通运输局,,年底
3,新建移民安置点饮水工程3处,县水利局、县乡村振兴局,龙滩苗族乡人民政府,年底
4,新增公办学位900个,县教育体育局,县自然资源和规划局,8月底前
"""
HALF = """青屏苗族自治县2024年上半年为民办实事进展情况,,,,,
序号,项目内容,进展情况,完成比例,进度评价,存在问题
1,新建村卫生室6所,开工4所,50%,按序时推进,
2,改造农村公路40公里,完成12公里,30%,滞后,雨天多
3,新建移民安置点饮水工程3处,3处均已开工,55%,快于序时,
4,新增公办学位900个,主体封顶,60%,按序时推进,
"""
NINE = """2024年1-9月为民办实事进展情况,,,,
序号,项目内容,进展情况,进度评价,责任单位
1,新建村卫生室6所,建成5所,按序时推进,县卫健局
2,改造农村公路40公里,完成28公里,略滞后,县交通局
3,新建移民安置点饮水工程3处,建成2处,按序时推进,县水利局
4,新增公办学位900个,投入使用,已完成,县教体局
"""
YEAR = """青屏苗族自治县2024年为民办实事完成情况,,,,
序号,项目内容,完成情况,完成成效,责任单位
1,新建村卫生室6所,建成7所,超额完成,县卫健局
2,改造农村公路40公里,完成36公里,未完成,县交通局
3,新建移民安置点饮水工程3处,建成3处,已完成,县水利局、县乡村振兴局
4,新增公办学位900个,新增学位930个,超额完成,县教体局
"""


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """A site with its title, and no year yet."""
    (tmp_path / "county/content").mkdir(parents=True)
    (tmp_path / "county/content/site.yaml").write_text(SITE, encoding="utf-8")
    return tmp_path / "county"


def taken(county: Path, name: str, text: str) -> str:
    """What the one command says of a table."""
    file = county.parent / name
    file.write_text(text, encoding="utf-8")
    verb = ("--lang", "zh", "import", str(file), "--year", "2024", "--create", "--yes")
    done = yqsite(*verb, project=county)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def data(county: Path, name: str) -> Any:
    return yaml.safe_load((county / "content/2024" / name).read_text(encoding="utf-8"))


def test_a_year_from_its_plan_to_its_result(county: Path) -> None:
    said = taken(county, "任务分解表.csv", PLAN)
    assert "县级" in said
    report = data(county, "report.yaml")
    assert report["title"] == "青屏苗族自治县2024年为民办实事"
    assert [(level["id"], level["label"]) for level in report["levels"]] == [("county", "县级")]
    first = data(county, "county.yaml")["projects"][0]
    assert first["title"] == "新建村卫生室6所"
    [plan] = first["results"]
    assert plan["departments"] == ["县卫生健康局"]
    assert plan["assisting"] == ["各乡镇（街道）"]
    assert not {"outcome", "text", "share"} & set(plan)
    slugs = {
        entry["name"]: entry["slug"] for entry in data(county, "departments.yaml")["departments"]
    }
    assert slugs["县卫生健康局"] == "xian-wei-sheng-jian-kang-ju"
    assert len(slugs) == 8
    assert yqsite("check", project=county).returncode == 0

    taken(county, "上半年进展.csv", HALF)
    half = data(county, "progress/2024-H1.yaml")["projects"]
    assert half[1] | {"source": None} == {
        "project": "2024/county/2",
        "actual": "完成12公里",
        "percent": 30,
        "word": "滞后",
        "note": "存在问题：雨天多",
        "source": None,
    }
    kinds = {entry["word"]: entry["kind"] for entry in data(county, "report.yaml")["outcomes"]}
    assert kinds == {"按序时推进": "on_track", "滞后": "behind", "快于序时": "ahead"}

    said = taken(county, "进展.csv", NINE)
    assert "县卫健局" in said
    nine = data(county, "progress/2024-01--09.yaml")["projects"]
    assert [(step["word"], step["actual"]) for step in nine] == [
        ("按序时推进", "建成5所"),
        ("略滞后", "完成28公里"),
        ("按序时推进", "建成2处"),
        ("已完成", "投入使用"),
    ]
    entries = {entry["name"]: entry for entry in data(county, "departments.yaml")["departments"]}
    assert entries["县卫生健康局"]["aliases"] == ["县卫健局"]
    assert entries["县教育体育局"]["aliases"] == ["县教体局"]
    assert len(entries) == 8

    taken(county, "完成情况.csv", YEAR)
    projects = data(county, "county.yaml")["projects"]
    assert [project["results"][0]["outcome"] for project in projects] == [
        "超额完成",
        "未完成",
        "已完成",
        "超额完成",
    ]
    assert projects[0]["results"][0]["deadline"] == "10月底前"
    assert yqsite("check", project=county).returncode == 0
    build(county)
    shown = page(county / "site/2024/county/2.html").text
    assert "完成36公里" in shown
    assert "雨天多" in shown
