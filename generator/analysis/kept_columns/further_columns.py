"""Columns that no field is for: which are about the work, and so name nobody. Pure."""

from typing import Final

from generator.patterns import pattern

# What is to be done or was done, how much of it, where, by when, and what hinders it.
_OF_WORK: Final = pattern(
    r"目标|任务|内容|指标|规模|标准|要求|举措|措施|投资|资金|经费|金额|数量|计量|总量|工期|年限"
    r"|进度|进展|完成|开工|竣工|建成|率$|比例|计划|地点|位置|区域|问题|原因|下一?步|打算"
)
_OF_PEOPLE: Final = pattern(
    r"人(?!口|均|次|数|民|才|居|流)|员(?!工)|[县区市州旗镇乡局组院校所站委秘处科队班]长|领导|姓名|同志|书记|负责|责任|分管"
    r"|包[保抓联挂]|挂[钩点]|牵头|主体|业主|代表|联系|电话|手机|签[名字章]"
)


def is_about_work(head: str) -> bool:
    """Whether the head of a column says that its cells are about the work and not about people."""
    words = "".join(head.split())
    return _OF_WORK.search(words) is not None and _OF_PEOPLE.search(words) is None
