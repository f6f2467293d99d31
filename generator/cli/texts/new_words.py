"""What `yqsite new` and `yqsite sample` say, in both languages."""

from typing import Final

from generator.problems import Language

NEW_WORDS: Final[dict[str, dict[Language, str]]] = {
    "new": {
        "en": "Make a site of your own from your office's tables and bulletins, in a new folder.",
        "zh": "用本单位的表格和通报文件，在新文件夹中建立自己的网站。",
    },
    "sample_verb": {
        "en": "Put a real report into a new folder, to try the program.",
        "zh": "在新文件夹中放入一份真实的报告，用来试用。",
    },
    "new_county": {
        "en": "The county, where the files do not name it.",
        "zh": "县（市、区）名称；文件中没有写明时用。",
    },
    "new_year": {
        "en": "The year of the report, where the files do not name it.",
        "zh": "报告的年份；文件中没有写明时用。",
    },
    "new_level": {
        "en": "The level of all tables, such as 县级, where their titles do not name it.",
        "zh": "全部表格的级别，如 县级；标题没有写明时用。",
    },
    "new_yes": {
        "en": "Ask nothing: take what is proposed, and mark with 【请填写】 what nobody knows.",
        "zh": "不再询问：采用建议的内容，无从得知的标为【请填写】。",
    },
    "new_exists": {
        "en": "{folder} has content already; nothing was changed. To add tables to it: "
        "yqsite -C {folder} import FILE --year YEAR",
        "zh": "{folder} 中已有内容，未作改动。如要向其中导入表格："
        "yqsite -C {folder} import 文件 --year 年份",
    },
    "new_no_year": {
        "en": "No file names the year of the report; say it: --year 2023",
        "zh": "文件中没有写明是哪一年的报告，请写明，如：--year 2023",
    },
    "new_several_years": {
        "en": "The files name several years ({years}); say which is the report's: --year 2023",
        "zh": "文件中写有几个年份（{years}），请写明是哪一年的报告，如：--year 2023",
    },
    "new_nobody_answers": {
        "en": "Nobody answers. With --yes nothing is asked.",
        "zh": "无人回答。加 --yes 则不再询问。",
    },
    "new_answer_again": {
        "en": "  That does not fit; once more:",
        "zh": "  不符合要求，请重新回答：",
    },
    "new_year_is": {"en": "  year      {year}   {at}", "zh": "  年份      {year}   {at}"},
    "new_year_guess": {
        "en": "  year      {year}, a guess: no title names one, the deadlines do   {at}",
        "zh": "  年份      {year}（推测，请核对）：标题没有写明，按完成时限   {at}",
    },
    "new_other_year": {
        "en": "  year      {given}, as --year says; a file says {found}: {at}",
        "zh": "  年份      {given}（按 --year）；文件写的是 {found}：{at}",
    },
    "new_county_is": {
        "en": "  county    {county} ({lies})   {at}",
        "zh": "  县市区    {county}（{lies}）   {at}",
    },
    "new_county_unlisted": {
        "en": "  county    {county}   {at}",
        "zh": "  县市区    {county}   {at}",
    },
    "new_county_guess": {
        "en": "  county    {county}, a guess by {words} and its offices",
        "zh": "  县市区    {county}（推测，请核对）：工程名称有{words}，责任单位以同一级别开头",
    },
    "new_several_counties": {
        "en": "  county    marked: the files name {names}; say --county NAME",
        "zh": "  县市区    已标为待填写：文件中写有{names}；可用 --county 写明",
    },
    "new_no_county": {
        "en": "  county    marked: no file names it; say --county NAME",
        "zh": "  县市区    已标为待填写：文件中没有写明；可用 --county 写明",
    },
    "new_level_is": {
        "en": "  level     {label} ({id})   {at}",
        "zh": "  级别      {label}（{id}）   {at}",
    },
    "new_level_by_offices": {
        "en": "  level     {label} ({id}): no title names one; so begin the offices",
        "zh": "  级别      {label}（{id}）：标题没有写明，按责任单位的级别",
    },
    "new_level_by_county": {
        "en": "  level     {label} ({id}): no title names one; so is the county",
        "zh": "  级别      {label}（{id}）：标题没有写明，按县市区的级别",
    },
    "new_level_by_default": {
        "en": "  level     {label} ({id}): no title names one",
        "zh": "  级别      {label}（{id}）：标题没有写明",
    },
    "new_word_left": {
        "en": (
            "  to decide {word}: nobody knows its kind; it is kept beside the results. List it "
            "under outcomes in report.yaml, and import the table again"
        ),
        "zh": (
            "  待定      “{word}”类别不明，暂作附加内容保留；"
            "请写入 report.yaml 的 outcomes，再导入一次"
        ),
    },
    "new_word_is": {
        "en": "  outcome   {word}: {kind}",
        "zh": "  成效用语  {word}：{kind}",
    },
    "new_units": {
        "en": "  offices   {count} departments: {names}",
        "zh": "  责任单位  {count} 个：{names}",
    },
    "new_alias": {
        "en": "    {alias} = {name}",
        "zh": "    {alias} 即 {name}",
    },
    "new_doubt_no_office": {
        "en": "    to check: {name} may be no office",
        "zh": "    请核对：{name} 可能不是单位名称",
    },
    "new_doubt_alike": {
        "en": "    to check: {name} may be the same office as {others}",
        "zh": "    请核对：{name} 与 {others} 可能是同一单位",
    },
    "new_doubt_several": {
        "en": "    to check: {name} may be short for one of {others}",
        "zh": "    请核对：{name} 可能是 {others} 之一的简称",
    },
    "new_copy": {
        "en": "  same      {level}: {kept} and {other} have the same table; the first was read, "
        "they differ in {count} places",
        "zh": "  同一张表  {level}：{kept} 与 {other} 的表格相同，只导入前者；有 {count} 处不同",
    },
    "new_difference": {
        "en": "    {number} {field}: {kept} | {other}   {at}",
        "zh": "    第{number}项 {field}：{kept} | {other}   {at}",
    },
    "new_more": {"en": "    and {count} more", "zh": "    另有 {count} 处"},
    "new_stated": {
        "en": "  figures   {count} that the paragraphs state",
        "zh": "  写明数字  正文写明的数字 {count} 个",
    },
    "new_examples": {
        "en": "  examples  {count} that the paragraphs name",
        "zh": "  列举项目  正文列举的超额完成项目 {count} 个",
    },
    "new_notices": {
        "en": "  notices   {count} that the paragraphs tell of",
        "zh": "  通报      正文写明的被通报项目 {count} 个",
    },
    "new_highlights": {
        "en": "  praise    {count} highlights that the paragraphs name",
        "zh": "  亮点      正文写明的亮点案例 {count} 个",
    },
    "new_wrote": {
        "en": "Written: {folder}/content, {files} files.",
        "zh": "已写入：{folder}/content，共 {files} 个文件。",
    },
    "new_mark": {
        "en": "  to fill   {file}:{line}  {text}",
        "zh": "  请填写    {file}:{line}  {text}",
    },
    "new_mark_how": {
        "en": "            Open these files with any text editor, write what is true in place of "
        "【请填写】, save, and build again.",
        "zh": "            用记事本打开上列文件，把【请填写】换成实际内容，保存后重新生成"
        "（双击“开始”，或运行 yqsite build）。",
    },
    "new_left": {
        "en": "  not read  {text}",
        "zh": "  未读懂    {text}",
    },
    "new_open": {"en": "The site: {file}", "zh": "网站首页：{file}"},
    "new_ask_open": {"en": "Open it now?", "zh": "现在打开网站吗？"},
    "new_ask_year": {
        "en": "Of which year is the report (four digits)?",
        "zh": "报告是哪一年的（四位数字）？",
    },
    "new_ask_county": {
        "en": "Of which county is the report?",
        "zh": "是哪个县（市、区）的报告，如 安和县？",
    },
    "new_ask_level": {
        "en": "Who set these tasks, such as 县级 or 省级?",
        "zh": "这些项目属于哪一级，如 县级、省级？",
    },
    "new_ask_publisher": {
        "en": "Which office publishes the site?",
        "zh": "网站由哪个单位发布？",
    },
    "new_ask_people": {
        "en": "The tables name the people in charge. May the site show their names?",
        "zh": "表中列有责任人姓名。网站上公开姓名吗？",
    },
    "new_ask_contact": {
        "en": "To which e-mail address may readers report errors (Enter: none yet)?",
        "zh": "读者反映错误可发到哪个电子邮箱（没有请直接按回车）？",
    },
    "new_ask_project": {
        "en": "Which project does {words} mean (Enter: decide later)?{listed}\n ",
        "zh": "{words}指哪一个项目（以后再定请直接按回车）？请写序号：{listed}\n ",
    },
    "new_ask_kind": {
        "en": "What does “{word}” mean: {kinds}?",
        "zh": "“{word}”属于哪一类：{kinds}？请写序号：",
    },
}
