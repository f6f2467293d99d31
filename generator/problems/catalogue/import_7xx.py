"""YQ7xx: importing the tables of offices."""

from typing import Final

from generator.problems.catalogue.entry import entry
from generator.problems.catalogue.sources_7xx import SOURCES

IMPORTING: Final = (
    *SOURCES,
    entry(
        "YQ720",
        (
            "no table with a known head",
            "a row with heads such as 项目内容 and 完成情况",
            'name the columns with --map "HEAD=title" --map "HEAD=text"',
        ),
        (
            "没有找到能识别表头的表格",
            "有一行表头，如“项目内容”“完成情况”",
            "请用 --map “表头=title” --map “表头=text” 指明各列",
        ),
    ),
    entry(
        "YQ721",
        (
            "a row can be read in two ways",
            "{one}, or: {other}",
            "put back the cells that were merged, or name the columns with --map",
        ),
        (
            "这一行有两种读法",
            "{one}；或者：{other}",
            "请补全合并单元格留下的空格，或用 --map 指明各列",
        ),
    ),
    entry(
        "YQ722",
        ("a row fits no column", "cells in the order of the head", "correct the row in the source"),
        ("这一行与表头对应不上", "单元格按表头的顺序排列", "请在原表中改正这一行"),
    ),
    entry(
        "YQ723",
        (
            "the level of a table is not known",
            "a title that names one of: {known}",
            "say it with --level, or add the level to report.yaml",
        ),
        (
            "无法判断该表属于哪一级（如省级、县级）",
            "标题写明下列级别之一：{known}",
            "请用 --level 指明，或在 report.yaml 中添加这个级别",
        ),
    ),
    entry(
        "YQ724",
        ("the first row has no title", "a project's title", "correct the row in the source"),
        ("第一行没有项目内容", "项目内容", "请在原表中补上"),
    ),
    entry(
        "YQ725",
        (
            "two rows have one number",
            "each number once in a level",
            "correct one in the source; the first is in row {first}",
        ),
        ("两行的编号相同", "同一级别中编号不重复", "请在原表中改正其中一个；第一个在第 {first} 行"),
    ),
    entry(
        "YQ726",
        ("a row has no outcome", "an outcome word", "give one for such rows with --outcome WORD"),
        ("这一行没有完成成效", "完成成效的用语", "请用 --outcome 指明没有写明的行用哪个用语"),
    ),
    entry(
        "YQ727",
        (
            "an outcome word that report.yaml does not list",
            "a word under outcomes in report.yaml",
            ("add it with its kind to outcomes in report.yaml: - {{word: {found}, kind: {meant}}}"),
        ),
        (
            "report.yaml 中没有这个完成成效用语",
            "report.yaml 的 outcomes 中的用语",
            ("请在 report.yaml 的 outcomes 中添加并注明类别：- {{word: {found}, kind: {meant}}}"),
        ),
    ),
    entry(
        "YQ728",
        (
            "a department that departments.yaml does not list",
            "a name or an alias in departments.yaml",
            (
                "for another spelling write aliases: [{found}] under its department, else add an "
                "entry with name: {found}"
            ),
        ),
        (
            "departments.yaml 中没有这个单位",
            "departments.yaml 中的名称或别名",
            (
                "若是另一写法，在该单位下写 aliases: [{found}]；"
                "若是新单位，另写一条，其中 name: {found}"
            ),
        ),
    ),
    entry(
        "YQ729",
        (
            "a row has no department",
            "a department, or one above that goes on",
            "add it in the source, or give one with --department NAME",
        ),
        (
            "这一行没有责任单位",
            "责任单位，或上方合并的单元格",
            "请在原表中补上，或用 --department 指明没有写明的行属于哪个单位",
        ),
    ),
    entry(
        "YQ730",
        (
            "the records of this level are not in a YAML file that can be written again",
            "a YAML file, laid out evenly",
            "change the records by hand, or move them to YAML",
        ),
        (
            "这一级别的记录不在可以自动改写的 YAML 文件中",
            "缩进整齐的 YAML 文件",
            "请手工修改，或把记录改存为 YAML",
        ),
    ),
    entry(
        "YQ731",
        ("there is no sheet of this name", "one of: {known}", "correct the name after --sheet"),
        ("没有这张工作表", "下列之一：{known}", "请改正 --sheet 后的名称"),
    ),
    entry(
        "YQ732",
        (
            "no record is surely the one that a row is about",
            "number and title of a record; the nearest is {nearest}",
            "correct number or title in the source, or import the year's tasks first",
        ),
        (
            "不能确定这一行是哪个项目",
            "与某个项目的编号和内容相符；最接近的是 {nearest}",
            "请在原表中改正编号或内容，或先导入全年的项目",
        ),
    ),
    entry(
        "YQ733",
        (
            "a level that report.yaml does not list",
            "the id of a level in report.yaml",
            "add it under levels: - {{id: {level}, label: {label}, title: {title}, set_by: …}}",
        ),
        (
            "report.yaml 中没有这个级别",
            "report.yaml 的 levels 中的代号",
            "请在 levels 下添加：- {{id: {level}, label: {label}, title: {title}, set_by: …}}",
        ),
    ),
    entry(
        "YQ734",
        (
            "no row of the tables is a project",
            "at least one row below a head",
            "look whether the rows have what the head names; nothing was written",
        ),
        (
            "表中未识别出任何项目",
            "表头以下至少有一行项目",
            "请核对各行是否与表头相符；未写入任何文件",
        ),
    ),
    entry(
        "YQ735",
        (
            "a number that no project can have",
            "a whole number of at most nine digits",
            "correct the number in the source",
        ),
        (
            "项目编号无效",
            "最多九位的整数",
            "请在原表中改正编号",
        ),
    ),
)
