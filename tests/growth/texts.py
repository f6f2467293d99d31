"""One value of a text: shapes of text that make readers look again and again."""

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Final

import msgspec
from msgspec.structs import replace
from yaml import YAMLError

from generator.analysis.checks import questions_about
from generator.analysis.ledger import digest
from generator.analysis.measures import rates_in
from generator.analysis.measures.readings import readings_in
from generator.analysis.same_work import letters
from generator.characters import unseen_signs, with_code_points, without_unseen
from generator.content.edit.ledger_text import ledger_text
from generator.content.load import load
from generator.content.markup.brackets import steps_to_close
from generator.content.markup.markdown import prose_of
from generator.content.readers import decode, read_csv, read_front_matter, read_jsonl, read_yaml
from generator.content.schema.advice import advice, advice_on_fields, advice_on_list
from generator.content.slips import parts_of
from generator.content.tree import Tree
from generator.importing import read_source, vocabulary
from generator.importing.cells import (
    number_in,
    pairs_in,
    printed_number,
    share_and_word,
    without_number,
    without_spaces,
)
from generator.importing.documents import Cell
from generator.importing.facts import LevelName
from generator.importing.grids import Grid, readable_grid
from generator.importing.level_titles import levels_of
from generator.importing.names.labelled_names import names_in
from generator.importing.names.person_names import people_in
from generator.importing.names.unit_names import units_in
from generator.importing.rows.listed_words import ListedWords
from generator.importing.rows.placing import Token, place
from generator.importing.table_heads.likeness import Column
from generator.problems import Location, Problem, ProblemsFound
from generator.problems.message import as_github, as_text, message_of
from generator.problems.phrases import EXPECTED
from generator.problems.value_kinds import CHOICES
from generator.records import OutcomeKind, Project
from generator.records.values import Shape
from tests.growth.measuring import Case, Work
from tests.processes import ROOT

SIZE: Final = 1_500  # characters; a value has at most ten times as many
PIECES: Final = (
    *("1", "1 ", "1.", "1,", "1+", "1个", "1个月", "12", "1,000", "1.5公里", "第1", "第1项", "1-"),
    *(
        "1个,",
        "1个、",
        "1个。",
        "3个(",
        "3个(甲、",
        "3个分别是",
        "3个即甲、",
        "3个(甲、乙)",
        "1万",
        "1亿元",
    ),
    *("(", "（", ")", "()", "(1个", "1个(", "1个(1个", "“", "“1个", "”", '"', "《", "'", "【"),
    *(" ", "\u3000", "中 ", "\n", " \n", "\t", "|", " | ", "| ", "- ", ": ", "#", " #", "=", "\\"),
    *(
        "、",
        "，",
        "。",
        "；",
        ";",
        ",",
        "甲、",
        "甲,",
        "甲、乙等",
        "甲局、",
        "甲乙丙、",
        "等3个",
        "甲、乙、丙、丁等3个",
    ),
    *(
        "1个占1%，",
        "其中",
        "其中1个",
        "，其中",
        "截止",
        "截止6月",
        "6月5号",
        "12月",
        "2022年",
        "完成率1%",
        "完成率1",
    ),
    *(
        "完成率1.",
        "超额",
        "超额1%",
        "超额1",
        "超额完成1",
        "超额1%完成",
        "实际",
        "全年",
        "任务",
        "累计",
    ),
    *(
        "达到",
        "达",
        "及",
        "以上",
        "以上、",
        "新建",
        "进一步",
        "所有",
        "支援",
        "仍超",
        "至少",
        "约",
        "超过",
        "余",
    ),
    *(
        "正在",
        "待",
        "等待",
        "有待",
        "验收",
        "等待验收",
        "开工",
        "建成",
        "新建公园",
        "新增托位9个；",
        "新增甲园托位9个，甲院托位6个，其中乙园托位3个。",
        "新建托位9个，已开工7个，其中3个竣工。",
        "年度目标：托位9个，完成8个。",
        "市教育局",
        "工程",
        "行动",
    ),
    *(
        "1380013800",
        "13800138000",
        "11010519491231002X",
        "110105194912310020",
        "G1",
        "5G",
        "AED1台",
    ),
    *(
        "a",
        *("a-", "年", "*"),
        "-a",
        "A",
        "a.",
        "[",
        "[1",
        "]",
        "{",
        "<",
        "<a",
        "&",
        "&#",
        "&amp;",
        "%",
        "%1",
        "@a",
    ),
    *(
        "\u200b",
        "\ufe0f",
        "\u202e",
        "中\u200b",
        "𠀀",
        *("\uff11", "\uff05", "\uff08\uff11", "\uff11个"),
        "\r",
        "\r\n",
        "x: y\n",
    ),
    *(
        "http://a",
        "https://a/",
        "@",
        "a@",
        "published:\n",
        "published:\n  - a\n",
        *("---\n", "***\n", "# a\n", "a\n=\n", "[a]: b\nc\n"),
        "mergeCell ",
    ),
)
# What stands before the pieces and behind them, so that a look that began has to fail at the end.
AROUND: Final = (
    ("", ""),
    ("新建公园", "。"),
    ("3个即", "("),
    ("建成3个(", "，等3个、甲、"),
    ("“1", "x"),
)
# Pieces that have been trouble, or that patterns of a room may well look at again and again.
_TROUBLE: Final[dict[str, tuple[str, ...]]] = {
    "analysis": (
        *(
            "1",
            "1个",
            "1+",
            "3个(甲、",
            "3个即甲、",
            "3个分别是",
            "甲、",
            "、",
            "其中1个",
            "新建公园",
        ),
        *("完成率1%", "1个占1%，", "超额1%", "(", "“1个", " ", "中 ", "待", "等待", "及", "达到"),
        *("新增托位9个；", "新增甲园托位9个，甲院托位6个，其中乙园托位3个。"),
        *("新建托位9个，已开工7个，其中3个竣工。", "年度目标：托位9个，完成8个。"),
    ),
    "importing": ("1 ", "1.", " ", "甲、", "、", "(", "中 ", "新建公园"),
    "problems": ("\n", "\u202e", "a"),
    "leaves": ("1 ", " ", "a-", "1,", "年"),
    "files": ("\n", "[1", ": ", " #", "x: y\n", '"', "- ", "published:\n"),
    "sources": (" ", "|", " | ", "\t", "<a", "mergeCell ", "甲、"),
    "markdown": (
        *(" ", "[", "*", "&", "<", "|"),
        *("---\n", "***\n", "# a\n", "a\n=\n", "[a]: b\nc\n"),
    ),
}
LIKELY: Final = frozenset(f"{room} {piece!r}" for room, own in _TROUBLE.items() for piece in own)


