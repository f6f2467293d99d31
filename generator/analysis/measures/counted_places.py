"""Of which place the numbers of a text are: 东镇完成12个、西镇完成8个; 全县20座，其中城区8座.

Names of places are an open class. They are known by their kind (镇, 街道, 村, 苏木 ...) and by
where they stand: a name begins a clause, or stands behind 在, 其中 or another name, and a number or
a verb stands right behind it. 东镇敬老院, 县级医院 and 社区公园 are what is counted, and no place.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from generator.analysis.measures.quantities import Quantity
from generator.characters import HAN_SIGN
from generator.patterns import pattern


class Place(Struct, frozen=True):
    """Where something was counted, as the text has it: 东镇, a list 东镇、西镇, 城区, or 全县.

    `names` are the names of a list. `level` is town, village, county or area; numbers of places of
    one level may be added up, for none lies in another. It is empty where all there is is meant,
    or where a list is open (东镇等5个乡镇).
    """

    names: tuple[str, ...]
    is_whole: bool = False
    level: str = ""

    @property
    def is_part(self) -> bool:
        """Whether it is no more than a part of what a report is about."""
        return not self.is_whole

    def is_named_in(self, words: str) -> bool:
        """Whether words name all of it."""
        return all(name in words for name in self.names)

    def lies_in(self, other: "Place") -> bool:
        """Whether each of its names is one of the other's, or of a place in it: 东镇西村."""
        return all(name.startswith(other.names) for name in self.names)

    def left_out_of(self, words: str) -> str:
        """The words without its names."""
        for name in self.names:
            words = words.replace(name, "")
        return words

    def excludes(self, other: "Place") -> bool:
        """Whether both are parts, and neither lies in the other."""
        is_alike = bool(self.level) and self.level == other.level
        return is_alike and set(self.names).isdisjoint(other.names)


