"""What numbers are about, and how alike two such subjects are."""

from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from generator.patterns import pattern

# Words that say how something was done, not what: they tell nothing apart.
_COMMON: Final = pattern(
    # the first signs of all of them: so the search passes over other signs quickly
    r"(?=[首末第现截目合总累全提按已完实新建修装办任以左其达月年组开打计超上下前本今分共最核只增降竣动投圆顺如均剩同环一二三四五六七八九十自\d至到了为的等各有并于由在对将和及与做率])"
    r"(?:截止|截至|目前|合计|总计|累计|全市|全县|全区|全年|提前|按时|已经|全部|完成|实际|新增|建设|任务|以上|左右|其中"
    r"|达到|月底|年度|组织|开展|实施|打造|总数|实现|目标|计划|超额|[建修装办]好|总共|建成(?!率)|上半年|下半年|前三季度|本月|今年|年内|分别|增幅|降幅"
    r"|共计|最后|最终|核准|只有|增长|下降|降低|上升|提高|同比|环比|(?:完工|竣工|开工|动工|投用)(?!率)|圆满|顺利|如期|均已|其余|剩余"
    r"|(?:首|末|第[一二三四五六七八九十])批(?![次发量])|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?月|前[一二三]个?季度|[一二三四]季度末?|年底|(?:自[^,，。;；\d]{0,4})?以来|\d{1,4}年度?"
    r"|(?:\d{1,2}[-—~至到]|至|到)?\d{1,2}月(?:份|底|末|初|中旬)?|\d{1,2}日"
    r"|(?:至|到)?(?:十[一二]?|[一二三四五六七八九])月(?:份|底|末|初|中旬)"
    r"|(?<!公)共(?!享|同|建)|现(?=已|均|共|累|完成)|已|达|了|为|的|等|各|有|并|于|由|在|对|将|(?<![人户年日月平])均|和|(?<!普)及|与|做|(?<![完竣开动]工|投用|建成)率)"
)

_ONLY_HAN: Final = pattern("[\u4e00-\u9fff]*")

_SHORT: Final = {
    "GDP": "地区生产总值",
    "规上": "规模以上",
    "限上": "限额以上",
    "社零": "社会消费品零售",
}

# The letters of the verbs of building, giving and finishing: 换新, 参训 and 挂牌运营 name no thing.
_OF_VERBS: Final = frozenset(
    "建新改扩修造换装更替购配置增拆迁移铺架种植栽补办设立成完工竣验收投用运营启交付达参训受领发放培组安挂牌"
    "让中开出清疏浚淤治整缮翻打落上入住并认评选编印播挖砌加固"
)

LetterPairs = frozenset[tuple[str, str]]  # of neighbouring characters


@lru_cache(maxsize=1024)
def own_words(words: str) -> str:
    """The words that tell one subject from another."""
    for short, full in _SHORT.items():
        if short in words:
            words = words.replace(short, full)
    return _COMMON.sub("", words)


@lru_cache(maxsize=1024)
def letter_pairs(text: str) -> LetterPairs:
    """The pairs of neighbouring characters of a text, signs and digits aside."""
    return frozenset(pairwise(letters_of(text)))


@lru_cache(maxsize=1024)
def letters_of(text: str) -> tuple[str, ...]:
    """The characters and Latin letters of a text."""
    if _ONLY_HAN.fullmatch(text):  # as most are
        return tuple(text)
    # a pattern of all of them takes longer to compile than the texts of a report to read
    return tuple(
        [
            sign
            for sign in text
            if "\u4e00" <= sign <= "\u9fff" or (sign.isascii() and sign.isalpha())
        ]
    )


def are_verbs(words: str) -> bool:
    """Whether words are nothing but verbs of building, giving and finishing: 换新, 挂牌运营."""
    return _OF_VERBS.issuperset(letters_of(words))


def share_of(first: LetterPairs, second: LetterPairs) -> Decimal:
    """The share of the pairs of the first that the second has too: from 0 to 1."""
    return Decimal(len(first & second)) / len(first) if first else Decimal(0)


def likeness(first: LetterPairs, second: LetterPairs) -> Decimal:
    """The share of pairs of characters that two texts have in common: from 0 to 1."""
    common = len(first & second)
    if not common:
        return Decimal(0)
    both = Decimal(2 * common) / (len(first) + len(second))
    return (both + Decimal(common) / min(len(first), len(second))) / 2
