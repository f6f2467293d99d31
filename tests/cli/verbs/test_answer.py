"""`yqsite answer`: findings answered by one key each, saved before the next is asked."""

import json
from pathlib import Path

import pytest
import yaml

from generator.cli.answers import open_findings
from generator.cli.prompt import answer_keys
from tests.cli.verbs.answering import data, ran, with_doubts
from tests.site.building import edited

RATE = {
    "finding": "YQ304",
    "project": "2023/city/1",
    "field": "results[0].text",
    "text": "完成率150%",
}
UNTIL = {
    "finding": "YQ314",
    "project": "2023/city/2",
    "field": "results[0].text",
    "text": "截止目前",
}
AS_IT_IS = "已与原文核对，原文如此。"
DAY = ("--date", "2024-01-06")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return with_doubts(tmp_path / "project")


def answers(project: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = data(project, "answers.yaml")["answers"]
    return found


def test_a_walk_shows_place_words_and_page_and_saves_each_answer(project: Path) -> None:
    done = ran(project, "answer", *DAY, said="\uff59\n县府办\n否\n“截止”是通报原话。\n")
    assert done.code == 0, done.err
    assert [
        line
        for line in done.out.splitlines()
        if line.startswith(("第", "市级", "  原文", "  对照", "            答复"))
    ] == [
        "第1条，共2条  YQ304 标明的完成率与目标、实际不符",
        "市级第1项 完成情况",
        "  原文  新建公路12公里，【完成率150%】。",
        "  对照  12公里 ÷ 10公里 = 120%",
        f"            答复：{AS_IT_IS}（{_publisher(project)}，2024-01-06）",
        "第2条，共2条  YQ314 “截止”后接时间",
        "市级第2项 完成情况",
        "  原文  【截止目前】已建成。",
        *[line for line in done.out.splitlines() if line.startswith("  对照")][1:],
    ]
    given = {"who": "县府办", "when": "2024-01-06"}
    assert answers(project) == [
        RATE | given | {"why": AS_IT_IS},
        UNTIL | given | {"why": "“截止”是通报原话。"},
    ]
    assert "网页上将写：答复：“截止”是通报原话。（县府办，2024-01-06）" in done.out
    assert "答复 2 条，改正 0 处，还有 0 条待核对。" in done.out
    assert ran(project, "check", "--strict").code == 0
    assert "没有待核对的提示" in ran(project, "answer").out


def _publisher(project: Path) -> str:
    settings = yaml.safe_load((project / "content/site.yaml").read_text(encoding="utf-8"))
    return str(settings["publisher"])


def test_stopped_it_goes_on_with_the_first_open_one_and_proposes_who_answered(
    project: Path,
) -> None:
    first = ran(project, "answer", *DAY, said="y\n县府办\n停\n")
    assert "还有 1 条待核对；再次运行 yqsite answer，从第一条接着答" in first.out
    assert [entry["finding"] for entry in answers(project)] == ["YQ304"]
    second = ran(project, "answer", *DAY, said="是\n\n")
    assert "第1条，共1条  YQ314" in second.out
    assert "[县府办]：" in second.out
    assert [(a["finding"], a["who"]) for a in answers(project)] == [
        ("YQ304", "县府办"),
        ("YQ314", "县府办"),
    ]


def test_what_is_skipped_stays_open_and_what_is_no_key_is_asked_again(project: Path) -> None:
    done = ran(project, "answer", said="\nwhat\n跳过\nn\n\n\uff53\n")
    assert (done.code, done.out.count("请输入 是、否、改、跳过、停 之一")) == (0, 2)
    assert "答复 0 条，改正 0 处，还有 2 条待核对" in done.out
    assert not (project / "content/2023/answers.yaml").exists()


def test_the_end_of_the_input_is_a_stop_unless_nobody_is_there(project: Path) -> None:
    assert ran(project, "answer", said="y\n县府办\n").code == 0
    done = ran(project, "answer", said="")
    assert (done.code, "这里没有人答复" in done.err) == (2, True)
    assert len(answers(project)) == 1


def test_words_that_are_not_published_are_corrected_in_the_records(project: Path) -> None:
    done = ran(project, "answer", said="改\n完成率120%\n是\n停\n")
    assert "  改后  新建公路12公里，完成率120%。" in done.out
    text = data(project, "city.yaml")["projects"][0]["results"][0]["text"]
    assert text == "新建公路12公里，完成率120%。"
    assert "第2条，共2条  YQ314" in done.out
    assert ran(project, "answer", "--list").out.count("YQ") == 1


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_tables_and_json_lines_are_corrected_as_well(project: Path, ending: str) -> None:
    old = project / "content/2023/city.yaml"
    file = project / f"content/2023/city.{ending}"
    text = "新建公路12公里，完成率150%。"
    if ending == "csv":
        file.write_text(
            "number,title,text,outcome,departments\n"
            f"1,新建公路10公里,{text},超额完成,市交通局\n2,新建学校1所,已建成。,完成任务,市教育局\n",
            encoding="utf-8",
        )
    else:
        entries = yaml.safe_load(old.read_text(encoding="utf-8"))["projects"]
        lines = [json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries]
        file.write_text("".join(lines), encoding="utf-8")
    old.unlink()
    before = file.read_text(encoding="utf-8")
    options = ("2023/city/1", "YQ304", "--as", "corrected", "--to", "完成率120%")
    done = ran(project, "answer", *options)
    assert (done.code, done.err) == (0, "")
    after = file.read_text(encoding="utf-8")
    assert after == before.replace("150%", "120%", 1)  # the raw row stays


def test_published_words_are_changed_together_with_their_entry(project: Path) -> None:
    assert ran(project, "publish", "--date", "2024-01-05").code == 0
    before = (project / "content/2023/city.yaml").read_bytes()
    left = ran(project, "answer", said="c\n完成率120%\n县府办\n\nc\n完成率120%\n核实\n否\nq\n")
    assert left.out.count("这些字句已经公布") == 2
    assert (project / "content/2023/city.yaml").read_bytes() == before
    done = ran(project, "answer", *DAY, said="c\n完成率120%\n县府办\n核实后更正\n是\nq\n")
    assert "改正 1 处，还有 1 条待核对" in done.out
    (entry,) = data(project, "changes.yaml")["changes"]
    assert {name: str(entry[name]) for name in ("project", "field", "old", "new")} == {
        "project": "2023/city/1",
        "field": "results[0].text",
        "old": "新建公路12公里，完成率150%。",
        "new": "新建公路12公里，完成率120%。",
    }
    assert (entry["who"], entry["why"], str(entry["date"])) == (
        *("县府办", "核实后更正"),
        "2024-01-06",
    )
    assert ran(project, "check").code == 0


def test_a_script_corrects_published_words_with_who_and_why_only(project: Path) -> None:
    assert ran(project, "publish", "--date", "2024-01-05").code == 0
    (project / "content/2023/published.txt").unlink()  # as an older version published
    said = ("2023/city/1", "304", "--as", "corrected", "--to", "完成率120%")
    bare = ran(project, "answer", *said)
    assert (bare.code, "还需要写明 --who --why" in bare.err) == (2, True)
    done = ran(project, "answer", *said, "--who", "县府办", "--why", "核实", *DAY)
    assert (done.code, done.err) == (0, "")
    assert data(project, "changes.yaml")["changes"][0]["why"] == "核实"


def test_what_no_answer_settles_is_counted_apart(project: Path) -> None:
    page = project / "content/pages/about.md"
    edited(page, lambda text: text + "\n联系方式：【请填写】\n")
    done = ran(project, "answer", "--list")
    assert "待核对 2 条，2 类" in done.out
    assert "另有 1 条不靠答复解决" in done.out


def test_findings_of_an_older_year_are_asked_about_by_its_year(project: Path) -> None:
    newer = project / "content/2024"
    newer.mkdir()
    levels = "levels:\n  - id: city\n    label: 市级\n"
    title = "title: 2024年度样例市民生实事\nshort_title: 样例市民生实事\n"
    (newer / "report.yaml").write_text(title + levels, encoding="utf-8")
    records = "level: city\nprojects:\n  - number: 1\n    title: 新建公园1座\n    results: []\n"
    (newer / "city.yaml").write_text(records, encoding="utf-8")
    older = ran(project, "check").out.splitlines()[-1]
    assert older.startswith("逐条答复，请运行：yqsite ")
    assert older.endswith(" answer --year 2023")
    said = ran(project, "answer").out.splitlines()
    assert said[0] == "2024年度样例市民生实事：没有待核对的提示。"
    assert said[-1].endswith(" answer --year 2023")
    assert "待核对 2 条，2 类" in ran(project, "answer", "--year", "2023", "--list").out


def test_one_answer_of_a_script(project: Path) -> None:
    said = ("--as", "explained", "--why", "按里程计。", "--who", "县府办", *DAY)
    done = ran(project, "answer", "2023/city/1", "YQ304", *said)
    assert (done.code, done.err) == (0, "")
    assert answers(project) == [RATE | {"who": "县府办", "when": "2024-01-06", "why": "按里程计。"}]
    again = ran(project, "answer", "2023/city/1", "YQ304", *said)
    assert (again.code, "没有这样的待核对提示" in again.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["2023/city/1", "--as", "explained", "--who", "县府办"], "还需要写明 --why"),
        (["2023/city/1", "--as", "source"], "还需要写明 --who"),
        (["--as", "source", "--who", "县府办"], "对应 2 条提示"),
        (["--code", "YQ404"], "不是核对提示的代码"),
        (["县级第16项"], "不是项目编号"),
        (["2023/city/99"], "没有项目 2023/city/99"),
        (["2021"], "2021"),
        (["2023", "--year", "2022"], "“2023”与 --year 2022 不是同一年"),
        (["--why", "因为"], "须与 --as 合用"),
    ],
)
def test_wrong_calls_say_what_is_missing(project: Path, words: list[str], told: str) -> None:
    done = ran(project, "answer", *words)
    assert (done.code, told in done.err) == (2, True), done.err
    assert not (project / "content/2023/answers.yaml").exists()


