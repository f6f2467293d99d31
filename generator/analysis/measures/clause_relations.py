"""What the numbers of a text say of each other: parts and their total, a list, an earlier month."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import (
    REACHED,
    Aspect,
    Period,
    aspect_of,
    is_finished,
)
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.clause_aspects import sentence_before
from generator.analysis.measures.divided_numbers import mark_divided
from generator.analysis.measures.due_numbers import is_also_due, is_due
from generator.analysis.measures.excepted_things import mark_excepted
from generator.analysis.measures.months_in_row import mark_earlier_months
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import LISTED, Role
from generator.analysis.measures.spread_states import spread_states
from generator.analysis.measures.stages import mark_stages
from generator.analysis.measures.stated_plans import mark_plans
from generator.analysis.measures.subjects import are_verbs, letters_of, own_words
from generator.analysis.measures.totals import parts_of_total
from generator.analysis.measures.units import count_alike, first_word, is_thing
from generator.analysis.measures.written_numbers import number_start
from generator.analysis.measures.years_told import mark_years, mark_years_before, place_before
from generator.characters import HAN, value_of_numeral
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；!！?？\n]")
_PLAN_GOES_ON: Final = pattern(r"[,，、][^,，、。;；:：\d\n]{1,16}")
_GOAL_BEHIND: Final = pattern("任务|目标|计划|指标")
_LISTED_NEXT: Final = pattern(r"[^,，。;；:：、\d]{0,10}(?:、|和|与|以?及)[^,，。;；:：、\d]{0,10}")
# 5条公路共计30.6公里的改造任务
_SIZE_NEXT: Final = pattern(
    r"[^,，。;；:：、\d]{0,8}?(?:共计|合计|总计|共|计|(?:总|全)?长度?|总里程|总面积)?(?:约|为|达)?"
)
_DONE_IN_TURN: Final = pattern(r"(?<=[,，])[^,，。;；\d]{0,6}(?:分别|依次)[^,，。;；\d]{0,6}\d")
_FULL_STOP: Final = pattern(r"[。!！?？\n]")  # 二季度改造住房130套；三季度改造205套
_TOTAL: Final = pattern(r"(?:共计|总计|合计|共)[^,，、\d]{0,4}$")
_MAY_ADD: Final = pattern("[共总计合加]")
_MAY_PLAN: Final = pattern("[划标拟求诺定排达署配争保需须要务入承提应]")
_NOUN: Final = pattern(rf"[{HAN}]{{1,4}}?(?=[,，、。;；：:()（）]|$)")
_SIGNS: Final = ("、", "，", ",", "和", "及", "以及")
_UNTIL: Final = pattern(
    r"(?<![\d十])(\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?:份|[底末止])|(年)[底末]"
)
_BESIDES: Final = pattern("此外|另外|除此之外|另|还(?!田|建(?!设)|款|贷|迁|林|湿)")
_EXTENT_SIGN: Final = pattern("涉及|包[括含]|[划共]分[为成]")
_EXTENT: Final = pattern(rf"(?:{_EXTENT_SIGN.pattern})(?:全?[县市区镇乡])?[^,，。;；、\d]{{0,4}}$")
_ALL_DONE: Final = pattern(
    "(?:已经?|均|都|全部|全面)+(?:如期|按期|提前|顺利|圆满)?(?:完[成工]|竣工|建成)"
)
_BORDER: Final = pattern(r"[,，。;；:：、\n]")
_LAST: Final = 12  # month of a year
_ON_THE_WAY: Final = (Aspect.PLANNED, Aspect.UNDER_WAY)
_MOST_PARTS: Final = 40  # of a total
_FEW: Final = 4  # clauses beside the work that are passed over
_AHEAD: Final = 80  # characters behind a plan in which what was done of it is told
_SENTENCE: Final = 200  # characters before a number in which its subject is looked for


def mark_related(text: str, open_text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks each clause by what those around it say; `open_text` has no numbers."""
    _name_some(text, made)
    if _MAY_PLAN.search(text):
        mark_plans(text, made)
    _spread_restating(text, made)
    _spread_restating_back(text, made)
    spread_states(text, made)
    if _EXTENT_SIGN.search(text):
        _mark_extents(text, made)
    _mark_earlier(text, found, made)
    mark_years(text, made)
    mark_stages(text, made)
    if "除" in text:
        mark_excepted(text, made)
    mark_divided(text, made)
    mark_years_before(text, found, made)
    if "其中" in text:
        _name_done_parts(made)
    if any(clause.place is not None for clause in made):
        _mark_of_places(text, found, made)
    if _MAY_ADD.search(text):
        _mark_parts(text, found, made)
        _mark_listed(text, open_text, made)


