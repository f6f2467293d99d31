"""Labels in a text: 责任单位：…, in a line with others or on a line of its own."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis.kept_columns.head_words import is_aside
from generator.characters import HAN
from generator.importing.table_heads.columns import Vocabulary, without_space

_LABEL: Final = re.compile(
    r"(?:(?<=[，,。；;、(（\[\uff3b\u3014【\s—\u2013])|^)"
    rf"(?:(?P<plain>[{HAN}]{{2,12}})\s*[:：]|【(?P<boxed>[{HAN}]{{2,12}})】\s*[:：]?)"
)
# The same at the head of a line, spelt with spaces: 进展 情况：
_SPACED: Final = re.compile(rf"(?P<plain>[{HAN}]+(?:[ \u3000]+[{HAN}]+)+)[ \u3000]*[:：]")
# (甲局牵头，乙局配合), or in the sentence behind a task: 由甲局牵头，乙局配合。由甲局负责。
_LEADS: Final = re.compile(
    r"(?<=[(（])[^()（）:：]{2,60}牵头"
    r"|(?:(?<=[。；;，,])|^)(?P<by>由)(?=[^，,。；;:：]{2,40}(?:牵头|负责(?:[。；;，,]|$)))"
)
_OFFICE: Final = (
    f"[{HAN}]{{1,16}}(?:局|委|办|部|院|会|处|中心|集团|公司|政府|街道|镇|乡|大队|厅|联)"
)
_OFFICES: Final = re.compile(
    rf"(?<=[(（]){_OFFICE}(?:[、，,]\s*{_OFFICE})*(?=[)）]\s*(?:[。；;，,]|$))"
)
# The brackets around labels and their values.
CLOSING: Final = {
    "(": ")",
    "（": "）",
    "[": "]",
    "\uff3b": "\uff3d",
    "\u3014": "\u3015",
    "【": "】",
}
_ENDS: Final = " \t\u3000，,；;、。—\u2013"
_SHARED_OUT: Final = frozenset({"部门分工", "任务分工", "责任分工", "分工", "牵头"})
_LEADER: Final = re.compile(rf"(?:分管|牵头|责任|包抓|联系|挂钩|主管)[{HAN}]{{0,4}}领导")
_UNIT: Final = re.compile(rf"(?:牵头|责任|主办|承办|实施|主管|负责)[{HAN}]{{0,4}}(?:单位|部门)")
_TEXT: Final = re.compile(
    "(?:目前|当前|最新|主要|工作|项目|总体|年度|具体|截至目前)*"
    "(?:(?:进展|完成|推进|落实|实施)(?:情况|成效|进度)?|进度情况)"
)
_DEADLINE: Final = re.compile(
    "(?:计划|预计|要求)?(?:完成|竣工|办结)?(?:时限|时间|期限|日期|节点)(?:要求)?"
)
_PERSON: Final = re.compile("(?:具体|直接|项目|第一|主要)?(?:责任|负责)人")
_HELPER: Final = re.compile(rf"(?:配合|协办|协助|协同|参与)[{HAN}]{{0,4}}(?:单位|部门)?")


@dataclass(frozen=True, slots=True)
class Label:
    """A label with its field and its place in a line; the value begins at `end`.

    The words may be missing where brackets say who leads; `signs` are around the words.
    """

    words: str
    field: str
    start: int
    end: int
    signs: str = ""


def labels_in(line: str, known: Vocabulary, own: Container[str] = frozenset()) -> list[Label]:
    """The labels of a line in their order; one of the document's `own` begins a line."""
    return list(_labels(line, known, own))


def field_of(words: str, known: Vocabulary) -> str:
    """The field that a label names; empty where it names none."""
    if words in _SHARED_OUT:
        return "departments"
    if field := known.field_of(words):
        return field
    for form, field in _FORMS:
        if form.fullmatch(words):
            return field
    return ""


_FORMS: Final = (
    (_LEADER, "leaders"),
    (_UNIT, "departments"),
    (_HELPER, "assisting"),
    (_PERSON, "people"),
    (_DEADLINE, "deadline"),
    (_TEXT, "text"),
)


def _labels(line: str, known: Vocabulary, own: Container[str]) -> Iterator[Label]:
    spaced = _SPACED.match(line)
    if spaced is not None and field_of(without_space(spaced["plain"]), known):
        words = spaced["plain"]
        signs = spaced[0][len(words) :]
        yield Label(words, field_of(without_space(words), known), 0, spaced.end(), signs)
    is_labelled = spaced is not None
    for match in _LABEL.finditer(line, spaced.end() if spaced else 0):
        words = match["plain"] or match["boxed"]
        field = field_of(words, known)
        if field or (match.start() == 0 and (words in own or is_aside(words))):
            is_labelled = True
            signs = match[0].replace(words, "", 1)
            yield Label(words, field, match.start(), match.end(), signs)
    leads = None if is_labelled else _LEADS.search(line)
    if leads is not None:
        by = leads["by"] or ""
        yield Label("", "departments", leads.start(), leads.start() + len(by), by)


def offices_in(line: str) -> list[Label]:
    """Who is named, without any label, in brackets behind a task: 建校（教育局）."""
    match = _OFFICES.search(line)
    return [Label("", "departments", match.start(), match.start())] if match else []


_SHARED: Final = re.compile(
    r"(?P<lead>[^。；;]{2,80}?)(?P<one>\s*(?:(?:负责)?牵头|负责)[，,；;、]?\s*)"
    r"(?:(?P<help>[^。；;]{1,120}?)(?P<other>\s*(?:等)?(?:配合|协助|参与|协同)))?(?P<end>[。；;]?\s*)"
)


def shared_out(words: str) -> tuple[str, str, Sequence[str]] | None:
    """Who leads and who assists in 甲局牵头，乙局、丙局配合, with the signs between, or None."""
    match = _SHARED.fullmatch(words)
    if match is None:
        return None
    signs = [match["one"], match["other"] or "", match["end"]]
    return match["lead"], match["help"] or "", signs


def until_closed(words: str, closing: str) -> tuple[str, str, str]:
    """What stands before the bracket that closes, the bracket with signs, and what follows."""
    opening = next(sign for sign, other in CLOSING.items() if other == closing)
    depth = 0
    for at, sign in enumerate(words):
        depth += (sign == opening) - (sign == closing)
        if depth < 0:
            rest = words[at + 1 :]
            if not rest.strip(_ENDS):
                return words[:at], words[at:], ""
            return words[:at], sign, rest
    return words, "", ""
