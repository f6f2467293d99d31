"""YQ2xx: the shape and the names of the records."""

from typing import Final

from generator.problems.catalogue.entry import entry

SHAPE: Final = (
    entry(
        "YQ201",
        ("a name that is not known here", "one of: {known}", "remove it or correct its spelling"),
        ("此处没有这个字段", "下列之一：{known}", "请删去，或改正拼写"),
    ),
    entry(
        "YQ202",
        ("a value is missing", "{name}: {kind}", "add {name}"),
        ("缺少字段", "{name}：{kind}", "请补上 {name}"),
    ),
    entry(
        "YQ203",
        ("a value is not of the expected kind", "{kind}", "correct the value"),
        ("值的类型不符", "{kind}", "请改正这个值"),
    ),
    entry(
        "YQ204",
        ("a value has the wrong structure", "{kind}", "write it as expected"),
        ("值的结构不符", "{kind}", "请按要求的结构填写"),
    ),
    entry(
        "YQ205",
        (
            "two projects of one level have the same number, or the same key",
            "each key once in a level; the number is the key where no other is given",
            "correct one, or add key: {free} if it is printed so; the first is in line {first}",
        ),
        (
            "同一级别有两个项目编号相同，或网址代号相同",
            "同一级别中网址代号（key）不重复；没有写 key 时以编号为准",
            "请改正其中一个；第一个在第 {first} 行。原文确有两个相同编号时，请补上 key: {free}",
        ),
    ),
    entry(
        "YQ206",
        (
            "an outcome word that report.yaml does not list",
            "one of: {known}",
            (
                "correct the word, or add it with its kind to outcomes in report.yaml: "
                "- {{word: {found}, kind: {meant}}}"
            ),
        ),
        (
            "report.yaml 中没有这个完成成效用语",
            "下列之一：{known}",
            (
                "请改正，或在 report.yaml 的 outcomes 中添加并注明类别："
                "- {{word: {found}, kind: {meant}}}"
            ),
        ),
    ),
    entry(
        "YQ207",
        (
            "a department that departments.yaml does not list",
            "a name or an alias of departments.yaml",
            (
                "correct the name; for another spelling write aliases: [{found}] under its "
                "department, for a department that is not there yet a new entry with name: {found}"
            ),
        ),
        (
            "departments.yaml 中没有这个单位名称",
            "departments.yaml 中的名称或别名",
            (
                "请改正；若是另一写法，在该单位下写 aliases: [{found}]；"
                "若是新单位，另写一条，其中 name: {found}"
            ),
        ),
    ),
    entry(
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
    entry(
        "YQ209",
        (
            "a project that no record has",
            "the id of a project in this report, such as {example}",
            "correct the id",
        ),
        ("没有这个项目", "本报告中的项目编号，如 {example}", "请改正编号"),
    ),
    entry(
        "YQ210",
        (
            "an id stands twice in one list",
            "each id once",
            "correct or remove one of them; the first is in line {first}",
        ),
        (
            "同一列表中编号重复",
            "每个编号只出现一次",
            "请改正或删去其中一个；第一个在第 {first} 行",
        ),
    ),
    entry(
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
    entry(
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
    entry(
        "YQ213",
        (
            "an official site lacks something that it must show",
            "{name}: {kind}",
            "add what the authority issued, or write official: draft until it has",
        ),
        (
            "官方网站缺少必须标明的内容",
            "{name}：{kind}",
            "请填写（标识由主管部门核发）；尚未核发的，写 official: draft",
        ),
    ),
    entry(
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
    entry(
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
    entry(
        "YQ216",
        (
            "a number's unit or target is unusable",
            "a target greater than zero",
            "correct the target",
        ),
        ("目标值无法使用", "大于零的目标值", "请改正目标值"),
    ),
    entry(
        "YQ217",
        (
            "the file gives the records of another level",
            "level: {name}, as the file is called",
            "correct the level or rename the file",
        ),
        ("文件内容属于另一级别", "level: {name}，与文件名一致", "请改正级别，或给文件改名"),
    ),
    entry(
        "YQ218",
        (
            "a report of an official site lacks its time of publication",
            "{kind}",
            "write when the original was published; the day of the build never stands in for it",
        ),
        (
            "官方网站的报告缺少发布时间",
            "{kind}",
            "请填写原文的发布时间；不以生成网站的时间代替",
        ),
    ),
    entry(
        "YQ219",
        (
            "a project stands in undertakings twice",
            "a project that is in no other undertaking; it is in {other} already",
            "remove it from one of them, or make one undertaking of both",
        ),
        (
            "同一项目在同一事项中出现两次",
            "没有列入其他同一事项的项目；该项目已列入 {other}",
            "请从其中一处删去，或把两组并为一组",
        ),
    ),
    entry(
        "YQ222",
        (
            "the period is not that of the file's name",
            "period: {name}, as the file is called",
            "correct the period or rename the file",
        ),
        ("时期与文件名不符", "period: {name}，与文件名一致", "请改正时期，或给文件改名"),
    ),
    entry(
        "YQ223",
        (
            "a project has neither a number nor a key",
            "a number as printed, or a key for its address",
            "add key: {key}; once the project is published, the key stays as it is",
        ),
        (
            "项目既没有编号，也没有网址代号",
            "原文的编号，或用作网址的代号（key）",
            "请补上 key: {key}；公布以后不要再改",
        ),
    ),
    entry(
        "YQ224",
        (
            "a project without a title",
            "a title, or one in each of its results",
            "add title, with the words of the source",
        ),
        (
            "项目没有标题",
            "项目有标题，或其下各条完成情况都有自己的标题",
            "请补上 title，照录原文",
        ),
    ),
    entry(
        "YQ225",
        (
            "two results of one project have the same part",
            "each part once in a project",
            "correct one of them; result {first} has it too",
        ),
        (
            "同一项目的两条完成情况序号（part）相同",
            "同一项目中序号不重复",
            "请改正其中一个；第 {first} 条也是这个序号",
        ),
    ),
    entry(
        "YQ226",
        (
            "a table that report.yaml does not list for this level",
            "one of: {known}",
            "correct the id, or add the table to tables of the level in report.yaml",
        ),
        (
            "report.yaml 中该级别没有这张表",
            "下列之一：{known}",
            "请改正，或在 report.yaml 该级别的 tables 中添加",
        ),
    ),
    entry(
        "YQ227",
        (
            "a place that places.yaml does not list",
            "one of: {known}",
            "correct the place, or add it to places.yaml",
        ),
        (
            "places.yaml 中没有这个地点",
            "下列之一：{known}",
            "请改正，或在 places.yaml 中添加",
        ),
    ),
    entry(
        "YQ228",
        (
            "the file is empty, or has no records",
            "{kind}",
            "write what belongs here, or remove the file",
        ),
        ("文件是空的，或没有记录", "{kind}", "请补上内容，或删去这个文件"),
    ),
    entry(
        "YQ229",
        (
            "the rows of one project stand apart",
            "all rows of number {found} below each other",
            "move this row to the one in line {first}, where number {found} begins",
        ),
        (
            "同一项目的各行没有排在一起",
            "编号 {found} 的各行上下相连",
            "请把这一行移到第 {first} 行（编号 {found} 的第一行）下面",
        ),
    ),
    entry(
        "YQ230",
        (
            "a document cannot be offered for download",
            "{kind}",
            "write offer: false",
        ),
        (
            "来源文件不能提供下载",
            "{kind}",
            "请改为 offer: false",
        ),
    ),
    entry(
        "YQ234",
        (
            "the logo is no picture of the site's files",
            "a picture in content/files/: png, jpg or webp inside, at most 4,096 pixels and 200 KB",
            "put the picture into content/files/ and write its name, or leave logo empty",
        ),
        (
            "徽标不是网站文件中的图片",
            "content/files/ 中的图片，格式为 png、jpg 或 webp，宽高不超过 4096 像素，不超过 200 KB",
            "请把图片放进 content/files/ 并写上文件名，或将 logo 留空",
        ),
    ),
    entry(
        "YQ235",
        (
            "a project goes on with one that no earlier report has",
            "the id of a project of an earlier year, such as {example}",
            "correct the id, or leave it out; yqsite undertakings proposes what fits",
        ),
        (
            "续办的项目在以前各年的报告中找不到",
            "以前某年的项目编号，如 {example}",
            "请改正编号，或删去；运行 yqsite undertakings 可列出相近的项目",
        ),
    ),
)