def _name_some(text: str, made: list[Clause]) -> None:
    """Some of all count what all of them are: 60个驿站中，51个已挂牌运营.

    So does what only verbs are said of, behind a number of its unit: 住房130套，累计改造562套.
    """
    for at in range(1, len(made)):
        before, clause = made[place_before(made, at)], made[at]
        is_same = before.quantity.unit == clause.quantity.unit and is_thing(clause.quantity.unit)
        is_unsaid = bool(clause.own) and are_verbs(clause.own) and not are_verbs(before.words)
        is_next = not _FULL_STOP.search(text, before.quantity.end, clause.quantity.start)
        if is_same and is_unsaid and is_next:
            made[at] = replace(clause, words=clause.own + before.words)
        is_of_them = before.is_base and count_alike(before.quantity.unit, clause.quantity.unit)
        if is_of_them and before.own not in made[at].words:
            made[at] = replace(made[at], words=before.own + made[at].words)


def _name_done_parts(made: list[Clause]) -> None:
    """What is done of those that are on the way counts what these are.

    19条黑臭水体全部编制方案，其中11条完成清淤: eleven of what the nineteen are.
    """
    for at in range(1, len(made)):
        part, whole = made[at], made[at - 1]
        is_done = part.quantity.role is Role.PART and part.aspect in REACHED
        if is_done and whole.aspect in _ON_THE_WAY and part.quantity.unit == whole.quantity.unit:
            made[at] = replace(part, words=part.own + whole.words)


def _mark_extents(text: str, made: list[Clause]) -> None:
    """Marks how much the work is of, where nothing says that this is done.

    工程涉及三个片区12栋，已完成两个片区，余下一个片区年底完工: neither 3 nor 12 is done.
    """
    for at, whole in enumerate(made):
        if whole.aspect in REACHED or not _EXTENT.search(whole.quantity.lead):
            continue
        made[at] = replace(whole, is_base=True)
        if _is_done_of_extent(text, made, at):  # 改造小区12个，涉及楼栋86栋，已完成60栋
            work, done = made[at - 1], made[at + 1]
            made[at - 1] = replace(work, is_open=True)
            if work.quantity.unit != done.quantity.unit:
                own = whole.own + done.own
                made[at + 1] = replace(done, own=own, words=whole.words, around=own)
        for beside in range(at + 1, len(made)):  # 三个片区12栋156户
            before, quantity = made[beside - 1].quantity, made[beside].quantity
            if _BORDER.search(text, before.end, quantity.start) or made[beside].aspect in REACHED:
                break
            made[beside] = replace(made[beside], is_base=True)


def _is_done_of_extent(text: str, made: Sequence[Clause], at: int) -> bool:
    """Whether less was done than what the number before one, of which no state is told, is of."""
    if not 0 < at < len(made) - 1:
        return False
    work, whole, done = made[at - 1 : at + 2]
    is_some = (
        done.quantity.unit == whole.quantity.unit and done.quantity.value < whole.quantity.value
    )
    is_told = is_some and done.aspect in REACHED and are_verbs(done.own)
    is_told = is_told and work.aspect is Aspect.UNSAID
    return is_told and not _STOP.search(text, work.quantity.end, done.quantity.start)


