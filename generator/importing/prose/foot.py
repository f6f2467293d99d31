"""The foot of a list: signature, date, attachments and closing words, which are of no record."""

import re
from collections.abc import Sequence
from typing import Final

_DATE: Final = re.compile(
    r"[(（]?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:印发)?[)）]?"
    r"|[二][\u3007\u25cb零O一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_SIGNED: Final = re.compile(rf"[^，。；;：:\d]{{2,40}}\s*(?:{_DATE.pattern})")
_OFFICE: Final = re.compile(
    r"[^，。；;：:\d]{2,30}(?:办公室|政府|局|委员会|委|厅|部|办|院|处|领导小组|指挥部|中心|专班"
    r"|督查室|研究室|科|股|署|会|馆|所|队|公司)"
)
_CLOSING: Final = re.compile(
    r"(?:附件|附表|抄送|抄报|主送|报送?|发送?|送|印送|分送|联系人|联系电话|填报人|填报单位|制表|审核|来源|责任编辑|编辑|注|备注)\s*\d*\s*[：:].*"
    r"|[(（](?:此件|完|本文).{0,12}[)）]|附件\d*|特此(?:通报|通知|报告|公告|公示)。?"
    r"|(?:欢迎|敬请|恳请|诚请|感谢|谢谢|现予|特予)[^：:\d]{2,40}[。！]?"
    r"|[^：:，,。；;\d]{0,20}接受(?:社会|群众|公众|广大)[^：:\d]{0,12}监督[。！]?"
    # what is to come is of all only where it speaks to all
    r"|(?:下半年|接下来|今后|后续|明年|次年|新的一年)[，,](?:请|希望|要求)?(?:各(?:责任|有关|相关|级|地|乡|镇|县|市|区|单位|部门)"
    r"|全[省市县区州旗]|我[省市县区州旗])[^：:]*。"
    r"|(?:下一步|下阶段|总之|综上|请各|以上|各责任单位要|各地各部门要)[^：:]*。"
)


_PAGE: Final = re.compile(
    r"[-—\u2013]+\s*\d{1,3}\s*[-—\u2013]+|第\s*\d{1,3}\s*页.{0,12}|\d{1,3}\s*/\s*\d{1,3}"
)


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page, which may stand between any two lines."""
    return _PAGE.fullmatch(line) is not None


def foot_of(lines: Sequence[str]) -> int:
    """The place of the first line of the foot; their number where there is none.

    The name of an office is of it only above a date, and a note only where nothing else follows.
    """
    end = len(lines)
    is_dated = False
    while end:
        line = lines[end - 1]
        if not line or _CLOSING.fullmatch(line):
            end -= 1
        elif _DATE.fullmatch(line) or _SIGNED.fullmatch(line):
            is_dated = True
            end -= 1
        elif is_dated and _OFFICE.fullmatch(line):
            end -= 1
        else:
            break
    return end
