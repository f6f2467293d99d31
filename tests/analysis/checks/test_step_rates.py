"""Rates of what was begun, finished or handed over, beside the number of that."""

import pytest

from generator.records import Outcome, OutcomeKind
from tests.analysis.checks.asked import questions

UNDER_WAY = Outcome("正常推进", OutcomeKind.ON_TRACK)
CLINICS = "新建卫生室40所、改造幼儿园25所。"
LIFTS = "加装电梯160部。"
BRIDGES = "危桥和泵站改造。"
TOILETS = "新建公厕30座、垃圾站14座。"
# The title, the text, a wrong rate and the right one.
RATES = (
    (CLINICS, "卫生室已开工34所，开工率{}%；幼儿园改造竣工21所，竣工率84%。", "75", "85"),
    (CLINICS, "卫生室已开工34所，开工率85%；幼儿园改造竣工21所，竣工率{}%。", "74", "84"),
    (LIFTS, "已签订合同150部，开工132部，开工率{}%；竣工96部，竣工率60%。", "85.2", "82.5"),
    (LIFTS, "开工132部、竣工96部，开工率、竣工率分别为82.5%、{}%。", "66", "60"),
    (LIFTS, "开工132部、竣工96部，开竣工率分别达到{}%和60%。", "85.2", "82.5"),
    (LIFTS, "开工132部、竣工96部，开、竣工率分别达到82.5%和{}%。", "66", "60"),
    (LIFTS, "电梯开工率{}%（132部），竣工率60%（96部）。", "85.2", "82.5"),
    (LIFTS, "电梯开工率{}%，已开工132部。", "85.2", "82.5"),
    (LIFTS, "已完成96部，完工率{}%。", "64", "60"),
    (LIFTS, "主体封顶96部，封顶率{}%。", "64", "60"),
    (LIFTS, "已移交96部，移交率{}%。", "64", "60"),
    (LIFTS, "160部电梯已推动开工132部，开工率{}%。", "85.2", "82.5"),
    (TOILETS, "公厕已投入使用27座，投用率{}%。", "92", "90"),
    (TOILETS, "公厕建成27座、垃圾站建成7座，建成率分别为{}%和50%。", "92", "90"),
    (TOILETS, "公厕建成27座、垃圾站建成7座，建成率分别为90%和{}%。", "55", "50"),
    # of all that the sentence has, where the title has no number
    (
        BRIDGES,
        "全县80座危桥，已有60座开工建设，开工率{}%；40处泵站，已开工20处，开工率50%。",
        "85",
        "75",
    ),
    (
        BRIDGES,
        "全县80座危桥，已有60座开工建设，开工率75%；40处泵站，已开工20处，开工率{}%。",
        "55",
        "50",
    ),
    (BRIDGES, "实施危桥改造80座，目前60座已竣工，竣工率达到{}%。", "70", "75"),
    (BRIDGES, "80座危桥中，60座已开工，开工率{}%。", "85", "75"),
)
RIGHT = (
    # of something else, by its words or by the number beside it
    (CLINICS, "幼儿园改造开工21所，开工率84%，全县教育项目开工率92%。"),
    (CLINICS, "幼儿园改造开工21所，全县开工率92%。"),
    (CLINICS, "卫生室和幼儿园共开工59所，开工率90.8%。"),
    (CLINICS, "石桥镇卫生室开工5所，开工率83.3%。"),
    (CLINICS, "已批复的幼儿园开工21所，开工率100%。"),
    (LIFTS, "已开工132部，其中竣工96部，竣工率72.7%。"),
    (LIFTS, "电梯开工率90%，竣工96部。"),
    (LIFTS, "完成主体96部，完工率45%。"),
    (LIFTS, "完成96部，工程总体完工率70%。"),
    (LIFTS, "48部电梯开工率87.5%，竣工率62.5%，分别为42部和30部。"),
    # near steps: of others that the text has, of more than was wanted, or far from it
    (LIFTS, "涉及住户180户，签约171部，签约率95%。"),
    (LIFTS, "已受理120部，已办结96部，办结率80%。"),
    (LIFTS, "已移交96部，移交率95%。"),
    (LIFTS, "已移交168部，移交率98%。"),
    # of what is itself done, beside several numbers, or far from it
    (BRIDGES, "建成危桥80座，新开工60座，开工率85%。"),
    (BRIDGES, "80座危桥和40座漫水桥，已开工60座，开工率85%。"),
    (BRIDGES, "去年实施80座，已开工60座，开工率15%。"),
)


@pytest.mark.parametrize(("title", "text", "wrong", "right"), RATES)
def test_the_rate_of_a_step_is_held_against_its_number(
    title: str, text: str, wrong: str, right: str
) -> None:
    def asked(rate: str) -> list[str]:
        found = questions("YQ304", title, text.format(rate), outcome=UNDER_WAY)
        return [values["stated"] for _, _, values in found]

    assert (asked(wrong), asked(right)) == ([wrong], [])


@pytest.mark.parametrize(("title", "text"), RIGHT)
def test_a_rate_of_others_is_not(title: str, text: str) -> None:
    assert questions("YQ304", title, text, outcome=UNDER_WAY) == []
