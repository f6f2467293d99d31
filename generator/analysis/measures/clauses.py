"""What a text says of each of its quantities: a clause for each, with all that bears on it."""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.measures.aspects import Aspect, Period, aspect_of, is_finished, period_of
from generator.analysis.measures.enumerations import subjects_in_turn
from generator.analysis.measures.goal_gaps import is_difference
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.restating import COMPARED, restates_target
from generator.analysis.measures.roles import CAME_TO, Role
from generator.analysis.measures.subjects import are_verbs, letters_of, own_words
from generator.analysis.measures.totals import parts_of_total
from generator.analysis.measures.units import count_alike, is_rate, is_thing
from generator.characters import HAN
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；!！?？\n]")
_COMMA: Final = pattern(r"[,，:：]")
_BRACKET: Final = pattern(r"^[(（][^)）]*[)）]?")
_CLOSE: Final = pattern(r"[)）]")
# What comes next is said of no number before it: 改造6片并开放，下一步将健全制度.
_NEXT: Final = pattern(
    r"其余|剩余|余下|剩下|[尚还仍](?:有|剩|余|差|缺)(?!望)|下一?步|下一?阶段|接下来|今后"
)
_EXTRA: Final = pattern(
    r"(?:超额完成|超额|额外|另外|此外|另(?!一)|还(?!田|建|款|贷|迁|本|林|湿|绿|耕))[^,，。;；、\d]{0,4}$"
)
# 24座水库中，已有18座; not 其中, and not 3所高中12个班.
_AMONG: Final = pattern(
    r"[^,，。;；:：、\d]{0,16}(?<![其高初集年期])中(?:[,，]|(?=已|有|完成|实现|建成|通过))[^,，。;；:：、\d]{0,12}"
)
_DONE_OF: Final = pattern(
    r"[^,，。;；:：、\d]{1,12}?(?:已|共|现已)?(?:完工|完成|建成|竣工|投用|开工|通过验收|投入使用|封顶|达标)(?:了|其中)?"
)
_TOTAL: Final = pattern(r"(?:共计|总计|合计|共)[^,，、\d]{0,4}$")
_MAY_ADD: Final = pattern("[共总计合加]")
_NOUN: Final = pattern(rf"[{HAN}]{{1,4}}?(?=[,，、。;；：:()（）]|$)")
_SIGNS: Final = ("、", "，", ",", "和", "及", "以及")
_LISTED: Final = ("、", "和", "及", "以及", "与")
_UNTIL: Final = pattern(r"(?<!\d)(\d{1,2})月(?:份|[底末止])")
_THIS_YEAR: Final = pattern(r"今年|本年|当年|年内")
_MOST_PARTS: Final = 40  # of a total
_SENTENCE: Final = 200  # characters before a number in which its subject is looked for
_NEAR: Final = 12  # characters before a number that say that it comes on top
# Without one of these in it a text says no target again, nothing on top, no difference.
_MAY_RESTATE: Final = pattern(r"[标务划排]|超额|不[只止仅]|确定|下达|承诺|核定|要求|年度|的\s?\d")
_MAY_BE_EXTRA: Final = pattern("超额|[额此]外|另|还")
_MAY_DIFFER: Final = pattern("[比较距超高多少低差欠缺]|不及")
_AHEAD: Final = 80  # characters behind a clause in which its state is looked for


class Clause(Struct, frozen=True):
    """What a text says of one quantity.

    `words` are those that say what it is about: its own, or where these tell nothing those before
    it in the sentence; `own` are its own, `around` all of the sentence up to it. `aspect` is
    planned, begun, under way, done or accepted, `certain` where plain words say so. `restates` is
    the target said again, `adds` what comes on top of something, `is_part` a part of a whole in
    the same text, `is_base` all of those of which some are counted next (24座中已有18座),
    `differs` how much more or less than the target or the year before it is,
    `is_earlier` what was done by an earlier month than another number of the same.
    """

    quantity: Quantity
    words: str
    own: str
    around: str
    aspect: Aspect
    certain: bool
    period: Period
    restates: bool
    adds: bool
    is_part: bool
    is_base: bool = False
    differs: bool = False
    is_earlier: bool = False


