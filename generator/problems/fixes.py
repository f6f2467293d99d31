"""Advice for a particular mistake, where the code's usual advice would be too general."""

from typing import Final

from generator.problems.language import Language

FIXES: Final[dict[str, dict[Language, str]]] = {
    "split_unit": {
        "en": "write {name}: {number} and unit: {unit}",
        "zh": "请写成 {name}: {number}，并写 unit: {unit}",
    },
    "write_it": {"en": "write {name}: {value}", "zh": "请写成 {name}: {value}"},
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
    "leave_out": {"en": "write the values, or leave {name} out", "zh": "请填写，或删去 {name}"},
    "one_each": {
        "en": "write one name a line, each behind a dash",
        "zh": "每行写一个姓名，前加“- ”",
    },
    "accept_it": {
        "en": "run yqsite ledger --accept",
        "zh": "请运行 yqsite ledger --accept",
    },
    "no_tabs": {
        "en": "indent with spaces; YAML does not allow tabs",
        "zh": "请用空格缩进；YAML 不允许制表符",
    },
}