def test_a_code_alone_is_walked_through(project: Path) -> None:
    done = ran(project, "answer", "--code", "314", said="s\n")
    assert "第1条，共1条  YQ314" in done.out
    assert "YQ304" not in done.out


def test_the_list_counts_by_kind_the_weightiest_first(project: Path) -> None:
    done = ran(project, "answer", "--list", lang="en")
    assert [line for line in done.out.splitlines() if not line.startswith("YQ")] == [
        "  2023/city/1 results[0].text  ‘完成率150%’",
        "  2023/city/2 results[0].text  ‘截止目前’",
        "2 findings open, of 2 kinds. yqsite answer asks about each.",
    ]


def test_an_answer_to_a_notice_names_the_list_and_the_words(project: Path) -> None:
    report = project / "content/2023/report.yaml"
    edited(report, lambda text: text.replace("name: 新建公路10公里", "name: 新建"))
    said = ("--code", "YQ313", "--as", "source", "--who", "县府办")
    done = ran(project, "answer", *said)
    assert (done.code, done.err) == (0, "")
    (answer,) = answers(project)
    assert (answer["field"], answer["text"], "project" in answer) == ("notices", "新建", False)
    assert "YQ321" not in ran(project, "check").err


def test_other_lines_of_the_file_stay_and_lines_end_as_before(project: Path) -> None:
    file = project / "content/2023/answers.yaml"
    before = (
        "# 县府办\r\nanswers:\r\n"
        "  - {finding: YQ314, project: 2023/city/2, who: 甲, when: 2024-01-05, why: 好}  # 一\r\n"
    )
    file.write_bytes(b"\xef\xbb\xbf" + before.encode())
    assert ran(project, "answer", *DAY, said="y\n\n").code == 0
    after = file.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf" + before.encode())
    assert after.count(b"\n") == after.count(b"\r\n") == 10
    assert len(answers_of(after)) == 2


