"""What printed outcome words mean, and which are asked about."""

import pytest

from generator.importing.proposals import outcome_kind_of
from generator.records.outcome import OutcomeKind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("超额完成", "exceeded"),
        ("已超额完成", "exceeded"),
        ("超额完成任务", "exceeded"),
        ("已完成", "met"),
        ("已完成。", "met"),
        ("全部完成", "met"),
        ("完成年度目标任务", "met"),
        ("提前完成", "met"),
        ("快于序时进度", "ahead"),
        ("按序时推进", "on_track"),
        ("进度正常", "on_track"),
        ("正在推进", "on_track"),
        ("正在办理", "on_track"),
        ("时序推进", "on_track"),
        ("办理完毕", "met"),
        ("滞后", "behind"),
        ("略有滞后", "behind"),
        ("慢于计划", "behind"),
        ("进度滞后", "behind"),
        ("未达到序时进度", "behind"),
        ("未完成", "missed"),
        ("未完成年度任务", "missed"),
        ("逾期未完成", "missed"),
        ("未办结", "missed"),
        ("长期坚持", "on_track"),
        ("已销号", "met"),
    ],
)
def test_a_word_is_read_whole(word: str, kind: str) -> None:
    assert outcome_kind_of(word) is OutcomeKind(kind)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "基本完成",
        "部分完成",
        "未滞后",
        "没有未完成",
        "√",
        "绿灯",
        "A",
        "96%",
        "未开工",
        "变更办结",
        "完成3所",
    ],
)
def test_a_word_of_which_nobody_knows_is_asked_about(word: str) -> None:
    assert outcome_kind_of(word) is None


def test_a_long_text_takes_no_longer_than_a_short_one() -> None:
    assert outcome_kind_of("目标任务" * 10_000) is None
