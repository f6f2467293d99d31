"""`yqsite measures --review`: readings confirmed, set aside or corrected by one key each."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.verbs.answering import data, ran
from tests.faults.writers import with_reading
from tests.site.building import edited

READ = {
    "name": "学校",
    "target": 1,
    "actual": 2,
    "unit": "所",
    "target_words": "新建学校1所",
    "actual_words": "已建学校2所",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project in which one reading is new."""
    with_reading(tmp_path / "project")
    edited(
        tmp_path / "project/content/2023/county.csv",
        lambda text: text.replace("小区2个", "小区").replace("电梯3台", "电梯"),
    )
    return tmp_path / "project"


def review(project: Path, said: str, lang: str = "zh") -> str:
    done = ran(project, "measures", "--review", said=said, lang=lang)
    assert (done.code, done.err) == (0, "")
    return done.out


def measures(project: Path) -> Any:
    return data(project, "city.yaml")["projects"][1].get("measures")


def test_a_reading_is_shown_with_its_words_and_confirmed(project: Path) -> None:
    lines = review(project, "是\n").splitlines()
    assert lines[0].startswith("待确认的指标 1 个，存疑的在前。")
    assert lines[1].startswith("其中原文自身已证实的 1 个")
    assert lines[3:7] == [
        "第1个，共1个  新读出 已证实  2023年 市级第2项",
        "  项目内容  【新建学校1所】",
        "  完成情况  【已建学校2所】。",
        "  读作      学校：目标 1所，实际 2所",
    ]
    assert lines[7] == "  是 y    读得对，确认；网页上将写：学校  2 / 1 所  200%"
    assert lines[-1] == "确认 1 个，不要 0 个，还有 0 个待确认。"
    assert measures(project) == [READ]
    assert ran(project, "measures", "--review").out == "没有待确认的指标。\n"


def test_what_is_no_measure_is_noted_and_not_asked_again(project: Path) -> None:
    assert "以后不再问" in review(project, "否\n")
    assert measures(project) == [READ | {"reading": "rejected"}]
    assert review(project, "") == "没有待确认的指标。\n"
    again = ran(project, "measures", "--write")
    assert again.code == 0
    assert measures(project) == [READ | {"reading": "rejected"}]


@pytest.mark.parametrize(
    ("line", "made"),
    [
        ("；；３．５", {"actual": 3.5}),  # noqa: RUF001
        ("中小学;2;4;个", {"name": "中小学", "target": 2, "actual": 4, "unit": "个"}),
        ("校舍", {"name": "校舍"}),
        ("；；；无", {"unit": ""}),
    ],
)
def test_a_reading_is_corrected_in_one_line(
    project: Path, line: str, made: dict[str, object]
) -> None:
    review(project, f"改\n{line}\n")
    assert measures(project) == [READ | made]
    assert ran(project, "check").code == 0
    assert "待确认" not in review(project, "").replace("没有待确认", "")


def test_a_number_that_is_none_is_asked_again_and_enter_goes_back(project: Path) -> None:
    said = review(project, "c\n；；两所\n；无\n；；；；\n\nq\n", "zh")
    assert said.count("目标和实际只写数字") == 3
    assert measures(project) is None


def test_what_check_would_refuse_is_told_and_nothing_is_written(project: Path) -> None:
    done = ran(project, "measures", "--review", said="c\n；0\nq\n")
    assert (done.code, "content/2023/city.yaml" in done.err) == (0, True)
    assert measures(project) is None


def test_a_proposed_one_loses_its_mark_or_is_set_aside_where_it_stands(project: Path) -> None:
    file = project / "content/2023/city.yaml"
    assert ran(project, "measures", "--write").code == 0
    proposed = file.read_bytes()
    assert "指标：1 个待确认，逐个确认：yqsite -C " in ran(project).out
    review(project, "y\n")
    assert measures(project) == [READ]
    file.write_bytes(proposed)
    review(project, "n\n")
    assert measures(project) == [READ | {"reading": "rejected"}]
    file.write_bytes(proposed)
    edited(file, lambda text: text.replace("actual: 2\n", "actual: 5\n"))
    assert "实际 5所" in review(project, "y\n")  # as it stands in the file
    assert measures(project) == [READ | {"actual": 5}]


