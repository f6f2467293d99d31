"""What `yqsite import` asks at the prompt, in both languages."""

from typing import Final

from generator.problems import Language

IMPORT_QUESTION_WORDS: Final[dict[str, dict[Language, str]]] = {
    "import_ask_create": {
        "en": "Write what is missing for {year}?",
        "zh": "由程序登记{year}年所缺的以上内容？",
    },
    "import_ask_office": {
        "en": "Is {name} another name of {other}?",
        "zh": "“{name}”与“{other}”是同一单位吗？",
    },
    "import_ask_name": {
        "en": "{name} looks like no office. yes: it is one; or type the department that it is of "
        "(Enter stops): ",
        "zh": "“{name}”不像单位名称。确是单位请答“是”；是某单位的另一写法，请写该单位名称"
        "（回车停止）：",
    },
    "import_ask_word": {
        "en": "Which kind is {word}? {kinds} (Enter stops): ",
        "zh": "“{word}”属于哪一类？{kinds}（填序号，回车停止）：",
    },
    "import_ask_level": {
        "en": "Which level is {title} of? Known: {known}. Type it (Enter stops): ",
        "zh": "“{title}”属于哪一级？已有：{known}。请写级别，如 县级（回车停止）：",
    },
    "import_ask_same": {
        "en": "{row}: is it {nearest}?",
        "zh": "“{row}”就是已有的“{nearest}”吗？",
    },
    "import_ask_same_level": {
        "en": "{title}: its numbers begin anew. Is it a further table of {level}?",
        "zh": "“{title}”的编号从头开始。它是{level}的另一张表吗？",
    },
    "import_ask_new_table": {
        "en": "{title}: no row is surely one that is there, such as {nearest}. Is it a further "
        "table of the level?",
        "zh": "“{title}”没有一行确定是已有的项目（如“{nearest}”）。它是该级别的另一张表吗？",
    },
    "import_ask_one_by_one": {
        "en": "{first} and {second} hold the same projects, and each says what the other does "
        "not. Import {first} now, and {second} afterwards by itself?",
        "zh": "{first} 和 {second} 有同样的项目，又各有对方没有的内容。"
        "先只导入 {first}，{second} 之后再单独导入？",
    },
    "import_ask_column": {
        "en": "Two columns may be {field}: 1 {one}; 2 {other}. Which (Enter stops)? ",
        "zh": "有两列都可能是“{field}”：1 {one}；2 {other}。是哪一列（填 1 或 2，回车停止）：",
    },
    "import_ask_row": {
        "en": "A row can be read in two ways: {one}, or: {other}. Say what a column holds, as "
        "HEAD=FIELD with --map (Enter stops): ",
        "zh": "有一行有两种读法：{one}；或者：{other}。请指明某一列是什么，写法同 --map，"
        "如 完成情况=text（回车停止）：",
    },
    "import_ask_new_level": {
        "en": "report.yaml has no level {level}. Add it?",
        "zh": "report.yaml 中没有“{level}”这一级，要新增吗？",
    },
    "import_ask_as_said": {
        "en": "The table says {found}. Import it as {said}?",
        "zh": "表中写的是 {found}，仍按 {said} 导入？",
    },
}
