"""A changed field as people name it, and where its change leads to."""

import pytest

from generator.analysis.additions import KINDS
from generator.analysis.report_facts import report_facts
from generator.content.load import load
from generator.pages.outline import outline_of
from generator.pages.parts.changed_fields import field_words, kind_words, value_words
from generator.pages.parts.changes import change_address, project_words
from generator.records import Change
from tests.processes import ROOT

LOADED = load(ROOT / "tests/problems/base")
OUTLINE = outline_of(LOADED.site, report_facts(LOADED.site, LOADED.content.reports[-1], ()))


def change(field: str, project: str = "2023/county/2") -> Change:
    return Change(
        project=project,
        field=field,
        kind="correction",
        date="2024-01-02",
        who="甲",
        why="乙",
        index=0,
    )


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title", "项目内容"),
        ("number", "编号"),
        ("project", "整个项目"),
        ("results[1].text", "第2部分完成情况"),
        ("results[0].share", "第1部分完成比例"),
        ("results[0].source[bulletin].raw", "第1部分原文整行"),
        ("results[1]", "第2部分完成情况"),
        ("measures[绿道].target", "指标“绿道”目标值"),
        ("measures[绿道]", "指标“绿道”"),
        ("extra[投资主体]", "附加内容“投资主体”"),
        ("places[anhe]", "地点"),
        ("steps[2023-08].word", "2023年8月进度用语"),
        ("steps[2023-Q3]", "2023年第三季度进展"),
    ],
)
def test_a_field_of_a_project_is_named_as_people_name_it(field: str, words: str) -> None:
    assert field_words(OUTLINE, change(field)) == words


@pytest.mark.parametrize(
    ("field", "words", "address"),
    [
        ("report.title", "报告标题", "2023/index.html"),
        (
            "report.notices[road].reason",
            "通报“新建公路10公里”事由",
            "2023/notices.html#notice-road",
        ),
        ("report.notices[gone].reason", "通报“gone”事由", ""),
        ("report.stated[exceeded_share/city].value", "原文数字“市级超额完成占比”数值", None),
        ("report.outcomes[完成任务].kind", "完成成效用语“完成任务”含义", None),
        ("report.scoring.met", "完成得分", None),
        (
            "report.departments[transport].aliases[市交通局]",
            "责任单位“市交通运输局”附表中的写法“市交通局”",
            "2023/departments/transport.html",
        ),
        ("report.levels[city].tables[t2].title", "级别“市级”附表“t2”附表标题", None),
    ],
)
def test_a_field_of_the_report_is_named_and_leads_to_its_page(
    field: str, words: str, address: str | None
) -> None:
    of_report = change(field, "2023")
    assert field_words(OUTLINE, of_report) == words
    assert project_words(OUTLINE, of_report) == "2023年报告"
    expected = "2023/index.html" if address is None else address
    if not field.startswith("report.levels"):
        assert change_address(OUTLINE, of_report) == expected
    else:
        assert change_address(OUTLINE, of_report) == "2023/city/index.html"


def test_words_of_our_own_files_are_shown_in_chinese() -> None:
    assert (
        value_words("results[0].source[-].inherited", "departments、people") == "责任单位、责任人"
    )
    assert value_words("report.notices[road].match", "inferred") == "推断对应"
    assert value_words("report.outcomes[完成任务].kind", "met") == "完成"
    assert value_words("results[0].text", "met") == "met"


def test_every_kind_of_field_has_words_in_chinese() -> None:
    words = {kind: kind_words(kind) for kind in KINDS}
    assert [kind for kind, said in words.items() if said.isascii()] == []
