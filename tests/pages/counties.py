"""Invented counties, one of each shape that a source may have: the content of their sites.

Each is a small county of its own. Nothing in it stands in the repository's own report, so that a
word of that report on one of its pages came from the code.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Entry = dict[str, Any]

WORDS = [
    {"word": "超额完成任务", "kind": "exceeded"},
    {"word": "已完成", "kind": "met"},
    {"word": "未完成", "kind": "missed"},
]
STATES = [
    {"word": "快于序时", "kind": "ahead"},
    {"word": "按序时推进", "kind": "on_track"},
    {"word": "滞后", "kind": "behind"},
]
DEPARTMENTS = [
    {"slug": "education", "name": "县教育局"},
    {"slug": "roads", "name": "县公路局"},
    {"slug": "finance", "name": "县财政局"},
]
COUNTY = {"id": "county", "label": "县级"}
TITLES = ["新建幼儿园3所", "改造农村公路12公里", "新增停车位500个", "建设口袋公园4个"]


def project(number: int, title: str, *results: Entry, **more: Any) -> Entry:
    """A record of a level's file."""
    return {"number": number, "title": title, "results": list(results), **more}


def plain(results: list[Entry]) -> list[Entry]:
    """A project for each result, under the usual titles."""
    return [
        project(number, TITLES[(number - 1) % 4], result)
        for number, result in enumerate(results, start=1)
    ]


def step(number: int, word: str = "", **more: Any) -> Entry:
    """A step of a project of the county's own level."""
    return {"project": f"2023/county/{number}", "word": word, **more}


def write(project: Path, year: str = "2023", **county: Any) -> Path:
    """Writes a site of one report: `levels` with their projects, `progress` by period, the rest.

    What `county` names beside these goes into report.yaml as it is.
    """
    folder = project / "content" / year
    records: dict[str, list[Entry]] = county.pop("records")
    departments = county.pop("departments", [])
    progress: dict[str, list[Entry]] = county.pop("progress", {})
    report = {
        "title": f"{year}年安和县民生实事",
        "short_title": "安和县民生实事",
        "levels": [COUNTY],
        "sources": [{"id": "bulletin", "title": "安和县通报"}],
        **county,
    }
    put(folder / "report.yaml", report)
    for level, projects in records.items():
        put(folder / f"{level}.yaml", {"level": level, "projects": projects})
    for period, steps in progress.items():
        put(folder / f"progress/{period}.yaml", {"period": period, "projects": steps})
    if departments:
        put(folder / "departments.yaml", {"departments": departments})
    put(
        project / "content/site.yaml",
        {
            "title": "安和县民生实事",
            "publisher": "安和县整理组",
            "description": "安和县的项目。",
            "official": False,
            "show_people": True,
        },
    )
    return project


def put(file: Path, content: Entry) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def without_outcome(folder: Path) -> Path:
    """Texts and nothing else: no verdict, no department, no notice."""
    return write(folder, records={"county": plain([{"text": "已建成。"}, {"text": "已改造。"}])})


def of_shares(folder: Path) -> Path:
    """A share in each row, under a head of its own, and no word."""
    shares = [{"text": "在建。", "share": share} for share in (75.5, 100, 96.64)]
    rows = [{**row, "share_head": "工程进度", "departments": ["县公路局"]} for row in shares]
    return write(folder, records={"county": plain(rows)}, departments=DEPARTMENTS)


def partly_stated(folder: Path) -> Path:
    """Words in some rows, a share in another, nothing but a text in the last."""
    rows: list[Entry] = [
        {"text": "已建成4所。", "outcome": "超额完成任务"},
        {"text": "已改造。", "outcome": "已完成", "supplied": ["outcome"]},
        {"text": "在建。", "share": 80},
        {"text": "前期工作。"},
    ]
    return write(folder, records={"county": plain(rows)}, outcomes=WORDS)


def finished(folder: Path) -> Path:
    """A word in every row, the county's own; and its own name for its projects."""
    rows: list[Entry] = [
        {"text": "已建成4所。", "outcome": "超额完成任务", "departments": ["县教育局"]},
        {"text": "已改造。", "outcome": "已完成", "departments": ["县公路局"]},
    ]
    return write(
        folder,
        records={"county": plain(rows)},
        outcomes=WORDS,
        departments=DEPARTMENTS,
        words={"project": "重点任务", "report": "工作年报", "county": "安和县"},
    )


def of_plan(folder: Path) -> Path:
    """What is planned: who answers for it and by when, and no result."""
    row = {"departments": ["县教育局"], "assisting": ["县财政局"], "deadline": "10月底前"}
    rows = plain([row, row, {}])
    return write(
        folder,
        "2024",
        title="2024年安和县民生实事计划",
        records={"county": rows},
        departments=DEPARTMENTS,
    )


