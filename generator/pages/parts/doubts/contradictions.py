"""The weightiest doubts of a report: each a sentence, and rows that show the contradiction.

Figures that contradict each other weigh more than words, and these more than spelling. What a
machine takes for a person's number is never repeated here.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.outline import Outline
from generator.pages.parts.charts.measure import measure_row
from generator.pages.parts.charts.scale import Mark
from generator.pages.parts.doubts.differing import DifferingWork, differing_works
from generator.pages.parts.doubts.findings import finding_item
from generator.pages.parts.headlines.sentences import open_doubts
from generator.pages.parts.words.links import Link
from generator.pages.parts.words.tag import Tag, tag
from generator.pages.parts.words.typography import Piece, display, pieces
from generator.pages.parts.year.course import short_words
from generator.patterns import pattern
from generator.problems import CATALOGUE
from generator.records import Finding, Measure

_MOST: Final = 3  # doubts, and rows of each
_NAMED: Final = 6  # works that are named beside the one that is shown
_CHINESE: Final = "零一二三"
_DIFFERING: Final = "differing"  # stands among the codes for works with different outcomes
_SAME_TEXT: Final = "YQ311"
# From the weightiest: sums, rates and words that the figures contradict; works that go by two
# words; what is called on time
# or done and is not; surplus; names and numbers; spelling.
WEIGHTS: Final = (
    *("YQ301", "YQ302", "YQ308", "YQ304", "YQ307", "YQ309"),
    *(_DIFFERING, _SAME_TEXT),
    *("YQ335", "YQ336", "YQ312", "YQ331", "YQ330", "YQ306", "YQ305"),
    *("YQ337", "YQ303", "YQ310", "YQ313", "YQ322", "YQ345"),
    *("YQ314", "YQ315", "YQ316", "YQ317", "YQ320"),
)
# How the heading tells of so many of a kind, and what is the matter with them.
_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "YQ301": ("{}个合计数和逐项数出来的不同", "原文写明的数量，按记录重新统计得不出。"),
    "YQ302": ("{}个占比和重新统计的不同", "原文写明的占比，按记录重新统计得不出。"),
    "YQ304": ("{}处写明的完成率，按数字算不出", "目标、实际和完成率写在同一处，彼此对不上。"),
    "YQ305": ("{}处“超额”写的其实是完成率", "超出目标的部分比所写的少。"),
    "YQ306": ("{}项数字超过目标，成效没有写超额", "成效用语和自己的数字不一致。"),
    "YQ307": ("{}项写作完成或超额，数字没有达到", "成效用语和自己的数字不一致。"),
    "YQ308": ("{}处分项相加不等于总数", "分项和总数写在同一处，彼此对不上。"),
    "YQ311": ("{}项完成情况相同，成效不同", "文字相同，成效用语不同。"),
    "YQ312": ("{}项写作已完成，文字里还没有完", "成效用语和自己的完成情况不一致。"),
    "YQ335": ("{}处进度用语和完成比例不符", "用语这样说，写在一起的比例不这样说。"),
    "YQ336": ("{}处比上一期少", "做完的不会变少；所写也可能是当期数。"),
    "YQ330": ("{}项写作已完成，有目标没有提到", "完成情况没有写明这一目标的完成数。"),
    "YQ331": ("{}项写作已完成，所写的是计划数", "完成情况中只有计划的数字。"),
}
_SNIPPETS: Final = ("YQ312",)  # what stands around the words tells the matter
_BREAK: Final = pattern("[，。；：、,;\n]")
_AROUND: Final = 12  # characters of a clause on either side of the words


class Row(Struct, frozen=True):
    """One side of a contradiction: where, the words that are asked about, and what tells against.

    A rate has a `mark` on the one scale with the place that the source states, and its `percent`.
    """

    label: Link
    before: str
    words: str
    after: str
    tag: Tag | None = None
    mark: Mark | None = None
    stated: str = ""
    percent: str = ""


class Contradiction(Struct, frozen=True):
    """A doubt as a story: `more` leads to the rest of its kind."""

    heading: tuple[Piece, ...]
    sentence: str
    rows: tuple[Row, ...]
    note: str
    more: tuple[Link, ...]


class Contradictions(Struct, frozen=True):
    """The weightiest doubts under one heading, with the way to all."""

    heading: str
    note: str
    every: tuple[Link, ...]
    doubts: tuple[Contradiction, ...]


def contradictions_of(outline: Outline, page: str) -> Contradictions | None:
    """The three weightiest doubts of a report; None where there is none to show."""
    works = differing_works(outline)
    by_code = _by_code(outline, works)
    kinds = [code for code in WEIGHTS if by_code.get(code) or (code == _DIFFERING and works)]
    if not kinds:
        return None
    shown = tuple(
        _of_works(outline, works, page)
        if code == _DIFFERING
        else _of_findings(outline, code, by_code[code], page)
        for code in kinds[:_MOST]
    )
    number = open_doubts(outline)
    checks = Link(f"全部{number}处", relative(page, addresses.checks(outline.report.folder)))
    is_first = len(kinds) > len(shown)
    return Contradictions(
        heading=f"有疑问的，先看这{_CHINESE[len(shown)]}处" if is_first else "有疑问的",
        note="是机器提出的问题，不是结论；答复之前以原文为准。",
        every=(checks,) if number else (),
        doubts=shown,
    )


def _by_code(outline: Outline, works: Sequence[DifferingWork]) -> dict[str, list[Finding]]:
    """The open questions by what they ask; what a work already tells is not told again."""
    told = {entry.project.id for work in works for entry in work.entries}
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in outline.findings:
        code = finding.question.code
        if finding.answer is None and not (code == _SAME_TEXT and told & {*finding.projects}):
            found[code].append(finding)
    return found


def _of_works(outline: Outline, works: Sequence[DifferingWork], page: str) -> Contradiction:
    first, others = works[0], works[1:]
    title = display(first.work.title)
    href = relative(page, addresses.undertakings(outline.report.folder))
    names = "、".join(display(work.work.title) for work in others[:_NAMED])
    end = "等" if len(others) > _NAMED else ""
    return Contradiction(
        heading=pieces(f"{len(outline.report.undertakings)}组相同的事，{len(works)}组成效不同"),
        sentence=f"“{title}”实际数同为{first.done}，成效用语不同。"
        if first.done
        else f"“{title}”的成效用语不同。",
        rows=tuple(
            Row(
                Link(
                    outline.short_label(entry.project),
                    relative(page, addresses.project(entry.project.id)),
                ),
                f"{entry.target}",
                "",
                "",
                tag=entry.tag,
            )
            for entry in first.entries[:_MOST]
        ),
        note=f"另有{names}{end}。" if others else "",
        more=(Link(f"另外{len(others)}组", href),) if others else (),
    )


def _of_findings(outline: Outline, code: str, found: Sequence[Finding], page: str) -> Contradiction:
    heading, sentence = _WORDS.get(code, (f"{{}}处{CATALOGUE[code].zh.title}", ""))
    rows = _distinct(_row(outline, code, finding, page) for finding in found)
    rest = len(found) - min(len(rows), _MOST)
    checks = addresses.checks(outline.report.folder)
    href = relative(page, f"{checks}#{addresses.finding_fragment(code)}")
    note = ""
    if code == "YQ304":
        heading, note = _rates(found, heading)
    return Contradiction(
        heading=pieces(heading.format(len(found))),
        sentence=sentence,
        rows=tuple(rows[:_MOST]),
        note=note,
        more=(Link(f"另外{rest}处", href),) if len(rows) > _MOST else (),
    )


def _rates(found: Sequence[Finding], heading: str) -> tuple[str, str]:
    """Where one and the same rate is stated at several places, the heading says so."""
    stated = {finding.question.values["stated"] for finding in found}
    if len(stated) > 1:
        return heading, "空心点是原文所写的完成率。"
    (rate,) = stated
    if len(found) == 1:
        return heading, f"空心点：原文写作{rate}%。"
    return f"同一个“{rate}%”，{len(found)}处都写", f"空心点：原文都写作{rate}%。"


def _distinct(rows: Iterable[Row]) -> list[Row]:
    """The rows without those that show the same figures as one before them."""
    seen: dict[tuple[object, ...], Row] = {}
    for row in rows:
        key = (row.label.text, row.percent, row.stated) if row.mark else (row,)
        seen.setdefault(key, row)
    return list(seen.values())


def _row(outline: Outline, code: str, finding: Finding, page: str) -> Row:
    item = finding_item(outline, finding, page, with_projects=True)
    label = Link(item.where, "")
    if finding.projects:
        project = outline.projects[finding.projects[0]]
        href = relative(page, addresses.project(project.id))
        label = Link(outline.short_label(project) or item.projects[0].text, href)
    if code == "YQ304":
        return _rate_row(finding, label)
    if code in _SNIPPETS and finding.projects:
        word = tag(outline, outline.projects[finding.projects[0]])
        return Row(label, _end_of(item.before), item.words, _start_of(item.after), tag=word)
    if told := finding.question.values.get("told"):
        return Row(label, "", item.words, f"：{_step_words(outline, finding, told)}")
    return Row(label, "", item.words, f"：{item.formula}")


def _step_words(outline: Outline, finding: Finding, told: str) -> str:
    """What the numbers of a step are, by whose plan: 11月22%，按月均分应到92%."""
    values = finding.question.values
    if finding.question.code != "YQ335":
        return told
    when = short_words(outline.report.folder, values["time"])
    due = f"，按月均分应到{values['due']}%" if values["due"] else ""
    return f"{when}{told}{due}"


def _rate_row(finding: Finding, label: Link) -> Row:
    """Target and actual on the one scale, and beside them the rate that the source states."""
    values = finding.question.values
    measure = Measure(
        name=label.text,
        unit=values["unit"],
        target=Decimal(values["target"]),
        actual=Decimal(values["actual"]),
    )
    row = measure_row(measure, Decimal(values["stated"]))
    return Row(
        label=Link(f"目标{row.target}", label.href),
        before="",
        words="",
        after=f"实际{row.actual}{values['unit']}",
        mark=row.mark,
        stated=row.stated.place if row.stated else "",
        percent=row.percent,
    )


def _end_of(text: str) -> str:
    """The end of the clause before the words."""
    return _BREAK.split(text)[-1][-_AROUND:]


def _start_of(text: str) -> str:
    """The beginning of what follows the words, to the end of their clause."""
    return _BREAK.split(text)[0][:_AROUND]
