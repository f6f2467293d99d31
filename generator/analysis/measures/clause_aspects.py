"""How far that is of which a number tells, by the words around it in its text."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.measures.aspects import REACHED, Aspect, aspect_of, is_finished
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.units import is_rate
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；!！?？\n]")
_COMMA: Final = pattern(r"[,，:：]")
_CLOSES: Final = pattern(r"[^(（)）]*[)）]")
# what a number, a colon or a space follows is of the next one: 5所(占42%)及园所3所
_BRACKET: Final = pattern(
    r"[(（][^()（）\d]{0,40}\d[^()（）]{0,40}[)）](?P<behind>[^,，。;；:：、!！?？()（）\d\s]*+)(?![\d:：])"
)
_NEAR: Final = 6  # numbers before one, of which some may stand in a bracket
_OPENS: Final = pattern(r"[(（](?:年度|全年|原|年初)*(?:计划|目标|任务|应)[^()（）]*$")
# What comes next is said of no number before it: 改造6片并开放，下一步将健全制度.
_NEXT: Final = pattern(
    r"其余|剩余|余下|剩下|[尚还仍](?:有|剩|余|差|缺)(?!望)|下一?步|下一?阶段|接下来|今后"
)
# 摸排困难家庭163户, 排查出危房90户: who may be in need; not 摸排并完成改造97户
_SURVEYED: Final = pattern(
    r"(?:(?:摸排|摸底|踏勘)[出了到]?|(?:排查|核查|核实|调查|筛选)出)"
    r"(?:(?!完成|改造|整治|整改|治理|安装|更换|建成|修缮|修复|解决|消除|化解|办理)[^,，。;；、\d]){0,16}$"
)
# 已制定18个卫生室、240名村医的实施方案: what is done is the paper
_WRITES: Final = pattern(
    "(?:制定|编制|印发|下发|出台|拟定|形成|签订|确定|选定|审定|敲定|公布|公示)[了出]?$"
)
_PAPER: Final = pattern(
    r"[^,，。;；\n]{1,40}?(?:方案|计划|规划|图纸?|清单|预算|协议|合同|设计|名单|点位|对象|选址)(?=[,，。;；\n]|$)"
)
_GOES_ON: Final = pattern(
    r"(?:正在?|有序|稳步|扎实|全力|顺利|如期|按期|平稳|加快|持续|按[^,，。;；、\d]{0,6})*(?:推进|进行|开展|实施|施工)(?:中|之中)?$"
)
# 改造顺利推进，已全部完工; not 正在施工，主体均已完成
_ENDED_SINCE: Final = pattern(
    r"(?:推进|进行|开展|实施|施工)(?:中|之中)?[,，](?:目前|现)?(?:已经?|均|都|全部|全面)+(?:顺利|如期|按期|提前|圆满)*"
    r"(?:完工|竣工|建成|投用|交付|通车|完成(?=[,，]|$))"
)
_ALL_OF_THEM: Final = pattern("均|都|全部")
_ROOM: Final = pattern("可(?=新增|提供|增加|解决|满足|容纳|安排|惠及)")
_SENTENCE: Final = 200  # characters before a number in which its subject is looked for
_FEW: Final = 4  # clauses before a number, of which some may be shares
_AHEAD: Final = 80  # characters behind a clause in which its state is looked for


def aspect_at(text: str, found: Sequence[Quantity], at: int, before: Sequence[Clause]) -> Aspect:
    """By the words before the number, else those behind it, else those of the clauses around."""
    quantity = found[at]
    aspect = aspect_of(quantity.lead)[0]
    tail_end = quantity.end + len(quantity.tail)
    end = found[at + 1].start if at + 1 < len(found) else len(text)
    has_own_tail = tail_end < end or at + 1 == len(found)
    tail = behind_bracket(text, quantity) or (quantity.tail if has_own_tail else "")
    behind = aspect_of(tail)[0]
    if aspect in (Aspect.PLANNED, Aspect.UNDER_WAY):
        return aspect
    if _is_surveyed(text, found, at) or (
        _WRITES.search(quantity.lead) and _PAPER.match(text, quantity.end)
    ):
        return Aspect.UNDER_WAY
    if behind in (Aspect.BEGUN, Aspect.UNDER_WAY, Aspect.PLANNED):
        return Aspect.DONE if _has_ended(text, found, at, tail) else behind
    if aspect is not Aspect.UNSAID:
        return aspect
    if behind is not Aspect.UNSAID:
        return behind
    following = _following(text, found, at)
    if following:
        said = aspect_of(following)[0]
        if said is not Aspect.UNSAID and (said is not Aspect.DONE or is_finished(following)):
            return said
    return _inherited(text, found, at, before)


def _has_ended(text: str, found: Sequence[Quantity], at: int, tail: str) -> bool:
    """Whether a work is told to go on, and then to be finished: 18座改造顺利推进，已全部完工.

    Not a step of it: 18座征地工作有序推进，已全部完成.
    """
    work = _GOES_ON.sub("", tail)
    if work == tail or aspect_of(work)[0] is not Aspect.UNSAID:
        return False
    return _ENDED_SINCE.search(_following(text, found, at)) is not None


def behind_bracket(text: str, quantity: Quantity) -> str:
    """The words behind a bracket with other numbers that opens at a number: 5所(占42%)园所."""
    if not text.startswith(("(", "（"), quantity.end):
        return ""
    bracket = _BRACKET.match(text, quantity.end)
    return bracket["behind"] if bracket else ""


def _is_surveyed(text: str, found: Sequence[Quantity], at: int) -> bool:
    """Whether it was but looked into how many there are, and not all of them are then done."""
    if not _SURVEYED.search(found[at].lead):
        return False
    behind = _following(text, found, at)
    return not _ALL_OF_THEM.search(behind) or aspect_of(behind)[0] not in REACHED


def _following(text: str, found: Sequence[Quantity], at: int) -> str:
    """The words behind a clause up to the next number of something, in the same sentence."""
    start = found[at].end
    end = min(len(text), start + _AHEAD)
    beside = []
    for later in found[at + 1 : at + 1 + _AHEAD]:  # no more begin among so many characters
        if later.start >= end:
            break
        if is_circumstance(later) or _ROOM.search(later.lead):
            beside.append(later)
        elif not is_rate(later.unit) or _is_forecast_of(found[at], later):
            end = later.start
            break
    is_last = end == len(text)
    words = text[start:end]
    for other in beside:  # 改造46座，总投资3200万元，正在验收
        words = words.replace(other.lead + other.words + other.tail, "")
    following = _NEXT.search(words)
    if following:
        is_last = False
        words = words[: following.start()]
    return _up_to(words, is_last=is_last)


def _is_forecast_of(rate: Quantity, later: Quantity) -> bool:
    """Whether a rate is told that the one before is to come to: 增长7.2%，预计全年增长7.5%."""
    is_planned = is_rate(rate.unit) and aspect_of(later.lead)[0] is Aspect.PLANNED
    return is_planned and rate.role is later.role


def _up_to(words: str, *, is_last: bool) -> str:
    """The words of a sentence without those that are said of the number behind them."""
    stop = _STOP.search(words)
    if stop:
        return words[: stop.start()]
    return words if is_last else _before_last_comma(_OPENS.sub("", words))  # 改造126户（计划120户）


def _before_last_comma(words: str) -> str:
    """What stands right before the next number is said of that one: 90个站点已建成57个."""
    comma = [match.start() for match in _COMMA.finditer(words)]
    return words[: comma[-1]] if comma else ""


def _inherited(text: str, found: Sequence[Quantity], at: int, before: Sequence[Clause]) -> Aspect:
    """What the clause before says for this one too: 计划新建5个、改造6个."""
    quantity = found[at]
    if quantity.lead.endswith("等"):  # 已验收的有东桥、西桥等11座
        state, _, names = _COMMA.split(sentence_before(text, found, at))[-1].partition("的有")
        if names and (of_list := aspect_of(state)[0]):
            return of_list
    # 占年度计划的84% says nothing of what comes behind it
    is_share = is_rate(quantity.unit)
    said = [c for c in before[-_FEW:] if is_share or not is_rate(c.quantity.unit)]
    if said:
        last = _outside(text, said, quantity.start)
        between = text[last.quantity.end : quantity.start]
        if not _STOP.search(between):
            if not _COMMA.search(between):
                return last.aspect
            is_planned = last.aspect is Aspect.PLANNED and not _is_room_of_done(text, last)
            return last.aspect if is_planned else Aspect.UNSAID
    start = max(0, quantity.start - _SENTENCE)
    if before:
        start = max(start, before[-1].quantity.end)
    sentence = _STOP.split(text[start : quantity.start])[-1]
    if sentence == quantity.lead:
        return Aspect.UNSAID  # which says nothing, else nobody would look here
    told = aspect_of(sentence)[0]
    return told if told in (Aspect.PLANNED, Aspect.DONE) else Aspect.UNSAID


def _is_room_of_done(text: str, clause: Clause) -> bool:
    """Whether a number is only what there is room for, of what no word says that it is planned.

    建成敬老院2所，可容纳老人160名，配置床位160张; not 投用后可新增学位300个，另设托位40个.
    """
    lead = clause.quantity.lead
    if not _ROOM.search(lead):
        return False
    start = clause.quantity.start
    before = _STOP.split(text[max(0, start - _SENTENCE) : start])[-1]
    return aspect_of(_ROOM.sub("", before))[0] is not Aspect.PLANNED


def _outside(text: str, before: Sequence[Clause], start: int) -> Clause:
    """The last clause before a place that is in no bracket which is closed there.

    改造126户（计划120户），新打41眼: what is said in the bracket is not said of the 41.
    """
    last = before[-1]
    if not _CLOSES.match(text, last.quantity.end, start):
        return last
    opening = max(text.rfind(sign, 0, last.quantity.start) for sign in "(（")
    outside = [clause for clause in before[-_NEAR:] if clause.quantity.end <= opening]
    return outside[-1] if outside else last


def sentence_before(text: str, found: Sequence[Quantity], at: int) -> str:
    """The words before a number back to the number before it, in the same sentence."""
    start = found[at - 1].end if at else 0
    start = max(start, found[at].start - _AHEAD)
    return _STOP.split(text[start : found[at].start])[-1]