def test_a_proposed_one_whose_text_has_changed_waits_for_a_person_as_well(project: Path) -> None:
    file = project / "content/2023/city.yaml"
    assert ran(project, "measures", "--write").code == 0
    edited(file, lambda text: text.replace("- text: 已建学校2所。", "- text: 校舍已全部建成。"))
    edited(file, lambda text: text.replace("title: 新建学校1所", "title: 新建校舍若干"))
    waiting = file.read_bytes()
    assert "指标：1 个待确认，逐个确认：yqsite -C " in ran(project).out
    assert ran(project, "measures").out.splitlines()[1].split()[:2] == ["待确认", "2023/city/2"]
    lines = review(project, "y\n").splitlines()
    assert lines[2:8] == [
        "第1个，共1个  待确认 存疑  2023年 市级第2项",
        "  项目内容  新建校舍若干",
        "  完成情况  校舍已全部建成。",
        "  已不见    原先所引“新建学校1所”，记录中已找不到",
        "  已不见    原先所引“已建学校2所”，记录中已找不到",
        "  读作      学校：目标 1所，实际 2所",
    ]
    bare = {"name": "学校", "target": 1, "actual": 2, "unit": "所"}
    assert measures(project) == [bare]
    file.write_bytes(waiting)
    review(project, "c\n校舍；3；3\n")
    assert measures(project) == [bare | {"name": "校舍", "target": 3, "actual": 3}]
    file.write_bytes(waiting)
    review(project, "n\n")
    assert measures(project) == [READ | {"reading": "rejected"}]
    assert review(project, "") == "没有待确认的指标。\n"
    assert "2023/city/2" not in ran(project, "measures").out
    assert "待确认" not in ran(project).out


def test_a_target_alone_is_confirmed_without_an_actual_or_gets_one(project: Path) -> None:
    file = project / "content/2023/city.yaml"
    edited(file, lambda text: text.replace("已建学校2所。", "已全部建成。"))
    before = file.read_bytes()
    said = review(project, "y\n")
    assert "  读作      学校：目标 1所，实际 没有读到" in said
    assert "学校：目标 1 所，无实际值" in said
    assert [(m["target"], "actual" in m) for m in measures(project)] == [(1, False)]
    file.write_bytes(before)
    review(project, "c\n；；1\n")
    assert [(m["target"], m["actual"]) for m in measures(project)] == [(1, 1)]
    assert ran(project, "check").code == 0


def test_one_of_an_item_stands_in_the_item(project: Path) -> None:
    file = project / "content/2023/city.yaml"
    edited(
        file,
        lambda text: text.replace(
            "      - text: 已建学校2所。\n",
            "      - {title: 新建操场3个, text: 已建操场4个。}\n      - text: 已建学校2所。\n",
        ),
    )
    said = review(project, "y\ny\n")
    assert "市级第2项 子项1" in said
    item = data(project, "city.yaml")["projects"][1]["results"][0]
    assert [(m["name"], m["actual"]) for m in item["measures"]] == [("操场", 4)]
    assert measures(project) == [READ]


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_tables_and_json_lines_take_them_as_well(project: Path, ending: str) -> None:
    old = project / "content/2023/city.yaml"
    file = project / f"content/2023/city.{ending}"
    if ending == "csv":
        head = "number,title,text,outcome,departments\n"
        row = "2,新建学校1所,已建学校2所。,完成任务,市教育局\n"
        file.write_text(f"{head}1,新建公路若干,已建。,完成任务,市交通局\n{row}", encoding="utf-8")
    else:
        entries = yaml.safe_load(old.read_text(encoding="utf-8"))["projects"]
        lines = [json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries]
        file.write_text("".join(lines), encoding="utf-8")
    old.unlink()
    edited(
        project / "content/2023/report.yaml",
        lambda text: text[: text.index("stated:")] + text[text.index("notices:") :],
    )
    before = file.read_text(encoding="utf-8").splitlines()
    review(project, "y\n")
    after = file.read_text(encoding="utf-8").splitlines()
    if ending == "jsonl":
        assert after[0] == before[0]
        assert json.loads(after[1])["measures"] == [READ]
    assert ran(project, "check").code == 0
    assert review(project, "") == "没有待确认的指标。\n"
    if ending == "csv":
        file.write_text("\n".join(before) + "\n", encoding="utf-8")
        assert ran(project, "measures", "--accept", "proven").code == 0
        assert file.read_text(encoding="utf-8").splitlines() == after


def test_nobody_at_the_prompt_and_options_that_exclude_each_other_are_told(project: Path) -> None:
    done = ran(project, "measures", "--review")
    assert (done.code, "这里没有人答复" in done.err) == (2, True)
    both = ran(project, "measures", "--review", "--write")
    assert (both.code, "不与 --write" in both.err) == (2, True)


def test_what_is_saved_meanwhile_stays(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.cli.readings import measure_review

    file = project / "content/2023/city.yaml"
    real = measure_review.refuse_unreadable

    def refuse(*given: object) -> None:
        monkeypatch.setattr(measure_review, "refuse_unreadable", real)
        edited(file, lambda text: text + "# 待核\n")
        real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(measure_review, "refuse_unreadable", refuse)
    assert "已重新读取" in review(project, "y\ny\n")
    assert "# 待核\n" in file.read_text(encoding="utf-8")
    assert measures(project) == [READ]
