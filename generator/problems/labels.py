"""The words around a problem, and around a finding, which asks and expects nothing."""

from typing import Final

from generator.problems.language import Language

LABELS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "found": "found     ",
        "expected": "expected  ",
        "fix": "fix       ",
        "asked": "text      ",
        "against": "against   ",
        "please": "please    ",
        "answer": "answer    ",
        "by": "{why} ({who}, {when})",
        "nothing": "nothing",
        "quote": "'{}'",
        "also": "also      ",
        "lines": "line {}",
        "comma": ", ",
        "semicolon": "; ",
        "rest": ", and {} more",
    },
    "zh": {
        "found": "现为  ",
        "expected": "应为  ",
        "fix": "改法  ",
        "asked": "原文  ",
        "against": "对照  ",
        "please": "建议  ",
        "answer": "答复  ",
        "by": "{why}（{who}，{when}）",
        "nothing": "（无）",
        "quote": "‘{}’",
        "also": "同样  ",
        "lines": "第 {} 行",
        "comma": "、",
        "semicolon": "；",
        "rest": "，另有 {} 处",
    },
}
