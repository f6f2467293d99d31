"""What `yqsite undertakings` says of work that goes on from year to year, in both languages."""

from typing import Final

from generator.problems import Language

CONTINUED_WORDS: Final[dict[str, dict[Language, str]]] = {
    "continue_pair": {
        "en": "Write that a project goes on with one of an earlier year: "
        "2023/county/3=2022/county/16; may be repeated.",
        "zh": "写入续办关系，如 2023/county/3=2022/county/16；可重复使用。",
    },
    "continued": {
        "en": "{newer} after {older}: {known} projects go on with earlier work, {proposed} may. "
        "Read both years; what is one work, confirm with the command at the end.",
        "zh": "{newer} 年对 {older} 年：已确认续办 {known} 项，待确认 {proposed} 项。"
        "请对照两年原文；确为同一件事的，运行末尾的命令确认。",
    },
    "continued_at_once": {
        "en": "All at once; leave out of the command what is no one work:",
        "zh": "可一次确认；不是同一件事的，从命令中删去那一对：",
    },
    "continued_written": {
        "en": "{file}: {number} projects go on with earlier work.",
        "zh": "{file}：写入续办 {number} 项。",
    },
    "continued_not_written": {
        "en": "{file}: {number} projects were not written, because of the form of the file; "
        "add continues by hand.",
        "zh": "{file}：有 {number} 项因文件格式未写入，请手工填写 continues。",
    },
    "no_pair": {
        "en": "--continue {given}: write NEW=OLD with the ids of two projects, the older of an "
        "earlier year; yqsite undertakings lists pairs",
        "zh": "--continue {given}：请写成“新编号=旧编号”，旧项目须属于以前的年份；"
        "运行 yqsite undertakings 可列出待确认的各对",
    },
}
