"""Shares of completion: the headline, the squares and the rows count the same ones."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from generator.analysis.report_facts import report_facts
from generator.content.load import load
from generator.pages.outline import Outline, outline_of
from generator.pages.parts.answer import answer_of
from generator.pages.parts.charts.squares import square_groups
from generator.pages.parts.headlines.headline import headline_sentence
from generator.pages.parts.rows import told_words
from generator.pages.parts.words.share import headed_percent, share_head
from tests.pages.counties import Entry, plain, step, write


def groups(outline: Outline) -> Mapping[str, list[str]]:
    """How far each square is filled, by the word over it."""
    found = square_groups(outline, outline.report.projects, "index.html", as_bar=False)
    return {group.word: [square.fill for square in group.squares] for group in found}


def parts(*shares: str) -> Entry:
    results = [
        {"part": number, "title": f"新建泵站{number}座", "text": "在建。", "share": share}
        | ({"share_head": "累计进度"} if share else {})
        for number, share in enumerate(shares, start=1)
    ]
    return {"number": "1", "title": "治理河道", "results": results}


@pytest.mark.parametrize(
    ("printed", "shown"),
    {
        "完成进度（%）": "完成进度",
        "完成进度 (单位：％)": "完成进度",  # noqa: RUF001 - as printed
        "投资完成率（1—6月）": "投资完成率（1—6月）",
        "（%）": "",
        "": "",
    }.items(),
)
def test_a_head_is_shown_without_the_unit_that_its_number_has(printed: str, shown: str) -> None:
    assert headed_percent(printed, Decimal("96.64")) == f"{shown}96.64%"
    assert share_head(printed) == (shown or "完成比例")


@pytest.mark.parametrize(
    ("shares", "told", "word"),
    [
        (("96.64", "100"), "累计进度96.64%—100%", "注明比例"),
        (("100", "100"), "累计进度100%", "注明比例"),
        (("96.64", ""), "", "原文未注明"),  # of one part alone nobody says how far the whole is
    ],
)
def test_shares_of_every_part_are_those_of_the_project(
    shares: tuple[str, ...], told: str, word: str, tmp_path: Path
) -> None:
    write(tmp_path, records={"county": [parts(*shares)]})
    loaded = load(tmp_path)
    outline = outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[-1], ()))
    assert groups(outline) == {word: [""]}
    assert told_words(outline, outline.report.projects[0]) == told
    assert ("累计进度" in headline_sentence(outline)) == bool(told)


def test_shares_of_a_part_of_the_year_fill_squares_without_a_word(tmp_path: Path) -> None:
    progress = {"2023-07": [step(1, percent="61.1"), step(2, percent="140.7")]}
    write(tmp_path, records={"county": plain([{}, {}, {}])}, progress=progress)
    loaded = load(tmp_path)
    outline = outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[-1], ()))
    assert groups(outline) == {"注明比例": ["6", "10"], "尚无完成情况": ["0"]}


@pytest.mark.parametrize(
    ("results", "answer"),
    [
        (
            [{"text": "1063", "share": "96.64"}, {"text": "4", "share": "100"}],
            "完成比例96.64%—100%",
        ),
        ([{"text": "1063"}, {"text": "4"}], "治理河道"),  # a number alone says nothing
        ([{"text": "1063"}], "治理河道"),
        ([{"text": "7"}, {"text": "已建成泵站2座。"}], "已建成泵站2座"),
    ],
)
def test_a_number_without_a_word_is_no_answer(
    results: list[Entry], answer: str, tmp_path: Path
) -> None:
    parts = [{"part": number, **result} for number, result in enumerate(results, start=1)]
    write(tmp_path, records={"county": [{"number": 1, "title": "治理河道", "results": parts}]})
    loaded = load(tmp_path)
    outline = outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[-1], ()))
    found = answer_of(outline, outline.report.projects[0])
    assert "".join(piece.text for piece in found.words) == answer
