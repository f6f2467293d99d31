"""YQ1xx: reading the content files."""

from typing import Final

from generator.problems.catalogue.entry import entry

READING: Final = (
    entry(
        "YQ101",
        ("a file or folder is missing", "{kind}", "create it, or run the command with -C FOLDER"),
        ("缺少文件或文件夹", "{kind}", "请创建它，或用 -C 指定项目文件夹"),
    ),
    entry(
        "YQ102",
        ("the file is not UTF-8 text", "UTF-8 text", "save the file again with encoding UTF-8"),
        ("文件不是 UTF-8 文本", "UTF-8 编码的文本", "请把文件另存为 UTF-8 编码"),
    ),
    entry(
        "YQ103",
        ("the file cannot be read as YAML", "{kind}", "mend the line, or the one above it"),
        ("文件不是有效的 YAML", "{kind}", "请修改这一行或上一行"),
    ),
    entry(
        "YQ104",
        (
            "a name stands twice in one place",
            "each name once",
            "remove one; the first is in line {first}",
        ),
        ("同一处重复写了同名字段", "每个名称只写一次", "请删去其中一个；第一个在第 {first} 行"),
    ),
    entry(
        "YQ105",
        (
            "a YAML feature that content may not use",
            (
                "plain values: no anchors (&), aliases (*), tags (!), nulls (~), documents (---), "
                "nor comments (#) behind a value"
            ),
            "write the value out, or put it between quotes if it is text",
        ),
        (
            "使用了内容文件不允许的 YAML 功能",
            "直接写值：不用锚点（&）、引用（*）、标签（!）、空值（~）、多文档（---），值后不加注释（#）",
            "请把值直接写出；若是文字，请加引号",
        ),
    ),
    entry(
        "YQ106",
        (
            "the file passes a limit",
            "at most {limit} {kind}",
            "split the file, use .csv or .jsonl, or raise the limit: yqsite --limit {name}=NUMBER",
        ),
        (
            "文件超过限制",
            "不超过 {limit} {kind}",
            "请拆分文件，把大量记录存为 .csv 或 .jsonl，或放宽限制：yqsite --limit {name}=数量",
        ),
    ),
    entry(
        "YQ107",
        (
            "a row does not fit the table's head",
            "{kind}",
            "add or remove cells; a comma inside a text needs quotes around the text",
        ),
        ("某一行与表头不符", "{kind}", "请增减单元格；文字中若有逗号，整格须加引号"),
    ),
    entry(
        "YQ108",
        ("a text is not valid JSON", "{kind}", "mend the text at this place"),
        ("文字不是有效的 JSON", "{kind}", "请修改此处的文字"),
    ),
    entry(
        "YQ109",
        (
            "a file or folder that the content does not know",
            "one of: {known}",
            "rename it, or move it out of content/",
        ),
        ("内容文件夹中有无法识别的文件或文件夹", "下列之一：{known}", "请改名，或移出 content/"),
    ),
    entry(
        "YQ110",
        (
            "two files hold the records of one level",
            "one file a level",
            "keep one of them; the other is {other}",
        ),
        ("同一级别有两个记录文件", "每个级别一个文件", "请只保留一个；另一个是 {other}"),
    ),
    entry(
        "YQ111",
        (
            "the front matter is not closed",
            "a line --- above and a line --- below the front matter",
            "add the missing line ---",
        ),
        ("页首信息没有结束行", "页首信息上下各有一行 ---", "请补上缺少的 --- 行"),
    ),
    entry(
        "YQ112",
        (
            "a character that nobody sees",
            "text without control characters, direction marks and zero-width characters",
            "delete it; type the words around it again if you cannot find it",
        ),
        (
            "看不见的字符",
            "不含控制字符、方向控制符和零宽字符的文字",
            "请删去；找不到时，请重新输入前后的文字",
        ),
    ),
    entry(
        "YQ113",
        (
            "a link that leads out of the project",
            "a file or a folder of the project, or a link to one",
            "put a copy of what it leads to in its place",
        ),
        (
            "指向项目文件夹之外的链接",
            "项目文件夹内的文件或文件夹，或指向它们的链接",
            "请把链接所指的内容复制到这里，代替链接",
        ),
    ),
    entry(
        "YQ114",
        (
            "the file cannot be opened",
            "a file that may be read and that no program keeps for itself",
            "close it in Excel, or in whatever has it open; else see who may read it",
        ),
        (
            "文件打不开",
            "有权读取、没有被其他程序占用的文件",
            "请先在 Excel 中关闭该文件（或关闭占用它的其他程序）；仍打不开时，请检查读取权限",
        ),
    ),
    entry(
        "YQ115",
        (
            "this is no plain file",
            "a plain file, not a folder, a pipe, a socket or a device",
            "remove it, or put a plain file in its place",
        ),
        (
            "不是普通文件",
            "普通文件，而不是文件夹、管道、套接字或设备",
            "请删去，或换成普通文件",
        ),
    ),
    entry(
        "YQ116",
        (
            "a document is not the file that was imported",
            "sha256: {sha256}, as {name} has it",
            "put the imported file back; if this is the right one, write its sha256 and import it",
        ),
        (
            "来源文件与导入时不同",
            "sha256: {sha256}（{name} 现在的值）",
            "请放回导入时的文件；现在的文件才对的，请改写 sha256 并重新导入",
        ),
    ),
    entry(
        "YQ117",
        (
            "a file that the site does not offer",
            "{kind}",
            "take it out, or save it as one of: {kinds}",
        ),
        (
            "网站不提供这种文件下载",
            "{kind}",
            "请移出，或另存为下列格式之一：{kinds}",
        ),
    ),
    entry(
        "YQ118",
        (
            "this is no address of the site",
            "an address from the site's root, and up to two days: 2023/county/1.html 2024-01-08",
            "remove the line; yqsite writes this file",
        ),
        (
            "不是本站的网址",
            "从网站根目录写起的网址，后面可有两个日期：2023/county/1.html 2024-01-08",
            "请删去这一行；这个文件由 yqsite 写入",
        ),
    ),
    entry(
        "YQ119",
        ("theme.css cannot be read as CSS", "{kind}", "mend the line, or the one above it"),
        ("theme.css 不是有效的 CSS", "{kind}", "请修改这一行或上一行"),
    ),
    entry(
        "YQ120",
        ("theme.css uses what a site's styles may not", "{kind}", "take it out"),
        ("theme.css 使用了网站样式不允许的内容", "{kind}", "请删去"),
    ),
)
