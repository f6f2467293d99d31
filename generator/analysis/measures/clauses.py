"""The clauses of a text, one for each of its quantities, with all that bears on it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from generator.analysis.measures.aspects import is_finished, period_of
from generator.analysis.measures.clause import Clause
from generator.analysis.measures.clause_aspects import aspect_at, behind_bracket, sentence_before
from generator.analysis.measures.clause_relations import mark_related
from generator.analysis.measures.counted_places import Place, places_of
from generator.analysis.measures.enumerations import kinds_in_turn, subjects_in_turn
from generator.analysis.measures.goal_gaps import is_difference
from generator.analysis.measures.quantities import Quantity, quantities
from generator.analysis.measures.restating import COMPARED, restates_target
from generator.analysis.measures.roles import CAME_TO, CAME_TO_SIGN, Role
from generator.analysis.measures.subjects import are_verbs, letters_of, own_words
from generator.analysis.measures.units import count_alike, is_counted
from generator.characters import HAN
from generator.patterns import pattern

_STOP: Final = pattern(r"[。;；!！?？\n]")
_COMMA: Final = pattern(r"[,，:：。;；!！?？\n]")
_BETTERED: Final = pattern("升级|提升|提质|优化|完善|维修|维护|检修|更新")
_BRACKET: Final = pattern(r"^[(（][^)）]*[)）]?")
_CLOSE: Final = pattern(r"[)）]")
_EXTRA: Final = pattern(
    r"(?:超额完成|超额|额外|另外|此外|另(?!一)|还(?!田|建|款|贷|迁|本|林|湿|绿|耕))[^,，。;；、\d]{0,4}$"
)
# 24座水库中，已有18座; not 其中, and not 3所高中12个班.
_AMONG: Final = pattern(
    r"(?:(?:[新改扩迁续重]建|改造|改扩建|修建)、)*[^,，。;；:：、\d]{0,16}(?:(?<![其高初集年期])中|(?<![公华城村镇乡邻街故这那哪])里)(?:[,，]|(?=已|有|完成|实现|建成|通过))[^,，。;；:：、\d]{0,12}"
)
_IN_LOTS: Final = pattern(
    r"[,，]?(?:项目|工程)?(?:共|将|拟)?分(?:为|成)?\s?[\d两二三四五六七八九]{1,2}个?(?:段|批|期|标段|片区?|年|步)(?:实施|建设|推进|进行|下达)?[,，:：]"
)
_AMONG_THEM: Final = pattern(
    r"[^,，。;；:：、\d中]{1,16}(?<![其高初集年期职完手家途空])中[,，](?!其中)"
)
_DONE_OF: Final = pattern(
    r"[^,，。;；:：、\d]{1,12}?(?:已|共|现已)?(?:完工|完成|建成|竣工|投用|开工|通过验收|投入使用|封顶|达标)"
    r"(?:[^,，。;；:：、\d]{0,6}[并且][^,，。;；:：、\d]{2,10})?(?:了|其中)?"
)
# 全县12座充电站已建成7座: nothing of its own stands behind the second number
_DONE_OF_THEM: Final = pattern(
    r"[^,，。;；:：、\d]{1,24}?(?:已经?|现已|均已|共|累计|目前|实际)(?:全部|全面|顺利)?"
    r"(?:完工|完成(?:[交竣完]工)?(?:验收)?|建成|竣工|投用|开工|动工|通过验收|投入使用|封顶|达标|(?:拆除)?(?:重建|改造|加固|修复))(?:了|其中)?"
)
# 18座公园已有10座对外开放
_SOME_HAVE: Final = pattern(r"[^,，。;；:：、\d]{1,24}已有")
# 240场送戏已送216场: the verb of what they are is said again
_DONE_AGAIN: Final = pattern(
    rf"(?P<thing>[^,，。;；:：、\d]{{1,24}}?)(?:已经?|现已|均已|累计|实际)(?P<verb>[{HAN}]{{1,3}})"
)
# 24个项目累计完成投资20亿元: of these the money is told, and not that they are done
_MONEY_OF: Final = pattern(
    r"[^,，。;；:：、\d]{0,20}?(?:[,，][^,，。;；:：、\d]{0,8}?)?(?<!已)完成(?:了|年度|项目|固定资产|总|的)*投资(?:总?额)?(?:约|近|达到?|共|为)*"
)
_PROJECTS: Final = pattern("(?:项目|工程)(?:共|数|总数)?,|,[^,]{0,16}(?:项目|工程)")
_FINISHED: Final = pattern(
    "完工|竣工|建成|投用|交付|投产|验收|开工|完成(?!(?:年度|项目|固定资产|总|的|了)*投资)"
)
_RATE_OF_STEP: Final = pattern("(?:[开动完竣]工|验收|投用|建成|完成|合格|通过|交付)率")
# 项目推进顺利，已完成31座: how it goes on says nothing of what is counted
_GOES_ON: Final = pattern(
    r"(?<![^,，:：])(?:目前|截至目前|当前|现|我[局委办县市区]|全[县市区])?[,，]?(?:(?:该|本|此|各|各项|整体|总体|前期|相关|民生|实事|建设)*"
    r"(?:项目|工程|工作|任务|进度|进展|建设|实施))+(?:正在?|均|已|整体|总体|建设|实施|推进|进展|开展)*(?:按[^,，。;；\d]{0,8})?"
    r"(?:推进|进展|进行|开展|实施|运行|有序|正常|顺利|良好|平稳|稳步|加快|抓紧|较快|迅速|全面|完成|情况)+(?:中|之中)?(?=[,，:：])"
)
# 重污染6天，同比减少40%: that it is more or less does not say of what
_CHANGES: Final = pattern("(?:减少|增加|回落|上涨)(?:了|约|近)?$")
_SENTENCE: Final = 200  # characters before a number in which its subject is looked for
_NEAR: Final = 12  # characters before a number that say that it comes on top
# Without one of these in it a text says no target again, nothing on top, no difference.
_MAY_RESTATE: Final = pattern(
    r"[标务划排应拟定线数限量]|超额|不[只止仅]|确定|下达|承诺|核定|要求|年度|的\s?\d"
)
_MAY_BE_EXTRA: Final = pattern("[超额另此还]")
_MAY_DIFFER: Final = pattern("[比较距超高多少低差欠缺]|不及|[上去前往]年")
_AHEAD: Final = 80  # characters behind a clause in which its state is looked for


@lru_cache(maxsize=256)
def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text, one for each of its quantities; never raises."""
    found = quantities(text)
    if not found:
        return ()
    kinds = kinds_in_turn(text, found) if "元" in text else {}
    turns = subjects_in_turn(text, found) | kinds
    made: list[Clause] = []
    in_brackets = _brackets(text, found)
    open_text = _without_numbers(text, found)
    # asked of a text once, so that most numbers need not be asked at all
    may_restate, may_add = _MAY_RESTATE.search(text), _MAY_BE_EXTRA.search(text)
    may_differ = _MAY_DIFFER.search(text)
    places = places_of(text, found)
    for at, quantity in enumerate(found):
        aspect = aspect_at(text, found, at, made)
        lead = turns.get(at) or _subject_of(quantity.lead)
        place = None if at in kinds else places[at]  # 农村 is then a kind of person
        if place is not None and place.is_part:  # it says where, and not what is counted
            lead = place.left_out_of(lead)
        tail = _without_bracket(quantity.tail) + behind_bracket(text, quantity)
        own = own_words(lead + tail)
        differs = may_differ is not None and is_difference(text, quantity.start)
        made.append(
            Clause(
                quantity=quantity,
                words=_words(open_text, quantity, own, place),
                own=own,
                around=_around(open_text, quantity),
                aspect=aspect,
                period=period_of(sentence_before(text, found, at)),
                # 超任务数32人 has the word of a target, and is how much more it was
                restates=may_restate is not None
                and not differs
                and restates_target(text, quantity),
                adds=may_add is not None and _is_extra(text, quantity),
                is_part=quantity.role is Role.PART or in_brackets[at],
                is_base=_is_base(text, found, at),
                differs=differs,
                place=place,
            )
        )
    mark_related(text, open_text, found, made)
    return tuple(made)


