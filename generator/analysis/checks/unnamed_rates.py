"""Percentages beside a target and its number that no known phrasing calls a rate, and that are one.

What a percentage is not of the target is a closed class: how something grew, what share of other
things has a quality (覆盖率, 满意度), what share of them is meant (85%的村). Any other that stands
in the sentence of a pair, behind its number and before any other, can hardly be anything but the
rate of the two, if it comes near to it.
"""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.due_pairs import earlier_pairs, pairs_in
from generator.analysis.checks.like_rates import proved_words
from generator.analysis.checks.numbers import Pair, Row, rate_values
from generator.analysis.checks.question import ask
from generator.analysis.checks.step_rates import STEPS
from generator.analysis.checks.work_rates import is_rate_of_work
from generator.analysis.measures import Clause, Rate, RateKind, clauses, rates_in
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.due_numbers import DUE
from generator.analysis.measures.restating import is_set_share
from generator.analysis.measures.subjects import letter_pairs, own_words
from generator.analysis.measures.units import count_alike, first_word, is_rate
from generator.analysis.measures.written_numbers import plain_text
from generator.analysis.measures.written_shares import Share, shares_in
from generator.characters import HAN
from generator.patterns import pattern
from generator.problems import Problem

_STOP: Final = pattern(r"(?s:.*)[。\n]")
_BORDER: Final = pattern(r"(?s:.*)[,，。;；、:：()（）%\d\n]")
# How something grew or changed, what it is a share of, and how far it is ahead of the months.
_GROWTH: Final = pattern(
    "时序|序时|同比|环比|增长|增幅|涨|提高|提升|上升|升|下降|降低|降幅|减少|压降|压缩|缩短|节约|节省|优惠|打折|从|由"
    r"|[上去前往]年|以来|同期|其中|平均|每|人均|户均|[至自]\d"
)
# Qualities of those that are counted: whatever ends in these and is no word of achievement.
_QUALITY: Final = pattern("率|度|比例|占比|比重|占|份额|浓度|指数|系数|评价|得分|含量|坡度")
_ACHIEVED: Final = pattern(
    "(?:完成|达成|兑现|实现|落实|履约|达标|进展|推进|任务|目标|计划)(?:率|度|比例|占比)|进度|完成度|年度|完成[^,，。;；率]{0,4}比例"
    "|占[^,，。;；]{0,8}(?:任务|目标|计划|指标|应[建装改发完培训修换]|承诺|要求)"
)
_GOAL: Final = pattern(
    "任务|目标|计划|指标|承诺|完成|达成|兑现|实现|既定|预定|原定|所定|年初|应[建装改发完培训修换]|进度|要求"
)
_DUE: Final = pattern(DUE)
_OF_DUE: Final = pattern(f"占(?:全部|全年|年度)?{DUE}")
_MORE: Final = pattern("超|多|高出|增加|增|快于|领先")
_LESS: Final = pattern("差|欠|缺|少|未|剩|低|不足|余下|落后|[尚还仍]有")
_LACKING: Final = pattern("(?:[尚还仍](?:有|余|剩|差|欠)|剩余?|余下|其余)(?:约|近)?$")
_NOT_YET: Final = pattern("的[^,，。;；]{0,12}?(?:未|没有?|待|正在|将)")
_OF_THINGS: Final = pattern(
    r"的(?!进度|任务|目标|计划|差距|缺口|幅度|完成|工程量|工作量|水平|[,，。;；]|$)|以上|以下|以内|股权|产权"
)
_BEHIND_LESS: Final = pattern("的?(?:差距|缺口)|(?:任务|目标|工作量?|工程量?)?(?:尚|还|仍)?未")
_VERB: Final = pattern(rf"(?P<verb>[{HAN}]{{2}})(?:率|比例)[^,，。;；率]{{0,4}}$")
# 天数比例 is a share of all days, 优良率 of those that are good: neither says how much was done.
_NO_VERB: Final = pattern("[数量额]$|面积$|里程$|长度$|优良|优秀|良好|合格|达标")
_NAMED: Final = pattern(
    rf"(?P<subject>[{HAN}]{{2,}})[{HAN}]{{2}}(?:率|(?<!进)度|比例|占比)[^,，。;；率]{{0,4}}$"
)
# 钢结构吊装完成70%: how far the step of another thing is
_STEP_DONE: Final = pattern(
    rf"(?P<subject>[{HAN}]*(?:施工|吊装|浇筑|铺设|砌筑|结构|装修|装饰|安装|开挖|回填|敷设|粉刷|绿化))(?:已|约|近)?完成(?:约|近|了)?$"
)
_REST: Final = pattern("其[余他它]|剩余|余下|剩下")
_ANY_WORK: Final = pattern("[总整]体|平均|综合|项目|工程|工作|民生|实事")
# 开工率 is held against what was begun by a rule of its own.
_STEP_RATE: Final = pattern(f"(?:{'|'.join(STEPS)})(?:率|比例|进度)")
_OVERALL: Final = pattern("(?:整体|总体|推进|进展|兑现|[已均也约占达到为是的共了(（:：])*")
_BARE_SHARE: Final = "占比"  # 63公里（占比95%）
_POINTS: Final = Decimal(15)  # so far from its numbers, a percentage is of others
_FAR: Final = Decimal(30)  # likewise where words of a goal stand beside it
_ALL: Final = 100  # percent
_NONE: Final = 60  # characters between a number and a percentage that is said of it


