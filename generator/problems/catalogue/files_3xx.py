"""YQ323 and on: questions about the files and settings that stand beside the records."""

from typing import Final

from generator.problems.catalogue.entry import entry

FILES: Final = (
    entry(
        "YQ323",
        (
            "a document that no report names",
            "a source in some report.yaml with file: {name} and sha256: {sha256}",
            "name it there, or take it out of content/documents/ if nothing came from it",
        ),
        (
            "没有报告写明的来源文件",
            "某个 report.yaml 的 sources 中写有 file: {name} 和 sha256: {sha256}",
            "请在 sources 中写明；没有记录出自该文件的，请移出 content/documents/",
        ),
    ),
    entry(
        "YQ324",
        (
            "a source names a document that is not there",
            "a file {name}",
            "put the document there, so that the records can be compared with it",
        ),
        (
            "所写的来源文件不在项目中",
            "文件 {name}",
            "请把来源文件放回该处，以便核对记录",
        ),
    ),
    entry(
        "YQ329",
        (
            "nobody has said whether people are named",
            "show_people: true or show_people: false; without the line nobody is named",
            "write show_people: false, or show_people: true if the names may be public",
        ),
        (
            "未写明是否公开责任人姓名",
            "写明 show_people: true 或 show_people: false；不写则不公开姓名",
            "请写上 show_people: false；确认姓名可以公开的，写 show_people: true",
        ),
    ),
    entry(
        "YQ326",
        (
            "an offered document holds what it does not show",
            "no {kind}",
            "look at them; take them out of the file and import it anew, or do not offer it",
        ),
        (
            "提供下载的来源文件含有不显示的内容",
            "没有{kind}",
            "请核对；应从文件中清除后重新导入，或不提供下载",
        ),
    ),
    entry(
        "YQ327",
        (
            "nobody looked into an offered document",
            "no hidden parts, comments and private numbers; only .xlsx, .docx and texts are read",
            "look into it yourself and answer this question, or do not offer it",
        ),
        (
            "提供下载的来源文件未经检查",
            "没有隐藏内容、批注和个人信息；程序只检查 .xlsx、.docx 和文本文件",
            "请自行检查后答复，或不提供下载",
        ),
    ),
    entry(
        "YQ328",
        (
            "a file that the site had is no longer made",
            "every file under its address, because others may use it",
            "bring it back, or take its line out of addresses.txt if nobody needs it",
        ),
        (
            "网站原有的文件不再生成",
            "原有的文件仍在原网址，因为可能有人在用",
            "请恢复该文件；确认无人使用的，可从 addresses.txt 删去这一行",
        ),
    ),
    entry(
        "YQ340",
        (
            "a value that only a person can give is still marked",
            "the value, in the place of 【请填写】",
            "write the value; what is not known yet may stay marked until the site is published",
        ),
        (
            "还有待填写的内容",
            "在【请填写】处写上实际内容",
            "请填写；暂时无法确定的可以保留，公布前须填好",
        ),
    ),
    entry(
        "YQ341",
        (
            "something of the sample is left in another site",
            "a title, a page or an id of this site's own",
            "write it for this site; yqsite new writes all of them from an office's own files",
        ),
        (
            "仍有示例的内容",
            "本网站自己的名称、页面和级别代号",
            "请改成本网站的内容；yqsite new 可按本单位的文件全部写好",
        ),
    ),
    entry(
        "YQ342",
        (
            "readers are invited to report errors, and nothing says where",
            "contact in site.yaml, or a telephone number or an address on the page of corrections",
            "write an e-mail address under contact",
        ),
        (
            "页面请读者反映错误，但没有写明联系方式",
            "在 site.yaml 的 contact 中写明邮箱，或在更正页中写明电话、邮箱",
            "请在 contact 中写上可以公开的电子邮箱",
        ),
    ),
    entry(
        "YQ343",
        (
            "a year without any project",
            "records in the file of a level",
            "import the tables: yqsite import FILE --year YEAR",
        ),
        (
            "这一年还没有项目",
            "各级别的文件中有项目记录",
            "请导入表格：yqsite import 文件 --year 年份",
        ),
    ),
    entry(
        "YQ344",
        (
            "colours of theme.css that are hard to tell apart",
            "{kind}",
            "make one of the two darker or lighter",
        ),
        (
            "theme.css 的颜色不易分辨",
            "{kind}",
            "请把其中一种颜色调深或调浅",
        ),
    ),
)
