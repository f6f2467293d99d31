"""What a report is called by a table of one side of it, and the year that titles name."""

import pytest

from generator.importing.proposals import other_year, plain_title, report_title, short_title


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("2024年上半年安和县民生实事进展情况", "2024年安和县民生实事"),
        ("2023年民生实事项目责任分解表", "2023年民生实事项目"),
        ("附件1：2023年度安和县十件民生实事完成情况表", "2023年度安和县十件民生实事"),
        ("关于2023年度安和县民生实事项目完成情况的通报", "2023年度安和县民生实事项目"),
        ("截至2023年8月底安和县民生实事推进情况", "安和县民生实事"),
        ("2023年1-9月民生实事", "2023年民生实事"),
    ],
)
def test_a_title_without_the_side_and_the_time(title: str, plain: str) -> None:
    assert plain_title(title) == plain


def test_a_report_of_one_level_is_called_as_its_table_else_as_its_file() -> None:
    table, file = "2023年安和县民生实事完成情况表", "2023年白音旗民生实事.xlsx"
    assert report_title("2023", [table], [file], 1) == "2023年安和县民生实事"
    assert report_title("2023", [table], [file], 2) == "2023年白音旗民生实事"
    assert report_title("2023", ["Sheet1"], ["表格.xlsx"], 1) == "2023年度民生实事"
    assert report_title("2023", ["安和县民生实事"], [], 1) == "2023年安和县民生实事"
    assert short_title("2023年度安和县民生实事") == "安和县民生实事"


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        (["2022年民生实事"], "2022"),
        (["民生实事", "2022年完成情况"], "2022"),
        (["2023年民生实事"], ""),
        (["2022年结转、2023年新建"], ""),
        (["2021年至2022年"], ""),
        (["2024年1月公布"], ""),
        (["2024年民生实事"], "2024"),
        (["民生实事"], ""),
    ],
)
def test_another_year_is_seen_where_the_own_one_is_not_named(lines: list[str], named: str) -> None:
    assert other_year(lines, "2023") == named
