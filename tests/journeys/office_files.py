"""What an office of an invented county has: a workbook of results, a bulletin, a mended workbook.

The workbook calls one project less than it was, so that the bulletin's count does not hold.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.importing.book_files import book, row
from tests.importing.word_files import paragraph, word_file

TABLE = "2024年民生实事完成情况.xlsx"
BULLETIN = "关于2024年民生实事的通报.docx"
MENDED = "2024年民生实事完成情况（更正）.xlsx"

_TITLE = "2024年安和县民生实事项目完成情况"
_HEADS = ("序号", "项目内容", "完成情况", "完成成效", "责任单位", "责任人")
_ROWS = (
    (1, "新建幼儿园3所", "新建幼儿园3所，新增学位810个。", "完成任务", "县教育局", "赵甲"),
    (
        2,
        "改造老旧小区6个",
        "改造老旧小区7个，惠及2100户。",
        "超额完成",
        "县住房和城乡建设局",
        "钱乙",
    ),
    (3, "新建公共充电桩200个", "新建公共充电桩200个。", "完成任务", "县发展和改革局", "孙丙"),
    (4, "新增婴幼儿托位300个", "新增婴幼儿托位320个。", "超额完成", "县卫生健康局", "李丁"),
    (5, "建成镇级居家养老服务中心4家", "建成4家。", "完成任务", "县民政局", "周戊"),
    (6, "新建改建农村公路40公里", "新建改建农村公路46公里。", "完成任务", "县交通运输局", "吴己"),
    (7, "送戏下乡120场", "送戏下乡120场。", "完成任务", "县文化和旅游局", "郑庚"),
    (8, "新建口袋公园5个", "新建口袋公园5个。", "完成任务", "县综合行政执法局", "王辛"),
)
_MENDED = (*_ROWS[5][:3], "超额完成", *_ROWS[5][4:])
_WORDS = (
    "关于2024年度安和县民生实事项目完成情况的通报",
    "各乡镇人民政府，县政府各部门：",
    "2024年，县政府确定的8项民生实事项目已全部完成，其中3项超额完成。现将有关情况通报如下。",
    "一、总体情况。各责任单位按月调度，项目建设总体顺利。",
    "安和县人民政府办公室",
    "2025年1月10日",
)


def office_files(folder: Path) -> None:
    """Writes the three files into a folder."""
    for name, content in _contents().items():
        (folder / name).write_bytes(content)


@cache
def _contents() -> dict[str, bytes]:
    """The files by their names; made once, for a zip file has the time in it."""
    return {
        TABLE: _workbook(_ROWS),
        MENDED: _workbook([*_ROWS[:5], _MENDED, *_ROWS[6:]]),
        BULLETIN: word_file("".join(map(paragraph, _WORDS))),
    }


def _workbook(rows: Sequence[tuple[float | str, ...]]) -> bytes:
    lines = [row(1, _TITLE), row(2, *_HEADS)]
    return book(*lines, *(row(number, *values) for number, values in enumerate(rows, 3)))
