"""The catalogue: every code, with its words in English and Chinese.

A code is permanent: it is never given to another problem, and one that is no longer raised
stays listed. The words are templates; `{name}` is filled from `Problem.values`, and `{kind}`
with the phrase of `words.EXPECTED` that the problem names.
"""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from generator.problems.words import Language


class Severity(StrEnum):
    """What a code means for the run."""

    PROBLEM = "problem"  # nothing is built
    FINDING = "finding"  # a question about the data; fails only with --strict


class Words(Struct, frozen=True):
    """One language's words for a code: its name, what was expected, and how to mend it."""

    title: str
    expected: str
    fix: str


class Entry(Struct, frozen=True):
    """One code of the catalogue."""

    code: str
    en: Words
    zh: Words

    @property
    def severity(self) -> Severity:
        """Codes YQ3xx are findings; all others stop the run."""
        return Severity.FINDING if self.code.startswith("YQ3") else Severity.PROBLEM

    def words(self, language: Language) -> Words:
        """The words in one language."""
        return self.zh if language == "zh" else self.en


def _entry(code: str, en: tuple[str, str, str], zh: tuple[str, str, str]) -> Entry:
    return Entry(code, Words(*en), Words(*zh))


_READING = (
    _entry(
        "YQ101",
        ("a file or folder is missing", "{what}", "create it, or run the command with -C FOLDER"),
        ("缺少文件或文件夹", "{what}", "请创建它，或用 -C 指定项目文件夹"),
    ),
    _entry(
        "YQ102",
        ("the file is not UTF-8 text", "UTF-8 text", "save the file again with encoding UTF-8"),
        ("文件不是 UTF-8 文本", "UTF-8 编码的文本", "请把文件另存为 UTF-8 编码"),
    ),
    _entry(
        "YQ103",
        ("the file cannot be read as YAML", "{what}", "mend the line, or the one above it"),
        ("文件不是有效的 YAML", "{what}", "请修改这一行或上一行"),
    ),
    _entry(
        "YQ104",
        (
            "a name stands twice in one place",
            "each name once",
            "remove one; the first is in line {first}",
        ),
        ("同一处重复写了同名字段", "每个名称只写一次", "请删去其中一个；第一个在第 {first} 行"),
    ),
    _entry(
        "YQ105",
        (
            "a YAML feature that content may not use",
            "plain values: no anchors (&), aliases (*), tags (!) or second documents (---)",
            "write the value out, or put it between quotes if it is text",
        ),
        (
            "使用了内容文件不允许的 YAML 功能",
            "直接写值：不用锚点（&）、引用（*）、标签（!）和多文档（---）",
            "请把值直接写出；若是文字，请加引号",
        ),
    ),
    _entry(
        "YQ106",
        (
            "the file passes a limit",
            "at most {limit} {what}",
            "split the file, or keep large record sets as .csv or .jsonl",
        ),
        ("文件超过限制", "{what}不超过 {limit}", "请拆分文件，或把大量记录存为 .csv 或 .jsonl"),
    ),
    _entry(
        "YQ107",
        (
            "a row does not fit the table's head",
            "{expected} cells, one for each name in the first row",
            "add or remove cells; a comma inside a text needs quotes around the text",
        ),
        (
            "某一行与表头不符",
            "{expected} 个单元格，与首行的列名一一对应",
            "请增减单元格；文字中若有逗号，整格须加引号",
        ),
    ),
    _entry(
        "YQ108",
        (
            "a line is not valid JSON",
            "{what}",
            "mend the line: one record a line, as a JSON object",
        ),
        ("某一行不是有效的 JSON", "{what}", "请修改该行：每行一条记录，写成 JSON 对象"),
    ),
    _entry(
        "YQ109",
        (
            "a file or folder that the content does not know",
            "one of: {known}",
            "rename it, or move it out of content/",
        ),
        ("内容文件夹中有无法识别的文件或文件夹", "下列之一：{known}", "请改名，或移出 content/"),
    ),
    _entry(
        "YQ110",
        (
            "two files hold the records of one level",
            "one file a level",
            "keep one of them; the other is {other}",
        ),
        ("同一级别有两个记录文件", "每个级别一个文件", "请只保留一个；另一个是 {other}"),
    ),
    _entry(
        "YQ111",
        (
            "the front matter is not closed",
            "a line --- above and a line --- below the front matter",
            "add the missing line ---",
        ),
        ("页首信息没有结束行", "页首信息上下各有一行 ---", "请补上缺少的 --- 行"),
    ),
)

