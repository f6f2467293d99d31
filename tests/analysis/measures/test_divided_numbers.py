"""Numbers of kinds into which a text divides what it has counted are parts of that."""

import pytest

from generator.analysis.measures import clauses, pair


@pytest.mark.parametrize(
    ("text", "parts"),
    {
        "完成投资36亿元。按行业划分，酿造完成投资23亿元；制陶完成投资13亿元。": [
            "23亿元",
            "13亿元",
        ],
        "完成投资36亿元。分行业看，酿造完成投资23亿元。制陶完成投资13亿元。": ["23亿元"],
        "完成投资36亿元，按行业划分，酿造完成投资23亿元": ["23亿元"],
        f"完成投资36亿元。按行业划分，{'酿造完成投资4亿元；' * 8}": ["4亿元"] * 8,
        "培训工匠36人，从来源看，培训外来工匠36人。": ["36人"],
        "培训工匠36人，从类型看，培训木匠23人。": [],
        "培训工匠36人，从来源看，培训外来工匠23人。": ["23人"],
        "完成投资36亿元。按照不同区域，东片完成投资43亿元。": [],
        "年度任务36亿元。分行业看，酿造完成投资23亿元。": [],
        "培训工匠36人。从进度看，培训工匠23人。": [],
        "培训工匠36人。培训本地工匠23人。": [],
    }.items(),
)
def test_numbers_of_kinds_are_parts(text: str, parts: list[str]) -> None:
    assert [one.quantity.words for one in clauses(text) if one.is_part] == parts


def test_the_whole_is_what_was_done() -> None:
    result = "累计完成投资36亿元。按行业划分，酿造累计完成投资23亿元；制陶累计完成投资13亿元。"
    (found,) = pair("完成投资35亿元。", (result,)).values()
    assert found.quantity.words == "36亿元"
