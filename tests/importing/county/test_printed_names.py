"""What tables of a new site print: outcome words at the heads of texts, before any are listed."""

from pathlib import Path

import pytest

from generator.importing import read_source
from generator.importing.county.printed_names import printed_in
from tests.importing.offices import reading, small_year


def words_of(folder: Path, *texts: str, outcome: str = "") -> list[str]:
    rows = [f"{n},建学校{n}所,{text},{outcome},市教育局" for n, text in enumerate(texts, 1)]
    table = "\n".join(["序号,项目内容,完成情况,完成成效,责任单位", *rows])
    return printed_in(reading(small_year(folder), read_source("a.csv", table.encode())))[1]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("已完成。建成2所。", "正在推进。13处已开工。"), ["已完成", "正在推进"]),
        (("已完成。建成2所。", "13处已开工。"), []),  # one alone may be a sentence
        (("已完成。建成2所。", "已完成。", "两处。", "三处。", "四处。"), []),
        (("基本完成。建成2所。", "基本完成。建成3所。"), []),  # nobody knows what it means
    ],
)
def test_words_at_the_heads_of_most_texts_are_outcomes(
    texts: tuple[str, ...], words: list[str], tmp_path: Path
) -> None:
    assert words_of(tmp_path / "year", *texts) == words


def test_where_a_column_has_words_those_of_texts_are_none(tmp_path: Path) -> None:
    texts = ("已完成。建成2所。", "已完成。建成3所。")
    assert words_of(tmp_path / "year", *texts, outcome="完成任务") == ["完成任务"]