def unnamed_rates(row: Row) -> Iterator[Problem]:
    """YQ304: a percentage of a pair that says in no known way that it is its rate, and is not."""
    for place, text in zip(row.places, row.texts, strict=True):
        plain = plain_text(text)
        shares = [share for share in shares_in(plain) if not share.is_times]
        if not shares:
            continue
        taken = {rate.at for rate in rates_in(text)}
        own = pairs_in(row, place, text)
        if own and "月" in text:
            own = sorted([*earlier_pairs(own, text), *own], key=lambda pair: pair.actual.start)
        open_ = [share for share in shares if share.start not in taken] if own else []
        proved = proved_words(_told(plain, open_, own)) if len(open_) > 1 else set()
        for share in open_:
            wrong = _wrong(plain, share, own, proved)
            if wrong is not None:
                pair, rate = wrong
                values = rate_values(rate, pair.target, pair.actual)
                field = f"results[{place}].text"
                yield ask(row.project, field, "YQ304", text[rate.start : rate.end], **values)


def _told(
    text: str, shares: Sequence[Share], own: Sequence[Pair]
) -> Iterator[tuple[str, Rate, Decimal, Decimal]]:
    """What stands between a number and a share, as a rate, with the target and that number."""
    for share in shares:
        pair = _pair_before(text, share, own)
        if pair is not None:
            rate = Rate(share.value, RateKind.WHOLE, share.start, share.end, share.start)
            words = text[pair.actual.end : share.start]
            yield words, rate, pair.target.value, pair.actual.value


def _head(text: str, share: Share, pair: Pair) -> str:
    """The words between the number of a pair, or a sign behind it, and a share."""
    border = _BORDER.match(text, pair.actual.end, share.start)
    return text[border.end() if border else pair.actual.end : share.start]


def _wrong(
    text: str, share: Share, own: Sequence[Pair], proved: Container[str]
) -> tuple[Pair, Rate] | None:
    """The pair that a share is said of, if it is not its rate."""
    pair = _pair_before(text, share, own)
    if pair is None or is_set_share(text, share.start, share.end):
        return None
    head = _head(text, share, pair)
    behind = text[share.end : share.end + 8]
    if _GROWTH.search(head) or (_OF_THINGS.match(behind) and not _is_left(text, head, share, pair)):
        return None
    is_of_work = is_rate_of_work(head, pair.target, pair.actual)
    if is_of_work and share.value < _ALL <= pair.ratio and not _is_upside_down(share, pair):
        is_of_work = False  # of all there are
    if not is_of_work and (_STEP_RATE.search(head) or _is_of_else(head, pair)):
        return None
    is_of_verb = is_of_work or _is_of_verb(head, pair) or _is_of_due(head, pair)
    is_proved = text[pair.actual.end : share.start] in proved
    is_said = bool(_GOAL.search(head) or _GOAL.search(behind) or is_of_verb or is_proved)
    if not (_ACHIEVED.search(head) or is_of_verb or is_proved) and _is_quality(
        head, share, is_said=is_said
    ):
        return None
    rate = _rate_of(head, behind, share)
    if rate.agrees(pair.target.value, pair.actual.value) or _is_of_whole(text, rate, pair):
        return None
    if any(rate.agrees(other.target.value, other.actual.value) for other in own):
        return None
    return (pair, rate) if rate.off_from(pair.ratio) <= (_FAR if is_said else _POINTS) else None


def _is_of_whole(text: str, rate: Rate, pair: Pair) -> bool:
    """Whether a rate is that of the number before its pair: 登记4312对，婚检4128对，婚检率95.7%."""
    before = [
        clause.quantity for clause in clauses(text) if clause.quantity.end < pair.actual.start
    ]
    return bool(before) and (
        before[-1].unit == pair.actual.unit
        and before[-1].value > pair.actual.value
        and rate.agrees(before[-1].value, pair.actual.value)
    )


