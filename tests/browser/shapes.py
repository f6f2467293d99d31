"""Reports of many shapes, all of one county that does not exist: what one has, another lacks.

The words of the records are made of a few trades, so that every shape can be searched for 农贸.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

LEVELS: Final = {"county": "县级", "city": "市级"}
WORK: Final = (
    ("改造农贸市场{}个", "已改造农贸市场{}个，全部开市。", "个", "县商务局"),
    ("新建村道{}公里", "已新建村道{}公里。", "公里", "县交通局"),
    ("新增托位{}个", "新增托位{}个，已招生。", "个", "县教育局"),
    ("加装电梯{}台", "加装电梯{}台，均已运行。", "台", "县住建局"),
)
DEPARTMENTS: Final = (("trade", "商务"), ("roads", "交通"), ("schools", "教育"), ("homes", "住建"))
PROGRAMMES: Final = (
    "“安居”工程",
    "“出行”工程",
    "“\"\\]'样’ <b>”工程",
)  # also what no selector bears
# With how many more than the target.
OUTCOMES: Final = (("超额完成", "exceeded", 1), ("完成任务", "met", 0), ("进度 滞后", "behind", -1))


class Shape(Struct, frozen=True):
    """What a report has. `projects` are so many in each of its levels."""

    projects: int = 6
    levels: tuple[str, ...] = ("county", "city")
    years: tuple[str, ...] = ("2031",)
    programmes: bool = True
    measures: bool = True
    people: bool = True
    show_people: bool = True
    flags: bool = True
    findings: bool = True
    articles: bool = True
    progress: bool = True
    outcomes: int = 3


_BARE: Final = Shape(
    levels=("county",),
    programmes=False,
    measures=False,
    people=False,
    flags=False,
    findings=False,
    articles=False,
    progress=False,
)
SHAPES: Final[Mapping[str, Shape]] = {
    "everything": Shape(),
    "several-years": Shape(years=("2029", "2030", "2031")),
    "no-programmes": Shape(programmes=False),
    "one-level": Shape(levels=("county",)),
    "no-notice-no-highlight-no-example": Shape(flags=False),
    "no-measures": Shape(measures=False),
    "no-people": Shape(people=False),
    "people-not-shown": Shape(show_people=False),
    "no-findings": Shape(findings=False, flags=False),
    "one-outcome": Shape(outcomes=1),
    "bare": _BARE,
    "one-project": replace(_BARE, projects=1),
    "a-thousand-projects": replace(_BARE, projects=1_000),
}


def write_shape(shape: Shape, content: Path) -> None:
    """Writes the content of such a report, or of one for each of its years."""
    site = {"title": "青禾县民生实事", "publisher": "青禾县样例编写组", "official": "false"}
    _write(content / "site.yaml", {**site, "show_people": str(shape.show_people).lower()})
    if shape.articles:
        for slug, title in (("about", "关于"), ("corrections", "更正")):
            text = f"---\ntitle: {title}\nsummary: 样例。\n---\n见 [首页](index.html)。\n"
            (content / "pages").mkdir(exist_ok=True)
            (content / f"pages/{slug}.md").write_text(text, encoding="utf-8")
    for year in shape.years:
        _write_report(shape, year, content / year)


def _write_report(shape: Shape, year: str, folder: Path) -> None:
    _write(folder / "report.yaml", dict(_report(shape, year)))
    named = [{"slug": slug, "name": f"县{name}局"} for slug, name in DEPARTMENTS]
    _write(folder / "departments.yaml", {"departments": named})
    for level in shape.levels:
        lines = [_json(_record(shape, number)) for number in range(1, shape.projects + 1)]
        (folder / f"{level}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if shape.progress:
        steps = [{"project": f"{year}/{shape.levels[0]}/1", "plan": "开工", "percent": "40"}]
        _write(folder / f"progress/{year}-06.yaml", {"period": f"{year}-06", "projects": steps})


def _report(shape: Shape, year: str) -> Iterator[tuple[str, object]]:
    yield "title", f"{year}年度青禾县民生实事项目完成情况"
    yield "short_title", "青禾县民生实事"
    yield "compiled", f"{year}-12-31"
    yield "sources", [{"id": "bulletin", "title": "样例通报"}]
    yield "levels", [{"id": level, "label": LEVELS[level]} for level in shape.levels]
    yield "outcomes", [{"word": word, "kind": kind} for word, kind, _ in OUTCOMES[: shape.outcomes]]
    if shape.findings:  # it is not so
        wrong = {"figure": "projects", "value": "999", "quote": "共计999项"}
        yield "stated", [wrong, {"figure": "exceeded", "value": "1", "quote": "1项超额完成"}]
    first = f"{year}/{shape.levels[0]}/1"
    flag = {"id": "market", "name": "农贸市场", "by": "市里", "projects": [first]}
    match = {"match": "inferred", "basis": "只有一项与市场有关。"}
    if shape.flags:
        yield "notices", [{**flag, **match, "reason": "进度滞后"}]
        yield "highlights", [{**flag, **match, "reason": "采纳为亮点案例"}]
        yield "examples", [{"name": "农贸市场", "project": first, **match}]
        if len(shape.levels) > 1:
            both = [f"{year}/{level}/1" for level in shape.levels]
            yield "undertakings", [{"id": "market", "title": "农贸市场", "projects": both}]


def _record(shape: Shape, number: int) -> dict[str, object]:
    title, text, unit, department = WORK[number % len(WORK) - 1]
    word, _, more = OUTCOMES[number % shape.outcomes]
    actual = number + (1 if shape.findings else more)  # or the word is not that of the numbers
    result: dict[str, object] = {
        "text": text.format(actual),
        "outcome": word,
        "departments": [department],
    }
    record: dict[str, object] = {"number": number, "title": title.format(number)}
    if shape.people:
        result["people"] = ["甲乙丙"]
    if shape.programmes and number % 4:  # one of four belongs to none
        record["programme"] = PROGRAMMES[number % len(PROGRAMMES)]
    if shape.measures:
        figures = {"target": number, "actual": actual, "unit": unit}
        record["measures"] = [{"name": title.partition("{")[0], **figures}]
    return {**record, "results": [result]}


def _write(file: Path, value: Mapping[str, object]) -> None:
    """As JSON, which is YAML too."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_json(value, indent=1) + "\n", encoding="utf-8")


def _json(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