_SHAPE = (
    _entry(
        "YQ201",
        ("a name that is not known here", "one of: {known}", "remove it or correct its spelling"),
        ("此处没有这个字段", "下列之一：{known}", "请删去，或改正拼写"),
    ),
    _entry(
        "YQ202",
        ("a value is missing", "{name}: {kind}", "add {name}"),
        ("缺少字段", "{name}：{kind}", "请补上 {name}"),
    ),
    _entry(
        "YQ203",
        ("a value is not of the expected kind", "{kind}", "correct the value"),
        ("值的类型不符", "{kind}", "请改正这个值"),
    ),
    _entry(
        "YQ204",
        ("a value has the wrong structure", "{kind}", "write it as expected"),
        ("值的结构不符", "{kind}", "请按要求的结构填写"),
    ),
    _entry(
        "YQ205",
        (
            "two projects of one level have the same number",
            "each number once in a level",
            "correct one number; the first is in line {first}",
        ),
        (
            "同一级别有两个项目编号相同",
            "同一级别中编号不重复",
            "请改正其中一个；第一个在第 {first} 行",
        ),
    ),
    _entry(
        "YQ206",
        (
            "an outcome word that report.yaml does not list",
            "one of: {known}",
            "correct the word, or add it with its kind to outcomes in report.yaml",
        ),
        (
            "report.yaml 中没有这个完成成效用语",
            "下列之一：{known}",
            "请改正，或在 report.yaml 的 outcomes 中添加并注明类别",
        ),
    ),
    _entry(
        "YQ207",
        (
            "a department that departments.yaml does not list",
            "a name or an alias of departments.yaml",
            "correct the name, or add it as an alias in departments.yaml",
        ),
        (
            "departments.yaml 中没有这个单位名称",
            "departments.yaml 中的名称或别名",
            "请改正，或在 departments.yaml 中登记为别名",
        ),
    ),
    _entry(
        "YQ208",
        (
            "a department's name or slug is claimed twice",
            "each name, alias and slug once",
            "remove one; the other belongs to {other}",
        ),
        (
            "单位名称、别名或代号重复",
            "每个名称、别名和代号只出现一次",
            "请删去其中一个；另一个属于 {other}",
        ),
    ),
    _entry(
        "YQ209",
        (
            "a project that no record has",
            "the id of a project in this report, such as {example}",
            "correct the id",
        ),
        ("没有这个项目", "本报告中的项目编号，如 {example}", "请改正编号"),
    ),
    _entry(
        "YQ210",
        (
            "an id stands twice in one list",
            "each id once",
            "rename one of them; the first is in line {first}",
        ),
        ("同一列表中编号重复", "每个编号只出现一次", "请改名；第一个在第 {first} 行"),
    ),
    _entry(
        "YQ211",
        (
            "a level that report.yaml does not list",
            "one of: {known}",
            "correct the name, or add the level to report.yaml",
        ),
        (
            "report.yaml 中没有这个级别",
            "下列之一：{known}",
            "请改正，或在 report.yaml 中添加该级别",
        ),
    ),
    _entry(
        "YQ212",
        (
            "a level has no records",
            "a file {name}.yaml, {name}.csv or {name}.jsonl with at least one project",
            "add the file, or remove the level from report.yaml",
        ),
        (
            "某一级别没有记录",
            "文件 {name}.yaml、{name}.csv 或 {name}.jsonl，且至少有一个项目",
            "请添加文件，或从 report.yaml 中删去该级别",
        ),
    ),
    _entry(
        "YQ213",
        (
            "an official site lacks a code that it must show",
            "{name}: {kind}",
            "add the code that the authority issued, or write official: false",
        ),
        (
            "官方网站缺少必须标明的标识",
            "{name}：{kind}",
            "请填写主管部门核发的标识，或写 official: false",
        ),
    ),
    _entry(
        "YQ214",
        (
            "a source document that report.yaml does not list",
            "one of: {known}",
            "correct the id, or add the document to sources in report.yaml",
        ),
        (
            "report.yaml 中没有这份来源文件",
            "下列之一：{known}",
            "请改正，或在 report.yaml 的 sources 中添加",
        ),
    ),
    _entry(
        "YQ215",
        (
            "two rows of one project disagree",
            "the same {name} in every row of project {number}",
            "make the rows agree; the first is in line {first}",
        ),
        (
            "同一项目的两行内容不一致",
            "项目 {number} 各行的 {name} 相同",
            "请改成一致；第一行在第 {first} 行",
        ),
    ),
    _entry(
        "YQ216",
        (
            "a number's unit or target is unusable",
            "a target greater than zero",
            "correct the target",
        ),
        ("目标值无法使用", "大于零的目标值", "请改正目标值"),
    ),
    _entry(
        "YQ217",
        (
            "the file gives the records of another level",
            "level: {name}, as the file is called",
            "correct the level or rename the file",
        ),
        ("文件内容属于另一级别", "level: {name}，与文件名一致", "请改正级别，或给文件改名"),
    ),
)

