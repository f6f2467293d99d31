"""What `yqsite measures` and `yqsite undertakings` say, in both languages."""

from typing import Final

from generator.problems import Language

MEASURE_WORDS: Final[dict[str, dict[Language, str]]] = {
    "undertakings": {
        "en": "Propose projects of several levels, or of two years, that may be the same work.",
        "zh": "找出几个级别、前后两年中可能是同一件事的项目，供人确认。",
    },
    "confirmed": {
        "en": "{projects} projects, {groups} confirmed undertakings, {works} distinct works:",
        "zh": "{projects} 个项目，已确认 {groups} 组同一事项，实为 {works} 件事：",
    },
    "proposed": {
        "en": "{groups} proposals that nobody has confirmed. Read them; what is the same work, "
        "paste into {file} under undertakings:",
        "zh": "{groups} 组待确认。请逐组核对；确为同一事项的，写入 {file} 的 undertakings 下：",
    },
    "nothing_proposed": {
        "en": "No further proposals.",
        "zh": "没有其他待确认的项目。",
    },
    "score": {"en": "alike: {score} of 100", "zh": "相似度 {score}（满分 100）"},
    "add_to": {
        "en": "some stand in {ids} already; add to it, or leave it",
        "zh": "其中有项目已列入 {ids}；请并入该组，或不作改动",
    },
    "measures": {
        "en": "List the numbers that are read of targets and results, for a person to confirm.",
        "zh": "列出从项目内容和完成情况中读出的目标值与实际值，供人工确认。",
    },
    "write_measures": {
        "en": "Add what is new to the records, to be confirmed.",
        "zh": "把新读出的写入记录，等待确认。",
    },
    "accept_measures": {
        "en": "Confirm in one step what is read with this certainty.",
        "zh": "把达到这一可信程度的一次确认，写入记录。",
    },
    "all_measures": {
        "en": "List the confirmed and the rejected ones too.",
        "zh": "已确认和已否定的也列出。",
    },
    "read": {
        "en": "{targets} numeric targets: {confirmed} confirmed, {new} new, "
        "{unpaired} without a certain actual.",
        "zh": "{targets} 个数字目标：{confirmed} 个已确认，{new} 个新读出，"
        "{unpaired} 个没有确定的实际值。",
    },
    "added": {
        "en": "{file}: {number} measures added as proposed. To check one by one: "
        "yqsite measures --review",
        "zh": "{file}：已写入 {number} 个待确认的指标。逐个确认，请运行：yqsite measures --review",
    },
    "proven_accepted": {
        "en": "{file}: {number} measures confirmed, each proven by its own text.",
        "zh": "{file}：已确认 {number} 个指标，均由原文自身证实。",
    },
    "not_added": {
        "en": "{file}: {number} measures cannot be added here without changing other lines; "
        "add them by hand.",
        "zh": "{file}：{number} 个指标无法在不改动其他行的情况下写入，请手工填写。",
    },
    "column_status": {"en": "status", "zh": "状态"},
    "column_project": {"en": "project", "zh": "项目"},
    "column_name": {"en": "name", "zh": "指标"},
    "column_target": {"en": "target", "zh": "目标"},
    "column_actual": {"en": "actual", "zh": "实际"},
    "column_unit": {"en": "unit", "zh": "单位"},
    "column_ratio": {"en": "ratio", "zh": "完成率"},
    "column_grade": {"en": "grade", "zh": "可信程度"},
    "column_target_words": {"en": "words of the target", "zh": "目标原文"},
    "column_actual_words": {"en": "words of the actual", "zh": "实际原文"},
    "status_new": {"en": "new", "zh": "新读出"},
    "status_proposed": {"en": "proposed", "zh": "待确认"},
    "status_confirmed": {"en": "confirmed", "zh": "已确认"},
    "status_rejected": {"en": "rejected", "zh": "已否定"},
    "status_differs": {"en": "differs", "zh": "不一致"},
    "status_unpaired": {"en": "unpaired", "zh": "未配对"},
    "status_by_hand": {"en": "by hand", "zh": "手工填写"},
}
