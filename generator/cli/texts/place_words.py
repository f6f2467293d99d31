"""What `yqsite places` says, in both languages."""

from typing import Final

from generator.problems import Language

PLACE_WORDS: Final[dict[str, dict[Language, str]]] = {
    "places": {
        "en": "List the towns and villages that the projects name, for a person to confirm.",
        "zh": "列出各项目写到的乡镇街道和村、社区，供人工确认。",
    },
    "write_places": {
        "en": "Write them: what is certain as it is, the rest to be confirmed; and places.yaml "
        "where there is none.",
        "zh": "写入：确定的直接写入，其余等待确认；没有 places.yaml 的先写好。",
    },
    "places_county": {
        "en": "The county whose towns are taken where there is no places.yaml, if need be with its "
        "city before it.",
        "zh": "没有 places.yaml 时，采用哪个县（市、区）的乡镇街道；重名的在前面加上市名。",
    },
    "no_county": {
        "en": "no county {name!r} in the list of 2023; write content/places.yaml, or name another "
        "with --county",
        "zh": "2023 年的区划表中没有“{name}”；请写好 content/places.yaml，或用 --county 指明",
    },
    "no_county_named": {
        "en": "name the county with --county, for content/places.yaml is not there",
        "zh": "没有 content/places.yaml，请用 --county 指明是哪个县（市、区）",
    },
    "several_counties": {
        "en": "several counties have this name: {names}; write one with --county",
        "zh": "重名的有：{names}；请用 --county 写明一个",
    },
    "towns_taken": {
        "en": "{county}: {towns} towns with {villages} villages, of the list of 2023",
        "zh": "{county}：{towns}个乡镇街道、{villages}个村和社区（2023年区划）",
    },
    "places_read": {
        "en": "{certain} certain, {proposed} to be confirmed, {known} known already; {projects} of "
        "{all} projects name a place.",
        "zh": "确定 {certain} 处，待确认 {proposed} 处，已有 {known} 处；"
        "{all}个项目中{projects}个写到地点。",
    },
    "place_certain": {"en": "certain ", "zh": "确定  "},
    "place_proposed": {"en": "confirm?", "zh": "待确认"},
    "place_or": {"en": ", or in {others}", "zh": "，也可能在{others}"},
    "places_written": {
        "en": "{number} written to {file}.",
        "zh": "{number} 处写入 {file}。",
    },
    "places_to_confirm": {
        "en": "{number} of them wait for a person, and pages say so: each stands in its record "
        "with reading: proposed. Where the place is right, delete these words; where it is not, "
        "write reading: rejected, and nobody is asked again.",
        "zh": "其中 {number} 处待人确认，网页上注明待确认：在记录中注有 reading: proposed。"
        "地点对的，删去这几个字；不对的，改成 reading: rejected，以后不再问。",
    },
    "places_not_written": {
        "en": "{number} not written: {file} cannot take them; write them by hand.",
        "zh": "{number} 处没有写入：{file} 的写法不便改动，请手工填写。",
    },
    "places_made": {"en": "Written: {file}.", "zh": "已写入 {file}。"},
}