def _mark_earlier(text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks what was done by an earlier month as a part: 截至6月底1504户；截至9月底2432户."""
    if "月" not in text:
        return
    mark_earlier_months(text, made)
    said = [_UNTIL.findall(sentence_before(text, found, at)) for at in range(len(made))]
    months = [_month_of(*ends[-1]) if ends else 0 for ends in said]
    most: dict[str, dict[int, Decimal]] = {}  # by unit and month, the largest number
    for quantity, month in zip(found, months, strict=True):
        if month:
            largest = most.setdefault(quantity.unit, {})
            largest[month] = max(largest.get(month, quantity.value), quantity.value)
    for at, (quantity, month) in enumerate(zip(found, months, strict=True)):
        later = [value for other, value in most.get(quantity.unit, {}).items() if other > month]
        if month and any(value >= quantity.value for value in later):
            made[at] = replace(made[at], period=Period.PART, is_earlier=True)


def _month_of(month: str, year: str) -> int:
    """The month that 六月末, 6月底 or 年底 ends."""
    return _LAST if year else value_of_numeral(month)


def _spread_restating(text: str, made: list[Clause]) -> None:
    """Marks all numbers of a list as the target again where the first is: 计划15公里、29公里的."""
    for at in range(1, len(made)):
        before, clause = made[at - 1], made[at]
        if before.restates and not clause.restates:
            end, start = before.quantity.end, number_start(text, clause.quantity.start)
            between = text[end : clause.quantity.start].strip()
            is_next = between in LISTED and before.quantity.unit == clause.quantity.unit
            is_of_plan = _goes_on_with_plan(text, before, clause)
            if (
                is_next
                or is_of_plan
                or (is_also_due(text, end, start) and is_due(text, before.quantity.start, end))
            ):
                made[at] = replace(clause, restates=True)


def _spread_restating_back(text: str, made: list[Clause]) -> None:
    """Marks the first of a list where its end calls all a task: 路灯60盏、管线2公里的改造任务."""
    for at in range(len(made) - 2, -1, -1):
        clause, last = made[at], made[at + 1]
        if clause.restates or clause.certain or not last.restates:
            continue
        end, start, tail = clause.quantity.end, last.quantity.start, last.quantity.tail
        is_list = _LISTED_NEXT.fullmatch(text, end, start) or (
            _SIZE_NEXT.fullmatch(text, end, start)
            and not count_alike(clause.quantity.unit, last.quantity.unit)
        )
        if is_list and _GOAL_BEHIND.search(tail) and not _is_task_done(text, last.quantity):
            made[at] = replace(clause, restates=True)


def _is_task_done(text: str, last: Quantity) -> bool:
    """Whether a task is told to be done: 的改造任务已完成, 的改造任务，已全部完成."""
    behind = _STOP.split(text[last.end : last.end + _AHEAD])[0]
    is_all_done = _ALL_DONE.search(behind) is not None and aspect_of(behind)[0] in REACHED
    return is_finished(last.tail) or is_all_done


def _goes_on_with_plan(text: str, before: Clause, clause: Clause) -> bool:
    """Whether a number is of the same plan as the one before it, and what was done is told.

    全年计划新建5个，改建8个，实际分别完成6个、7个.
    """
    is_plan = before.aspect is clause.aspect is Aspect.PLANNED
    is_own = aspect_of(clause.quantity.lead)[0] is not Aspect.UNSAID
    is_same = first_word(before.quantity.unit) == first_word(clause.quantity.unit)
    between = text[before.quantity.end : clause.quantity.start]
    is_list = _PLAN_GOES_ON.fullmatch(between) is not None
    return (
        is_plan
        and is_same
        and is_list
        and not is_own
        and _DONE_IN_TURN.search(text, clause.quantity.end, clause.quantity.end + _AHEAD)
        is not None
    )


def _mark_of_places(text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks the numbers of single places as parts where the text has that of all of them.

    全县改造120户。东镇改造50户; and 改造120户，东镇改造50户、西镇70户, where it may be all of them.
    What is told of a place besides comes on top: 此外，在东镇还新建2处.
    """
    marked: list[int] = []
    for at, clause in enumerate(made):
        if clause.place is None or not clause.place.is_part or clause.restates:
            continue
        if _BESIDES.search(sentence_before(text, found, at)):
            made[at] = replace(clause, adds=True)
            continue
        near = made[max(0, at - _MOST_PARTS) : at + _MOST_PARTS]
        same = [other for other in near if count_same(other, clause)]
        parts = [other for other in same if other.place is not None and other.place.is_part]
        is_several = len({other.place.names for other in parts if other.place}) > 1
        added = sum((other.quantity.value for other in parts), start=Decimal(0))
        for whole in same:
            is_other = whole.adds or whole.restates or whole.differs
            is_open = whole.place is None and is_several and added <= whole.quantity.value
            is_all = whole.place is not None and whole.place.is_whole
            is_enough = whole.quantity.value >= clause.quantity.value
            if (is_open or is_all) and is_enough and not is_other:
                marked.append(at)
                break
    for at in marked:
        made[at] = replace(made[at], is_part=True)


def _mark_parts(text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks the numbers that a later one is the total of, or nearly."""
    for at in range(2, len(made)):
        parts = parts_of_total(text, found, at)
        if parts is None:
            continue
        for n in range(parts.start, at):  # with the three of 三项合计
            made[n] = replace(made[n], is_part=True)
        if len(letters_of(made[at].own)) < 2:
            # 供销社的52座、村里的31座、企业的14座冷库，合计97座: the last part has the name of all
            first, last = made[parts.start], made[parts.stop - 1]
            named = last if last.quantity.tail and not first.quantity.tail else first
            made[at] = replace(made[at], words=made[at].own + named.words)


def _mark_listed(text: str, open_text: str, made: list[Clause]) -> None:
    """Where a list ends in its total, those before it are parts: 东片6个村、西片4个村，共10个村.

    All count the same by the noun behind them, and the total is about what the list is about; or
    they are the sum, whatever is said between them: 41座，另有27座，合计68座.
    """
    for at in range(2, len(made)):
        total = made[at].quantity
        noun = _NOUN.match(text, total.end)
        if not _TOTAL.search(total.lead):
            continue
        if _is_sum(text, made, at):
            noun = None
        elif noun is None:
            continue
        first, least = at, max(0, at - _MOST_PARTS)
        while first > least and _is_listed(
            text, made[first - 1].quantity, made[first].quantity, noun[0] if noun else ""
        ):
            first -= 1
        if at - first < 2 or any(part.quantity.value >= total.value for part in made[first:at]):
            continue
        made[first:at] = [replace(part, is_part=True) for part in made[first:at]]
        if noun is not None:
            subject = _STOP.split(open_text[max(0, total.start - _SENTENCE) : total.start])[-1]
            made[at] = replace(made[at], words=made[at].words + own_words(subject))


def _is_sum(text: str, made: Sequence[Clause], at: int) -> bool:
    """Whether a total is the sum of the numbers of its unit before it: 41座、改建27座，合计68座."""
    total = made[at].quantity
    added = Decimal(0)
    for clause in reversed(made[max(0, at - _MOST_PARTS) : at]):
        part = clause.quantity
        if part.unit != total.unit or _STOP.search(text, part.end, total.start):
            return False
        added += part.value
        if added >= total.value:
            return added == total.value
    return False


def _is_listed(text: str, part: Quantity, following: Quantity, noun: str) -> bool:
    """Whether a number counts what a total counts, and the next one goes on with the list."""
    between = text[part.end : following.start]
    return (
        part.unit == following.unit
        and between.startswith(noun)
        and (not noun or between.startswith(_SIGNS, len(noun)))
        and not _STOP.search(between)
    )
