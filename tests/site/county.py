"""An invented county whose records have every shape: items, shares, plans, two tables, steps."""

from pathlib import Path
from typing import Final

SITE: Final = """title: 安和县实事项目
publisher: 样例整理者
official: false
show_people: true
"""
PAGE: Final = "---\ntitle: {title}\nsummary: 说明。\n---\n说明。\n"
REPORT: Final = """title: 2025年安和县实事项目上半年进展
short_title: 安和县实事项目
compiled: 2025-08-01
words: {project: 实事项目, report: 上半年进展, county: 安和县}
sources:
  - {id: plan, title: 实事项目计划, published: 2025-02-10}
  - {id: half, title: 实事项目上半年进展, published: 2025-07-08}
levels:
  - id: county
    label: 县级
    title: 2025年实事项目进展表
    tables:
      - {id: t1, title: 实事项目}
      - {id: t2, title: 经济发展主要目标, word: 主要目标}
outcomes:
  - {word: 完成任务, kind: met}
  - {word: 按序时推进, kind: on_track}
  - {word: 滞后, kind: behind}
"""
DEPARTMENTS: Final = """departments:
  - {slug: education, name: 县教育局, aliases: [县教体局]}
  - {slug: market, name: 县市场监管局}
  - {slug: transport, name: 县交通运输局}
  - {slug: civil, name: 县民政局}
"""
COUNTY: Final = """level: county
projects:
  - number: 3
    table: t1
    programme: [一、重点项目, （一）教育]
    results:
      - title: 新建幼儿园3所
        text: 3所均已开园。
        outcome: 完成任务
        departments: [县教体局]
        people: [甲一, 甲二]
        source: {document: half, table: 1, row: 3, raw: 3 | 3所均已开园。 | 甲一 甲二}
        measures: [{name: 幼儿园, target: 3, actual: 3, unit: 所}]
      - title: 改造中小学食堂20个
        text: 已完成改造12个。
        departments: [县教体局]
        assisting: [县市场监管局]
        inherited: [departments, people]
        people: [甲一, 甲二]
        extra: {投资主体: 县城投集团（甲五）}
        source: {document: half, table: 1, row: 4, raw: ' | 改造中小学食堂20个 | 已完成改造12个。'}
        measures: [{name: 食堂, target: 20, unit: 个}]
  - number: （四）
    table: t1
    programme: [一、重点项目, （二）出行]
    title: 改造农村公路40公里
    results:
      - text: 路基完成，正在铺设路面。
        share: 96.64
        share_head: 投资完成率
        departments: [县交通运输局]
        leaders: [甲三]
        deadline: 11月底前
        supplied: [departments]
        source: {document: half, table: 1, row: 5}
    extra: {责任科室: 建设股甲四}
  - number: 5
    table: t1
    title: 新建客运站1座
    results:
      - departments: [县交通运输局]
        deadline: 12月底前
        source: {document: plan, table: 1, row: 5}
    measures: [{name: 客运站, target: 1, unit: 座}]
  - number: 6
    table: t1
    title: 建成敬老院2所
    source: {document: plan, table: 1, row: 6, raw: 6 | 建成敬老院2所}
  - key: n5
    table: t1
    title: 启用县城北部停车场
    results:
      - text: 已启用。
        outcome: 完成任务
        departments: [县交通运输局]
        source: {document: half, table: 1, row: 8}
  - number: 1
    table: t2
    title: 地区生产总值增长6%
    results:
      - {text: 增长6.3%。, share: 105, source: {document: half, table: 2, row: 1}}
"""
HALF: Final = """period: 2025-H1
projects:
  - project: 2025/county/5
    plan: 完成选址
    actual: 正在征地
    percent: 20
    word: 滞后
    note: 甲三称用地指标未落实
    source: {document: half, table: 1, row: 6}
  - project: 2025/county/6
    word: 按序时推进
"""
MARCH: Final = """period: 2025-03
projects:
  - {project: 2025/county/5, actual: 已立项, percent: 10, word: 按序时推进}
"""
FILES: Final = {
    "site.yaml": SITE,
    **{
        f"pages/{name}.md": PAGE.format(title=name)
        for name in ("about", "method", "corrections", "accessibility")
    },
    "2025/report.yaml": REPORT,
    "2025/departments.yaml": DEPARTMENTS,
    "2025/county.yaml": COUNTY,
    "2025/progress/2025-H1.yaml": HALF,
    "2025/progress/2025-03.yaml": MARCH,
}


def write_county(project: Path) -> Path:
    """The project folder with the county's content; the same folder."""
    for name, text in FILES.items():
        file = project / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return project
