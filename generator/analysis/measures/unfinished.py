"""What is said around a number that is the target's: that the work is still going on.

改造小区12个，工程进度达80%: all twelve are meant, and none of them is done.
"""

from decimal import Decimal
from typing import Final

from generator.analysis.measures.aspects import is_finished
from generator.analysis.measures.quantities import Quantity
from generator.analysis.measures.written_numbers import plain_text
from generator.patterns import pattern

_SHARE: Final = r"(?:的|已|达到?|为|约|近|完成)*(?P<{}>[0-9]+(?:\.[0-9]+)?)\s?%"
# 完成率 is of the target, and 完成年度任务的80% too: the number may be all that was done.
_PROGRESS: Final = pattern(
    r"(?:(?<!序时)(?<!计划)(?<!完成)(?<!资金)(?<!投资)进度|工程量|(?:完工|竣工|建成|投用|交付)(?:率|面积|里程|比例))"
    + _SHARE.format("of")
    + r"|[,，](?:目前|现|已|均|总体|整体)*完成(?:总量|总工程|工程量)?"
    + _SHARE.format("done")
    + r"(?:以上|左右|多)?(?![^,，。;；])"
    r"|完成投资[^。;；]{0,20}占(?:年度|全年|项目|计划|总)*投资(?:额|总额|计划)?"
    + _SHARE.format("paid")
)
# 6个公园已完成75%以上, 6个公园建设已过半
_IN_PART: Final = pattern(
    r"[^,，。;；:：\d]{0,12}(?:(?:已|均|平均)+完成(?:总量|总?工程量)?(?:的|约|近|超|达)*[1-9]?[0-9](?:\.[0-9]+)?\s?%|(?:已|均)*(?:过半|近半))"
    r"|[^,，。;；:：\d]{0,12}[,，](?:已|总体|整体|工程)*完成(?:总?量|工程量)?(?:已|均)*(?:过半|近半)"
    # 18座泵站改造接近完成, 完成大半
    r"|[^,，。;；:：\d]{0,12}(?:(?:接近|临近|即将)(?:完成|完工|竣工|建成)|完成(?:了|近|约)*(?:大半|多半|过半|近半|一半))"
    # 600盏路灯安装完成70%; 任务完成70% is of the number itself
    r"|[^,，。;；:：\d]{0,12}(?:安装|改造|建设|施工|铺设|整治|修缮|工程|项目|栽植|种植|开挖)完成(?:总量|总?工程量)?(?:的|约|近|超|达)*[1-9]?[0-9](?:\.[0-9]+)?\s?%"
)
_TIME: Final = (
    "(?:今年|明年|年内|年底|年末|月底|月末|春节|汛期|[0-9]{1,4}年|[0-9]{1,2}月份?"
    "|[上中下]旬|[上下]半年|[一二三四]季度|[底末初])*"
)
_WORKS: Final = "(?:项目|工程|建设|施工|改造|安装|任务)*"
# 18座公园改为15座, 18座公园暂停实施, 将18座公园列入民生实事
_NOT_AS_WANTED: Final = pattern(
    r"[^,，。;；:：\d]{0,16}?(?:(?:改|调整|调减|调增|核减|压减|变更|优化)为"
    r"|(?:暂停|暂缓|停止|取消)(?:实施|建设|施工)?(?=[,，。;；]|$)"
    r"|[列纳]入[^,，。;；、\d]{0,6}(?:民生|实事)(?!管理|保障))"
)
# 围绕18座公园建设，召开推进会; not 围绕法治主题开展宣传18场
_ABOUT: Final = pattern("(?:围绕|聚焦|紧扣|紧盯|锚定|瞄准|针对|对照)(?:全[省市州县区旗镇乡])?$")
_ENSURED: Final = pattern(
    rf"(?:确保|保证|保障)(?:在|于)?{_TIME}(?:[之以]?[前内])?(?:全[省市州县区旗镇乡])?$"
)
_END: Final = pattern("竣工|完工|建成|完成|投用|交付|开放|投入使用|通车")
_NEARLY: Final = pattern("(?:接近|临近|即将)完成[^,，。;；、]{0,8}$")
# 除河东公园外均已完工; not 除公园外，还新建
_BUT_SOME: Final = pattern(
    r"除(?:了|去)?[^,，。;；除]{1,20}[之以]?外[,，]?(?:其[余他它]|剩余|余下|其余的)?[^,，。;；还又另再也]{0,8}(?:均|都|全部|已|其[余他它])"
)
_AHEAD: Final = pattern(
    rf"[,，](?:全部|所有|该|本|此)?{_WORKS}(?:预计|计划|力争|确保|争取|将|拟)(?:于|在|到)?{_TIME}"
    rf"(?:[之以]?[前内])?(?:可|能|将)?{_WORKS}(?:全部|全面|陆续|正式)?"
    rf"(?:竣工|完工|建成|完成|投用|交付|验收|投入使用)(?:验收|投用|交付|{_WORKS})(?=[,，。;；]|$)"
)
# what is to be in use or accepted by then may be built
_ALL_TO_END: Final = pattern("(?:全部|全面|所有)(?:竣工|完工|建成|完成)(?!投用|交付|验收|投入)")
# 今年继续推进改造36个 says nothing of how many are done; not 累计推进, 已推进
_PUSHED_ON: Final = pattern(
    r"(?:^|[,，])(?:(?:今年|本年度?|年内|目前|当前|[0-9]{4}年|[我该全][省市州县区旗镇乡]|正在|在|继续|持续|加快|积极|大力|全力|深入|统筹|有序|稳步|扎实|着力)(?:以来)?)*(?:推进|推动)(?!了|率)[^,，。;；\d]*$"
)
_ALL_DONE: Final = pattern(
    r"(?:已|均|全部|全面|都|现)(?:已|经|全部|全面|顺利|提前|如期)*完成(?=[,，。;；]|$|改造|建设|任务|安装|施工)"
    r"|(?:完成率|任务|目标|计划)[^,，。;；\d]{0,6}(?:100(?:\.0+)?|1[0-9]{2}(?:\.[0-9]+)?)\s?%"
)
# 改造道路12条，目前工程进展顺利 does not say that any is done; people may be helped so far
_GOES_WELL: Final = pattern(
    rf"(?:目前|当前)[,，]?(?:整体|总体|各项)?{_WORKS}(?:整体|总体)?(?:进展|推进)(?:总体|整体|较为|比较|十分)?(?:顺利|良好|正常|有序)"
)
_BUILDING: Final = pattern("建设|[新改扩修]建|改造|整治|治理|铺设|安装|修缮|加固|硬化")
# 。目前，工程进度达48%: the next sentence goes on with the same work
_GOES_ON: Final = pattern(
    r"[。;；\n](?:目前|当前|截[至止][^,，。;；]{1,12}?(?=[,，]|工程|项目|总体|整体|形象))[,，]?(?:该|本|此)?"
    r"(?=(?:工程|项目|建设|施工|总体|整体|形象|改造|安装|总)*进度)"
)
_ENDED: Final = pattern(
    "(?:已|均|全部|全面|都)(?:已|全部|全面|顺利|提前|如期)*(?:完工|竣工|建成|投用|交付|投入使用|验收|通车)"
)
# 12个小区完成雨污分流，其他内容有序推进; not 12个小区改造完成，其他小区正在施工
_REST: Final = (
    "(?:其[余他它]|剩余|余下|后续|配套|附属)(?:[^,，。;；0-9]{0,6}?)(?:内容|工程|工作|部分|工序|环节|设施|分项|子项|附属|配套)"
    "[^,，。;；0-9]{0,6}"
)
_REST_GOES_ON: Final = pattern(
    rf"[,，]{_REST}(?:推进|实施|施工|建设|进行|开展|收尾)(?:中|当中|之中)?(?=[,，。;；]|$)"
)
_ENDS_DONE: Final = pattern("(?:完[成工]|竣工|建成|投用|交付|验收|改造|整治|使用)(?=[,，])")
_STOP: Final = pattern(r"[。;；\n]")
# 新建公园18座，已完成投资1800万元: so far the money is told, and nothing of the parks
_ONLY_PAID: Final = pattern(
    r"[^,，。;；:：、0-9]{0,8}[,，](?:项目|工程)?(?:目前|现|已|累计|截[至止][^,，。;；]{1,12}[,，]?)+(?:完成(?:项目|工程|年度|总)?投资|支付|拨付)"
)
_ALL: Final = 100  # percent
_LONGEST: Final = 400  # characters of a sentence


