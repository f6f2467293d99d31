"""A number of things of which it is told next how far some of them are is the target said again.

新建学校64所，已开工61所，其中33所竣工; 38个项目，11个处于设计阶段，2个完成施工; 新建管网45公里，
已新建47公里. What is parted up into stages is no more than wanted, whatever verb stands before it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.aspects import (
    OPEN,
    REACHED,
    Aspect,
    Period,
    aspect_of,
    is_completed,
)
from generator.analysis.measures.circumstances import is_circumstance
from generator.analysis.measures.clause import Clause, count_same
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.roles import AMOUNTS
from generator.analysis.measures.subjects import are_verbs, letter_pairs, letters_of, own_words
from generator.analysis.measures.units import count_alike, is_rate, is_size
from generator.analysis.measures.work_steps import (
    FRAME_WORKS,
    GROUND_WORKS,
    OFFICE_STEPS,
    PAPERS,
)
from generator.patterns import pattern

# What a step or a state of building is called: beside these a stage names nothing that is counted.
_STATES: Final = pattern(
    f"{OFFICE_STEPS}|{PAPERS}|{FRAME_WORKS}|桩基|处于?|进入|阶段|初步|编制|测绘|用地|土地"
    "|备案|公示|联审|征集|征询|招投标|开标|投标|采购|前期|准备|办理|工作|工程|结构|外墙|内外?|装修|装饰"
    "|封顶|设备|安装|调试|配套|附属|收尾|扫尾|开工|动工|启动|进场|开始|施工|建设|新建|改建|扩建|改造|修建|建成|在建|待建|实施|推进|推动|组织|投资|资金"
    "|竣工|完工|完成|完毕|投入|投用|使用|并网|发电|送电|挂牌|联网|开诊|开园|运营|运行|试营业|试运行|营业|开放|开业|交付|通车|贯通|达到|具备|条件|验收|通过|等待|待|正式|正在"
    "|之中|正|抓紧|加快|陆续|有序|稳步|大体|基本|全面|尾声|接近|即将|预计|计划|[尚还仍]|剩下|余下|其中|其[余他它]|另外|目前|当前|项目|任务|进行|有|并|和|或|未|没|现"
)
_TO_USE: Final = pattern("投用|投入使用|投入运营|运营|开放|验收|挂牌|交付|启用")
_TO_END: Final = pattern("完工|竣工|建成|完成")
# A layer or a step of the whole work: 改造65公里，已完成路面铺筑48公里
_LAYER: Final = pattern(
    f"{GROUND_WORKS}|路面|路?床|标线|[基面]层|水稳层?|沥青|混凝土|砼|油面|土地|田块|箱涵|[桥墩]基|支架|管[道线]|[线光电]缆"
)
# of what a net is made: 新建管网12公里，已完成管道铺设8公里
_LINES: Final = pattern("管[道线]|[线光电]缆")
# not 改造65公里，铺设沥青路面48公里: the others may have another
_SO_FAR: Final = pattern("^(?:截[至止]|目前|现)|已|其中(?:已经?)?完成")
_LAID: Final = pattern(
    "铺筑|铺装|摊铺|铺设|敷设|浇筑|填筑|砌筑|压实|拓宽|加宽|硬化|回填|开挖|焊接|架设|安装|吊装|布设|穿线|拆除|清表|平整|施工|工程"
)
_IN_ALL: Final = pattern("累计|总共|共计|合计|总计")
_FULL_STOP: Final = pattern(r"[。!！?？\n]")
_RESUMES: Final = pattern(r"^(?:目前|现|截至|截止|到|已|其中|[尚还]有|剩|余)")
_SIGNS: Final = pattern(r"[,，:：;；。]")
_REASON: Final = pattern(
    r"[因受由](?:于|为|到)?[^,，。;；]{1,16}(?:问题|原因|影响|限制|制约|变更|调整)"
)
_PARTING: Final = pattern(r"[、\d]")
# How work is led, goes on and how long it takes, between two signs: 实行周调度, 工期缩短15天
_ASIDE: Final = pattern(
    r"实行|坚持|加强|强化|落实|采[取用]|严格|严把|狠抓|压实|倒排|挂图|建立|健全|完善|优化|克服|抢抓|统筹|协调|创新|[按依]"
    r"|\D*\d+(?:天|日|个?月|周|小时|年|倍|%|\uff05)"
    r"|\D*(?:缩短|延长|提前|加快|放缓|滞后|顺利|良好|平稳|有序|过半)(?:了|完成)?$"
)
_REST: Final = pattern("其[余他它]|剩余|余下|剩下|[尚还仍](?:有|剩|余|差)")
_NOT_YET: Final = pattern("[尚还仍]?未|没有?(?=[完建竣])")  # 还有3座未完工 are of those before
_SOME: Final = pattern(rf"其中|{_REST.pattern}")
_OTHERS: Final = pattern(
    r"另|此外|再|新(?=开工|动工|启动)|明年|下年|今后|[上去前往]年|历年|(?:19|20)\d\d年"
)
_DONE_NOW: Final = pattern(r"^(?:截至[^,，。;；]{0,12}|目前|现在?|如今)?(?:实际|已经?)")
# 32个项目计划总投资19亿元, 16个新建点已完成投资512万元: what is told is the money.
_MONEY: Final = pattern(
    r"(?:完成|下达|到位|拨付|落实|投入|总|概算|预算|累计|共|计划)(?:投资|资金|投入|造价)(?:额|总额)?(?:约|为|达|共|已|累计)*$"
)
_WHEN_OR_WHERE: Final = pattern(
    r"(?:今年|本年|全年|目前|截至目前|(?:全|我|该|本)[省州市县区旗镇乡]|\d{1,4}[年月-]?|^对)(?:度|来|以来)?"
)
_OF_PROJECTS: Final = ("个", "项")  # 新建公园5个项目 counts the projects themselves
_WORKS: Final = ("方面", "项目", "工程", "任务", "项目中", "工程中")
_SENTENCE: Final = pattern(r"[,，:：][^。;；\n]+")
_ALL_OF_THEM: Final = pattern("均|都|全部|全面|一并|也已")
_SIZE_OF_ALL: Final = pattern("(?:总|共)(?:装机|库容|容量|长度?|里程|面积|规模)")
_STEP_RATE: Final = pattern(
    r"[^,，。;；:：]*?(?:(?P<begun>[开动]工|招标|启动)|[完竣]工|完成|投用|验收)率(?:为|达到?|已达)*"
)
_ALL: Final = 100  # percent
_MOST: Final = 10  # numbers behind a whole that may be of its stages, or before it the same
_SAID: Final = 2  # letters that name something
_WORD: Final = 4  # likewise, at most
_FAR: Final = 60  # characters between two of them


def mark_stages(text: str, made: list[Clause]) -> None:
    """Marks the numbers whose stages are told next, and names the stages after them."""
    for at, whole in enumerate(made):
        if whole.is_base:  # 60件实事。截至10月底，60件实事已完成27件
            _open_same_before(made, at)
        is_of_rate = _is_of_rate(text, made, at)
        if not (is_of_rate or _may_be_whole(whole)):
            continue
        stages = list(_stages_behind(text, made, at))
        told = [made[n] for n in stages]
        is_topic = _is_topic(text, whole.quantity) or _is_named_project(text, made[at : at + 2])
        is_topic = is_topic or is_of_money(text, made, at) or is_of_rate
        is_topic = is_topic or _is_only_named(whole, told)
        if is_topic or _are_open(told) or _is_done_in_part(whole, told):
            _open_same_before(made, at)
            made[at] = replace(made[at], is_open=True)
            for n in stages:
                made[n] = replace(made[n], words=made[n].own + whole.words)
        elif at + 1 < len(made):
            _open_by_next(text, made, at)


def _open_by_next(text: str, made: list[Clause], at: int) -> None:
    """Marks a number of which the next one says what was done, or how far one layer of it is."""
    whole, following = made[at : at + 2]
    if _is_done_again(text, whole, following):
        # 三年累计改造310户，已改造298户 says again no target of the year
        is_of_year = whole.period is Period.UNSAID
        made[at] = replace(whole, restates=is_of_year, is_open=not is_of_year)
    elif _is_layer_of_it(text, whole, following):
        made[at] = replace(whole, is_open=True)
        for n in _layers_from(text, made, at):
            made[n] = (
                replace(made[n], words=made[n].own + whole.words)
                if _is_the_work(whole, made[n])
                else replace(made[n], aspect=Aspect.UNDER_WAY)
            )


def _layers_from(text: str, made: Sequence[Clause], at: int) -> Iterator[int]:
    """The places of the numbers that tell of layers of a whole: 路面铺筑4公里、标线3公里."""
    yield at + 1
    for n in range(at + 2, min(len(made), at + _MOST)):
        is_listed = text.startswith("、", made[n - 1].quantity.end)
        if not is_listed or not _names_layer(made[at], made[n]):
            return
        yield n


def _may_be_whole(whole: Clause) -> bool:
    """Whether a number is of work, and not said to be done, planned, begun or said again."""
    quantity = whole.quantity
    is_beside = whole.adds or whole.differs or whole.is_base or whole.is_part
    if is_beside or whole.restates or quantity.role not in AMOUNTS:
        return False
    if whole.aspect is Aspect.DONE:  # 累计实施8个 does not say that they are done
        return not aspect_of(_IN_ALL.sub("", quantity.lead + quantity.tail))[1]
    return whole.aspect is Aspect.UNSAID


def _open_same_before(made: list[Clause], at: int) -> None:
    """Marks what is the same as a whole, stands before it and is not said to be done."""
    whole = made[at]
    for n in range(max(0, at - _MOST), at):
        is_equal = made[n].quantity.value == whole.quantity.value and not made[n].certain
        if is_equal and count_same(made[n], whole):
            made[n] = replace(made[n], is_open=True)


def _is_done_again(text: str, whole: Clause, following: Clause) -> bool:
    """Whether the next number says what was done of it: 新建管网45公里，已新建47公里.

    The verb is said again, or is but one of finishing; what is counted is not.
    """
    between = text[whole.quantity.end : following.quantity.start]
    is_next = between.startswith((",", "，", "(", "（")) and len(between) <= _FAR
    if not is_next or _FULL_STOP.search(between) or not _counts_as(whole, following):
        return False
    if following.aspect is not Aspect.DONE or not _DONE_NOW.match(following.quantity.lead):
        return False
    if not are_verbs(following.own) or letters_of(following.quantity.tail):
        return False
    own = letter_pairs(following.own)
    return not own or not own.isdisjoint(letter_pairs(whole.quantity.lead))


def _is_layer_of_it(text: str, whole: Clause, following: Clause) -> bool:
    """Whether the next number says how far one layer of a work goes: 路面铺筑 of 改造65公里."""
    between = text[whole.quantity.end : following.quantity.start]
    is_next = between.startswith((",", "，")) and len(between) <= _FAR
    if not is_next or _FULL_STOP.search(between) or not _counts_as(whole, following):
        return False
    is_less = following.quantity.value < whole.quantity.value
    is_told = following.aspect not in (Aspect.PLANNED, Aspect.BEGUN) and _SO_FAR.search(
        following.quantity.lead
    )
    is_of_it = is_less and is_told and is_size(whole.quantity.unit)
    return bool(is_of_it) and _names_layer(whole, following)


def _names_layer(whole: Clause, clause: Clause) -> bool:
    """Whether a number names nothing but layers of a whole, and how these are made."""
    own = _LAID.sub("", _without_words_of(whole, clause.own))
    return _LAYER.search(own) is not None and not letters_of(_LAYER.sub("", own))


def _is_the_work(whole: Clause, layer: Clause) -> bool:
    """Whether a layer is what is wanted: 路面硬化 of 硬化道路, 管道铺设 of 新建管网."""
    verbs = set(_LAID.findall(whole.quantity.lead))
    return _LINES.search(layer.own) is not None or not verbs.isdisjoint(_LAID.findall(layer.own))


def _stages_behind(text: str, made: Sequence[Clause], at: int) -> Iterator[int]:
    """The places of the numbers behind a whole that tell how far some of it is."""
    whole, last, is_passed = made[at], made[at].quantity, False
    for n in range(at + 1, min(len(made), at + _MOST)):
        clause = made[n]
        quantity = clause.quantity
        between = text[last.end : quantity.start]
        if len(between) > _FAR:
            return
        if _is_aside(whole, clause):
            continue
        if _FULL_STOP.search(between) and not _RESUMES.match(_FULL_STOP.split(between)[-1]):
            return
        gap = text[made[n - 1].quantity.end : quantity.start]
        is_of_whole = not is_passed or _names_whole(whole.quantity, quantity)
        if is_of_whole and _counts_as(whole, clause) and _is_stage(whole, clause, gap):
            last = quantity
            yield n
        elif quantity.unit != whole.quantity.unit and begins(whole.quantity):
            is_passed = True  # 9个村电网，更换电表31台，现6个村已送电
        elif not _is_in_bracket(text, whole.quantity, quantity):
            return  # but: 项目15个（新开工6个、续建9个），其中已竣工11个


def _names_whole(whole: Quantity, quantity: Quantity) -> bool:
    """Whether a number says by a noun behind it that it counts what a whole does."""
    return bool(quantity.tail) and quantity.tail[0] in whole.tail[:_WORD]


def _is_aside(whole: Clause, clause: Clause) -> bool:
    """Whether a number is a share, money, a month's, the size of all or beside the work."""
    quantity = clause.quantity
    is_money = quantity.unit.endswith("元") and not whole.quantity.unit.endswith("元")
    is_of_month = clause.period is Period.PART or clause.is_earlier
    is_beside = is_circumstance(quantity) or _SIZE_OF_ALL.search(quantity.lead) is not None
    return is_rate(quantity.unit) or is_money or is_of_month or is_beside