def _running(folder: Path, progress: dict[str, list[Entry]]) -> Path:
    return write(
        folder,
        records={"county": plain([{}, {}, {}, {}])},
        outcomes=[*WORDS, *STATES],
        progress=progress,
    )


def of_month(folder: Path) -> Path:
    """Two months of a running year; in the second one project was not told of."""
    return _running(
        folder,
        {
            "2023-07": [
                step(1, "滞后"),
                step(2, "滞后"),
                step(3, "按序时推进"),
                step(4, "按序时推进"),
            ],
            "2023-08": [
                step(1, "滞后", note="资金未到位"),
                step(2, "按序时推进", actual="改造5公里"),
                step(3, "快于序时", percent=90),
            ],
        },
    )


def of_quarter(folder: Path) -> Path:
    """A quarter."""
    words = ("按序时推进", "按序时推进", "滞后", "按序时推进")
    return _running(folder, {"2023-Q3": [step(n, word) for n, word in enumerate(words, 1)]})


def of_half_year(folder: Path) -> Path:
    """Half a year, in shares alone."""
    return _running(folder, {"2023-H1": [step(n, percent=10 * n) for n in range(1, 5)]})


def of_span(folder: Path) -> Path:
    """Nine months in one."""
    return _running(folder, {"2023-01--09": [step(n, "已完成") for n in range(1, 5)]})


def of_two_tables(folder: Path) -> Path:
    """Figures of the economy as one table, tasks as the other; both begin with 1."""
    goals = [
        project(
            number,
            title,
            {"text": words},
            table="t1",
            measures=[{"name": title, "target": 6, "actual": actual, "unit": "%"}],
        )
        for number, (title, words, actual) in enumerate(
            [("地区生产总值增长6%", "增长6.3%。", 6.3), ("财政收入增长6%", "", "")], start=1
        )
    ]
    goals[1]["results"] = []
    tasks = [
        project(
            number, title, {"text": "已建成。", "outcome": "已完成"}, table="t2", key=f"t2-{number}"
        )
        for number, title in enumerate(TITLES[:3], start=1)
    ]
    tables = [
        {"id": "t1", "title": "发展目标", "word": "主要目标"},
        {"id": "t2", "title": "任务清单", "word": "重点任务"},
    ]
    level = {"id": "district", "label": "区级", "tables": tables}
    return write(folder, records={"district": [*goals, *tasks]}, levels=[level], outcomes=WORDS)


def of_items(folder: Path) -> Path:
    """Several items under one number, some with a word; a notice of one; assisting departments."""
    items: list[Entry] = [
        {
            "title": "新建幼儿园3所",
            "text": "已建成3所。",
            "outcome": "已完成",
            "departments": ["县教育局"],
            "assisting": ["县财政局"],
            "people": ["张三"],
            "leaders": ["李四"],
            "deadline": "10月底前",
            "measures": [{"name": "新建幼儿园", "target": 3, "actual": 3, "unit": "所"}],
            "extra": {"投资主体": "县城投公司"},
        },
        {
            "title": "改造食堂5个",
            "text": "已改造6个。",
            "outcome": "超额完成任务",
            "supplied": ["outcome"],
            "departments": ["县教育局"],
            "inherited": ["departments"],
        },
        {
            "title": "购置校车8辆",
            "text": "正在招标。",
            "share": 40,
            "departments": ["县公路局"],
            "measures": [{"name": "购置校车", "target": 8, "unit": "辆"}],
        },
    ]
    rows = [
        project(1, "提升教育水平", *items, programme=["一、重点工程", "（一）教育"]),
        project(
            2, TITLES[1], {"text": "已改造。", "outcome": "已完成", "departments": ["县公路局"]}
        ),
        {
            "title": "没有编号的一项",
            "key": "n3",
            "results": [{"text": "已办。", "outcome": "已完成"}],
        },
    ]
    notice = {
        "id": "canteen",
        "name": "食堂改造",
        "by": "市里",
        "reason": "进度滞后",
        "match": "exact",
        "projects": ["2023/county/1#2"],
    }
    return write(
        folder,
        records={"county": rows},
        outcomes=WORDS,
        departments=DEPARTMENTS,
        notices=[notice],
    )


COUNTIES: dict[str, Callable[[Path], Path]] = {
    made.__name__: made
    for made in (
        without_outcome,
        of_shares,
        partly_stated,
        finished,
        of_plan,
        of_month,
        of_quarter,
        of_half_year,
        of_span,
        of_two_tables,
        of_items,
    )
}
