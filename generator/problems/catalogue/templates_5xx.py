"""YQ5xx: the templates."""

from typing import Final

from generator.problems.catalogue.entry import entry

TEMPLATES: Final = (
    entry(
        "YQ501",
        (
            "a template is missing",
            "a file {name} in templates/",
            "add it, or remove your own copy of the template that names it",
        ),
        ("缺少模板", "templates/ 中的文件 {name}", "请补上，或删去引用它的自定义模板"),
    ),
    entry(
        "YQ502",
        ("a template has a syntax error", "{kind}", "mend the template at this line"),
        ("模板语法有误", "{kind}", "请修改模板的这一行"),
    ),
    entry(
        "YQ503",
        (
            "a template asks for what its view does not have",
            "{kind}",
            "correct the name; generator/pages/ lists what each view holds",
        ),
        (
            "模板使用了视图中没有的内容",
            "{kind}",
            "请改正名称；generator/pages/ 列出了各视图的内容",
        ),
    ),
    entry(
        "YQ504",
        (
            "a template asks for what cannot be done",
            "a line that can be carried out ({what})",
            "mend the template at this line",
        ),
        ("模板的这一行无法执行", "可以执行的语句（{what}）", "请修改模板的这一行"),
    ),
    entry(
        "YQ505",
        (
            "an own template that fits nothing",
            "the name of a template that yqsite has, or one that an own template uses",
            "correct its name or remove it; yqsite templates lists the names",
        ),
        (
            "自定义模板没有对应的用处",
            "与自带的模板同名，或由其他自定义模板引用",
            "请改正文件名或删去；运行 yqsite templates 可列出全部名称",
        ),
    ),
)