def _is_in_bracket(text: str, whole: Quantity, quantity: Quantity) -> bool:
    """Whether a number stands in a bracket that opens right behind another."""
    between = text[whole.end + len(whole.tail.split("(")[0].split("（")[0]) : quantity.start]
    return between.startswith(("(", "（")) and not any(sign in between for sign in ")）")


def _counts_as(whole: Clause, clause: Clause) -> bool:
    is_added = clause.adds and not _NOT_YET.match(clause.quantity.tail)
    is_beside = clause.restates or is_added or clause.differs or clause.is_earlier
    is_part_of_time = clause.period in (Period.PART, Period.BEYOND)
    is_alike = count_alike(whole.quantity.unit, clause.quantity.unit)
    if whole.quantity.unit != clause.quantity.unit and _REST.search(clause.quantity.lead):
        return False  # 新增学位2970个，其余2所
    return is_alike and not (is_beside or is_part_of_time)


def _is_stage(whole: Clause, clause: Clause, gap: str) -> bool:
    """Whether a number says nothing but how far some of a whole is."""
    quantity = clause.quantity
    if quantity.value > whole.quantity.value or not clause.certain or _OTHERS.search(gap):
        return False
    is_plan = clause.aspect is Aspect.PLANNED and not quantity.tail
    is_all = quantity.value == whole.quantity.value  # 新建公园18座，预计年底完成18座
    if is_plan and not (is_all or _SOME.search(quantity.lead)):
        return False
    own = own_words(quantity.tail) if quantity.lead.endswith("等") else clause.own
    own = _REASON.sub("", own)
    if quantity.unit != whole.quantity.unit and letters_of(_STATES.sub("", own)):
        return False  # 新增端口5628个，建成充电棚187处
    left = _STATES.sub("", _without_words_of(whole, own))
    if quantity.lead.endswith("等"):  # 已验收的有东桥、西桥等11座
        gap = gap.partition("的有")[0]
    is_rest = _REST.search(quantity.lead) is not None  # of the whole, whatever stands between
    return len(letters_of(left)) < _SAID and (is_rest or not _names_another(gap, quantity.lead))