_TOWN, _VILLAGE, _COUNTY, _AREA = "town", "village", "county", "area"
_LEVELS: Final = {
    **dict.fromkeys(
        ("镇", "乡", "街道", "苏木", "办事处", "开发区", "高新区", "经开区", "管委会"), _TOWN
    ),
    **dict.fromkeys(("村", "社区", "嘎查"), _VILLAGE),
    **dict.fromkeys(("县", "市", "区", "旗"), _COUNTY),
}
_KINDS: Final = sorted(_LEVELS, key=len, reverse=True)
# Kinds of areas, which are no names, and are parts of a county all the same.
_AREAS: Final = (
    *("主城区", "中心城区", "老城区", "新城区", "建成区", "城区", "县城", "市区", "镇区"),
    *("乡镇", "集镇", "农村", "乡村", "半山区", "山区", "牧区", "农区", "郊区"),
)
# The sign that all of them begin with stands first, so that the search leaps to it.
_WHOLE: Final = pattern(
    "(?=[全我本境县市所各])(?:全(?<![安健齐完]全)[县市区旗州盟省镇乡域](?!级)|[我本](?<![自根成].)[县市区旗州盟省](?![级直])"
    "|境(?<![镇乡道村区木]境)内|[县市]域内|所有(?:乡镇|镇街|镇乡|镇|乡|街道|县区|旗县|县市区|地)"
    "|各(?:乡镇|镇街|镇乡|镇|乡|街道|县区|旗县|县市区|地))"
)
# Without one of these a text names no place.
_MAY: Final = pattern("[镇乡村区县市旗州盟境]|街道|苏木|嘎查|各地|全省|办事处|管委会")
# What was done stands behind the name of the place, and nothing of its own name.
_VERBS: Final = (
    "新建|新增|新开|新修|新改|新招|改建|改造|改扩|扩建|建成(?!区)|建设|建有|建立|建(?![成制筑])|修|完成|完工|竣工"
    "|开工|动工|开展|开办|开设|开通|实施|实现|安装|铺设|组织|培训|发放|投入|投资|投放|投用|落实|整治"
    "|治理|种植|栽植|打造|创建|创成|设立|设置|布设|配备|配置|购置|更换|更新|举办|提升|清理|清淤|疏浚"
    "|拆除|搬迁|迁建|流转|申报|获评|通过|入选|惠及|受益|覆盖|解决|硬化|加固|拓宽|招聘|选派|救助|补助"
    "|帮扶|筹集|接种|筛查|检测|达|有|约|近|超"
)
_SINCE: Final = (
    "已经?|共计|累计|合计|总计|共|均|各(?!级)|现|实际|分别|率先|还|也|则|另|今年|年内|目前|全年|本年|又"
    "|陆续|提前|超额|圆满|计划|拟|将|正在|仅|只|为|是|增"
)
_BEHIND: Final = (
    rf"(?=[:：]?(?:(?:范围|境|域|辖区)?内)?(?:{_SINCE})*"
    r"(?:[0-9]|[两二三四五六七八九十]{1,3}[个座所条处家户]"
    rf"|(?:{_VERBS})|等[0-9]|(?:完成|开工|动工|竣工|完工|达标)率))"
)
_END: Final = pattern(rf"(?:{'|'.join((*_AREAS, *_KINDS))}){_BEHIND}")
# All that may stand before a name in its clause.
_LEADS: Final = pattern(
    r"^(?:其中|以及|截至|目前|今年|去年|本年|当年|年内|全年|[上下]半年|季度|月底|月末|年底|月份?|年|底|另外|此外|同时"
    "|主要|分别|包括|分布在|位于|[一二三四五]是|[我本全][县市区旗州]|在|于|由|另|还|并|而|和|及|与|含|如|即|是|为|对"
    "|已)+"
)
_OF_NAMES: Final = frozenset("和与及年如含即并而")
_SHORT: Final = 2  # characters of a name that is not whole: 平镇
_PLACED: Final = ("在", "于", "其中")
# Who goes on with a verb before the name does not begin with it: 惠及东镇, 完成老旧小区.
_VERB: Final = pattern(
    "完成|建成|[新改扩修迁]建|改造|建设|实施|开展|组织|安装|覆盖|惠及|涉及|辐射|服务|支持|支援|带动|创建"
    "|打造|提升|整治|治理|新增|更换|发放|补助|培训|铺设|开通|贯通|连接|修缮|维修|推进|加快|培育|评选"
    "|申报|投入|解决|保障|[送赴给把将使从按每各的了占]|[一二两三四五六七八九十]个"
)
# Places of a sort are counted themselves: 示范村10个, 特色小镇, 老旧小区, 超市.
_SORTS: Final = pattern(
    "(?:行政|自然|示范|文明|卫生|特色|试点|重点|中心|样板|生态|美丽|典型|智慧|绿色|平安|和谐|未来"
    "|森林|园林|旅游|宜居|宜业|和美|精品|先进|优秀|达标|法治|健康|共富|避险|搬迁|移民|传统|历史"
    "|文化|贫困|脱贫|薄弱|空壳|空心|一般|易地|安置|帮扶|老旧|居民|工业|产业|经济|商业|康养|非遗|数字"
    "|零碳|低碳|节水|就业|民主|信用|清廉|棚户|功能|保护|试验|集聚|服务|休息|活动|教学|生活|街道|建制"
    "|背街|主次|商务|种植|养殖|蓄滞|友好|[型级式类星化]"
    "|小城?(?=镇)|城镇?(?=镇)|[集古重名强市乡](?=镇)|[城家下返回水老故侨入](?=乡)|城中(?=村)|[农乡渔驻百千万](?=村)"
    "|[小园景校灌林牧矿库住宅分片城社地辖街院厂港郊专病护营城](?=区)|[强大名](?=县)|[超城门夜早菜都股房楼集上](?=市)|[红锦彩党](?=旗)"
    r"|^[全我本该各])"
    rf"(?:{'|'.join(_KINDS)})$"
)
# Villages that are made are what is counted: 绿色社区创建5个.
_MADE: Final = ("创建", "创成", "建设", "打造", "培育", "改造", "提升", "整治", "申报", "获评")
_FEW_OF: Final = pattern(r"[:：]?[0-9]+个")
_LIST: Final = pattern("、|(?<=[镇乡道村区县市旗木查])(?:以及|和|及|与)")
_OPEN: Final = "等"
_STOP: Final = pattern(r"[。;；!！?？\n]")
_COMMA: Final = pattern("[,，]")
_BORDER: Final = pattern(r"[,，。;；!！?？\n]")
_TOTAL: Final = pattern("共|合计|总计|累计|总|另|此外")
_EACH: Final = pattern("分别|依次")
_NEAR: Final = 12  # characters before a number in which it is said to be the first of a list
_LONGEST: Final = 10  # characters of a name
_LONGEST_LIST: Final = 80  # characters of a list of names
_DATES: Final = "年月日"
_SEVERAL: Final = 2


class _Mention(Struct, frozen=True):
    """Where a text names a place of which it may count something: text[start:end]."""

    start: int
    end: int
    place: Place


def places_of(text: str, found: Sequence[Quantity]) -> Sequence[Place | None]:
    """The place of each quantity, or None where the text names none; never raises.

    A number takes it from the words before it in its clause, else from the number before it: in one
    list, or where the text tells of several places in turn. A total takes none.
    """
    said = _mentions(text) if found and _MAY.search(text) else []
    if not said:
        return (None,) * len(found)
    own = _own_places(text, found, said)
    names = {mention.place.names for mention in said}
    places = _with_inherited(text, found, own, is_in_turn=len(names) >= _SEVERAL)
    if _EACH.search(text):
        _part_in_turn(text, found, places)
    return places


