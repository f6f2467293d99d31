"""What the verbs of publishing say: ledger, amend, publish; in both languages."""

from typing import Final

from generator.problems import Language

PUBLISH_WORDS: Final[dict[str, dict[Language, str]]] = {
    "ledger": {
        "en": "List the changes of what was published; a change without an entry fails.",
        "zh": "改动台账：列出对已公布内容的改动；没有写明的改动视为错误。",
    },
    "accept": {
        "en": "Record the present state as published. What was recorded before stays.",
        "zh": "把现在的内容作为已公布的记入改动台账。此前记入的不变。",
    },
    "no_ledger": {
        "en": "There is no {file}: the report counts as not published. "
        "Once it is published, run yqsite ledger --accept",
        "zh": "没有改动台账 {file}，报告视为尚未公布。公布后请运行 yqsite ledger --accept",
    },
    "accounted": {
        "en": "{projects} projects, {changes} changes since publication, all with an entry.",
        "zh": "{projects} 个项目，公布后改动 {changes} 处，均已写明。",
    },
    "accept_date": {
        "en": "The day under which additions are recorded (today).",
        "zh": "新增内容记入台账的日期（默认今天）。",
    },
    "to_accept": {
        "en": "{new} fields of {records} records were added and are not recorded yet: "
        "run yqsite ledger --accept",
        "zh": "新增 {new} 处（{records} 条记录），尚未记入改动台账：请运行 yqsite ledger --accept",
    },
    "to_take_in": {
        "en": "The ledger of {year} does not cover all fields yet; "
        "yqsite ledger --accept takes in: {fields}",
        "zh": "{year} 年的改动台账还有字段未记，运行 yqsite ledger --accept 即可补记：{fields}",
    },
    "taken_in": {
        "en": "Taken in: {kind}, {number} fields.",
        "zh": "补记：{kind}，{number} 处。",
    },
    "addition": {
        "en": "Added, {date}: {key} {fields}",
        "zh": "新增（{date}）：{key} {fields}",
    },
    "accepted": {
        "en": "{file}: {projects} projects recorded, {new} of them new.",
        "zh": "{file}：记有 {projects} 个项目，其中新记入 {new} 个。",
    },
    "publish": {
        "en": "Publish: check, record in the ledger what is new, build, say what to upload.",
        "zh": "公布：核对内容，新增的记入台账，生成网站，列出要上传的文件。",
    },
    "publish_date": {
        "en": "The day of the publication (today).",
        "zh": "公布的日期（默认今天）。",
    },
    "publish_dry_run": {
        "en": "Say what would be recorded, and write nothing.",
        "zh": "只说明将记入什么，不写入任何文件。",
    },
    "publish_begun": {
        "en": "{year}: published for the first time; the ledger begins with {projects} projects "
        "({date}).",
        "zh": "{year} 年：首次公布，{projects} 个项目记入台账（{date}）。",
    },
    "publish_added": {
        "en": "{year}: {fields} new fields of {records} records go into the ledger ({date}).",
        "zh": "{year} 年：新增 {fields} 处（{records} 条记录）记入台账（{date}）。",
    },
    "publish_nothing_new": {
        "en": "{year}: nothing new for the ledger.",
        "zh": "{year} 年：没有新增内容。",
    },
    "publish_gone": {
        "en": "{number} pages are withdrawn; each keeps a page that says so: {addresses}",
        "zh": "撤下 {number} 个网页，各留一页说明：{addresses}",
    },
    "publish_only_shown": {
        "en": "Nothing was written.",
        "zh": "未写入任何文件。",
    },
    "publish_differs": {
        "en": "Something published was changed without an entry: yqsite amend shows the old and "
        "the new words, asks who and why, and writes the entries. Then publish again.",
        "zh": "已公布的内容有改动，还没有写明：请运行 yqsite amend，"
        "它列出原文和新文，询问由谁改动、为什么，并写入台账；然后再公布。",
    },
    "upload_all": {
        "en": "Upload the whole folder {folder} ({number} files).",
        "zh": "请上传整个文件夹 {folder}（{number} 个文件）。",
    },
    "upload_some": {
        "en": "Upload the folder {folder}. Since the last publication: {new} new, {changed} "
        "changed, {gone} gone.",
        "zh": "请上传文件夹 {folder}。与上次公布相比：新增 {new} 个，改动 {changed} 个，"
        "删去 {gone} 个。",
    },
    "upload_none": {
        "en": "Nothing to upload: {folder} is as it was published.",
        "zh": "无须上传：{folder} 与上次公布的相同。",
    },
    "upload_new": {"en": "  new      {file}", "zh": "  新增  {file}"},
    "upload_changed": {"en": "  changed  {file}", "zh": "  改动  {file}"},
    "upload_gone": {"en": "  gone     {file}", "zh": "  删去  {file}"},
    "upload_more": {
        "en": "           and {number} more; -v lists them all",
        "zh": "        另有 {number} 个，加 -v 全部列出",
    },
}
