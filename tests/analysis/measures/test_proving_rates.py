"""A number that a stated rate proves to be the target, though nothing calls it so."""

import pytest

from generator.analysis.measures.grades import Grade
from generator.analysis.measures.readings import readings_in

BEFORE = "对250部老旧电梯实施更新。"
TEXTS = {
    f"{BEFORE}已完成更新219部，完成率87.6%。": ["250"],
    f"{BEFORE}已完成219部，完成率87.6%。": ["250"],
    "对250部老旧电梯、40台锅炉实施更新。电梯已更新219部，完成率87.6%。": ["250"],
    # another rate, none, all of them, or one that is only near
    f"{BEFORE}已完成更新219部，完成率91%。": [],
    f"{BEFORE}已完成更新219部，满意率87.6%。": [],
    f"{BEFORE}已完成更新219部。": [],
    f"{BEFORE}已完成更新250部，完成率100%。": [],
    f"{BEFORE}已完成更新219部，完成率约88%。": [],
    # what was done already, all there are, another thing, another unit, a part
    "已更新老旧电梯250部。已完成更新219部，完成率87.6%。": [],
    "现有老旧电梯250部。已完成更新219部，完成率87.6%。": [],
    "对250部客运缆车实施检修。电梯已更新219部，完成率87.6%。": [],
    "对250台老旧电梯实施更新。已完成更新219部，完成率87.6%。": [],
    # two numbers that give it are not told apart
    "对250部老旧电梯、251部老旧扶梯实施更新。已完成更新219部，完成率87%。": [],
    # a share right behind what was done, in words of work
    "12座敬老院建设已完成7座（58%），这些预计10月底前完成。": ["12"],
    "敬老院建设12座，已完成7座，占58%。": ["12"],
    "敬老院建设12座，已完成7座（占58.3%）。": ["12"],
    "敬老院建设12座，已完成7座（60%）。": [],
    "敬老院建设12座，已完成7座，床位占58%。": [],
    "现有敬老院改造对象12座，已完成7座（58%）。": [],
    "12个乡镇已完成7个（58%）。": [],
    "已建成敬老院12座，其中7座完成改造（58%）。": [],
    "敬老院建设12座，已完成7座，占58%的村。": [],
    "敬老院建设12座，已完成7座，进展顺利，占58%。": [],
    "敬老院建设12座，已完成7座。\n达到58%。": [],
    # each of several, where what was done of one is no target of the next
    "12座敬老院建设已完成7座（58%），48座水塔治理已完成45座（94%），均于年底完工。": ["12", "48"],
    # what is planned, begun or a part is no share that was done
    f"{BEFORE}计划更新219部（87.6%）。": [],
    "老旧电梯更新250部，已开工219部，完成率87.6%。": [],
    f"{BEFORE}其中已更新219部（87.6%）。": [],
    # work that goes on is to be done as well
    "正在更新老旧电梯250部，已完成219部，完成率87.6%。": ["250"],
    # things of which the verb of what they are, or 完成, is told
    "12场送药下乡已送7场（58.3%），其余年底前完成。": ["12"],
    "12场送药进百村已送7场(58.3%)。": ["12"],
    "12件援助已完成7件(58.3%)。": ["12"],
    "12件援助已完成7件(60%)。": [],
    "12个乡村已通公交7个（58.3%）。": [],
    "12户困难户已享受7户（58.3%）。": [],
    # how much more it is than was due
    f"{BEFORE}已完成更新275部，超额10%。": ["250"],
    f"{BEFORE}已完成更新275部，超额12%。": [],
    # a word that calls another number the target is believed
    f"{BEFORE}年度任务300部。已完成更新219部，完成率73%。": ["300"],
}


@pytest.mark.parametrize(("text", "targets"), TEXTS.items())
def test_a_rate_proves_what_it_is_a_rate_of(text: str, targets: list[str]) -> None:
    found = readings_in("电梯更新", (text,))
    assert [f"{one.target:f}" for one in found] == targets
    done = {"219", "7", "275", "45"}
    assert all(f"{one.actual:f}" in done and one.grade is not Grade.UNSURE for one in found)


def test_a_rate_proves_no_number_of_another_result() -> None:
    assert readings_in("电梯更新", (BEFORE, "已完成更新219部，完成率87.6%。")) == ()