def _is_quality(head: str, share: Share, *, is_said: bool) -> bool:
    """Whether a share is of those that were done, however many these are.

    满意率98%; 验收、录入均达100%, where no words of the target, and none of all the work, stand.
    """
    if share.value == _ALL and not is_said and not _OVERALL.fullmatch(head):
        return True
    return _QUALITY.search(head) is not None and head != _BARE_SHARE


def _rate_of(head: str, behind: str, share: Share) -> Rate:
    kind = RateKind.WHOLE
    if share.value < 100 and (_BEHIND_LESS.match(behind) or _LESS.search(head)):
        kind = RateKind.SHORT
    elif _MORE.search(head):
        kind = RateKind.EITHER if share.value >= 100 else RateKind.EXCESS
    return Rate(
        share.value, kind, share.start, share.end, share.start, "", share.off, share.is_least
    )


def _is_of_verb(head: str, pair: Pair) -> bool:
    """Whether a rate is that of the verb of the target: 安装率 beside 安装3000户.

    Where more was delivered than wanted, a rate under 100 % is of all there are (参保率98.2%).
    """
    match = _VERB.search(head)
    if match is None or _NO_VERB.search(head, 0, match.end("verb")):
        return False
    return match["verb"] in pair.target.lead and pair.ratio < _ALL


def _is_of_else(head: str, pair: Pair) -> bool:
    """Whether a rate names what it is of, and the pair has no word of that.

    优良天数比例 beside 重污染天数2天, 水质达标率 beside 更换水表3100只.
    """
    match = _NAMED.search(head) or _STEP_DONE.search(head)
    if match is None:
        return False
    subject = letter_pairs(own_words(_ANY_WORK.sub("", match["subject"])))
    counted = (pair.target.lead, pair.target.tail, pair.actual.lead, pair.actual.tail)
    return bool(subject) and all(subject.isdisjoint(letter_pairs(words)) for words in counted)


def _pair_before(text: str, share: Share, own: Sequence[Pair]) -> Pair | None:
    """The last pair before a share, if no other number and no full stop stands between."""
    at = bisect_left(own, share.start, key=lambda pair: pair.actual.start)
    if not at:
        return None
    pair = own[at - 1]
    end = pair.actual.end
    # 完工16个，其余12个完成形象进度70%
    if share.start - end > _NONE or _REST.search(text, end, share.start):
        return None
    near = clauses_between(clauses(text), end, share.start)
    between = [clause for clause in near if clause.quantity.end <= share.start]
    stop = _STOP.match(text, end, share.start)
    if stop is not None and not _is_again(
        pair, [c for c in between if c.quantity.start >= stop.end()]
    ):
        return None
    lacking = abs(pair.actual.value - pair.target.value)
    others = [
        clause
        for clause in between
        if not (clause.restates or clause.differs or clause.quantity.value == lacking)
        and count_alike(clause.quantity.unit, pair.target.unit)
    ]
    rates = [c for c in between if is_rate(first_word(c.quantity.unit))]
    return None if others or rates else pair


def _is_of_due(head: str, pair: Pair) -> bool:
    """Whether a share is of what the text itself calls due: 应检450人，实检396人，占应检数的88%.

    Elsewhere 占应检人数的92% is of all whom that means, and not of a target.
    """
    return _DUE.search(pair.target.lead) is not None and _OF_DUE.search(head) is not None


def _is_left(text: str, head: str, share: Share, pair: Pair) -> bool:
    """Whether a share of the things of a pair is what is still to be done: 尚有25%的床位待建."""
    if not _LACKING.search(head) or share.value >= _ALL:
        return False
    match = _NOT_YET.match(text, share.end)
    if match is None:
        return False
    counted = letter_pairs(pair.target.lead + pair.target.tail)
    return not letter_pairs(match[0]).isdisjoint(counted)


def _is_upside_down(share: Share, pair: Pair) -> bool:
    """Whether a share is the target in percent of what was delivered: 560 ÷ 588 for 588 ÷ 560."""
    rate = Rate(share.value, RateKind.WHOLE, share.start, share.end, share.start)
    return rate.agrees(pair.actual.value, pair.target.value)


def _is_again(pair: Pair, said: Sequence[Clause]) -> bool:
    """Whether a sentence begins with the target of a pair once more.

    共新增1620个。对照年初1500个的目标，达到118%.
    """
    if not said or not said[0].restates:
        return False
    again = said[0].quantity
    return again.value == pair.target.value and count_alike(again.unit, pair.target.unit)
