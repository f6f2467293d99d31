"""Numbers of all things of a work, of which the numbers behind tell how far each is."""

import pytest

from generator.analysis.measures import clauses, pair

# A result, and those of its numbers of which the next ones tell how far they are.
OPEN = {
    "修缮祠堂9处，已完工6处。": ["9处"],
    "修缮祠堂9处，已开工6处。": ["9处"],
    "修缮祠堂9处，已开工9处。": ["9处"],
    "累计实施修缮祠堂9处，完工6处。": ["9处"],
    "修缮祠堂9处：完工6处，主体封顶2处，办理手续1处。": ["9处"],
    "修缮祠堂9处，其中完工6处，其余正在施工。": ["9处"],
    "修缮祠堂9处。其中6处完工，3处在建。": ["9处"],
    "修缮祠堂9处，6处已投入使用，3处正在装修。": ["9处"],
    # said to be done, planned or begun by its own words
    "完成祠堂修缮9处，竣工6处。": [],
    "修缮祠堂9处，全部完工，投用6处。": [],
    "建成祠堂9处，正在验收3处。": [],
    "计划修缮祠堂9处，已完工6处。": [],
    # what is in use, or was accepted, does not say that the others are not done
    "修缮祠堂9处，投用6处。": [],
    "修缮祠堂9处，已通过验收6处。": [],
    "修缮祠堂9处，东片6处已开放，其余3处已完成验收。": [],
    # of another work, of another thing, at a place, on top
    "新建祠堂9处，完成修缮6处。": [],
    "修缮祠堂9处，完成戏台6处。": [],
    "修缮祠堂9处，完工戏台6座。": [],
    "修缮祠堂9处，新开工6处。": [],
    "修缮祠堂9处，完工12处。": [],
    "修缮祠堂9处。完工6处。": [],
    "新增床位90张，东院(40张)已启用，西院(50张)仍在装修。": [],
}


@pytest.mark.parametrize("text", OPEN)
def test_what_comes_next_may_tell_how_far_all_of_them_are(text: str) -> None:
    assert [one.quantity.words for one in clauses(text) if one.is_open] == OPEN[text]


PAIRS = {
    ("修缮祠堂9处。", "修缮祠堂9处，已完工6处。"): {0: "6处"},
    ("修缮祠堂9处。", "修缮祠堂9处，其中完工6处，其余正在施工。"): {0: "6处"},
    ("修缮祠堂9处。", "今年修缮祠堂9处，已推动开工6处，开工率67%。"): {},
    ("修缮祠堂9处。", "修缮祠堂9处，投用6处。"): {0: "9处"},
    # all of them, of which some have been done, without a comma
    ("修缮祠堂9处。", "全县9处祠堂（含戏台）已完工6处。"): {0: "6处"},
    ("修缮祠堂9处。", "共建成9处祠堂已完成验收6处。"): {0: "9处"},
    # the target is the whole, and done
    ("造林38万亩。", "已全面完成38万亩营造林任务，完成率100%，其中造林31万亩，抚育7万亩。"): {
        0: "38万亩"
    },
    ("造林38万亩。", "已下达38万亩营造林任务，其中完成造林31万亩。"): {0: "31万亩"},
}


@pytest.mark.parametrize("texts", PAIRS)
def test_a_target_said_again_is_not_what_was_done(texts: tuple[str, str]) -> None:
    title, result = texts
    found = pair(title, (result,))
    assert {index: one.quantity.words for index, one in found.items()} == PAIRS[texts]
