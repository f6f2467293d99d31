"""Targets that a finished result does not speak of, or only as what is planned."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Final

from generator.analysis.checks.numbers import Pair, Row
from generator.analysis.checks.open_work import open_work
from generator.analysis.checks.question import ask
from generator.analysis.measures import (
    Aspect,
    Bound,
    Clause,
    Quantity,
    Role,
    Target,
    cell_numbers,
    clauses,
    matches,
    quantities,
)
from generator.analysis.measures.aspects import aspect_of
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.subjects import (
    LetterPairs,
    letter_pairs,
    letters_of,
    own_words,
)
from generator.analysis.measures.targets import sums_of_parts
from generator.analysis.measures.units import count_alike, first_word, is_counted, is_rate
from generator.analysis.measures.written_numbers import plain_text
from generator.patterns import pattern
from generator.problems import Problem

# What was done is said of all targets at once.
_ALL_TASKS: Final = pattern(
    r"(?:各项|所有|年度任务|目标任务|建设任务|任务均?已?全部|整体|圆满)[^,，。;；]{0,12}"
    r"(?:完成|建成|完工|竣工|投用|投入使用|到位|实施|交付|落实|验收)"
)
_ALL_DONE: Final = pattern(
    r"(?:全部|全面|均已?|各项|所有|整体|圆满|如期|按期|按时|按要求|按计划|年度任务|目标任务|建设任务)"
    r"[^,，。;；]{0,12}(?:完成|建成|完工|竣工|投用|投入使用|到位|实施|交付|落实|验收)"
)
# 安装进度达100%; not 满意率100%
_WHOLLY: Final = pattern(
    r"(?:进度|完成率|(?:任务|安装|建成|完工|竣工|完成|发放|改造|实施|兑现|落实|覆盖|投用)(?:率|比例))"
    r"(?:已|均|都|约)*(?:为|是|达到?)?(?:100%|百分之百|百分百)"
    r"|应(?P<verb>[装发改建训检补救保享])尽(?P=verb)|全面落地|圆满收官"
)
_DONE: Final = pattern(
    r"(?:已|全部|实际|累计|均)[^,，。;；]{0,8}(?:完成(?![^,，。;；\d]{0,8}(?:摸排|摸底|申报|材料|审核|评审|选址|勘[察测]|踏勘|设计"
    r"|招标|招投标|立项|前期|审批|论证|采购|方案|规划|审查))|建成|建好|完工|竣工|投用|投入使用|交付|开放|发放|培训)"
)
_ALL: Final = pattern("均|全部|都已")
_PLAN: Final = pattern(
    r"(?:(?<![按原度照])计划|拟|(?<![即就])将|预计|力争|争取"
    # 安排 alone may have been done already
    r"|(?:年内|今年|本年度?|全年|年度)安排(?:新建|改建|扩建|建设|修建|改造|整治|实施|铺设|安装)?)"
    r"[^,，。;；、]{0,20}$"
    # 实施方案明确，新增18个; not 按方案明确的
    r"|(?:方案|计划|规划)(?:已|均已)?(?:明确|确定|提出|要求)(?:了|要)?(?!的)[,，:：]?[^,，。;；、的]{0,20}$"
    r"|(?:列入|纳入|列为)[^,，。;；]{0,8}(?:计划|规划|方案|盘子)[^。;；]{0,8}$"
)
# 按照方案要求新建5座 was done so
_ACCORDING: Final = pattern(
    r"(?:按照?|依照|依据|根据|遵照)[^,，。;；]{0,12}(?:要求|明确|确定|提出)的?[,，]?(?:已|共)?"
    r"(?:(?!拟|将|计划|预计)[^,，。;；、]){0,16}$"
)
# 已确定安装路灯600盏的点位
_PREPARED: Final = pattern(
    "(?:任务|项目|计划)?(?:已|均已|现已)(?:列入|纳入|报送|上报|下达|分解|立项|申报)"
    r"|[^,，。;；、\d]{0,8}(?:点位|选址|名单|清单|招标|招投标|采购|设计|图纸|合同|摸底|摸排|用地|地块|规划|勘察|报批|方案(?=[^,，。;；]{0,10}(?:审|报|编制|制定|完善|论证|初步|待)))"
    "(?!合理|科学|标准|优|好)"
)
_STOPS: Final = "。;；\n"
_STOP: Final = pattern(f"[{_STOPS}]")
# Projects in general, which are what the money is for: 安排全县重点建设项目44项，总投资214亿元.
_PROJECTS: Final = pattern(
    r"(?:20\d\d年|今年|本?年度|全[省市县区州盟旗]|[省市县区州盟旗]|[级定本列属]|[共有个项的]|安排|实施|推进|谋划|列入|纳入|计划"
    r"|重[点大]|民生|产业|基础设施|政府投资|固定资产投资|投资|续建|在建|建设|项目|工程|打包|拆分[后为])*"
)
_PROJECT_UNITS: Final = ("项", "个")
_INVESTED: Final = pattern(r"[^。;；\n]{0,40}?(?:投资|资金)[^,，。;；\n\d]{0,6}\d[\d.]*[万亿]?元")
_CUT: Final = pattern(r"[()（），,。;；].*")
_NEAR: Final = 27  # characters before a number in which it is planned, as many as a plan takes
_MOST: Final = 40  # numbers of a title that are looked at for parts
_HALF: Final = 2
_NAME: Final = 3  # characters of a name that a result has in words
_HEAD: Final = 2  # characters in which the name of a thing ends
_WORDS: Final = 7  # pairs of characters of which one in common says nothing
_RARELY: Final = 5  # pairs of a title of which one in common says nothing
# All there are, of which some are to be served.
_STOCK: Final = pattern(
    "(?:总[人户]?[数量]|[县市区旗州省镇乡]有|现有|共有|存量|登记|在册|针对|面向|聚焦)[^,，。;；、]{0,12}$"
)
_REGION: Final = pattern("行政村|自然村|村|组|乡镇|镇|乡|街道|社区|县|区|市|部门|单位")
_SIZE: Final = pattern("面积|建面|占地|规模|总长|长度|宽|容积|库容|高度|投资|资金")


def unmentioned_targets(row: Row) -> Iterator[Problem]:
    """YQ330: the outcome says done, and the result does not speak of one of several targets.

    It gives another of them with its number, so that one would look for this one too; neither its
    unit nor what it counts stands anywhere in the result.
    """
    if not _is_finished(row):
        return
    sums = _told_by_parts(row) | _told_by_sums(row)
    # 88 in a cell is of the whole, and has no room for what 其中 names
    last = max((wanted.start for wanted in quantities(row.title)), default=0)
    are_cells = all(cell_numbers(text) for text in row.texts)
    lone = [
        match.target
        for match in row.lone_targets
        if _is_counted(match.target, is_first=match.target.quantity.start < last)
        and match.target.quantity.start not in sums
        and not (are_cells and match.target.quantity.role is Role.PART)
        and not _is_paid_for(row, match.target)
    ]
    found = row.pairs
    # 全部投入使用 is said of those that the result names
    is_named = any(is_counted(first_word(pair.target.unit)) for pair in found)
    is_all = _ALL_TASKS if is_named else _ALL_DONE
    told_all = plain_text("".join(row.texts))
    if not lone or is_all.search(told_all) or (not is_named and _WHOLLY.search(told_all)):
        return
    if _has_open_names(row):
        return
    said = letter_pairs("".join(row.texts))
    told = [pair.target for pair in found] or _told_in_words(row, said)
    if not told and not _speaks_of_others(row, said):
        return
    # 科普 of 科普活动40场 is no word of 科普馆1座
    others = {
        letters
        for quantity in told
        for letters in letter_pairs(own_words(quantity.lead + quantity.tail))
    }
    taken = {(pair.result, pair.actual.start) for pair in found}
    free = [
        clause
        for place, text in zip(row.places, row.texts, strict=True)
        for clause in clauses(text)
        if (place, clause.quantity.start) not in taken and not _is_of(clause, found)
    ]
    for target in lone:
        is_told = target.quantity in told or _is_rest(row, target)
        is_told = is_told or any(_may_count(clause, target.quantity) for clause in free)
        if not is_told and _is_unsaid(target.quantity, said - others):
            words = target.quantity.words
            yield ask(row.project, row.title_field, "YQ330", words, outcome=_word(row))


def _told_by_parts(row: Row) -> set[int]:
    """Where the targets begin of which the parts are told: 造林6万亩（甲片4万亩、乙片2万亩）."""
    found = [match.target for match in matches(row.title, row.texts)]
    told = {pair.target.start for pair in row.pairs}
    return {
        found[at].quantity.start
        for at in sums_of_parts(found)
        if any(target.quantity.start in told for target in found[at + 1 :])
    }


def _told_by_sums(row: Row) -> set[int]:
    """Where the parts begin that a told target is made up of, where none of them is told.

    造林6400亩，其中甲林2800亩、乙林3600亩 is all of it beside 造林7360亩; 其中女性200人 is not.
    """
    told = {pair.target.start for pair in row.pairs}
    found = quantities(row.title)[:_MOST]
    by_parts: set[int] = set()
    for at, whole in enumerate(found):
        if whole.start not in told or whole.role is Role.PART:
            continue
        parts = list(takewhile(lambda part: part.role is Role.PART, found[at + 1 :]))
        same = [part for part in parts if part.unit == whole.unit]
        is_all = sum(part.value for part in same) == whole.value
        if len(same) > 1 and is_all and told.isdisjoint(part.start for part in same):
            by_parts.update(part.start for part in same)
    return by_parts


def _is_paid_for(row: Row, target: Target) -> bool:
    """Whether a number of projects only says what the money of the title is for, which is told."""
    quantity = target.quantity
    words = _CUT.sub("", quantity.lead.lstrip("(（")) + _CUT.sub("", quantity.tail)
    is_general = quantity.unit in _PROJECT_UNITS and _PROJECTS.fullmatch(words) is not None
    if not is_general or target.result >= 0:
        return False
    is_told = any(pair.target.unit.endswith("元") for pair in row.pairs)
    return is_told and _INVESTED.match(row.title, quantity.end) is not None


def _has_open_names(row: Row) -> bool:
    """Whether a sentence tells by names alone what is still under way: that may be any target's.

    甲医院和乙医院的项目均在建 beside 新增机构2家: the word is asked about, and these are the two.
    """
    for text in row.texts:
        for place in open_work(text):
            begin = max(text.rfind(sign, 0, place.start) for sign in _STOPS) + 1
            stop = _STOP.search(text, place.start)
            if not clauses_between(clauses(text), begin, stop.start() if stop else len(text)):
                return True
    return False


def _is_rest(row: Row, target: Target) -> bool:
    """Whether a target is a part of one that is told with its other parts: 其中甲800人、乙200人."""
    is_in_title = target.result < 0 <= target.index
    if not is_in_title or target.quantity.role is not Role.PART:
        return False
    paired = {pair.target.start: pair.target for pair in row.pairs}
    same = [wanted for wanted in quantities(row.title) if wanted.unit == target.quantity.unit]
    at = next(n for n, wanted in enumerate(same) if wanted.start == target.quantity.start)
    first = next((n for n in range(at, -1, -1) if same[n].role is not Role.PART), None)
    if first is None:
        return False
    behind = [n for n in range(first + 1, len(same)) if same[n].role is not Role.PART]
    parts = same[first + 1 : behind[0] if behind else len(same)]
    others = [part for part in parts if part.start != target.quantity.start]
    is_sum = sum(part.value for part in parts) == same[first].value
    return bool(others) and is_sum and all(part.start in paired for part in (same[first], *others))


def _told_in_words(row: Row, said: LetterPairs) -> list[Quantity]:
    """The targets whose names a finished result ends words with, though without their numbers."""
    if any(True for text in row.texts for _ in open_work(text)):
        return []
    wanted = [match.target.quantity for match in row.lone_targets]
    heads = [letter_pairs(own_words(found.lead + found.tail)[-_NAME:]) for found in wanted]
    return [found for found, head in zip(wanted, heads, strict=True) if head and head <= said]


def _speaks_of_others(row: Row, said: LetterPairs) -> bool:
    """Whether a result gives numbers of other things, and has no word of what the title is about.

    召开联席会议3次，开展宣讲17场 beside 为5000名就业人员发放补贴.
    """
    told = [clause.quantity for text in row.texts for clause in clauses(text)]
    units = {quantity.unit for quantity in told}
    # 印发简报6期 says how it was gone about, and nothing of other things
    others = {quantity.unit for quantity in told if not is_circumstance(quantity)}
    lone = [match.target.quantity for match in row.lone_targets]
    if all(quantity.value == 1 for quantity in lone):
        return False  # 迁建档案馆1座: what is one may be called by any of its parts
    wanted = [quantity.unit for quantity in lone]
    is_alike = any(count_alike(unit, other) for unit in units for other in wanted)
    is_all = _ALL.search("".join(row.texts)) is not None
    if is_alike or is_all or not any(is_counted(unit) for unit in others):
        return False
    of_title = letter_pairs(own_words(row.title))
    return _RARELY * len(of_title & said) <= len(of_title)


def _may_count(clause: Clause, wanted: Quantity) -> bool:
    """Whether a number may be of what a target counts; in a unit like it, not of another thing.

    藏书8万册 is not of 流动图书车3辆.
    """
    unit = clause.quantity.unit
    if not count_alike(unit, wanted.unit):
        return False
    if first_word(unit) == first_word(wanted.unit) or len(letters_of(clause.own)) < _HEAD:
        return True
    words = own_words(wanted.lead + wanted.tail)
    return not letter_pairs(clause.own).isdisjoint(letter_pairs(words))


def _is_of(clause: Clause, found: Sequence[Pair]) -> bool:
    """Whether a number is of what another target counts: 幼儿园3所 beside 幼儿园学位1080个."""
    own = letter_pairs(clause.own)
    return bool(own) and any(
        _HALF * len(own & letter_pairs(own_words(pair.target.lead + pair.target.tail))) >= len(own)
        for pair in found
    )


def _is_unsaid(quantity: Quantity, said: LetterPairs) -> bool:
    """Whether a text has hardly any of the words that say what a number counts.

    One word of many (覆盖 of 消除弱覆盖区域) is none of them, unless they end in it.
    """
    words = own_words(quantity.lead + quantity.tail)
    counted = letter_pairs(words)
    head = letter_pairs(words[-_HEAD:])
    return bool(counted) and head.isdisjoint(said) and _WORDS * len(counted & said) <= len(counted)


def _is_counted(target: Target, *, is_first: bool) -> bool:
    """Whether a title sets so many of a thing; not its size or cost, or where it is.

    What a title begins with may be all there are: 我县有独居老人8600人，今年为1200户安装报警器.
    """
    quantity = target.quantity
    unit = first_word(quantity.unit)
    is_size = _SIZE.search(quantity.lead) is not None or quantity.bound is Bound.ABOUT
    is_scope = unit == "个" and _REGION.match(quantity.tail) is not None
    is_scope = is_scope or (is_first and _STOCK.search(quantity.lead) is not None)
    return not (is_size or is_scope or is_rate(unit) or unit.endswith("元"))


def planned_results(row: Row) -> Iterator[Problem]:
    """YQ331: the outcome says done, and the result has the target's number only as a plan."""
    if not _is_finished(row):
        return
    lone = [match.target for match in row.lone_targets if match.target.result < 0]
    for place, text in zip(row.places, row.texts, strict=True) if lone else ():
        if _DONE.search(text) or _ALL_DONE.search(text):
            continue
        plans = _plans(text)
        for target in lone:
            planned = _plan_of(target, plans)
            if planned is not None:
                words = f"{planned.lead}{planned.words}"
                words = words if words in text else planned.words
                field = f"results[{place}].text"
                yield ask(row.project, field, "YQ331", words, outcome=_word(row))


def _plans(text: str) -> dict[Decimal, dict[str, Quantity]]:
    """The numbers that are planned or said again, by value and unit, the first of each."""
    found: dict[Decimal, dict[str, Quantity]] = {}
    for clause in clauses(text):
        quantity = clause.quantity
        is_planned = aspect_of(quantity.lead)[0] is Aspect.PLANNED or clause.restates
        is_planned = is_planned or _PREPARED.match(quantity.tail) is not None
        before = text[max(0, quantity.start - _NEAR) : quantity.start]
        if _ACCORDING.search(before):
            continue
        if is_planned or _PLAN.search(before) is not None:
            found.setdefault(quantity.value, {}).setdefault(quantity.unit, quantity)
    return found


def _plan_of(target: Target, plans: Mapping[Decimal, Mapping[str, Quantity]]) -> Quantity | None:
    """The number that is the target again."""
    wanted = target.quantity
    again = plans.get(wanted.value, {})
    return next((again[unit] for unit in again if count_alike(unit, wanted.unit)), None)


def _is_finished(row: Row) -> bool:
    """Whether a row has one result, whose word says that the task is done."""
    return row.outcome is not None and row.outcome.kind.is_finished


def _word(row: Row) -> str:
    return row.outcome.word if row.outcome else ""