def answers_of(content: bytes) -> list[object]:
    found: list[object] = yaml.safe_load(content.decode("utf-8-sig"))["answers"]
    return found


def test_a_file_that_cannot_take_it_stays_and_the_lines_are_shown(project: Path) -> None:
    file = project / "content/2023/answers.yaml"
    uneven = (
        "answers:\n"
        "   -   finding:   YQ314\n       project: 2023/city/2\n       who: 甲\n"
        "       when: 2024-01-05\n       why: 好\n"
    )
    file.write_text(uneven, encoding="utf-8")
    done = ran(project, "answer", said="y\n\nq\n")
    assert "请手工写入以下几行" in done.err
    assert "    project: 2023/city/1\n" in done.err
    assert file.read_text(encoding="utf-8") == uneven


def test_what_is_saved_meanwhile_stays_and_is_read_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = project / "content/2023/answers.yaml"
    other = (
        "answers:\n  - {finding: YQ314, project: 2023/city/2, who: 甲, when: 2024-01-05, why: 好}\n"
    )
    real = open_findings.refuse_unreadable

    def refuse(*given: object) -> None:
        monkeypatch.setattr(open_findings, "refuse_unreadable", real)
        file.write_text(other, encoding="utf-8")
        real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(open_findings, "refuse_unreadable", refuse)
    done = ran(project, "answer", *DAY, said="y\n县府办\ny\n")
    assert "刚刚有别的改动，已重新读取" in done.out
    assert [(a["finding"], a["who"]) for a in answers(project)] == [
        ("YQ314", "甲"),
        ("YQ304", "县府办"),
    ]


def test_words_are_reversed_on_a_terminal_that_can_and_never_speak_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert answer_keys.marked("甲\x1b[2J", "乙", "丙") == "甲<U+001B>[2J【乙】丙"
    monkeypatch.setattr(answer_keys, "_can_reverse", lambda: True)
    assert answer_keys.marked("甲", "乙\x1b", "丙") == "甲\x1b[7m乙<U+001B>\x1b[0m丙"