@cache
def _project() -> Project:
    return load(ROOT / "tests/problems/base").content.reports[-1].projects[0]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of all leaves of all shapes."""
    shapes, waiting = [], list(Shape.__subclasses__())
    while waiting:
        shape = waiting.pop()
        shapes.append(shape)
        waiting += shape.__subclasses__()
    return tuple(map(re.compile, sorted(set(_in_schema(msgspec.json.schema_components(shapes))))))


def _in_schema(part: object) -> Iterator[str]:
    """The patterns in a JSON Schema."""
    inner = part.values() if isinstance(part, dict) else part
    if isinstance(part, dict) and isinstance(part.get("pattern"), str):
        yield part["pattern"]
    if isinstance(inner, Iterable) and not isinstance(inner, str):
        for value in inner:
            yield from _in_schema(value)


def analysis(text: str) -> None:
    """All that is read of a title and of a result, and all that is asked about both."""
    readings_in(text, (text,))
    readings_in("新增托位1140个", (text,))
    readings_in(text, ("新增托位1140个",))
    rates_in(text)
    letters(text)
    digest(text)
    project = _project()
    source = replace(project.results[0].source, raw=text)
    for kind in (OutcomeKind.MET, OutcomeKind.EXCEEDED):
        outcome = replace(project.results[0].outcome, kind=kind)
        result = replace(project.results[0], text=text, outcome=outcome, source=source)
        questions_about(replace(project, title=text, results=(result,), measures=()))


def importing(text: str) -> None:
    """All that is read of a cell, a head and a line."""
    number_in(text)
    with contextlib.suppress(ValueError):
        printed_number(text)
    without_number(text, 1)
    without_spaces("text", text, pairs_in([text]))
    people_in(text, frozenset({"市教育局"}), "people")
    units_in(text, frozenset({"市教育局", "市教育局、市财政局"}))
    names_in(f"责任人：{text}", frozenset({"市教育局"}), "departments")
    share_and_word(text)
    _vocabulary().field_of(text)
    listed = ListedWords(frozenset({"完成任务"}), frozenset({"市教育局"})).field_of(text)
    fields = ("number", "programme", "title", "text", "people", "departments")
    columns = [Column(field, text, is_numbered=True) for field in fields]
    place([Token(text, may_begin=False, listed=listed)] * 4, columns)
    cell = Cell(text, 1, 1)
    grid = readable_grid(Grid("a.txt", "", text, 1, (cell,), above=(text,), below=(text,)))
    levels_of([grid], {1: [text]}, [LevelName("city", "市级", "市级民生实事")])


@cache
def _vocabulary() -> "object":
    return vocabulary()


def problems(text: str) -> None:
    """A problem that tells of the text."""
    problem = Problem("YQ201", Location(text, 1, 1, text), text, values={"known": text})
    for language in ("en", "zh"):
        message_of(problem, language)  # type: ignore[arg-type]
        as_text(problem, language)  # type: ignore[arg-type]
        as_github(problem, language)  # type: ignore[arg-type]
    unseen_signs(text)
    without_unseen(text)
    with_code_points(text)


def leaves(text: str) -> None:
    """Whether the text is a value of any kind, and what may be meant by it."""
    for pattern in _patterns():
        pattern.search(text)
    for kind in (*EXPECTED, *CHOICES):
        advice(text, kind, ("projects", 0, "target"), lambda value: len(value) < 9)
    advice_on_fields(text, ("title", "number"))
    advice_on_list(text, ("departments",))
    parts_of(text)
    Tree("a", {"projects": [{"number": "1"}]}, lambda path: (1, 1), lambda path: (1, 1)).path_of(
        text
    )


def files(text: str) -> None:
    """The text as a file of content, of each kind."""
    quoted = "'" + text.replace("'", "''") + "'"
    inside = "".join(sign if sign.isprintable() and sign not in '"\\' else " " for sign in text)
    for read, content in (
        (read_yaml, text),
        (read_yaml, f"title: {text}\nnumber: 1\n"),
        (read_yaml, f"title: {quoted}\nnumber: 1\n"),
        (read_yaml, f'title: "{inside}"\nnumber: 1\n'),
        (read_yaml, f"title: |\n  {text}\nnumber: 1\n"),
        (read_yaml, f"title: [{text}]\n"),
        (read_csv, f"number,title\n1,{text}\n"),
        (read_csv, f'number,title\n1,"{inside}"\n'),
        (read_csv, text),
        (read_jsonl, text),
        (read_jsonl, f'{{"title": "{inside}"}}\n'),
        (read_front_matter, f"---\ntitle: {inside}\n---\n{text}"),
        (read_front_matter, f"---\n{text}"),
    ):
        with contextlib.suppress(ProblemsFound):
            read("a", content)
    with contextlib.suppress(ProblemsFound):
        decode("a", text.encode("utf-8", "surrogatepass"))
    with contextlib.suppress(ProblemsFound):
        decode("a", text.encode() + b"\xff")
    with contextlib.suppress(YAMLError):
        ledger_text(f'published: ["{inside}"]', {})
    steps_to_close(text)


def sources(text: str) -> None:
    """The text as a file to import, of each kind that is text."""
    for name, content in (
        ("a.txt", text),
        ("a.txt", f"序号 | 项目内容 | 完成情况\n1 | {text} | {text}\n"),
        ("a.txt", f"序号\t项目内容\t完成情况\n1\t{text}\t{text}\n"),
        ("a.csv", text),
        ("a.csv", f"序号,项目内容,完成情况\n1,{text},a\n"),
        ("a.html", text),
        ("a.html", f"<p>{text}</p><table><tr><td>{text}<td>{text}</table>{text}"),
    ):
        with contextlib.suppress(ProblemsFound):
            read_source(name, content.encode("utf-8", "surrogatepass"))
        with contextlib.suppress(ProblemsFound, UnicodeEncodeError):
            read_source(name, content.encode("gb18030"))


def markdown(text: str) -> None:
    """The text as a page."""
    with contextlib.suppress(ProblemsFound):
        prose_of(text, Location("a", 1, 1))


ROOMS: Final[dict[str, Callable[[str], None]]] = {
    one.__name__: one for one in (analysis, importing, problems, leaves, files, sources, markdown)
}


def text_of(piece: str, around: tuple[str, str], size: int) -> str:
    """So many characters of the piece again and again, between what stands around."""
    before, after = around
    return before + (piece * (size // len(piece) + 1))[:size] + after


def cases() -> Iterator[Case]:
    """Each room with each piece; all that stands around is tried in one go."""
    for room, work in ROOMS.items():
        for piece in PIECES:
            yield Case(f"{room} {piece!r}", partial(_prepare, work, piece), SIZE)


def _prepare(work: Callable[[str], None], piece: str, size: int) -> Work:
    texts = [text_of(piece, around, size) for around in AROUND]
    return lambda: [work(text) for text in texts]
