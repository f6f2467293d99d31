"""Family names of China, the common ones, and what of an office begins like one."""

import re
from typing import Final

from generator.characters import HAN

# The names of nine people in ten, by the count of the household registers, and some more.
_SINGLE: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温"
    "康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成"
    "苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费"
    "卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封佴芮储"
)
DOUBLE: Final = frozenset(
    {
        *("欧阳", "上官", "司马", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容"),
        *("令狐", "长孙", "宇文", "司徒", "轩辕", "端木", "南宫", "独孤", "司空", "闻人"),
    }
)
# What offices are called for short, and what their names end with.
_OFFICES: Final = frozenset(
    {
        *("林业", "文旅", "文广", "文体", "农业", "农林", "农经", "农办", "卫健", "卫计", "卫生"),
        *("应急", "商务", "商贸", "金融", "安监", "安全", "房管", "房产", "华侨", "司法", "路政"),
        *("武装", "党校", "党办", "温泉", "文明", "文化", "文联", "文广旅", "文旅体", "文广新"),
        *("广电", "石油", "车管", "车站", "方志", "史志", "党史", "管网", "路灯", "成教", "全县"),
        *("全市", "全区", "农合", "农发", "农商", "江河", "高速", "高铁", "高新", "金控", "国资"),
    }
)
_OFFICE_END: Final = re.compile(
    "(局|委|办|室|中心|院|公司|集团|街道|镇|乡|府|部|会|队|站|所|处|厅|校|馆|社|行|署|团|联|园|区|县|市"
    "|科|台|司|村|组|厂|店|库|网|段|路|桥|河|寺|庙|场)$"
)
_NAME: Final = re.compile(f"[{HAN}]{{2,4}}")


def begins_with_family_name(words: str) -> bool:
    """Whether words begin as names of people do."""
    return words[:2] in DOUBLE or words[:1] in _SINGLE


def is_name(words: str) -> bool:
    """Whether words can only be a person's name where offices stand too."""
    if not _NAME.fullmatch(words) or words in _OFFICES or _OFFICE_END.search(words):
        return False
    if words[:2] in DOUBLE:
        return len(words) > 2
    return words[0] in _SINGLE and len(words) < 4
