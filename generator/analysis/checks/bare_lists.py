"""Lists of names that nothing but their place ties to a number: 东镇、西镇、南镇和北镇5座水厂.

No 等 and no 共 says that the number is theirs, so that only lists are taken that can hardly mean
anything else: names of places or of works, not kinds of things of which there may be several each.
"""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from generator.analysis.checks.headed_names import (
    PARTED,
    are_named_things,
    are_of_others,
    has_kinds,
)
from generator.analysis.checks.name_lists import AMOUNT, COUNTED, NameList, list_of
from generator.characters import HAN
from generator.patterns import pattern

_FEWEST: Final = 4  # names; three where 和 ends them
_SIDES: Final = 2  # of 和
_SHORTEST, _LONGEST = 2, 12  # characters of a name
_MORE: Final = 4  # of so many names beside it one may end as a thing does: 柳堤, 东湖园
_LONGEST_LIST: Final = 200  # characters before a number in which its list is looked for
_BORDER: Final = pattern(r"(?s:.*)[,，。;；:：()（）“”\n]")
# The last name is none where a verb or an adverb stands before the number: 东镇、西镇新建5座.
_NO_NAME: Final = pattern(
    r"[建增设立造成展办置装放开通修治扩有为达到约近超各别均已第前另余每了出用入供助训护查共计级等含]$"
)
# Kinds of things: of 泵站、水闸、渠道、堤防7处 each may be several.
_THING: Final = pattern(
    r"(?:站|闸|堤|防|渠|管|网|井|池|泵|桥|灯|厕|房|馆|所|室|场|园|院|校|学|[初高职]中|店|厂|库|备|施|器|具|机|车|线|墙"
    r"|坝|堰|道|路|台|柜|点|亭|廊|栏|牌|业|司|社|户|人|者|化|类|级|型|式|期|木|树|品|料|物|件)$"
)
_ROUTE: Final = pattern("[^至到]{2,}[至到](?!达|位|期|少|今|此)[^至到]{2,}")
_LONGEST_ROUTE: Final = 20  # characters
_FEWEST_SURE: Final = 3
_PLACES: Final = ("街道", "苏木", "嘎查")  # end in what a thing may end in
# A field or a place may have several of these.
_SEVERAL: Final = pattern(
    "项目|工程|企业|单位|机构|岗位|点位|点|设施|小组|团队|活动|问题|环节|阶段"
)
_BUILDS: Final = "新建|建成|设立|设置|增设|新增|布设|开设|建立|布点|修建|兴建|打造|建设"
_BUILT: Final = pattern(_BUILDS)
_IN_PLACES: Final = pattern(
    r"在(?<![现正存所旨实]在)(?P<names>[^,，。;；:：()（）0-9\n]{5,120}?)"
    rf"(?:{_BUILDS})(?:了|完成)?"
    r"(?P<thing>[^0-9,，、。;；:：()（）\n]{0,14}?)" + COUNTED
)
# With the thing between verb and number only one of a kind a place is certain: what joins several
# places, or leads through them, may be fewer.
_JOINS: Final = pattern(
    "联|跨|共|区域|集中|中心|片区|统一|连|路|线|管|渠|网|桥|廊|河|带|批|类|对|组"
)
_PLACED: Final = ("个", "家", "所", "座", "处")
_PLACE_END: Final = pattern(
    f"[{HAN}A-Za-z0-9]+(?:[镇乡村屯寨庄湾坪沟岭畈塘溪口门侧旁边站场园头巷里坊苑城院校区县市]|街道|小学|中学|[一二三四五六七八九十][小中])"
)
_ANY_PLACE: Final = pattern(  # 石桥, 张家店; not 天桥, 商店
    rf"[{HAN}]{{1,5}}(?!{_THING.pattern}|[上下中里内外间旁侧边])[{HAN}]"
    rf"|(?![天立商书饭酒药机水门凉])[{HAN}]{{1,3}}[桥店井坝堰塘树]"
)
_KIND: Final = pattern(  # of each there may be several, or none
    "公园|广场|学校|校园|车站|站场|商场|市场|医院|景区|小区|社区|城区|园区|厂区|乡镇|村庄|路口|街口|出入口|门口|农村|城乡"
    "|农贸市场|居民小区|老旧小区|旅游景区|产业园区|工业园区|客运站|服务区|停车场|幼儿园|中小学校?|政务大厅"
)
_SURE: Final = pattern("、?以及|、")
_JOINED: Final = pattern("和|与|及")
# 岭脚、畈田、溪口三村: the number of the names, with the letter that they all lack
_SHARED: Final = pattern(
    "(?P<number>[两三四五六七八九十])(?P<unit>街道|社区|乡镇|[村镇乡县校库岛湖局厂])(?!委|办|级|民|落|庄)"
)
_ENDS_ESTATE: Final = pattern("[村镇乡县校库岛湖局厂里苑城园弄坊巷街路区道]$|社区$|小区$")
_FEWEST_SHARED: Final = 3
_QUOTED: Final = pattern(
    r"(?P<names>(?<![”、和及与])“[^“”\n]{1,20}”(?:(?:、|和|及|以及|与)?“[^“”\n]{1,20}”){1,30})共?(?P<number>[0-9]{1,3}|[两二三四五六七八九十]{1,3})(?P<unit>[个家所座条处种项类场台支届期部套间])"
)
# From its first digit on: else a long row of digits is tried anew at each of them.
_COUNT: Final = pattern(rf"(?=[0-9二两三四五六七八九十])(?<![0-9]){COUNTED}")
_EACH: Final = pattern("各|分别|每|等|共|累计")
# 全年共完成东街、西街3处: what was done in all stands before the list.
_BEGUN: Final = pattern("^[^、共计]{0,12}(?:共|累计|分别)(?=[完建开改新整安打创修])")