@lru_cache(maxsize=256)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text, one for each of its quantities; never raises."""
    found = quantities(text)
    if not found:
        return ()
    turns = subjects_in_turn(text, found)
    made: list[Clause] = []
    in_brackets = _brackets(text, found)
    open_text = _without_numbers(text, found)
    # asked of a text once, so that most numbers need not be asked at all
    may_restate, may_add = _MAY_RESTATE.search(text), _MAY_BE_EXTRA.search(text)
    may_differ = _MAY_DIFFER.search(text)
    for at, quantity in enumerate(found):
        aspect, certain = _aspect(text, found, at, made)
        lead = turns.get(at) or CAME_TO.sub("", COMPARED.sub("", quantity.lead))
        own = own_words(lead + _BRACKET.sub("", quantity.tail))
        made.append(
            Clause(
                quantity=quantity,
                words=_words(open_text, quantity, own),
                own=own,
                around=_around(open_text, quantity),
                aspect=aspect,
                certain=certain,
                period=period_of(_before(text, found, at)),
                restates=may_restate is not None and restates_target(text, quantity),
                adds=may_add is not None and _is_extra(text, quantity),
                is_part=quantity.role is Role.PART or in_brackets[at],
                is_base=_is_base(text, found, at),
                differs=may_differ is not None and is_difference(text, quantity.start),
            )
        )
    _name_some(text, made)
    _spread_restating(text, made)
    _mark_earlier(text, found, made)
    _mark_years(text, made)
    if _MAY_ADD.search(text):
        _mark_parts(text, found, made)
        _mark_listed(text, open_text, made)
    return tuple(made)


def clauses_between(said: Sequence[Clause], begin: int, end: int) -> Sequence[Clause]:
    """The clauses whose numbers begin in text[begin:end]; it looks at few of the others."""
    first, last = (bisect_left(said, at, key=_start_of) for at in (begin, end))
    return said[first:last]


def _start_of(clause: Clause) -> int:
    return clause.quantity.start


def _is_extra(text: str, quantity: Quantity) -> bool:
    """Whether a number comes on top of something by the words before it: 另有3个."""
    return _EXTRA.search(text, max(0, quantity.start - _NEAR), quantity.start) is not None


def _name_some(text: str, made: list[Clause]) -> None:
    """Some of all count what all of them are: 60个驿站中，51个已挂牌运营.

    So does what only verbs are said of, behind a number of its unit: 住房130套，累计改造562套.
    """
    for at in range(1, len(made)):
        before, clause = made[at - 1], made[at]
        is_same = before.quantity.unit == clause.quantity.unit and is_thing(clause.quantity.unit)
        is_unsaid = bool(clause.own) and are_verbs(clause.own) and not are_verbs(before.words)
        is_next = not _STOP.search(text, before.quantity.end, clause.quantity.start)
        if is_same and is_unsaid and is_next:
            made[at] = replace(clause, words=clause.own + before.words)
        if before.is_base and before.own not in made[at].words:
            made[at] = replace(made[at], words=before.own + made[at].words)


def _mark_earlier(text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks what was done by an earlier month as a part: 截至6月底1504户；截至9月底2432户."""
    if "月" not in text:
        return
    said = [_UNTIL.findall(_before(text, found, at)) for at in range(len(made))]
    months = [int(ends[-1]) if ends else 0 for ends in said]
    most: dict[str, dict[int, Decimal]] = {}  # by unit and month, the largest number
    for quantity, month in zip(found, months, strict=True):
        if month:
            largest = most.setdefault(quantity.unit, {})
            largest[month] = max(largest.get(month, quantity.value), quantity.value)
    for at, (quantity, month) in enumerate(zip(found, months, strict=True)):
        later = [value for other, value in most.get(quantity.unit, {}).items() if other > month]
        if month and any(value >= quantity.value for value in later):
            made[at] = replace(made[at], period=Period.PART, is_earlier=True)


def _spread_restating(text: str, made: list[Clause]) -> None:
    """Marks all numbers of a list as the target again where the first is: 计划15公里、29公里的."""
    for at in range(1, len(made)):
        before, clause = made[at - 1], made[at]
        if before.restates and not clause.restates:
            between = text[before.quantity.end : clause.quantity.start]
            if between in _LISTED and before.quantity.unit == clause.quantity.unit:
                made[at] = replace(clause, restates=True)


def _is_base(text: str, found: Sequence[Quantity], at: int) -> bool:
    """Whether a number is of all things of which the next number counts some."""
    if at + 1 == len(found):
        return False
    whole, some = found[at], found[at + 1]
    if some.value > whole.value or not count_alike(whole.unit, some.unit):
        return False
    if not whole.lead and _DONE_OF.fullmatch(text, whole.end, some.start):
        return True  # 9座水库完工6座
    return _AMONG.fullmatch(text, whole.end, some.start) is not None


def _mark_years(text: str, made: list[Clause]) -> None:
    """Where a part is that of this year, it is no part, and the whole is that of all years."""
    if "其中" not in text:
        return
    for at in range(1, len(made)):
        whole, part = made[at - 1], made[at]
        between = text[whole.quantity.end : part.quantity.start]
        if part.quantity.role is Role.PART and _THIS_YEAR.search(between):
            made[at - 1] = replace(whole, period=Period.BEYOND)
            made[at] = replace(part, is_part=False, period=Period.WHOLE)


