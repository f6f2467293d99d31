"""Projects that a sentence singles out: who gave notice of them and why, or praised them.

“甲”（县住建局）因进度滞后被县政府通报, 县政府对“甲”进度滞后问题予以通报,
“甲”被省政府采纳为典型案例, “甲”获市政府通报表扬. Names stand in quotation marks, or have their
office in brackets.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.prose.bulletin.lines import Line
from generator.importing.prose.bulletin.listed_names import Name, names_in, offices_named
from generator.importing.prose.bulletin.proposals import Flag, Open

_BLAME: Final = (
    "通报批评|通报(?!表扬|表彰|嘉奖|如下|会|要求)|点名批评|点名|约谈|挂牌督办|重点督办|督办|曝光|批评"
    "|预警|黄牌警告|黄牌|红牌|警示|问责|提醒"
)
_CASE: Final = "案例|典型|示范|优秀|先进|经验|样板|试点|亮点|最佳|奖|称号|批示|名单|模式|范例"
_PRAISE: Final = "通报表扬|通报表彰|通报嘉奖|表扬|表彰|嘉奖|点赞|肯定|宣传推广|推广|推介"
_REASON: Final = r"(?:由于|因为|因)(?P<reason>[^,;。“”]{2,40}?)(?:等?(?:问题|原因))?,?"
_TIMES: Final = (
    r"(?:(?:于|在)?(?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年))?"
    "(?:曾|先后|均|都|也|一度|多次|两次|已|在)*"
)
_BY_WHOM: Final = (
    rf"{_TIMES}(?:被|受到|遭到|遭)(?:列入|纳入|列为)?(?P<by>[^,;。“”]{{1,24}}?)"
    rf"(?:的|予以|给予|进行)?(?P<verb>{_BLAME})"
)
_PASSIVE: Final = re.compile(rf"(?:{_REASON})?{_BY_WHOM}")
_ACTIVE: Final = re.compile(
    r"(?:^|[,;。])(?P<by>[^,;。“”]{2,24}?)(?:曾|已|先后|分别|专门)*[对就]"
    r"(?P<about>[^;。]{2,400}?)(?:进行|予以|作出|提出|给予|下发|开展|实施)了?(?:全[省市县区])?"
    rf"(?P<verb>{_BLAME})"
)
_HONOUR: Final = re.compile(
    r"被(?P<by>[^,;。“”]{1,24}?)(?P<reason>(?:采纳|评选|评|列|确定|遴选|选|命名|认定|树立?|推荐|作)(?:定|入)?(?:为|成)?"
    rf"[^,;。“”]{{0,24}}?(?:{_CASE})[^,;。“”]{{0,10}}|(?:{_PRAISE})|授予[^,;。]{{2,30}})"
)
_WINS: Final = re.compile(
    r"(?P<verb>获评|入选|入围|荣获|获得|获|受到|得到|赢得|作为)了?"
    r"(?P<by>(?:国家|全国|中央|全省|全市|省|市|县|区)?[^,;。的“”]{0,12}"
    r"(?:局|厅|委|办|部|政府|党委|办公室|督查室|专班|指挥部|小组)"
    r"|国务院|全国|全省|全市|全县|国家级|省级|市级)?的?"
    rf"(?P<rest>[^,;。“”]{{0,24}}?(?:{_CASE}|{_PRAISE})[^,;。“”]{{0,10}})"
)
_BUT: Final = re.compile("^[,;]*(?:但是|但|不过|然而)?[,]?")
_END: Final = re.compile(
    "完成|整改|到位|销号|解除|推进|赶上|跟上|达到|开工|投用|竣工|通过|序时|好转|方案|验收"
)
_THEN: Final = re.compile("(?:目前|现已?|截[至止]|经|随后|之后|其后|上述|以上|均已?|后)")
_BEFORE_BY: Final = re.compile(
    r"^(?:此前|其间|期间|年中|年内|去年|今年|另外?|此外|其中|同时|(?:\d{4}年)?\d{1,2}月份?|[上下]半年|第?[一二三四]季度|,)+"
)
_ABOUT: Final = re.compile(
    r"^(?:等)?(?:\d+|[一二三四五六七八九十两]+)?(?:个|项|件)?(?:重点|民生|实事)*(?:项目|工程|工作|任务)?(?:因|存在|的|在)*"
    "(?P<reason>[^,;。“”()]{2,30}?)(?:的)?(?:问题|情况|现象|等)*$"
)
_MONTH: Final = re.compile(r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?!\d{1,2}日)")
_QUARTER: Final = re.compile("第?(?P<quarter>[一二三四])季度")
_FLAGGED: Final = re.compile(rf"(?:被|受到|遭到)[^,;。]{{1,20}}?(?:{_BLAME})")


@dataclass(slots=True)
class SingledOut:
    """Notices, other warnings and praise, and sentences that speak of such without a name."""

    notices: list[Flag]
    warnings: list[Flag]
    highlights: list[Flag]
    left: list[Open]


def singled_out(body: Sequence[Line], year: str) -> SingledOut:
    """What the paragraphs say of projects that somebody singled out."""
    found = SingledOut([], [], [], [])
    for paragraph in body:
        sentences = list(paragraph.sentences())
        for at, sentence in enumerate(sentences):
            behind = sentences[at + 1] if at + 1 < len(sentences) else None
            for segment in _segments(sentence):
                _read(segment, behind, year, found)
    return found


def _segments(sentence: Line) -> Iterator[Line]:
    for match in re.finditer("[^;]+;?", sentence.text):
        yield sentence.part(match.start(), match.end())


def _read(segment: Line, behind: Line | None, year: str, found: SingledOut) -> None:
    """Adds what one segment says: each event is about the names between it and the one before."""
    before = 0
    is_read = False
    for event in _events(segment.text):
        is_active = event.re is _ACTIVE
        names = _names(segment, *(event.span("about") if is_active else (before, event.start())))
        if not names and event.re is _PASSIVE:  # 因进度滞后，“甲”被通报
            names = _names(segment, before, event.start("by"))
        before = event.end()
        if not names:
            continue
        is_read = True
        if event.re in (_HONOUR, _WINS):
            found.highlights += [_praise(segment, name, event) for name in names]
            continue
        common = _reason(segment, event, names)
        ended = _ended(segment, event.end(), behind)
        flags = []
        for name, next_ in zip(names, [*names[1:], None], strict=True):
            reason = (_own_reason(segment, name, next_) if next_ else "") or common
            flags.append(_blame(segment, name, event, reason, ended, year))
        (found.notices if event["verb"].startswith("通报") else found.warnings).extend(flags)
    if not is_read and _FLAGGED.search(segment.text):
        found.left.append(Open(segment.words(), "names"))


def _events(text: str) -> list[re.Match[str]]:
    """Notices and praise in a text, in their order, none inside of another."""
    every = [m for form in (_HONOUR, _WINS, _ACTIVE, _PASSIVE) for m in form.finditer(text)]
    found: list[re.Match[str]] = []
    for match in sorted(every, key=lambda match: (match.start("by"), match.start())):
        if not found or match.start() >= found[-1].end():
            found.append(match)
    return found


def _names(segment: Line, start: int, end: int) -> list[Name]:
    return list(names_in(segment.text, start, end)) or list(offices_named(segment.text, start, end))


def _blame(
    segment: Line, name: Name, match: re.Match[str], reason: str, ended: str, year: str
) -> Flag:
    by = _BEFORE_BY.sub("", match["by"])
    start = match.end("by") - len(by)
    return Flag(
        name=segment.value(name.start, name.end),
        department=name.office,
        by=segment.value(start, match.end("by")),
        reason=reason,
        words=segment.words(name.start, name.end),
        sentence=segment.words(),
        verb=match["verb"],
        ended=ended,
        period=_period(segment.text[name.end : match.end()], year),
    )


def _praise(segment: Line, name: Name, match: re.Match[str]) -> Flag:
    by = match["by"] or ""
    if match.re is _HONOUR:
        reason = segment.value(*match.span("reason"))
    else:
        rest = segment.value(*match.span("rest"))
        is_verb = re.match(_PRAISE, rest) is not None
        reason = rest if is_verb and by else f"{match['verb']}{rest}"
    return Flag(
        name=segment.value(name.start, name.end),
        department=name.office,
        by=by,
        reason=reason,
        words=segment.words(name.start, name.end),
        sentence=segment.words(),
    )


def _reason(segment: Line, match: re.Match[str], names: Sequence[Name]) -> str:
    """Why, as printed: behind 因, or between the names and what was done about them."""
    if match.re is _PASSIVE:
        if match["reason"]:
            return segment.value(*match.span("reason"))
        before = re.search(_REASON + "$", segment.text[: names[0].start - 1])
        return segment.value(*before.span("reason")) if before else ""
    last = names[-1].end + 1
    end = match.end("about")
    between = segment.text[last:end]
    bracket = re.match(r"[(][^()]*[)]", between)
    skipped = bracket.end() if bracket else 0
    about = _ABOUT.match(between[skipped:])
    if about is None:
        return ""
    start, stop = about.span("reason")
    return segment.value(last + skipped + start, last + skipped + stop)


def _own_reason(segment: Line, name: Name, next_: Name) -> str:
    """Why this one, where it is said between it and the next: “甲”因…、“乙”因…，均被通报."""
    found = re.search(_REASON + "$", segment.text[name.end : next_.start - 1].rstrip("、,;"))
    if found is None:
        return ""
    start, end = found.span("reason")
    return segment.value(name.end + start, name.end + end)


def _ended(segment: Line, at: int, behind: Line | None) -> str:
    """How it ended, as printed: the rest of the sentence, else what the next one goes on with."""
    rest = segment.text[at:]
    start = at + len((_BUT.match(rest) or [""])[0])
    stop = len(segment.text.rstrip("。;!?"))
    if start < stop and rest[:1] in ",;" and _END.search(segment.text, start):
        return segment.value(start, stop)
    if behind and _THEN.match(behind.text) and _END.search(behind.text) and "“" not in behind.text:
        return behind.value(0, len(behind.text.rstrip("。;!?")))
    return ""


def _period(words: str, year: str) -> str:
    """The month or quarter that a sentence names, of the report's year."""
    if not year:
        return ""
    if match := _QUARTER.search(words):
        return f"{year}-Q{'一二三四'.index(match['quarter']) + 1}"
    match = _MONTH.search(words)
    return f"{year}-{int(match['month']):02}" if match else ""
