"""Labels in a text: 责任单位：…, in a line with others or on a line of its own."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.columns import Vocabulary

_LABEL: Final = re.compile(
    r"(?:(?<=[，,。；;、(（\s])|^)"
    r"(?:(?P<plain>[\u4e00-\u9fff]{2,12})\s*[:：]|【(?P<boxed>[\u4e00-\u9fff]{2,12})】\s*[:：]?)"
)
_LEADS: Final = re.compile(r"(?<=[(（])[^()（）:：]{2,60}牵头")  # (甲局牵头，乙局配合)
_SHARED_OUT: Final = frozenset({"部门分工", "任务分工", "责任分工", "分工"})
_LEADER: Final = re.compile(r"(?:分管|牵头|责任|包抓|联系|挂钩|主管)[\u4e00-\u9fff]{0,4}领导")
_UNIT: Final = re.compile(r"(牵头|责任|主办|承办|实施|主管)[\u4e00-\u9fff]{0,4}(?:单位|部门)")
_HELPER: Final = re.compile(r"(配合|协办|协助|协同|参与)[\u4e00-\u9fff]{0,4}(?:单位|部门)")


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
    for form, field in ((_LEADER, "leaders"), (_UNIT, "departments"), (_HELPER, "assisting")):
        if form.fullmatch(words):
            return field
    return ""


def _labels(line: str, known: Vocabulary, own: Container[str]) -> Iterator[Label]:
    is_labelled = False
    for match in _LABEL.finditer(line):
        words = match["plain"] or match["boxed"]
        field = field_of(words, known)
        if field or (match.start() == 0 and words in own):
            is_labelled = True
            signs = match[0].replace(words, "", 1)
            yield Label(words, field, match.start(), match.end(), signs)
    leads = None if is_labelled else _LEADS.search(line)
    if leads is not None:
        yield Label("", "departments", leads.start(), leads.start())


_SHARED: Final = re.compile(
    r"(?P<lead>[^。；;]{2,80}?)(?P<one>\s*(?:负责)?牵头[，,；;、]?\s*)"
    r"(?:(?P<help>[^。；;]{1,120}?)(?P<other>\s*(?:等)?(?:配合|协助|参与|协同)))?(?P<end>[。；;]?\s*)"
)


def shared_out(words: str) -> tuple[str, str, Sequence[str]] | None:
    """Who leads and who assists in 甲局牵头，乙局、丙局配合, with the signs between, or None."""
    match = _SHARED.fullmatch(words)
    if match is None:
        return None
    signs = [match["one"], match["other"] or "", match["end"]]
    return match["lead"], match["help"] or "", signs
