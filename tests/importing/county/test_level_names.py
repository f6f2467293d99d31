import pytest

from generator.importing.county.level_names import (
    label_of_line,
    level_alone,
    levels_by_table,
    levels_in,
)
from generator.importing.proposals import level_of_label
from tests.importing.county.evidence_of_lines import evidence, title


def pinyin(words: str) -> str:
    return {"临江": "lin-jiang", "安东": "an-dong"}[words]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("2022年度临江市级民生实事项目完成情况", "临江市级"),
        ("附表2：2023年度县级民生实事项目完成情况", "县级"),
        ("2023年度省政府民生实事项目完成情况（安和县）", "省级"),
        ("2024年度县本级实事", "县本级"),
        ("2022年度安东本级民生实事", "安东本级"),
        ("区委区政府十件实事", "区级"),
        ("2025年区里目标任务", "区级"),
        ("全县20个办实事项目", "县级"),
        ("2014年某市十件民生工程", "市级"),
        ("2022年度省市县三级民生实事共计126项", ""),
        ("关于省县两级民生实事的通报", ""),
        ("各乡镇人民政府、县级各单位：", ""),
        ("民生实事进展情况表", ""),
        ("2023年自治区级民生实事", "自治区级"),
        ("2023年临江盟级民生实事", "临江盟级"),
        ("2023年度旗本级民生实事", "旗本级"),
        ("2023年街道级为民办实事项目", "街道级"),
        ("安东市（县级市）2023年民生实事", ""),
    ],
)
def test_the_level_that_a_line_names(words: str, label: str) -> None:
    assert label_of_line(title(words)) == label


def test_sheets_and_titles_name_levels_with_ids_and_titles() -> None:
    found = evidence(
        tables={
            1: [title("省级", "省级"), title("2023年度省政府民生实事（安和县）", "省级")],
            2: [title("Sheet2", "Sheet2"), title("2023年度安和县民生实事", "Sheet2")],
        }
    )
    levels = levels_in(found, "安和县", pinyin)
    assert [(level.id, level.label) for level in levels] == [
        ("province", "省级"),
        ("county", "县级"),
    ]
    assert levels[1].title == "2023年度安和县民生实事"
    assert levels_by_table(found, levels, "安和县") == {1: "province", 2: "county"}


def test_a_list_of_attachments_above_the_first_table_names_all_levels() -> None:
    found = evidence(
        tables={
            1: [
                title("3.2022年度安东本级民生实事"),
                title("2.2022年度临江市级民生实事"),
                title("附件:1.2022年度省政府民生实事"),
            ],
            2: [title("2022年度临江市级民生实事")],
            3: [title("2022年度安东本级民生实事")],
        }
    )
    levels = levels_in(found, "安东市", pinyin)
    assert [(level.id, level.label) for level in levels] == [
        ("province", "省级"),
        ("lin-jiang", "临江市级"),
        ("an-dong", "安东本级"),
    ]
    assert levels_by_table(found, levels, "安东市") == {2: "lin-jiang", 3: "an-dong"}


def test_levels_have_the_ids_that_an_import_gives_them() -> None:
    labels = ("自治区级", "盟级", "旗级", "镇级", "街道级")
    sheets = {at: [title(label, label)] for at, label in enumerate(labels, start=1)}
    levels = levels_in(evidence(tables=sheets), "", pinyin)
    assert [level.id for level in levels] == ["region", "league", "banner", "town", "street"]
    assert [level.id for level in levels] == [level_of_label(label).id for label in labels]


@pytest.mark.parametrize(
    ("units", "heads", "county", "label", "basis"),
    [
        (("市民政局", "市教育局", "县水利局"), (), "安和县", "市级", "offices"),
        (("教育局",), ("区政府分管领导",), "", "区级", ""),
        (("教育局",), (), "安和县", "县级", "county"),
        ((), (), "", "县级", ""),
    ],
)
def test_a_level_that_no_title_names(
    units: tuple[str, ...], heads: tuple[str, ...], county: str, label: str, basis: str
) -> None:
    found = level_alone(evidence(units=units, heads=heads), county, pinyin)
    assert (found.label, found.basis) == (label, basis)
