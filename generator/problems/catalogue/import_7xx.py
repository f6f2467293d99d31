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
        ("a row has no title", "a project's title", "write it in the source"),
        ("这一行没有项目内容", "项目内容", "请在原表中补上"),
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
        "YQ727",
        (
            "outcome words that report.yaml does not list",
            "words under outcomes in report.yaml (to add: {count}, rows: {rows})",
            "--create writes the lines below; for another kind say --word {first}=KIND",
        ),
        (
            "report.yaml 中没有这些完成成效用语",
            "report.yaml 的 outcomes 中的用语（缺 {count} 个，涉及 {rows} 行）",
            "加 --create 由程序写入下列各行；类别不对的，加 --word {first}=类别",
        ),
    ),
    entry(
        "YQ728",
        (
            "departments that departments.yaml does not list",
            "names or aliases in departments.yaml (to add: {count}, rows: {rows})",
            (
                "--create writes the lines below; where {first} is another name of a department, "
                "say --alias {first}=DEPARTMENT"
            ),
        ),
        (
            "departments.yaml 中没有这些单位",
            "departments.yaml 中的名称或别名（缺 {count} 个，涉及 {rows} 行）",
            (
                "加 --create 由程序写入下列各行；若“{first}”是某单位的另一写法，"
                "加 --alias {first}=单位名称"
            ),
        ),
    ),
    entry(
        "YQ730",
        (
            "a file that cannot be written again without changing other lines",
            "YAML that is laid out evenly, CSV with a head, or JSON lines",
            "change it by hand, or lay it out as yqsite writes it",
        ),
        (
            "文件无法在不动其他行的情况下改写",
            "缩进整齐的 YAML、有表头的 CSV，或每行一条的 JSON",
            "请手工修改，或整理成 yqsite 的写法",
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
            "no row of a table is a project, or few of its rows are",
            "below a head mostly rows of projects",
            "look whether the rows have what the head names; nothing was written",
        ),
        (
            "表中没有或只有少数几行能识别为项目",
            "表头以下多为项目",
            "请核对各行是否与表头相符；未写入任何文件",
        ),
    ),
    entry(
        "YQ735",
        (
            "a number that cannot be read",
            "a number such as 3, 1.2 or （三）, of at most 40 characters; no date, no sign alone",
            "correct the number in the source, or leave its cell empty",
        ),
        (
            "项目编号无法辨认",
            "3、1.2、（三）之类的编号，最多四十个字；不能是日期，也不能只有符号",
            "请在原表中改正编号，或将该格留空",
        ),
    ),
    entry(
        "YQ736",
        (
            "a second table whose numbers begin anew, and nothing says its level",
            "a title that names the level, or --level",
            "if it is of {level} too, say --level {level}; else add its level to report.yaml",
        ),
        (
            "第二张表的编号从头开始，无法判断是否属于同一级别",
            "标题写明级别，或用 --level 指明",
            "若同属一个级别，请加 --level {level}；否则请在 report.yaml 中添加它的级别",
        ),
    ),
    entry(
        "YQ737",
        (
            "a row may be about a record, and may not",
            "number and title of a record; this may be {nearest}",
            "if it is, say --same {row}={key}; if it is a new project, --same {row}=new",
        ),
        (
            "不能确定这一行是不是已有的项目",
            "与已有项目的编号和内容相符；可能是 {nearest}",
            "若是同一项目，请加 --same {row}={key}；若是新项目，请加 --same {row}=new",
        ),
    ),
    entry(
        "YQ738",
        (
            "report.yaml cannot be written again without changing other lines",
            "an entry for the document under sources",
            "write it under sources, then import again: {entries}",
        ),
        (
            "report.yaml 无法在不动其他行的情况下改写",
            "sources 中有这份文件",
            "请在 sources 下写上，再导入：{entries}",
        ),
    ),
    entry(
        "YQ739",
        (
            "no row of the table is surely one of the level's projects",
            "titles that the level has, as {nearest}",
            "for a further table of the level say --table new; else correct the titles",
        ),
        (
            "表中没有一行确定是该级别已有的项目",
            "与已有项目的内容相符，如 {nearest}",
            "若是该级别的另一张表，请加 --table new；否则请改正项目内容",
        ),
    ),
    entry(
        "YQ751",
        (
            "words in the column of departments that look like no office",
            "names of offices (none: {count}, rows: {rows})",
            (
                "if it is one, say --alias {first}=new; if it is another name of one, --alias "
                "{first}=DEPARTMENT; if the column is not of departments, name it with --map"
            ),
        ),
        (
            "责任单位一列中有不像单位的内容",
            "单位名称（{count} 处不像，涉及 {rows} 行）",
            (
                "若是单位，加 --alias {first}=new；若是某单位的另一写法，"
                "加 --alias {first}=单位名称；若这一列不是责任单位，用 --map 指明"
            ),
        ),
    ),
    entry(
        "YQ752",
        (
            "outcome words of which nobody knows what they mean",
            (
                "a kind for each: exceeded, met, ahead, on_track, behind or missed "
                "(words: {count}, rows: {rows})"
            ),
            (
                "say it for each word, such as --word {first}=met; if the column is not of "
                "outcomes, name it with --map"
            ),
        ),
        (
            "无法判断这些完成成效用语属于哪一类",
            (
                "写明类别：超额完成、完成、快于序时、按序时、滞后或未完成"
                "（{count} 个用语，涉及 {rows} 行）"
            ),
            "逐个写明，如 --word {first}=完成；若这一列不是完成成效，用 --map 指明",
        ),
    ),
    entry(
        "YQ753",
        (
            "the table names another year than the call",
            "{year}",
            "if it is of {named}, say --year {named}; if it is of {year} all the same, --as-said",
        ),
        (
            "表中写明的年份与 --year 不同",
            "{year}年",
            "若是{named}年的表，请改为 --year {named}；若确是{year}年的，请加 --as-said",
        ),
    ),
    entry(
        "YQ754",
        (
            "a title, a sheet or the file's name tells of another time",
            "one time for a table: {one}, or {other}",
            "say --period {one} or --period {other}, with --as-said",
        ),
        (
            "标题、工作表名或文件名写明的时段不一致",
            "同一张表只有一个时段：{one}，或 {other}",
            "请用 --period {one} 或 --period {other} 指明，并加 --as-said",
        ),
    ),
    entry(
        "YQ755",
        (
            "two files hold the same projects, and each says what the other does not",
            "the same table twice, or one file after the other",
            "import {first} first, then {second} by itself: the second adds to what is there",
        ),
        (
            "两个文件有同样的项目，又各有对方没有的内容",
            "同一张表，或分次导入",
            "请先导入 {first}，再单独导入 {second}，后者会补充到已有的项目中",
        ),
    ),
    entry(
        "YQ741",
        (
            "two columns may be the same field",
            "one column for {field}: {one}; or {other}",
            'say which: --map "{first}={name}", or --map "{second}={answer}"',
        ),
        (
            "有两列都可能是同一栏",
            "只有一列是{field}：{one}；或者 {other}",
            "请指明是哪一列：--map “{first}={name}”，或 --map “{second}={answer}”",
        ),
    ),
)