_FINDINGS = (
    _entry(
        "YQ301",
        (
            "a stated count differs from the recount",
            "{recount}, counted from the records",
            "check the records against the source, or the statement",
        ),
        (
            "标明的数量与重新统计不一致",
            "{recount}（按记录统计）",
            "请核对记录与来源，或核对所述数字",
        ),
    ),
    _entry(
        "YQ302",
        (
            "a stated share differs from the recount",
            "{recount}%, from {part} of {whole}",
            "check the records against the source, or the statement",
        ),
        (
            "标明的占比与重新统计不一致",
            "{recount}%（{whole} 项中的 {part} 项）",
            "请核对记录与来源，或核对所述数字",
        ),
    ),
    _entry(
        "YQ303",
        (
            "a number is missing in a level's numbering",
            "the numbers from {lowest} to {highest} without a gap",
            "check that no row of the source was lost",
        ),
        ("编号不连续", "从 {lowest} 到 {highest} 连续编号", "请核对来源是否漏行"),
    ),
)

_PLAN = (
    _entry(
        "YQ401",
        (
            "two pages want the same address",
            "one page for {address}",
            "rename one of them; the other is {other}",
        ),
        ("两个页面的地址相同", "{address} 只对应一个页面", "请给其中一个改名；另一个是 {other}"),
    ),
    _entry(
        "YQ402",
        (
            "a link in a text leads to no page",
            "the address of a page of this site, counted from its root",
            "correct the address, such as 2022/projects.html",
        ),
        (
            "文中的链接没有对应的页面",
            "本站页面的地址（从网站根目录算起）",
            "请改正地址，如 2022/projects.html",
        ),
    ),
    _entry(
        "YQ403",
        (
            "there is no report to build",
            "a folder named by a year, such as content/2022/, with a report.yaml",
            "add a year's folder",
        ),
        (
            "没有可生成的报告",
            "以年份命名的文件夹（如 content/2022/），内含 report.yaml",
            "请添加年份文件夹",
        ),
    ),
)

_TEMPLATES = (
    _entry(
        "YQ501",
        (
            "a template is missing",
            "a file {name} in templates/",
            "add it, or remove your own copy of the template that names it",
        ),
        ("缺少模板", "templates/ 中的文件 {name}", "请补上，或删去引用它的自定义模板"),
    ),
    _entry(
        "YQ502",
        ("a template has a syntax error", "{what}", "mend the template at this line"),
        ("模板语法有误", "{what}", "请修改模板的这一行"),
    ),
    _entry(
        "YQ503",
        (
            "a template asks for what its view does not have",
            "{what}",
            "correct the name; generator/pages.py lists what each view holds",
        ),
        (
            "模板使用了视图中没有的内容",
            "{what}",
            "请改正名称；generator/pages.py 列出了各视图的内容",
        ),
    ),
)

_PUBLISHING = (
    _entry(
        "YQ601",
        (
            "the output folder may not be used",
            "a folder of its own; {what}",
            "choose another folder with --output",
        ),
        ("输出文件夹不可使用", "单独的文件夹；{what}", "请用 --output 另选文件夹"),
    ),
    _entry(
        "YQ602",
        (
            "the site could not be written",
            "{what}",
            "free the space or the permission, then build again",
        ),
        ("网站写入失败", "{what}", "请检查磁盘空间和权限后重新生成"),
    ),
    _entry(
        "YQ603",
        (
            "the preview cannot listen there",
            "a free port on this machine",
            "choose another one with --port",
        ),
        ("预览服务无法监听该端口", "本机的空闲端口", "请用 --port 另选端口"),
    ),
    _entry(
        "YQ604",
        (
            "a file in the output folder is in the way",
            "no file of somebody else's at {address}",
            "move it out of the output folder",
        ),
        (
            "输出文件夹中有他人的文件占用了地址",
            "{address} 处没有他人的文件",
            "请把它移出输出文件夹",
        ),
    ),
)

CATALOGUE: Final[dict[str, Entry]] = {
    entry.code: entry
    for entry in (*_READING, *_SHAPE, *_FINDINGS, *_PLAN, *_TEMPLATES, *_PUBLISHING)
}