def _names_another(gap: str, lead: str) -> bool:
    """Whether a word by itself stands before a number: 新建公园55个，绿地，完成6个."""
    phrases = _SIGNS.split(gap.removesuffix(lead))
    words = [
        word
        for at, phrase in enumerate(phrases)
        if not _ASIDE.match(phrase)
        for word in _PARTING.split(phrase)[at == 0 :]
    ]
    return any(
        _SAID <= len(letters_of(_STATES.sub("", own_words(word)))) <= _WORD for word in words
    )


def _without_words_of(whole: Clause, words: str) -> str:
    """Words without those that a whole has too."""
    common = letter_pairs(whole.words)
    letters = letters_of(words)
    said = {at for at, pair in enumerate(pairwise(letters)) if pair in common}
    said |= {at + 1 for at in said}
    return "".join([" " if at in said else letter for at, letter in enumerate(letters)])


def _are_open(stages: Sequence[Clause]) -> bool:
    return any(_state_of(stage) in OPEN for stage in stages)


def _state_of(stage: Clause) -> Aspect:
    """How far some of a whole is; of the rest its own words tell: 其余3座已完成验收."""
    state, is_plain = aspect_of(stage.quantity.tail)
    return state if is_plain and _REST.search(stage.quantity.lead) else stage.aspect


