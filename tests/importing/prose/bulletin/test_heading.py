"""Title, addressee, attachments, signature, date and year of a bulletin, with their places."""

import pytest

from generator.importing.prose.bulletin import Attachment, Fact, Words
from tests.importing.prose.bulletin.bulletins import bulletin

LETTER = """安和县人民政府办公室
关于2023年度民生实事项目完成情况的通报
各乡镇人民政府、县直各单位：
现将有关情况通报如下。
附件：1.2023年度省级民生实事项目完成情况
2.2023年度县级民生实事项目完成情况
安和县人民政府办公室
２０２４年１月８日
"""


def value(fact: Fact | None) -> str:
    return fact.value if fact else ""


def test_a_letter_says_what_it_is() -> None:
    found = bulletin(LETTER)
    assert value(found.title) == "安和县人民政府办公室关于2023年度民生实事项目完成情况的通报"
    assert value(found.addressee) == "各乡镇人民政府、县直各单位"
    assert value(found.publisher) == "安和县人民政府办公室"
    assert found.published == Fact("2024-01-08", Words("２０２４年１月８日", 8, 0))
    assert found.year == Fact("2023", Words("2023年", 2, 2))
    assert found.attachments == (
        Attachment(
            "1",
            "2023年度省级民生实事项目完成情况",
            Words("2023年度省级民生实事项目完成情况", 5, 5),
        ),
        Attachment(
            "2",
            "2023年度县级民生实事项目完成情况",
            Words("2023年度县级民生实事项目完成情况", 6, 2),
        ),
    )


@pytest.mark.parametrize(
    ("foot", "publisher", "published"),
    [
        ("云溪市民生办公室 2025年7月5日", "云溪市民生办公室", "2025-07-05"),
        (
            "平湖区政府办\n平湖区财政局\n二零二四年十二月三十一日",
            "平湖区政府办、平湖区财政局",
            "2024-12-31",
        ),
        ("2024年2月30日", "", ""),
        ("会议于2024年1月8日召开。", "", ""),
    ],
)
def test_who_signed_and_when(foot: str, publisher: str, published: str) -> None:
    found = bulletin(f"关于民生实事进展的通报\n现将情况通报如下。\n{foot}")
    assert (value(found.publisher), value(found.published)) == (publisher, published)


def test_what_a_page_says_above_its_text() -> None:
    found = bulletin(
        "2024年为民办实事完成情况\n来源：南山县人民政府 发布日期：2025-01-15\n全部完成。"
    )
    assert (value(found.title), value(found.year)) == ("2024年为民办实事完成情况", "2024")
    assert (value(found.publisher), value(found.published)) == ("南山县人民政府", "2025-01-15")


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("发布时间：2024-07-09　信息来源：区政府办　访问次数：", "区政府办"),
        ("来源：县政府办公室 审核：王甲 字体：大 中 小", "县政府办公室"),
        ("来源：县政府 办公室", "县政府办公室"),  # the space is layout
        ("来源：县政府办访问次数：12", ""),  # where the name ends nobody can know
    ],
)
def test_a_further_label_is_no_part_of_who_publishes(line: str, publisher: str) -> None:
    found = bulletin(f"2024年为民办实事完成情况\n{line}\n全部完成。")
    assert value(found.publisher) == publisher


def test_a_title_on_two_lines_and_one_that_is_none() -> None:
    found = bulletin("关于2024年上半年\n民生实事项目推进情况的通报\n正文。")
    assert value(found.title) == "关于2024年上半年民生实事项目推进情况的通报"
    assert bulletin("今年民生实事进展顺利,现将情况通报。").title is None


def test_the_tables_of_a_bulletin_are_attachments_too() -> None:
    found = bulletin("正文。\n附表1：省级项目表\n附件2\n县级项目表\n后面一段话。")
    assert [(a.number, a.title) for a in found.attachments] == [
        ("1", "省级项目表"),
        ("2", "县级项目表"),
    ]
