"""YQ70x: the files that are imported."""

from typing import Final

from generator.problems.catalogue.entry import entry
from generator.problems.source_kinds import ANY_IN_CHINESE, ANY_OF_THEM

SOURCES: Final = (
    entry(
        "YQ701",
        (
            "the file is too large",
            "at most {limit} {kind}",
            "import its tables one by one, or raise the limit: yqsite --limit {name}=NUMBER",
        ),
        (
            "文件过大",
            "不超过 {limit} {kind}",
            "请把表格分开导入，或放宽限制：yqsite --limit {name}=数量",
        ),
    ),
    entry(
        "YQ702",
        ("the file is empty", "a table", "name the file that has the table"),
        ("文件是空的", "表格", "请指定有表格的文件"),
    ),
    entry(
        "YQ703",
        (
            "bytes that no known encoding explains",
            "UTF-8, UTF-16 with its mark, or GB 18030",
            "open the file in its program and save it as UTF-8",
        ),
        (
            "无法辨认文字编码",
            "UTF-8、带标记的 UTF-16 或 GB 18030",
            "请用原来的程序打开，另存为 UTF-8",
        ),
    ),
    entry(
        "YQ704",
        (
            "a file of this kind cannot be read",
            ANY_OF_THEM,
            "open it in Word, Excel or WPS and save it as .{ending}",
        ),
        (
            "不能读取这种文件",
            ANY_IN_CHINESE,
            "请用 Word、Excel 或 WPS 打开，另存为 .{ending}",
        ),
    ),
    entry(
        "YQ705",
        (
            "the file is protected by a password, or is an old one under a new name",
            "a file without a password",
            "open it, take the password away and save it again",
        ),
        ("文件有密码，或是旧格式改了扩展名", "没有密码的文件", "请打开后去掉密码，重新保存"),
    ),
    entry(
        "YQ706",
        (
            "the file is damaged, or is not what its name says",
            "a whole file of the kind that its name says",
            "open it in its program and save it again",
        ),
        ("文件已损坏，或与扩展名不符", "与扩展名相符的完整文件", "请用原来的程序打开，重新保存"),
    ),
    entry(
        "YQ707",
        (
            "an ending that is not known",
            ANY_OF_THEM,
            "save the table as one of these",
        ),
        ("无法识别的扩展名", ANY_IN_CHINESE, "请另存为其中一种"),
    ),
    entry(
        "YQ708",
        (
            "the file unpacks to more than the limit",
            "at most {limit} {kind}",
            "save the table alone in a new file, or raise the limit: yqsite --limit {name}=NUMBER",
        ),
        (
            "文件解压后超过限制",
            "不超过 {limit} {kind}",
            "请把表格单独存成新文件，或放宽限制：yqsite --limit {name}=数量",
        ),
    ),
    entry(
        "YQ709",
        (
            "the CSV text cannot be read",
            "quotes in pairs, cells of reasonable length",
            "correct the line, or save the table as .xlsx",
        ),
        ("CSV 无法读取", "引号成对，单元格长度合理", "请改正这一行，或另存为 .xlsx"),
    ),
    entry(
        "YQ710",
        (
            "the table passes a limit",
            "at most {limit} {kind}",
            "import it in parts, or raise the limit: yqsite --limit {name}=NUMBER",
        ),
        (
            "表格超过限制",
            "不超过 {limit} {kind}",
            "请分开导入，或放宽限制：yqsite --limit {name}=数量",
        ),
    ),
    entry(
        "YQ711",
        (
            "a lock file, which Excel, Word or WPS keeps beside a file that is open",
            "the file itself: {other}",
            "close it there, then import {other}",
        ),
        (
            "这是 Excel、Word 或 WPS 打开文件时生成的临时锁文件",
            "表格文件本身：{other}",
            "请先关闭正在打开的 {other}，再导入它",
        ),
    ),
    entry(
        "YQ712",
        (
            "text of a table that has no cell, or has two",
            "every character of a table in one cell; {missing} are in none, {twice} in two",
            "copy the table into a new document of Word or Excel, then import that",
        ),
        (
            "表格中有文字不在任何单元格里，或重复计入",
            "表格的每个字都在一个单元格里；有 {missing} 字未计入，{twice} 字重复",
            "请把表格复制到新建的 Word 或 Excel 文件中，再导入",
        ),
    ),
    entry(
        "YQ713",
        (
            "words of a cell that went into no record",
            "every word of a row in a record; {lacking} is in none",
            "write them into a cell of their own, under a head of their own, and import again",
        ),
        (
            "单元格中有文字没有写入任何项目",
            "每一行的文字都写入项目；{lacking} 没有写入",
            "请把这些文字另起一列，写明表头后重新导入",
        ),
    ),
)