def _is_done_in_part(whole: Clause, stages: Sequence[Clause]) -> bool:
    """Whether less than all of it is finished.

    What is in use, or was accepted, does not say that the others are not built.
    """
    reached = [stage.quantity for stage in stages if _state_of(stage) in REACHED]
    said = [quantity.lead + quantity.tail for quantity in reached]
    if not any(_TO_END.search(words) and not _TO_USE.search(words) for words in said):
        return False
    values, value = [quantity.value for quantity in reached], whole.quantity.value
    return max(values) < value and sum(values) != value


def _is_only_named(whole: Clause, stages: Sequence[Clause]) -> bool:
    """Whether things are named without a verb, and fewer reached a state: 15个点，已验收11个."""
    if len(letters_of(_STATES.sub("", whole.quantity.tail))) < _SAID:
        return False  # 6个待验收
    reached = [stage.quantity.value for stage in stages if _state_of(stage) in REACHED]
    return bool(reached) and begins(whole.quantity) and sum(reached) < whole.quantity.value


def _is_topic(text: str, quantity: Quantity) -> bool:
    """Whether things are only named, before something else is said: 5万亩农田项目，已平整4万亩."""
    if not begins(quantity) or not quantity.tail.endswith(_WORKS):
        return False
    return _is_told_more(text, quantity)


