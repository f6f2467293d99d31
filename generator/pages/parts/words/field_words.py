"""The fields of a record as people name them, and what was altered in them at import."""

from typing import Final

from generator.records import Source

FIELD_WORDS: Final = {
    "title": "项目内容",
    "programme": "所属工程",
    "text": "完成情况",
    "outcome": "完成成效",
    "departments": "责任单位",
    "assisting": "配合单位",
    "people": "责任人",
    "leaders": "分管领导",
}

_MENDS: Final = {
    "forum_space": "词中多余的空格",
    "repeated_number": "重复的项目编号",
    "beside_name": "名称以外的字",
}


def mend_words(source: Source) -> tuple[str, ...]:
    """What was altered in a row when it was read in."""
    return tuple(
        f"{FIELD_WORDS.get(mend.field, mend.field)}：删去{_MENDS[mend.kind]}，"
        f"“{mend.before}”{f'改为“{mend.after}”' if mend.after else ''}"
        for mend in source.mends
    )