def _subject_of(lead: str) -> str:
    """The words before a number without those that compare it, or say that it came to that."""
    if lead.endswith("的"):
        lead = COMPARED.sub("", lead)
    return CAME_TO.sub("", lead) if CAME_TO_SIGN.search(lead) else lead


def _without_bracket(tail: str) -> str:
    """The words behind a number without a bracket that they begin with."""
    return _BRACKET.sub("", tail) if tail.startswith(("(", "（")) else tail


def _is_extra(text: str, quantity: Quantity) -> bool:
    """Whether a number comes on top of something by the words before it: 另有3个."""
    return _EXTRA.search(text, max(0, quantity.start - _NEAR), quantity.start) is not None


def _is_base(text: str, found: Sequence[Quantity], at: int) -> bool:
    """Whether a number is of all things of which the next number counts some, or the money."""
    if _AMONG_THEM.match(text, found[at].end) or _IN_LOTS.match(text, found[at].end):
        return True  # 4所园中，东园、西园已开园; 15公里分3段实施，东段6公里已贯通
    if at + 1 == len(found):
        return False
    whole, some = found[at], found[at + 1]
    between = text[whole.end : some.start].strip()
    if some.unit == "元":
        money = _MONEY_OF.fullmatch(between)
        are_projects = _PROJECTS.search(f"{whole.lead},{whole.tail}") is not None
        is_open = money is not None and not _FINISHED.search(whole.lead + between)
        return is_open and are_projects and is_counted(whole.unit)
    if some.value > whole.value or not count_alike(whole.unit, some.unit):
        return False
    if not whole.lead and _DONE_OF.fullmatch(between):
        return True  # 9座水库完工6座
    is_alone = not _without_bracket(some.tail) and not is_finished(whole.lead)
    if is_alone and _DONE_OF_THEM.fullmatch(between):
        return True
    if is_alone and not whole.lead and (done := _DONE_AGAIN.fullmatch(between)):
        return done["verb"][0] in done["thing"]
    return any(words.fullmatch(between) for words in (_SOME_HAVE, _AMONG))


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