def _is_named_project(text: str, said: Sequence[Clause]) -> bool:
    """Whether a project is called by its number, and some of it is told: 加装48部项目，37部完工."""
    quantity = said[0].quantity
    if len(said) == 1 or quantity.tail not in _WORKS or quantity.unit in _OF_PROJECTS:
        return False
    some = said[1].quantity
    is_some = count_alike(quantity.unit, some.unit) and some.value < quantity.value
    is_next = not _FULL_STOP.search(text, quantity.end, some.start)
    return is_some and is_next and _is_told_more(text, quantity)


def _is_told_more(text: str, quantity: Quantity) -> bool:
    """Whether a sentence goes on behind the name of a project, and not with all of it finished."""
    sentence = _SENTENCE.match(text, quantity.end + len(quantity.tail))
    return sentence is not None and not (
        _ALL_OF_THEM.search(sentence[0]) and is_completed(sentence[0])
    )


def _is_of_rate(text: str, made: Sequence[Clause], at: int) -> bool:
    """Whether a number is of those of which a rate says how far they are: 45个项目开工率100%."""
    if at + 1 == len(made) or made[at + 1].quantity.unit != "%":
        return False
    whole, rate = made[at].quantity, made[at + 1].quantity
    said = _STEP_RATE.fullmatch(text, whole.end, rate.start)
    return said is not None and begins(whole) and (bool(said["begun"]) or rate.value < _ALL)


def begins(quantity: Quantity) -> bool:
    """Whether no verb stands before a number: 全区24个, 由县交通局负责的18个."""
    return quantity.lead.endswith("的") or not letters_of(_WHEN_OR_WHERE.sub("", quantity.lead))


def is_of_money(text: str, made: Sequence[Clause], at: int) -> bool:
    """Whether no more is told of things than the money for them: 16个点已完成投资512万元."""
    if at + 1 == len(made):
        return False
    whole, money = made[at].quantity, made[at + 1].quantity
    between = text[whole.end : money.start]
    if not money.unit.endswith("元") or not begins(whole):
        return False
    if any(sign in between for sign in ",，、;；:：。(（"):
        return False
    said = _MONEY.search(between)
    return said is not None and not is_completed(between[: said.start()])
