"""Names that end in what they are: 清溪一中、白沙小学, 凤凰路、迎宾大道, 锦绣苑、河湾小区.

A name says more than what kind of thing it is: of 公办幼儿园、民办幼儿园 there may be several each,
of 柳塘幼儿园 there is one.
"""

import re
from typing import Final

from msgspec import Struct

from generator.analysis.measures.subjects import are_verbs
from generator.characters import HAN
from generator.patterns import pattern


class Family(Struct, frozen=True):
    """Things of one kind: in what their names end, and what they are called together."""

    heads: str
    called: str


_FAMILIES: Final = (
    Family(
        "小学|中学|初中|高中|学校|幼儿园|[一二三四五六七八九十实附]小|[一二三四五六七八九十附]中|中心校|完小|职[高中]|职教中心|学院|校区|分校",
        "学校|小学|中学|中小学|初中|高中|幼儿园|[^食]?校",
    ),
    Family("[路街巷弄线]|[^频渠河通街]道|胡同", "[路街巷道线](?<!街道)(?![段口灯面牌旁边沿侧])"),
    Family("公园|广场|游园|绿地|花园|[^乐果菜家校产景学园]园", "公园|游园|广场|绿地"),
    Family("市场|商场|菜场|集市|商城", "市场|商场|菜场"),
    Family(
        "医院|卫生院|中医院|保健院|卫生服务中心|卫生室|卫生站",
        "医院|卫生院|医疗(?:卫生)?(?:机构|单位)|卫生室",
    ),
    Family(
        "小区|家属[院区楼]|宿舍|新村|公寓|大院|[苑府庭居园里寓院楼]",
        "小区|家属院|楼院|院落|住宅区|住宅小区|居住区",
    ),
    Family("水库|山塘|[塘堰]", "水库|山塘|塘堰|塘坝"),
    Family("桥|立交", "桥"),
)
# Things stand in towns: 3个乡镇卫生院 and 3座水厂 count those, and not the towns that are named.
_TOWN: Final = pattern("(?:[镇乡]|街道|苏木)$")
_TOWNS: Final = pattern(
    "(?:乡镇|镇街|镇乡|苏木乡镇|苏木镇|街道|[镇乡])(?:[(（、]?(?:街道|办事处)[)）]?)?"
    "(?=[,，。;；、)）已均都全实完开建通获被纳的]|$)"
)
_HEADS: Final = tuple(pattern(f"(?:{family.heads})$") for family in _FAMILIES)
_CALLED: Final = tuple(pattern(rf"[{HAN}]{{0,6}}?(?:{family.called})") for family in _FAMILIES)
# What a thing of any name may be like: a name that has nothing else before its head is of a kind.
_KIND: Final = pattern(
    "(?:公办|公立|民办|私立|普惠性?|农村|城市|城镇|城区|城乡|乡镇|镇村|村级?|镇级?|乡|街道|社区|街心|口袋|郊野|农贸|集贸|批发|零售|专业"
    "|综合|中心|初级|高级|普通|特殊教育|职业|中等职业|九年一贯制|寄宿制|标准化?|规范化|示范性?|智慧|老旧|新建|改建|扩建|大型|中型|小型|[大中小]"
    "|主干|次干|骨干|[支干]|背街小?|小街小?|断头|旅游|产业|机耕|生产|通村|通组|入户|田间|环形|生态|文化|文体|体育|健身|带状|儿童|老年|休闲"
    "|住宅|居民|商品房|安置|保障性?|公租房|单位|无物业|开放式|封闭式|三级|二级|一级|甲级|专科|民营|病险|[小一二](?:[一二]型)?|人行|铁路|公路|高架"
    "|早|夜|花鸟|建材|家具|水果|蔬菜|水产|茶叶|药材|二手车|跨境|线上|线下)+"
)
_SHORT: Final = 2  # characters of what may be a name as well: 大塘
_KINDS: Final = pattern(
    "[国省县乡村]道|[支干]道|支路|公路|道路|街道|街巷|小学|中学|初中|高中|学校|学院|公园|广场|游园|绿地|花园|市场|商场|菜场|集市|商城"
    "|医院|小区|宿舍|新村|公寓|大院|水库|山塘|桥梁|天桥|立交"
)
_FEWEST: Final = 3
_OF_PLACE: Final = pattern(
    f"[{HAN}](?:[镇乡村县区市旗州路街巷]|街道|社区)|第[一二三四五六七八九十]|[城镇][东西南北中]"
)
_ANY_NUMBER: Final = pattern(
    "项目|工程|企业|单位|机构|岗位|活动|设施|点位|课程|问题|任务|农户|家庭"
)
_WORD, _LONGEST_WORD = 2, 6  # characters of a verb or a noun behind a number
PARTED: Final = pattern("、?以及|、|(?<=[^、]{2})(?:及|和|与)(?=[^、]{2})")


def end_in_heads(words: str) -> bool:
    """Whether all names of a list end in what things of one family, or towns, are called."""
    names = PARTED.split(words)
    return len(names) >= _FEWEST and (bool(_families_of(names)) or _are_towns(names))


def are_named_things(words: str, behind: str) -> bool:
    """Whether names are those of things that are called so behind the number: …4所学校."""
    names = PARTED.split(words)
    if len(names) < _FEWEST or has_kinds(words):
        return False
    is_of_family = any(_CALLED[family].match(behind) for family in _families_of(names))
    are_towns = _are_towns(names) and _TOWNS.match(behind) is not None
    return is_of_family or are_towns or _end_as_called(names, behind)


def _end_as_called(names: list[str], behind: str) -> bool:
    """Whether all are at a place and end in the word behind the number: 城东敬老院…2所敬老院.

    Of 家庭养殖场、生态养殖场 there may be several each, and so of what is of a place and has no
    walls (东镇项目).
    """
    called = re.match(f"[{HAN}]{{{_WORD},{_LONGEST_WORD}}}", behind)
    for length in range(len(called[0]) if called else 0, _WORD - 1, -1):
        word = behind[:length]
        if all(name.endswith(word) for name in names):
            own = [name.removesuffix(word) for name in names]
            return not _ANY_NUMBER.match(word) and all(map(_OF_PLACE.search, own))
    return False


def are_of_others(words: str, behind: str) -> bool:
    """Whether what is counted is found at what is named: 清溪小学、白沙小学、柳塘小学5个食堂."""
    families = _families_of(PARTED.split(words))
    if not families or any(_CALLED[family].match(behind) for family in families):
        return False
    return re.match(f"[{HAN}]", behind) is not None and not are_verbs(behind[:_WORD])


def has_kinds(words: str) -> bool:
    """Whether some words of a list say what kind of thing is meant, and name none of it."""
    return any(map(_is_kind, PARTED.split(words)))


def _is_kind(name: str) -> bool:
    if _KINDS.fullmatch(name):
        return True
    for heads in _HEADS:
        head = heads.search(name)
        if head and (head.start() == 0 or _KIND.fullmatch(name, 0, head.start())):
            return len(name) > _SHORT
    return False


def _are_towns(names: list[str]) -> bool:
    return all(map(_TOWN.search, names))


def _families_of(names: list[str]) -> list[int]:
    return [at for at, heads in enumerate(_HEADS) if all(map(heads.search, names))]