def is_unfinished(text: str, quantity: Quantity) -> bool:
    """Whether the rest of its sentence says so of a number of a text, or the next one goes on.

    A number of things that work is only pushed on with is unfinished without more words.
    """
    plain = plain_text(text)
    end = _end_of_sentence(plain, quantity.end)
    if _GOES_ON.match(plain, end):
        end = _end_of_next(plain, end)
    if _is_of_less(plain, quantity, end):
        return True
    ahead = _AHEAD.search(plain, quantity.end, end)
    if _ENDED.search(plain, quantity.end, ahead.start() if ahead else end):
        return False
    return (
        ahead is not None
        or _IN_PART.match(plain, quantity.end) is not None
        or _is_pushed_on(plain, quantity)
        or _is_going_well(plain, quantity, end)
        or _is_rest_going_on(plain, quantity, end)
        or any(
            Decimal(match["of"] or match["done"] or match["paid"]) < _ALL
            for match in _PROGRESS.finditer(plain, quantity.end, end)
        )
    )


def _is_of_less(plain: str, quantity: Quantity, end: int) -> bool:
    """Whether a number is one that only was wanted, or that some are left out of."""
    lead = plain_text(quantity.lead)
    is_nearly = _NEARLY.search(lead) is not None
    is_ensured = _ENSURED.search(lead) is not None
    return (
        _ABOUT.search(lead) is not None
        or is_nearly
        or _NOT_AS_WANTED.match(plain, quantity.end) is not None
        or _BUT_SOME.search(plain, quantity.end, end) is not None
        or (is_ensured and _END.search(plain_text(quantity.tail)) is not None)
    )