def _words(text: str, quantity: Quantity, own: str, place: Place | None) -> str:
    """What is counted; a clause that does not say it takes it from the words before."""
    before = text[max(0, quantity.start - _SENTENCE) : quantity.start]
    if len(letters_of(_CHANGES.sub("", own))) >= 2:
        return own_words(_clause_of_verbs(before)) if _is_last_verb(before, quantity, own) else own
    sentence = _STOP.split(before)[-1]
    sentence = _GOES_ON.sub("", sentence)
    if "率" in sentence:  # 动工率104%，完工4656户: a rate of a step is not what is counted
        sentence = _RATE_OF_STEP.sub("", sentence)
    return own + own_words(sentence if place is None else place.left_out_of(sentence))


def _is_last_verb(before: str, quantity: Quantity, own: str) -> bool:
    """Whether no more than a verb stands before a number, the last of a list: 维修、更换5座."""
    if quantity.tail or not are_verbs(own) or not before.endswith(f"、{quantity.lead}"):
        return False
    listed = "".join(letters_of(before.removesuffix(f"、{quantity.lead}"))[-2:])
    return bool(listed) and are_verbs(_BETTERED.sub("", listed))


def _clause_of_verbs(before: str) -> str:
    """The clause of verbs in which what they are done to stands first: 健身设施维修、更换."""
    return _COMMA.split(before)[-1]


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