def _mark_parts(text: str, found: Sequence[Quantity], made: list[Clause]) -> None:
    """Marks the numbers that a later one is the total of, or nearly."""
    for at in range(2, len(made)):
        parts = parts_of_total(text, found, at)
        if parts is None:
            continue
        for n in range(parts.start, at):  # with the three of 三项合计
            made[n] = replace(made[n], is_part=True)
        if len(letters_of(made[at].own)) < 2:
            made[at] = replace(made[at], words=made[at].own + made[parts.start].words)


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


def _without_numbers(text: str, found: Sequence[Quantity]) -> str:
    """The text with signs without meaning for its quantities, each place as it was."""
    pieces, end = [], 0
    for quantity in found:
        start = max(quantity.start, end)
        pieces += [text[end:start], "\0" * (quantity.end - start)]
        end = max(end, quantity.end)
    return "".join([*pieces, text[end:]])


def _around(text: str, quantity: Quantity) -> str:
    """A sentence up to the end of a number's clause, which tells its subject from others."""
    before = text[max(0, quantity.start - _AHEAD) : quantity.start]
    return _STOP.split(before)[-1] + quantity.tail


def _words(text: str, quantity: Quantity, own: str) -> str:
    """What is counted; a clause that does not say it takes it from the words before."""
    if len(letters_of(own)) >= 2:
        return own
    before = text[max(0, quantity.start - _SENTENCE) : quantity.start]
    return own + own_words(_STOP.split(before)[-1])


def _aspect(
    text: str, found: Sequence[Quantity], at: int, before: Sequence[Clause]
) -> tuple[Aspect, bool]:
    """By the words before the number, else those behind it, else those of the clauses around."""
    quantity = found[at]
    aspect, certain = aspect_of(quantity.lead)
    tail_end = quantity.end + len(quantity.tail)
    end = found[at + 1].start if at + 1 < len(found) else len(text)
    has_own_tail = tail_end < end or at + 1 == len(found)
    behind = aspect_of(quantity.tail) if quantity.tail and has_own_tail else (Aspect.UNSAID, False)
    if aspect in (Aspect.PLANNED, Aspect.UNDER_WAY):
        return aspect, certain
    if behind[0] in (Aspect.BEGUN, Aspect.UNDER_WAY, Aspect.PLANNED):
        return behind
    if certain:
        return aspect, certain
    if behind[1]:
        return behind
    following = _following(text, found, at)
    if following:
        said = aspect_of(following)
        if said[1] and (said[0] is not Aspect.DONE or is_finished(following)):
            return said
    inherited = _inherited(text, found, at, before)
    return inherited if inherited else (Aspect.UNSAID, False)


def _following(text: str, found: Sequence[Quantity], at: int) -> str:
    """The words behind a clause up to the next number of something, in the same sentence."""
    start = found[at].end
    end = min(len(text), start + _AHEAD)
    for later in found[at + 1 : at + 1 + _AHEAD]:  # no more begin among so many characters
        if not is_rate(later.unit):
            end = min(end, later.start)
            break
    words = text[start:end]
    following = _NEXT.search(words)
    if following:
        end = start + following.start()
        words = words[: following.start()]
    stop = _STOP.search(words)
    if stop:
        return words[: stop.start()]
    comma = [match.start() for match in _COMMA.finditer(words)]
    # what stands right before the next number is said of that one
    return words if end == len(text) or not comma else words[: comma[-1]]


def _inherited(
    text: str, found: Sequence[Quantity], at: int, before: Sequence[Clause]
) -> tuple[Aspect, bool] | None:
    """What the clause before says for this one too: 计划新建5个、改造6个."""
    quantity = found[at]
    if before:
        last = before[-1]
        between = text[last.quantity.end : quantity.start]
        if not _STOP.search(between):
            if last.aspect is Aspect.PLANNED or not _COMMA.search(between):
                return last.aspect, last.certain
            return None
    start = max(0, quantity.start - _SENTENCE)
    if before:
        start = max(start, before[-1].quantity.end)
    sentence = _STOP.split(text[start : quantity.start])[-1]
    said = aspect_of(sentence)
    return said if said[0] in (Aspect.PLANNED, Aspect.DONE) else None


def _before(text: str, found: Sequence[Quantity], at: int) -> str:
    """The words before a number back to the number before it, in the same sentence."""
    start = found[at - 1].end if at else 0
    start = max(start, found[at].start - _AHEAD)
    return _STOP.split(text[start : found[at].start])[-1]


def _brackets(text: str, found: Sequence[Quantity]) -> list[bool]:
    """Whether each quantity stands in a bracket that opens right behind one that counts alike.

    The text is looked at once, from each quantity to the next.
    """
    inside: list[bool] = []
    whole: Quantity | None = None
    seen = 0
    for quantity in found:
        if whole is not None and _CLOSE.search(text, seen, quantity.start):
            whole = None
        inside.append(whole is not None and count_alike(whole.unit, quantity.unit))
        if text.startswith(("(", "（"), quantity.end):
            whole = quantity
        seen = quantity.end
    return inside