def _own_places(
    text: str, found: Sequence[Quantity], said: Sequence[_Mention]
) -> list[Place | None]:
    """The place that stands in the clause of each quantity, before it."""
    places: list[Place | None] = []
    at = end = 0
    for quantity in found:
        own: Place | None = None
        while at < len(said) and said[at].end <= quantity.start:
            behind = said[at].end
            if behind > end and not _BORDER.search(text, behind, quantity.start):
                own = said[at].place
            at += 1
        places.append(own)
        end = quantity.end
    return places


def _with_inherited(
    text: str, found: Sequence[Quantity], own: Sequence[Place | None], *, is_in_turn: bool
) -> list[Place | None]:
    """The places, those without one with that of the number before them in their sentence.

    东镇新建3座，改建5座；西镇新建4座: the sentence is of one place, and others follow. Of a text
    that names but one place, or of several in one sentence, only a list goes on with it.
    """
    places: list[Place | None] = []
    of_sentence: set[tuple[str, ...]] = set()
    for at, place in enumerate(own):
        quantity, before = found[at], places[-1] if places else None
        end = found[at - 1].end if at else 0
        if _STOP.search(text, end, quantity.start):
            before = None
            of_sentence.clear()
        if place is not None:
            of_sentence.add(place.names)
        elif before is not None and not _TOTAL.search(text, end, quantity.start):
            is_list = not _COMMA.search(text, end, quantity.start)
            place = before if is_list or (is_in_turn and len(of_sentence) == 1) else None
        places.append(place)
    return places


def _part_in_turn(text: str, found: Sequence[Quantity], places: list[Place | None]) -> None:
    """Gives each number of a list its own place: 石桥镇、河湾乡分别完成12个、8个."""
    for at, place in enumerate(places):
        if place is None:
            continue
        count, begin = len(place.names), found[at].start
        is_first = _EACH.search(text, max(0, begin - _NEAR), begin) is not None
        if is_first and count >= _SEVERAL and places[at : at + count] == [place] * count:
            places[at : at + count] = [Place((name,), level=place.level) for name in place.names]


def _mentions(text: str) -> list[_Mention]:
    """The places that a text names, in order; of districts and counties at least two."""
    whole = [
        _Mention(*match.span(), Place((match[0],), is_whole=True))
        for match in _WHOLE.finditer(text)
    ]
    parts = [
        mention
        for match in _END.finditer(text)
        if (mention := _part(text, match.end())) is not None
    ]
    counties = {mention.place.names for mention in parts if mention.place.level == _COUNTY}
    if len(counties) < _SEVERAL:  # one alone may be the county of the report itself
        parts = [mention for mention in parts if mention.place.level != _COUNTY]
    return sorted((*whole, *parts), key=lambda mention: mention.end)


def _begin_of(text: str, end: int) -> int:
    """Where the words begin that may be a list of names and end there; the end where none are."""
    begin = end
    least = max(0, end - _LONGEST_LIST)
    while begin > least and (text[begin - 1] == "、" or HAN_SIGN.match(text[begin - 1])):
        begin -= 1
    before = begin - 1 if text.startswith(" ", begin - 1) and begin else begin  # 36 个村
    if before and text[before - 1].isdigit() and text[begin] not in _DATES:
        # what a number counts is none of them: 12个村, 12个、石桥镇
        return text.find("、", begin, end) + 1 or end
    return begin


def _part(text: str, end: int) -> _Mention | None:
    """The name or the list of names that ends there, None where it is no name of a place."""
    begin = _begin_of(text, end)
    names: list[str] = []
    levels: set[str] = set()
    start = end
    for words in reversed(_LIST.split(text[begin:end])):
        name = _without_lead(words)
        level = _level_of(name)
        if not level:
            break
        names.append(name)
        levels.add(level)
        start = text.rindex(name, begin, start)
        if name != words:
            break
    if not names:
        return None
    is_placed = text.endswith(_PLACED, 0, start)
    if levels == {_VILLAGE} and not is_placed and _is_counted_itself(text, end):
        return None
    is_open = text.startswith(_OPEN, end) or len(levels) > 1
    place = Place(tuple(reversed(names)), level="" if is_open else levels.pop())
    return _Mention(start, end, place)


def _without_lead(words: str) -> str:
    """A name without what leads to it; 和平镇 is all name."""
    lead = _LEADS.match(words)
    if lead is None:
        return words
    at = lead.end()
    return (
        words[at - 1 :] if words[at - 1] in _OF_NAMES and len(words) - at == _SHORT else words[at:]
    )


def _level_of(name: str) -> str:
    """The level of a name; empty where it is none."""
    if name in _AREAS:
        return _AREA
    kind = next((kind for kind in _KINDS if name.endswith(kind)), "")
    if not len(kind) < len(name) <= _LONGEST or _SORTS.search(name) or _VERB.search(name):
        return ""
    return _LEVELS[kind] if kind else ""


def _is_counted_itself(text: str, end: int) -> bool:
    """Whether villages are what is made: 绿色社区创建5个, 健康村7个."""
    return text.startswith(_MADE, end) or _FEW_OF.match(text, end) is not None