def lists_right_before_number(text: str) -> Iterator[NameList]:
    """东镇、西镇、南镇和北镇5座水厂: all its names, where they are names."""
    if "、" not in text:
        return
    done = 0
    for count in _COUNT.finditer(text):
        border = _BORDER.match(text, max(done, count.start() - _LONGEST_LIST), count.start())
        begin = border.end() if border else done
        words = text[begin : count.start()]
        done = count.end()
        if len(words) > _LONGEST_LIST:  # nobody has looked where it begins
            continue
        if "、" not in words or AMOUNT.search(words) or _EACH.search(_BEGUN.sub("", words)):
            continue
        listed = list_of(count, words, begin, count.end())
        are_routes = count["unit"] == "条" and _are_routes(words)
        behind = text[count.end() : count.end() + _LONGEST]
        is_sure = are_routes or are_named_things(words, behind)
        is_short = is_sure or _end_alike(words)
        fewest = _FEWEST_SURE if is_short else _FEWEST - listed.is_closed
        if listed.names >= fewest and (is_sure or _are_names(words, behind)):
            yield listed


def lists_in_quotes(text: str) -> Iterator[NameList]:
    """“东线”“西线”“南线”4条线路: names in quotation marks, with 、 between them or without."""
    if "”" not in text:
        return
    for match in _QUOTED.finditer(text):
        names = match["names"].count("“")
        stated = list_of(match, "", match.start(), match.end()).stated
        yield NameList(names, stated, match["unit"], match.start(), match.end(), names)


def lists_of_places(text: str) -> Iterator[NameList]:
    """在东镇、西镇和车站设立2处: where fewer stand than there are places."""
    if "在" not in text:
        return
    for match in _IN_PLACES.finditer(text):
        names = match["names"].strip("、")
        if _EACH.search(names):
            continue
        listed = list_of(match, names, match.start(), match.end())
        if not match["thing"]:
            yield listed
        elif match["unit"] in _PLACED and not _JOINS.search(match["thing"]):
            places = _places_of(names)
            if listed.stated == len(places) - 1:
                yield replace(listed, names=len(places), unparted=len(places))


def _places_of(names: str) -> list[str]:
    """The places that a list names, each by its own name; none where it has others too.

    Where most of them end as places do, the others may end in whatever they like: 南关, 大垭.
    """
    *others, last = _SURE.split(names)
    sides = _JOINED.split(last)
    if len(sides) != _SIDES or not all(map(_may_be_place, sides)):
        sides = [last]
    places = [*others, *sides]
    sure = sum(_PLACE_END.fullmatch(name) is not None for name in places)
    are_places = all(map(_may_be_place, places)) and _SIDES * sure >= len(places)
    return places if are_places and len(set(places)) == len(places) else []


def _may_be_place(name: str) -> bool:
    if _KIND.fullmatch(name):
        return False
    return (_PLACE_END.fullmatch(name) or _ANY_PLACE.fullmatch(name)) is not None


def lists_with_shared_end(text: str) -> Iterator[NameList]:
    """岭脚、畈田、溪口、横塘三村: names that lack the letter which their number counts."""
    if "、" not in text:
        return
    for count in _SHARED.finditer(text):
        begin = max(0, count.start() - _LONGEST_LIST)
        border = _BORDER.match(text, begin, count.start())
        begin = border.end() if border else begin
        words = text[begin : count.start()]
        *others, last = _SURE.split(words)
        sides = _JOINED.split(last)
        is_parted = len(sides) == _SIDES and min(map(len, sides)) >= _SHORTEST
        names = [*others, *(sides if is_parted else [last])]
        is_list = len(names) >= _FEWEST_SHARED and not (
            AMOUNT.search(words) or _EACH.search(words) or _NO_NAME.search(words)
        )
        # 安居苑、东方小区、新兴三村 is a name itself
        if is_list and not any(
            _ENDS_ESTATE.search(name) or len(name) < _SHORTEST for name in names
        ):
            listed = list_of(count, words, begin, count.end())
            yield replace(listed, names=len(names), unparted=len(names))


def _are_routes(words: str) -> bool:
    """Whether each of a list leads from one place to another: 东埠至西岛、南埠至西岛."""
    names = PARTED.split(words)
    return not _NO_NAME.search(words) and all(
        len(name) <= _LONGEST_ROUTE and _ROUTE.fullmatch(name) for name in names
    )


def _end_alike(words: str) -> bool:
    """Whether all names of a list are long and end in one letter: 环湖线、沿江线、登山线."""
    names = words.split("、")
    return len({name[-1:] for name in names}) == 1 and min(map(len, names)) > _SHORTEST


def _are_names(words: str, behind: str) -> bool:
    """Whether words before a number are names of what it counts, and not kinds of things."""
    if has_kinds(words) or are_of_others(words, behind):
        return False
    first, *others = PARTED.split(words)
    if not all(_SHORTEST <= len(name) <= _LONGEST for name in others) or _NO_NAME.search(words):
        return False
    if "在" in first and others and _BUILT.search(others[-1]):
        return False  # 在东门、西门以及车站布设停放点6处: two may be at one place
    if len({name[-1:] for name in (first, *others)}) == 1:
        return not _SEVERAL.match(behind) or not _THING.search(first)
    things = [
        name for name in (first, *others) if _THING.search(name) and not name.endswith(_PLACES)
    ]
    return _MORE * len(things) <= len(others) and not _SEVERAL.match(behind)
