"""Heading and foot of a bulletin: title, addressee, attachments, signature, date and year.

A title ends as the names of documents do (关于…的通报); a signature is the name of an office above
a date, or beside it; what a web page prints above the text (来源：, 发布日期：) stands in for them.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from generator.importing.prose.bulletin.lines import Line
from generator.importing.prose.bulletin.proposals import Attachment, Fact, Words

_LONGEST_TITLE: Final = 80
_KINDS: Final = (
    "通报|通知|公告|公示|报告|情况|汇报|总结|简报|专报|快报|进展|进度|方案|清单|答复|综述|台账|函"
    "|一览表|意见|要点|计划"
)
_TITLE: Final = re.compile(rf"[^。;!?:]{{4,}}(?:{_KINDS})(?:[(].{{1,20}}[)])?")
_BEGINS_TITLE: Final = re.compile(r"关于|\d{4}年|[^,。:]{2,14}(?:人民政府|办公室|委员会|局)关于")
_NUMBERED: Final = re.compile(
    r"(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.、:)]\s*(?P<title>[^.\d].*|\d{4}年.*)"
)
_ATTACHED: Final = re.compile(
    r"(?:附件|附表|附)(?P<number>\d{0,2}|[一二三四五六七八九十]{0,3})(?:\s*[:.、]\s*|$)(?P<rest>.*)"
)
_INLINE: Final = re.compile(r"(?:^|(?<=[;、,\s]))(\d{1,2})[.、](?=\D|\d{4}年)")
_ADDRESSEE: Final = re.compile(
    r"(?=.*(?:各|政府|单位|部门|办事处|委员会|局|公司|管委会|厅))[^。;0-9\"]{3,120}:"
)
_LABEL: Final = re.compile(r"(?:责任|牵头|配合|主管|项目|填报|报送|制表|联系|协办|承办|来源)")
_OFFICE: Final = re.compile(
    r"[^,。;:!?\d\"、]{2,30}(?:办公室|政府|局|委员会|委|厅|部|办|院|处|领导小组|指挥部|中心|专班|督查室)"
    r"(?:[(].{1,20}[)])?"
)
_NOUGHT: Final = "\u3007\u25cb零O"  # of years that are written digit by digit
_HAN_DIGITS: Final = f"{_NOUGHT}一二三四五六七八九"
_DAY: Final = (
    rf"(?P<year>\d{{4}}|[{_HAN_DIGITS}]{{4}})年(?P<month>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月"
    r"(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日"
)
_SIGNED: Final = re.compile(rf"(?P<who>[^,。;:!?\d]{{0,40}}?)\s*[(]?{_DAY}(?:印发|发布)?[)]?")
_PUBLISHED: Final = re.compile(
    r"(?:发布|印发|成文|公布|发文|公开|更新)(?:日期|时间):\s*(?P<year>\d{4})[-年/.](?P<month>\d{1,2})[-月/.](?P<day>\d{1,2})"
)
_FROM: Final = re.compile(
    r"(?:来源|发布机构|发布单位|发文机关|发文单位|信息来源):\s*(?P<who>[^\s,;|]{3,30}?)"
    r"(?=[\s,;|]|(?:发布|发文|更新|阅读|浏览|点击|字体|字号|作者|日期|时间)|$)"
)
_FURTHER: Final = re.compile("[^,:;]{2,6}:")  # 访问次数：
_YEAR: Final = re.compile(rf"(?<!\d)(?P<year>(?:19|20)\d{{2}}|二[{_NOUGHT}][{_HAN_DIGITS}]{{2}})年")
_DIGITS: Final = str.maketrans(_HAN_DIGITS, "0000123456789")
_LAST_SIGNERS: Final = 6
_FIRST: Final = 6  # paragraphs among which an addressee stands


def title_of(lines: Sequence[Line]) -> Fact | None:
    """The title among the first lines, which may be parted in two."""
    for at, line in enumerate(lines):
        if _ATTACHED.match(line.text) or _ends_sentence(line):
            return None
        if not _may_be_title(line):
            continue
        if _TITLE.fullmatch(line.text):
            return Fact(line.value(), line.words())
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below is None or not _may_be_title(below):
            continue
        begins = _BEGINS_TITLE.match(line.text) or (
            _OFFICE.fullmatch(line.text) and below.text.startswith("关于")
        )
        if begins and _TITLE.fullmatch(line.text + below.text):
            return Fact(line.value() + below.value(), line.words())
    return None


def addressee_of(lines: Sequence[Line]) -> Fact | None:
    """Whom the bulletin is sent to, without the colon: 各乡镇人民政府、县直各单位."""
    for line in lines[:_FIRST]:
        if _ADDRESSEE.fullmatch(line.text) and not _LABEL.match(line.text):
            end = len(line.text) - 1
            return Fact(line.value(0, end), line.words(0, end))
    return None


def attachments_of(lines: Sequence[Line]) -> Iterator[Attachment]:
    """The attachments in their order, each once: 附件：1.…, and the lines that go on below it."""
    seen: set[str] = set()
    for attachment in _attachments(lines):
        key = attachment.number or attachment.title
        if key not in seen:
            seen.add(key)
            yield attachment


def is_attachment(line: Line) -> bool:
    """Whether a line names an attachment."""
    return _ATTACHED.match(line.text) is not None


def signature_of(lines: Sequence[Line]) -> tuple[Fact | None, Fact | None]:
    """Who published the bulletin and when: the last signature, else what a page says above it."""
    for at in range(len(lines) - 1, -1, -1):
        match = _SIGNED.fullmatch(lines[at].text)
        day = _date_of(match) if match else ""
        if not match or not day:
            continue
        published = Fact(day, lines[at].words(match.start("year"), match.end("day") + 1))
        who = match["who"].strip()
        if who and _OFFICE.fullmatch(who):
            return _fact(lines[at], match, "who"), published
        if who:
            continue
        return _signers(lines[:at]), published
    return _above(lines)


def year_of(title: Fact | None, others: Sequence[Words], lines: Sequence[Line]) -> Fact | None:
    """The year that the bulletin is about: of its title, else of the first words that name one."""
    titles = [line.words() for line in lines if title and line.value() in title.value]
    for words in [*titles, *others]:
        if found := _year_in(words):
            return found
    for line in lines:
        if found := _year_in(line.words()):
            return found
    return None


def _year_in(words: Words) -> Fact | None:
    match = _YEAR.search(words.text)
    if match is None:
        return None
    start = words.start + match.start()
    return Fact(_digits(match["year"]), Words(match[0], words.paragraph, start))


def _may_be_title(line: Line) -> bool:
    return len(line.text) <= _LONGEST_TITLE and not _ends_sentence(line)


def _ends_sentence(line: Line) -> bool:
    return line.text.endswith(("。", ";", "!", ":")) or line.text.count(",") > 2


def _attachments(lines: Sequence[Line]) -> Iterator[Attachment]:
    is_open = False
    waiting = ""  # the number of a line that holds nothing else
    for line in lines:
        match = _ATTACHED.match(line.text)
        if match and (match["number"] or match["rest"] or line.text.startswith("附件")):
            waiting, is_open = "", True
            parts = list(_parts(line, match.start("rest")))
            if parts:
                yield from parts
            elif match["rest"]:
                start = match.start("rest")
                yield Attachment(match["number"], line.value(start), line.words(start))
            else:
                waiting = match["number"]
        elif waiting:
            yield Attachment(waiting, line.value(), line.words())
            waiting, is_open = "", False
        elif is_open and (numbered := _NUMBERED.fullmatch(line.text)):
            if len(line.text) > _LONGEST_TITLE or line.text.endswith("。"):
                is_open = False
                continue
            start = numbered.start("title")
            yield Attachment(numbered["number"], line.value(start), line.words(start))
        else:
            is_open = False


def _parts(line: Line, start: int) -> Iterator[Attachment]:
    """The numbered parts of a line behind its label."""
    rest = line.part(start, len(line.text))
    found = list(_INLINE.finditer(rest.text))
    for at, match in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(rest.text)
        end = match.end() + len(rest.text[match.end() : end].rstrip(" ;,、"))
        yield Attachment(match[1], rest.value(match.end(), end), rest.words(match.end(), end))


def _signers(lines: Sequence[Line]) -> Fact | None:
    """The offices on the lines above a date; several may sign together."""
    found: list[Line] = []
    for line in reversed(lines[-_LAST_SIGNERS:]):
        if not _OFFICE.fullmatch(line.text):
            break
        found.insert(0, line)
    if not found:
        return None
    return Fact("、".join(line.value() for line in found), found[0].words())


def _above(lines: Sequence[Line]) -> tuple[Fact | None, Fact | None]:
    """What a page prints about its text; else an office on the last line."""
    publisher = published = None
    for line in lines:
        if publisher is None and (match := _FROM.search(line.text)):
            publisher = _publisher(line, match)
        if published is None and (match := _PUBLISHED.search(line.text)) and _date_of(match):
            words = line.words(match.start("year"), match.end("day"))
            published = Fact(_date_of(match), words)
    if publisher is None and len(lines) > 2 and _OFFICE.fullmatch(lines[-1].text):
        publisher = Fact(lines[-1].value(), lines[-1].words())
    return publisher, published


def _publisher(line: Line, match: re.Match[str]) -> Fact | None:
    """Who is named behind 来源：; a further label that only a space parts is no part of it."""
    start, end = match.span("who")
    for at in range(start + 1, end):
        is_parted = line.places[at] - line.places[at - 1] > 1
        if is_parted and _FURTHER.match(line.text, at):
            end = at
            break
    if ":" in line.text[start:end]:
        return None
    return Fact(line.value(start, end), line.words(start, end))


def _fact(line: Line, match: re.Match[str], group: str) -> Fact:
    start, end = match.span(group)
    return Fact(line.value(start, end), line.words(start, end))


def _date_of(match: re.Match[str]) -> str:
    """The day of a match as 2024-01-08; empty where the calendar has no such day."""
    try:
        numbers = [int(_digits(match[name])) for name in ("year", "month", "day")]
        return date(*numbers).isoformat()
    except ValueError:
        return ""


def _digits(words: str) -> str:
    """Digits of a year, a month or a day: 二〇二四 is 2024, 十二 is 12."""
    if "十" in words:
        tens, _, ones = words.partition("十")
        return str(10 * int(_digits(tens) or 1) + int(_digits(ones) or 0))
    return words.translate(_DIGITS)
