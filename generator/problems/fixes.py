"""Advice for a particular mistake, where the code's usual advice would be too general."""

from typing import Final

from generator.problems.language import Language

FIXES: Final[dict[str, dict[Language, str]]] = {
    "css_url": {
        "en": "put the picture into content/files/ and write url(files/NAME.png)",
        "zh": "请把图片放进 content/files/，写成 url(files/文件名.png)",
    },
    "printed_row": {
        "en": "put the printed row back as the document has it (this field quotes it, whatever the "
        "record says now); where the document itself was corrected, import the corrected table",
        "zh": "请把这里改回文件中印出的原样（这一字段照录原表，记录更正后也不改）；"
        "若文件本身已更正，请导入更正后的表格",
    },
    "css_rule": {
        "en": "write the rules into theme.css itself; nothing is loaded from elsewhere",
        "zh": "请把规则直接写进 theme.css，不从别处载入",
    },
    "css_function": {
        "en": "write the value itself",
        "zh": "请直接写出值",
    },
    "template_name": {
        "en": "its name is {suggestion} where that one is meant",
        "zh": "若是要取代自带的那个，文件名应为 {suggestion}",
    },
    "split_unit": {
        "en": "write {name}: {number} and unit: {unit}",
        "zh": "请写成 {name}: {number}，并写 unit: {unit}",
    },
    "fewer_digits": {
        "en": "write at most {whole} digits",
        "zh": "最多写 {whole} 位数字",
    },
    "fewer_decimals": {
        "en": "write at most {whole} digits before the point and {decimals} behind it",
        "zh": "小数点前最多写 {whole} 位，后面最多 {decimals} 位",
    },
    "too_long": {
        "en": "shorten it: it has {long} characters, and may have {most}",
        "zh": "请缩短：现有 {long} 个字符，最多 {most} 个",
    },
    "write_it": {"en": "write {name}: {value}", "zh": "请写成 {name}: {value}"},
    "other_level_id": {
        "en": "the report has a file or a folder called {value}: write another id, such as "
        "id: {other}, and call the level's own file {other} too",
        "zh": "报告中已有名为 {value} 的文件或文件夹，请另取代号，如 id: {other}，"
        "级别文件也改名为 {other}",
    },
    "write_list": {"en": "write {name}: [{items}]", "zh": "请写成 {name}: [{items}]"},
    "write_fields": {
        "en": "write each on a line of its own as name: value; names are {known}",
        "zh": "每个字段一行，写成“名称: 值”，冒号用半角；名称有 {known}",
    },
    "did_you_mean": {"en": "did you mean {suggestion}?", "zh": "是否应为 {suggestion}？"},
    "ascii_digits": {
        "en": "write the number with half-width digits: {number}",
        "zh": "请改用半角数字：{number}",
    },
    "quote_it": {
        "en": "put the whole text between single quotes: : # @ [ {{ and quotes are signs of YAML",
        "zh": "请用单引号括起整段文字：冒号、#、@、括号、引号在 YAML 中另有含义",
    },
    "comment_or_text": {
        "en": "put the whole text between single quotes, or a comment on a line of its own",
        "zh": "若是文字，请用单引号括起整段；若是注释，请另起一行",
    },
    "leave_empty": {
        "en": "leave the value empty, or put the word between quotes if it is text",
        "zh": "请把值留空；若是文字，请加引号",
    },
    "no_records": {
        "en": "write at least one project, or remove the file; a level without a file does not "
        "stand in report.yaml either",
        "zh": "请至少写一个项目，或删去这个文件；没有文件的级别，report.yaml 中也不要列出",
    },
    "leave_out": {"en": "write the values, or leave {name} out", "zh": "请填写，或删去 {name}"},
    "one_each": {
        "en": "write one name a line, each behind a dash",
        "zh": "每行写一个姓名，前加“- ”",
    },
    "begin_project": {
        "en": "run it in the project's folder, or name that with -C; to begin a project: "
        "yqsite init FOLDER",
        "zh": "请在项目文件夹中运行，或用 -C 指定；如要新建项目，请运行 yqsite init 文件夹",
    },
    "begin_year": {
        "en": "correct --year; to begin {year} with this table, add --create",
        "zh": "请改正 --year；如要用这张表新建{year}年，请加 --create",
    },
    "table_alone": {
        "en": "for a further table of the level import it by itself with --table new; else "
        "correct the titles",
        "zh": "若是该级别的另一张表，请把它单独导入，并加 --table new；否则请改正项目内容",
    },
    "longer_row": {
        "en": "rows {rows} have cells for which the head of {columns} columns has none: give that "
        "column a head; where one cell was parted into several, put it together again (in a CSV "
        "file between quotes)",
        "zh": "第 {rows} 行的单元格超出表头的 {columns} 列：请给多出的一列补上表头；"
        "若是一格被拆成了几格，请合回一格（CSV 文件用引号括起）",
    },
    "row_level": {
        "en": "add it with --create; or say with --level of which level the whole table is",
        "zh": "请加 --create 新增这一级；若整张表属同一级，请用 --level 指明",
    },
    "same_step": {
        "en": "if it is {nearest}, say --same {row}={key}; else correct number or title in the "
        "source, or import the year's tasks first",
        "zh": "若就是 {nearest}，请加 --same {row}={key}；否则请在原表中改正编号或内容，"
        "或先导入全年的项目",
    },
    "year_digits": {
        "en": "the folder of a year has its four digits alone: rename it to {year}",
        "zh": "年份只写四位数字，请把文件夹改名为 {year}",
    },
    "import_it": {
        "en": "move it out of content/ and run: yqsite import {name} --year {year}",
        "zh": "请移出 content/，再运行：yqsite import {name} --year {year}",
    },
    "import_old": {
        "en": "move it out of content/, save it as .{ending}, and run yqsite import",
        "zh": "请移出 content/，另存为 .{ending}，再用 yqsite import 导入",
    },
    "no_pdf": {
        "en": "import the Word or Excel file that the PDF was made from; or copy its table into a "
        "text file and import that",
        "zh": "PDF 不能导入：请导入原来的 Word 或 Excel 文件，或把其中的表格复制到 .txt 文件后导入",
    },
    "copy_table": {
        "en": "open it in a browser, copy the table into a spreadsheet or a text file (.txt), and "
        "import that",
        "zh": "请用浏览器打开，把其中的表格复制到 Excel 或文本文件（.txt）中，再导入",
    },
    "shape_glued": {
        "en": "nothing stands between the cells: import the page (.html) or file that it was "
        "copied from, or copy the table into a spreadsheet and import that",
        "zh": "格与格之间没有分隔，无法分清：请导入原来的网页（.html）或文件，"
        "或把表格复制到 Excel 后导入",
    },
    "shape_matrix": {
        "en": "places stand against figures here, and no row is a project: import a table with "
        "one project a row, or name the columns with --map",
        "zh": "这是地区与指标的交叉表，一行不是一个项目：请导入一行一个项目的表格，"
        "或用 --map 指明各列",
    },
    "shape_beside": {
        "en": "two tables stand beside each other here: put the second below the first, under the "
        "same head, and import again",
        "zh": "这里有两张表左右并排：请把右边的表移到左边的表下面，共用一行表头，再导入",
    },
    "shape_transposed": {
        "en": "the heads stand in the first column, and each project in a column: transpose the "
        "table (copy, paste special, transpose), then import it",
        "zh": "表头在第一列，一列是一个项目：请在 Excel 中复制后“选择性粘贴—转置”，再导入",
    },
    "shape_list": {
        "en": "this is a list, but not clear about what belongs to which record: number each, and "
        "say each thing of it once, such as 1、新建学校2所，责任单位：教育局，完成情况：已建成。",
        "zh": "这是逐条列出的文字，但分不清各段属于哪一条：请给每条编号，每条中同一内容只写一次，"
        "如“1、新建学校2所，责任单位：教育局，完成情况：已建成。”",
    },
    "shape_prose": {
        "en": "this is running text: import its table, or write its records as a list, one a "
        "line, such as 1、新建学校2所，责任单位：教育局。已建成。",
        "zh": "这是连续的文字：请导入所附的表格，或改成清单，一项一行，"
        "如“1、新建学校2所，责任单位：教育局。已建成。”",
    },
    "no_page": {
        "en": "the site has no such page: correct the address, such as {page}, or remove the link",
        "zh": "网站中没有这个页面：请改正地址（如 {page}），或删去链接",
    },
    "no_image": {
        "en": "a text of the site has no images; remove it",
        "zh": "文中不能放图片，请删去",
    },
    "from_root": {
        "en": "addresses are counted from the root of the site; write {page}",
        "zh": "地址从网站根目录写起，请写成 {page}",
    },
    "no_tabs": {
        "en": "indent with spaces; YAML does not allow tabs",
        "zh": "请用空格缩进；YAML 不允许制表符",
    },
    # Signs of Chinese typing where YAML has its own
    "wide_colon": {
        "en": "the colon behind {name} is a full-width one; write {line}",
        "zh": "{name} 后面是中文冒号，请改成半角冒号加一个空格：{line}",
    },
    "no_colon": {
        "en": "a colon and a space belong behind {name}, not {sign}; write {line}",
        "zh": "{name} 后面应是半角冒号加一个空格，不是“{sign}”，请写成：{line}",
    },
    "no_space": {
        "en": "a space belongs behind the colon; write {line}",
        "zh": "冒号后面要有一个空格，请写成：{line}",
    },
    "wide_space": {
        "en": "the line begins with full-width spaces; indent with plain spaces",
        "zh": "行首是全角空格，请改成半角空格",
    },
    "wide_space_behind": {
        "en": "a plain space belongs behind the colon, not a full-width one; write {line}",
        "zh": "冒号后面是全角空格，请改成半角空格：{line}",
    },
    "wide_dash": {
        "en": "{sign} is not the dash of a list; write {line}",
        "zh": "“{sign}”是中文短横，请改成半角短横加一个空格：{line}",
    },
    "no_space_dash": {
        "en": "a space belongs behind the dash; write {line}",
        "zh": "短横后面要有一个空格，请写成：{line}",
    },
    "wide_hash": {
        "en": "a comment begins with a half-width #; write {line}",
        "zh": "注释要用半角的 # 开头，请写成：{line}",
    },
    "wide_quote": {
        "en": "Chinese quotation marks do not enclose a value; put single quotes around: {line}",
        "zh": "中文引号不能代替半角引号，请在外面再加一对单引号：{line}",
    },
    "wide_close": {
        "en": "the text begins with {quote} and ends with {sign}; end it with {quote} too",
        "zh": "开头是半角引号，末尾是中文引号“{sign}”；请把末尾也改成半角引号",
    },
    "wide_comma": {
        "en": "write a half-width comma and a space in place of {sign}",
        "zh": "请把中文的“{sign}”改成半角逗号加一个空格",
    },
    "wide_bracket": {
        "en": "write a half-width bracket in place of {sign}",
        "zh": "请把中文括号“{sign}”改成半角括号",
    },
    "single_quotes": {
        "en": "use single quotes, between which a backslash is a plain sign",
        "zh": "请改用单引号：单引号中的反斜线没有特殊含义",
    },
    "list_below": {
        "en": "write the list on lines of its own, or between brackets: [one, two]",
        "zh": "列表请另起一行，或写在方括号中：[甲, 乙]",
    },
    "close_bracket": {
        "en": "close the bracket, and part the values by commas; if it is text, put the whole "
        "between single quotes",
        "zh": "请补上右括号，各值之间用半角逗号；若是文字，请用单引号括起整段",
    },
    "close_quote": {
        "en": "end the text with the same quote",
        "zh": "请在文字末尾补上同样的引号",
    },
    "rename_offered": {"en": "rename the file", "zh": "请改文件名"},
    "save_offered": {
        "en": "save it anew as .{ending} in the program that it comes from, or take it out",
        "zh": "请用原来的程序另存为 .{ending}，或移出",
    },
    "close_in_excel": {
        "en": "close the file in Excel, or in whatever has it open, then run the command again; "
        "nothing was changed",
        "zh": "请先在 Excel 中关闭该文件（或关闭占用它的其他程序），再重新运行；未作任何改动",
    },
}