def is_only_paid(text: str, quantity: Quantity) -> bool:
    """Whether no more is told of a number of things than how much was paid for them by now."""
    plain = plain_text(text)
    paid = _ONLY_PAID.match(plain, quantity.end)
    if paid is None or is_finished(plain_text(quantity.lead)):
        return False
    return not is_finished(plain[paid.end() : _end_of_sentence(plain, paid.end())])


def is_all_ahead(text: str, quantity: Quantity) -> bool:
    """Whether its sentence ends with all of the work to be finished: 计划10月底前全部完工."""
    plain = plain_text(text)
    ahead = _AHEAD.search(plain, quantity.end, _end_of_sentence(plain, quantity.end))
    return ahead is not None and _ALL_TO_END.search(ahead[0]) is not None


def _is_pushed_on(plain: str, quantity: Quantity) -> bool:
    """Whether no more is told of things than that the work goes on: 今年继续推进改造36个."""
    if not _PUSHED_ON.search(plain_text(quantity.lead)):
        return False
    end = _end_of_next(plain, _end_of_sentence(plain, quantity.end))  # 。目前已全部完成
    return not any(words.search(plain, quantity.end, end) for words in (_ENDED, _ALL_DONE))


def _is_going_well(plain: str, quantity: Quantity, end: int) -> bool:
    """Whether no more is told of what is to be built than that its work goes well by now."""
    if not _BUILDING.search(quantity.lead + quantity.tail):
        return False
    end = _end_of_next(plain, end)  # 。3座已完工
    is_told = _GOES_WELL.search(plain, quantity.end, end) is not None
    return is_told and not is_finished(plain[quantity.end : end])


def _end_of_next(plain: str, end: int) -> int:
    """Where the sentence ends that follows one with this end."""
    return _end_of_sentence(plain, end + 1)


def _is_rest_going_on(plain: str, quantity: Quantity, end: int) -> bool:
    """Whether a step is done of things, and the rest of the work on them goes on."""
    rest = _REST_GOES_ON.search(plain, quantity.end, end)
    return rest is not None and not _ENDS_DONE.search(plain, quantity.end, rest.start() + 1)


def _end_of_sentence(plain: str, start: int) -> int:
    end = start + _LONGEST  # else a text without stops is read for each number
    stop = _STOP.search(plain, start, end)
    return stop.start() if stop else end
