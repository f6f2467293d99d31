"""What `yqsite import` says, in both languages."""

from typing import Final

from generator.problems import Language
from generator.problems.source_kinds import ALL_IN_CHINESE, ENDINGS_LISTED

IMPORT_WORDS: Final[dict[str, dict[Language, str]]] = {
    "import": {
        "en": f"Read tables into the content: {ENDINGS_LISTED}.",
        "zh": f"把单位的表格导入内容文件：{ALL_IN_CHINESE}。",
    },
    "import_year": {"en": "The year of the report.", "zh": "报告的年份。"},
    "import_level": {
        "en": "The level of the tables, where their titles do not name it.",
        "zh": "表格的级别；标题没有写明时用。",
    },
    "import_period": {
        "en": "The tables tell of a part of the year: 2022-08, 2022-Q3, 2022-H1, 2022-01--09; the "
        "year alone means its results.",
        "zh": "表格是年中某一时段的进展：2022-08、2022-Q3、2022-H1、2022-01--09；"
        "只写年份即全年结果。",
    },
    "import_bad_period": {
        "en": "--period {given}: write a part of the report's year such as 2022-08, 2022-Q3, "
        "2022-H1 or 2022-01--09, or the year alone for its results",
        "zh": "--period {given}：请写报告年份中的时段，如 2022-08、2022-Q3、2022-H1、2022-01--09；"
        "全年结果只写年份",
    },
    "import_found_period": {
        "en": "  period    the table tells of {period}; for the year's result say --period {year}",
        "zh": "  时段      表格写明是 {period} 的进展；若是全年结果，请加 --period {year}",
    },
    "import_moved": {
        "en": "  moved     what the records say of {period} stands in {file} now, as it was",
        "zh": "  移动      记录中写明 {period} 的进展移入 {file}，文字不变",
    },
    "import_table_option": {
        "en": "Which of a level's tables it is, by its id; new for a further one.",
        "zh": "是该级别的哪一张表（代号）；另一张新表用 new。",
    },
    "import_same": {
        "en": "The row of this number is about the record of this key; new: about none.",
        "zh": "这一编号的行就是这个代号的项目；代号写 new 表示是新项目。",
    },
    "import_bad_same": {
        "en": "--same {given}: write NUMBER=KEY, or NUMBER=new",
        "zh": "--same {given}：请写成 编号=项目代号，或 编号=new",
    },
    "import_blank": {
        "en": "  blank     {place}: rows {rows} have no {field}",
        "zh": "  空白      {place}：第 {rows} 行没有写{field}",
    },
    "import_left": {
        "en": "  amended   {level} {number} {field} stays as amended ({date}, {who}: {why})\n"
        "    kept      {old}\n    the table {new}",
        "zh": "  已更正    {level}第{number}项 {field}：保留台账中更正后的内容"
        "（{date} {who}：{why}）\n    保留 {old}\n    表中 {new}",
    },
    "import_nothing_printed": {"en": "(nothing)", "zh": "（空）"},
    "import_withdrawn": {
        "en": "  withdrawn {level} {number} stays out, as the ledger has it: {new}",
        "zh": "  已撤下    {level}第{number}项：台账写明已撤下，未导入：{new}",
    },
    "import_amend": {
        "en": "{number} published words are changed by this: say who changed them and why with "
        "yqsite amend",
        "zh": "其中 {number} 处改动了已公布的内容：请运行 yqsite amend，写明由谁改动、为什么",
    },
    "import_sheet": {"en": "Only the sheet of this name.", "zh": "只导入这一张工作表。"},
    "import_map": {
        "en": "What a column means, for example 牵头单位=departments. May be given several times.",
        "zh": "某一列的含义，如 牵头单位=departments；可以写多次。",
    },
    "import_outcome": {
        "en": "The outcome of rows that state none.",
        "zh": "没有写明完成成效的行，用这个用语。",
    },
    "import_department": {
        "en": "The department of rows that state none.",
        "zh": "没有写明责任单位的行，用这个单位。",
    },
    "import_share_head": {
        "en": "  share      “{head}” is read as the share of completion, {count} in all: {shares}",
        "zh": "  比例      “{head}”一栏作为完成比例导入，共 {count} 个：{shares}",
    },
    "import_course": {
        "en": "  course    a step of each period: {columns}",
        "zh": "  进程      按时段记入年度进程：{columns}",
    },
    "import_same_file": {
        "en": "  same      {file} is {first} again, and is not read twice",
        "zh": "  同一文件  {file} 与 {first} 内容完全相同，不重复读取",
    },
    "import_again": {
        "en": "  same      {place} is the table of {level} that {other} has, and is not read again "
        "({cells} cells)",
        "zh": "  同一张表  {place} 与 {other} 中{level}的表相同，不重复导入（{cells} 个单元格）",
    },
    "import_differs": {
        "en": "  differs   {level} {number} {field}: {read} was read, the other file has {other}",
        "zh": "  两处不同  {level}第{number}项 {field}：导入“{read}”，另一文件为“{other}”",
    },
    "import_create": {
        "en": "Write what the content does not list yet: departments, outcome words, levels, the "
        "year itself.",
        "zh": "把尚未登记的单位、成效用语、级别写入内容文件；没有这一年的，一并建立。",
    },
    "import_aliases": {
        "en": "The name is another one of this department; new: a department of its own.",
        "zh": "这一名称是该单位的另一写法；写 new 表示是新单位。",
    },
    "import_words": {
        "en": "The kind of an outcome word: exceeded, met, ahead, on_track, behind or missed.",
        "zh": "成效用语的类别：超额完成、完成、快于序时、按序时、滞后或未完成。",
    },
    "import_as_said": {
        "en": "Year and period are as the call says, whatever titles say.",
        "zh": "年份、时段以命令所写为准，与表名不符也照此导入。",
    },
    "import_bad_alias": {
        "en": "--alias {given}: write NAME=DEPARTMENT, or NAME=new",
        "zh": "--alias {given}：请写成 名称=单位名称，或 名称=new",
    },
    "import_bad_word": {
        "en": "--word {given}: write WORD=KIND; kinds are exceeded, met, ahead, on_track, behind "
        "and missed",
        "zh": "--word {given}：请写成 用语=类别；类别有超额完成、完成、快于序时、按序时、"
        "滞后、未完成",
    },
    "import_lines": {
        "en": "For {file}:",
        "zh": "{file} 中应有：",
    },
    "import_later": {
        "en": "Not imported yet: {names}. Import it by itself; it adds to what is there.",
        "zh": "尚未导入：{names}。请再单独导入，内容会补充到已有的项目中。",
    },
    "import_new_level": {
        "en": "  new       level {label} ({id})",
        "zh": "  登记      级别：{label}（{id}）",
    },
    "import_new_word": {
        "en": "  new       outcome word {word}: {kind}",
        "zh": "  登记      成效用语：{word}（{kind}）",
    },
    "import_new_names": {
        "en": "  new       {count} departments: {names}",
        "zh": "  登记      {count} 个单位：{names}",
    },
    "import_alias": {
        "en": "  name      {name} is taken for {of} ({reason})",
        "zh": "  单位      “{name}”视为“{of}”（{reason}）",
    },
    "import_alias_signs": {"en": "written otherwise", "zh": "写法不同"},
    "import_alias_area": {"en": "with or without its place", "zh": "省略或带有地名"},
    "import_alias_short": {"en": "shortened", "zh": "简称"},
    "import_alias_earlier": {
        "en": "as the year before has it",
        "zh": "上一年度登记为同一单位",
    },
    "import_alias_alike": {"en": "as said", "zh": "按所写明的"},
    "import_alike": {
        "en": "  name      {name} may be {others}; if so, say --alias {name}={first}",
        "zh": "  单位      “{name}”可能就是{others}，暂作为另一单位；若是，请加 "
        "--alias {name}={first}",
    },
    "import_replace": {
        "en": "Remove projects of these levels that the tables do not have.",
        "zh": "表格中没有的项目，从这些级别中删去。",
    },
    "import_dry_run": {
        "en": "Say what would change; write nothing.",
        "zh": "只说明会有哪些改动，不写入。",
    },
    "import_yes": {"en": "Write without asking.", "zh": "不再询问，直接写入。"},
    "import_read": {
        "en": "{rows} rows read, {projects} projects, {inherited} departments carried over, "
        "{mends} mends; {cells} cells, {lost} lost.",
        "zh": "共读取 {rows} 行、{projects} 个项目，其中 {inherited} 行的责任单位沿用上一行；"
        "自动修正 {mends} 处；{cells} 个单元格全部处理完毕。",
    },
    "import_read_in_part": {
        "en": "{rows} rows read, {projects} projects, {inherited} departments carried over, "
        "{mends} mends; {cells} cells, {lost} lost.",
        "zh": "共读取 {rows} 行、{projects} 个项目，其中 {inherited} 行的责任单位沿用上一行；"
        "自动修正 {mends} 处；{cells} 个单元格中有 {lost} 个未处理。",
    },
    "import_signs": {
        "en": "  account   {written} characters in records, {heads} in heads, {parting} between "
        "words, {beside} not used",
        "zh": "  清点      写入项目 {written} 字，表头 {heads} 字，分隔符号 {parting} 字，"
        "未导入 {beside} 字",
    },
    "import_made": {
        "en": "  shown     {place}: as the table shows them, {count} cells of a column: {cells}",
        "zh": "  显示      {place}：按表中所显示的导入，本列 {count} 格：{cells}",
    },
    "import_automatic": {"en": "an automatic number", "zh": "自动编号"},
    "import_mend": {
        "en": "  mend      {level} {number} {field}: {before!r} -> {after!r}",
        "zh": "  修正      {level}第{number}项 {field}：“{before}”→“{after}”",
    },
    "import_has_list": {
        "en": "  not used  {number} of {name} in the paragraphs: report.yaml has such a list; "
        "compare",
        "zh": "  未导入    正文写明的 {name} {number} 处：report.yaml 已有这一项，请核对",
    },
    "import_no_place": {
        "en": "  not used  what the paragraphs say ({names}): report.yaml cannot take it; write it "
        "by hand",
        "zh": "  未导入    正文写明的内容（{names}）：report.yaml 的写法不便改动，请手工填写",
    },
    "import_undecided": {
        "en": "to be decided, may be one of {ids}",
        "zh": "待定，可能是 {ids} 之一",
    },
    "import_beside": {
        "en": "  not used  {place}: {text}",
        "zh": "  未导入    {place}：{text}",
    },
    "import_table": {"en": "#{index}", "zh": "第{index}张表"},
    "import_unknown": {
        "en": "  column    {place}: {text} has no field of its own and is kept as an extra",
        "zh": "  表头      {place}：“{text}”没有对应的栏目，作为附加内容保留",
    },
    "import_ticks": {
        "en": (
            "  column    {place}: {signs} below {head} are kept as they are; to take them as "
            "outcomes say what each means: {options}"
        ),
        "zh": (
            "  表头      {place}：“{head}”一列的 {signs} 照录为附加内容；"
            "若要作为完成成效，请指明各是什么意思：{options}"
        ),
    },
    "import_empty": {
        "en": "  column    {place}: nothing stands below {text}",
        "zh": "  表头      {place}：“{text}”一列没有可导入的内容",
    },
    "import_unusual_cells": {
        "en": "  look      {place}: {count} cells such as {text} ({oddity})",
        "zh": "  请核对    {place}：共 {count} 格，如 {text}（{oddity}）",
    },
    "import_unusual": {
        "en": "  look      {place}: {text} ({oddity})",
        "zh": "  请核对    {place}：{text}（{oddity}）",
    },
    "import_hidden_sheet": {
        "en": "  hidden    the sheet {text} is hidden ({count} characters); show it, or name it "
        "with --sheet",
        "zh": "  隐藏      工作表“{text}”是隐藏的（{count} 字）；请取消隐藏，或用 --sheet 指明",
    },
    "import_not_read": {
        "en": "  not read  {place}: {oddity}; copy what is said there into a cell",
        "zh": "  未读取    {place}：{oddity}；其中如有文字，请抄入单元格",
    },
    "import_note_charset": {
        "en": "  encoding  {place} declares {found}, but its bytes are not: read as they are",
        "zh": "  编码      {place} 自称 {found}，字节并非如此，已按实际编码读取",
    },
    "import_other": {
        "en": "  not used  {place}: {part}, {count} characters: {text}",
        "zh": "  未导入    {place}：{part}，{count} 字：{text}",
    },
    "import_data": {
        "en": "  not used  {place}: {part}, {count} characters",
        "zh": "  未导入    {place}：{part}，{count} 字",
    },
    "part_text_box": {"en": "a text box", "zh": "文本框"},
    "part_note": {"en": "a footnote or endnote", "zh": "脚注或尾注"},
    "part_header": {"en": "head or foot of a page", "zh": "页眉页脚"},
    "part_comment": {"en": "a comment", "zh": "批注"},
    "part_ruby": {"en": "a reading above characters", "zh": "拼音标注"},
    "part_deleted": {"en": "a tracked deletion", "zh": "修订中删去的文字"},
    "part_struck": {"en": "struck out", "zh": "有删除线的文字"},
    "part_hidden": {"en": "hidden", "zh": "隐藏的文字"},
    "part_hidden_sheet": {"en": "a hidden sheet", "zh": "隐藏的工作表"},
    "part_picture": {"en": "words of a picture", "zh": "图片的说明文字"},
    "part_chart": {"en": "a chart", "zh": "图表"},
    "part_alternative": {"en": "an alternative for other programs", "zh": "供其他程序显示的内容"},
    "part_form": {"en": "a prompt or a choice of a form", "zh": "表单的提示或选项"},
    "part_data": {"en": "data, not text", "zh": "程序数据（非正文）"},
    "part_embedded": {"en": "a file inside the document", "zh": "嵌入的文件"},
    "part_other": {"en": "elsewhere", "zh": "其他位置"},
    "import_added": {"en": "  + {level} {number}  {new}", "zh": "  + {level}第{number}项  {new}"},
    "import_removed": {
        "en": "  - {level} {number}  {old}",
        "zh": "  - {level}第{number}项  {old}",
    },
    "import_changed": {
        "en": "  ~ {level} {number} {field}\n    - {old}\n    + {new}",
        "zh": "  ~ {level}第{number}项 {field}\n    - {old}\n    + {new}",
    },
    "import_kept": {
        "en": "  = {level}: {numbers} are not in the tables and stay; --replace removes them",
        "zh": "  = {level}第 {numbers} 项不在表格中，予以保留；如须删去，请加 --replace",
    },
    "import_nothing": {"en": "Nothing changes.", "zh": "没有改动。"},
    "import_would": {"en": "Nothing was written.", "zh": "未写入任何文件。"},
    "import_course_of": {
        "en": "  course    {period}: {counted}{late}",
        "zh": "  进展      {period}：{counted}{late}",
    },
    "import_course_silent": {"en": "without a word {number}", "zh": "没有写用语 {number}"},
    "import_course_late": {"en": ": {named}", "zh": "：{named}"},
    "import_course_name": {"en": "{level} {number}", "zh": "{level}第{number}项"},
    "import_course_title": {"en": "{level} “{number}”", "zh": "{level}“{number}”"},
    "import_course_shares": {"en": "{name} ({shares})", "zh": "{name}（{shares}）"},
    "import_course_shares_alone": {
        "en": "a share in {number}, {least}% to {most}%",
        "zh": "{number} 项写了比例，{least}%—{most}%",
    },
    "import_course_more": {"en": " and others, {number} in all", "zh": "等 {number} 项"},
    "import_last_month": {"en": "the month before", "zh": "上月"},
    "import_between": {"en": ", ", "zh": "，"},
    "import_list": {"en": ", ", "zh": "、"},
    "import_ask": {"en": "Write {files}?", "zh": "写入 {files}？"},
    "import_wrote": {"en": "{files} written.", "zh": "已写入 {files}。"},
    "import_no_file": {"en": "there is no file {name}", "zh": "没有 {name} 这个文件"},
    "import_bad_map": {
        "en": "--map {given}: write HEAD=FIELD; fields are {fields}",
        "zh": "--map {given}：请写成 表头=字段；字段有 {fields}",
    },
    "oddity_hidden": {"en": "hidden", "zh": "隐藏"},
    "oddity_uncalculated": {"en": "a formula without its value", "zh": "公式没有计算结果"},
    "oddity_error": {"en": "an error value", "zh": "错误值"},
    "oddity_no_date": {
        "en": "a number that is no date, which the sheet shows as #####",
        "zh": "不是日期的数字，表中显示为 #####",
    },
    "oddity_format": {
        "en": "a number whose format other programs may show otherwise",
        "zh": "数字格式特殊，其他软件的显示可能不同",
    },
    "oddity_struck": {"en": "struck out", "zh": "有删除线"},
    "oddity_drawing": {
        "en": "text boxes, charts or pictures",
        "zh": "文本框、图表或图片",
    },
    "oddity_symbol": {"en": "a sign of a font that is not known", "zh": "无法识别的符号"},
    "oddity_header": {"en": "heads or feet of its pages", "zh": "页眉页脚"},
    "oddity_unseen": {"en": "without {signs}, which nobody sees", "zh": "已去掉看不见的 {signs}"},
}
