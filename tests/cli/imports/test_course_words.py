"""What an import says of a period before it writes."""

import pytest
from msgspec.structs import replace

from generator.cli.context import Context
from generator.cli.imports.course_words import print_course
from generator.records import Step
from tests.analysis.checks.test_steps import LATE, ON_TRACK, PROJECTS, running, step
from tests.processes import ROOT


def told(
    capsys: pytest.CaptureFixture[str], *steps: Step, period: str, language: str = "zh"
) -> str:
    context = Context(ROOT, False, False, "zh" if language == "zh" else "en")
    print_course(context, running(*steps), [period])
    return capsys.readouterr().out


def test_words_are_counted_and_what_is_behind_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    steps = [
        step("2022-Q1", "25", number=1),
        step("2022-05", "30", number=2),
        *(step("2022-06", "40", LATE, number=n) for n in (1, 2)),
        step("2022-06", "", LATE, number=3),
        step("2022-06", number=4),
        step("2022-06", "50", None, number=5),
    ]
    assert told(capsys, *steps, period="2022-06") == (
        "  进展      6月：没有写用语 1，按序时推进 1，滞后 3：省级第1项（40%，第一季度 25%）、"
        "省级第2项（40%，上月 30%）、省级第3项\n"
    )
    assert told(capsys, *steps, period="2022-06", language="en") == (
        "  course    2022-06: without a word 1, 按序时推进 1, 滞后 3: "
        "province 1 (40%, 2022-Q1 25%), province 2 (40%, the month before 30%), province 3\n"
    )


def test_a_share_keeps_its_head_and_a_plan_alone_says_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    head = replace(step("2022-06", "40", LATE), percent_head="投资完成率")
    assert told(capsys, head, period="2022-06").endswith("滞后 1：省级第1项（投资完成率40%）\n")
    plan = step("2022-09", "", None, plan="完成主体")
    assert told(capsys, head, plan, period="2022-09") == ""


def test_without_words_the_shares_are_told_and_texts_alone_are_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    steps = [step("2022-06", share, None, number=n) for n, share in enumerate(("20", "5.5"), 1)]
    assert told(capsys, *steps, period="2022-06") == "  进展      6月：2 项写了比例，5.5%—20%\n"
    texts = step("2022-06", "", None, actual="已开工")
    assert told(capsys, texts, period="2022-06") == ""


def test_of_very_many_ten_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    late = [step("2022-06", "40", LATE, number=n % 8 + 1) for n in range(12)]
    said = told(capsys, *late, step("2022-06", word=ON_TRACK), period="2022-06")
    assert said.endswith("省级第2项（40%）等 12 项\n")
    assert len(PROJECTS) == 8
