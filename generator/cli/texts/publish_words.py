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
        "To publish it, run yqsite publish",
        "zh": "没有改动台账 {file}，报告视为尚未公布。要公布请运行 yqsite publish",
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
    "amend": {
        "en": "Correct what was published: shows old and new, asks who and why, writes the entry.",
        "zh": "更正已公布的内容：列出原文和新文，询问由谁改动、为什么，写入台账。",
    },
    "amend_field": {
        "en": "One field, such as 2023/county/16:text; without a name the result's text.",
        "zh": "只改一处，如 2023/county/16:完成情况；不写字段即完成情况。",
    },
    "amend_to": {
        "en": "The new words: the record is changed together with its entry.",
        "zh": "改成的文字；记录与台账一起改。",
    },
    "amend_withdraw": {
        "en": "Take the project of --field out of the report; its page says so.",
        "zh": "撤下 --field 的项目；原网页改为说明。",
    },
    "amend_old": {
        "en": "The words that were published, where they are not recorded.",
        "zh": "原来公布的文字；没有记录时才需要。",
    },
    "amend_who": {"en": "Who changes it; shown in public.", "zh": "由谁改动，会公开显示。"},
    "amend_why": {"en": "Why, and on what grounds.", "zh": "原因和依据。"},
    "amend_date": {"en": "The day of the change (today).", "zh": "改动日期（默认今天）。"},
    "amend_dry_run": {
        "en": "Show what would be written, and write nothing.",
        "zh": "只列出将写入什么，不写入任何文件。",
    },
    "amend_yes": {
        "en": "Do not ask whether all is to be written that --who and --why are about.",
        "zh": "写明了 --who 和 --why 时不再询问，全部写入。",
    },
    "amend_unpublished": {
        "en": "{year}: nothing has been published yet; whatever changes needs no entry.",
        "zh": "{year} 年：尚未公布，改动不必写明。",
    },
    "amend_nothing": {
        "en": "{year}: nothing differs from what was published.",
        "zh": "{year} 年：没有与已公布内容不同之处。",
    },
    "amend_same": {
        "en": "{name} says just this already; nothing was written.",
        "zh": "{name} 已是这样，未写入任何文件。",
    },
    "amend_not_out": {
        "en": "{name} was not published with words yet; changed without an entry.",
        "zh": "{name} 原先没有公布过文字，已直接改动，不必写明。",
    },
    "amend_gone": {"en": "(gone)", "zh": "（已删去）"},
    "amend_not_recorded": {
        "en": "(not recorded; the ledger holds a digest alone)",
        "zh": "（没有记录，台账只有摘要）",
    },
    "amend_old_words": {"en": "  - {words}", "zh": "  原：{words}"},
    "amend_new_words": {"en": "  + {words}", "zh": "  新：{words}"},
    "amend_moved": {
        "en": "  the project stands under {id} now, with the same words",
        "zh": "  这个项目的文字现在在 {id} 下",
    },
    "amend_ask_old": {
        "en": "The words as they were published (Enter: leave it for later): ",
        "zh": "请照录原来公布的文字（直接回车：先不写明）：",
    },
    "amend_wrong_old": {
        "en": "These are not the words that were published: their digest is another one.",
        "zh": "与原来公布的不符：摘要不同。",
    },
    "amend_ask_moved": {
        "en": "Has this project got another key, {id}?",
        "zh": "这个项目是否改号为 {id}？",
    },
    "amend_ask_who": {
        "en": "Who changes it? Shown in public (Enter: {last}): ",
        "zh": "由谁改动？会公开显示（直接回车：{last}）：",
    },
    "amend_ask_why": {
        "en": "Why, and on what grounds? (Enter: {last}): ",
        "zh": "原因和依据？（直接回车：{last}）：",
    },
    "stale_measure": {
        "en": "Measure {measure}: “{found}” stands in the record no more, and pages go on showing "
        "the old number. Read it again: yqsite amend --field {given} --to {to}",
        "zh": "指标“{measure}”所依据的“{found}”在记录中已找不到，网页仍显示原来的数字。"
        "请核对后更正：yqsite amend --field {given} --to {to}",
    },
    "stale_number": {"en": "NUMBER", "zh": "数字"},
    "stale_measures_more": {
        "en": "… and {number} more of this kind: yqsite check",
        "zh": "……另有 {number} 处同样情况，请运行 yqsite check",
    },
    "amend_skip": {"en": "leave it for later", "zh": "先不写明"},
    "amend_written": {
        "en": "  written into {file}: {kind}",
        "zh": "  已写入 {file}：{kind}",
    },
    "amend_would": {
        "en": "  would be written into {file}: {kind}",
        "zh": "  将写入 {file}：{kind}",
    },
    "amend_left": {
        "en": "{written} entries written, {left} differences left: run yqsite amend again.",
        "zh": "已写明 {written} 处，还有 {left} 处没有写明：请再运行 yqsite amend。",
    },
    "amend_done": {
        "en": "{written} entries written. yqsite publish puts them on the site.",
        "zh": "已写明 {written} 处。运行 yqsite publish 即可公布。",
    },
    "amend_ask_all": {
        "en": "Write an entry for each of these, by {who}, because: {why}?",
        "zh": "以上各处都写明由“{who}”改动，原因“{why}”？",
    },
    "amend_nobody": {
        "en": "nobody answered; for a script: yqsite amend --field {name} --who … --why …",
        "zh": "没有得到回答；在脚本中请写：yqsite amend --field {name} --who … --why …",
    },
    "amend_bad_field": {
        "en": "--field {given}: write a project and a field, such as 2023/county/16:text",
        "zh": "--field {given}：请写项目和字段，如 2023/county/16:完成情况",
    },
    "amend_no_field": {
        "en": "there is no field {field}; there are: {known}",
        "zh": "没有字段“{field}”；可以写：{known}",
    },
    "amend_no_record": {
        "en": "there is no project {id} in the report of {year}",
        "zh": "{year} 年的报告没有项目 {id}",
    },
    "amend_which_part": {
        "en": "{id} has several results; say which: {known}",
        "zh": "{id} 有几条完成情况，请写明是哪一条：{known}",
    },
    "amend_needs_field": {
        "en": "--to, --old and --withdraw need --field",
        "zh": "--to、--old、--withdraw 要与 --field 一起用",
    },
    "amend_two_ways": {
        "en": "--to and --withdraw exclude each other",
        "zh": "--to 与 --withdraw 不能同时用",
    },
    "amend_no_line": {
        "en": "{name} differs in nothing from what was published; say --to with the new words",
        "zh": "{name} 与已公布的相同；要改动请加 --to 写明新的文字",
    },
    "amend_cannot_set": {
        "en": "{name} cannot be set in this way: change it in {file}, then run yqsite amend",
        "zh": "{name} 不能这样改：请先在 {file} 中改好，再运行 yqsite amend",
    },
    "amend_more": {
        "en": "with {name} these would change, too: {others}. Change them in the files, then run "
        "yqsite amend",
        "zh": "改动 {name} 会连带改动：{others}。请先在文件中改好，再运行 yqsite amend",
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
    "publish_corrected": {
        "en": "{year}: nothing new; the ledger's corrections go out.",
        "zh": "{year} 年：没有新增内容；台账中写明的更正随本次公布。",
    },
    "publish_gone": {
        "en": "{number} pages are withdrawn or have moved; each keeps a page that says so: "
        "{addresses}",
        "zh": "撤下或移走 {number} 个网页，各留一页说明：{addresses}",
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
    "publish_head": {
        "en": "Head of this publication of {year}: {head}. Note it down or print it: with it, "
        "yqsite verify finds a later rewriting of all that was published up to now.",
        "zh": "{year} 年本次公布的校验值：{head}。请抄录或打印留存：今后用 yqsite verify 核对，"
        "凭它可以查出此前公布的内容是否被改写。",
    },
    "verify": {
        "en": "Verify a site in FOLDER (site): its files, and what it published.",
        "zh": "核对一个网站文件夹：文件是否完整，公布的内容是否被改写。",
    },
    "verify_head": {
        "en": "A head that was noted or printed at a publication, or its first 16 digits.",
        "zh": "公布时抄录或打印的校验值，或其前 16 位。",
    },
    "verify_also": {
        "en": "A file that you put into the folder yourself; may be repeated.",
        "zh": "自己放进文件夹的文件，可多次写。",
    },
    "verify_no_folder": {
        "en": "There is no folder {folder}",
        "zh": "没有文件夹 {folder}",
    },
    "verify_unread": {
        "en": "{folder} cannot be read: {error}",
        "zh": "无法读取 {folder}：{error}",
    },
    "verify_bad_head": {
        "en": "A head has 64 hexadecimal digits; give the first {least} or more",
        "zh": "校验值是 64 位十六进制数字，请至少写前 {least} 位",
    },
    "verify_files": {
        "en": "{number} files listed in SHA256SUMS.",
        "zh": "SHA256SUMS 列有 {number} 个文件。",
    },
    "verify_chain": {
        "en": "{year}: {number} publications in the chain.",
        "zh": "{year} 年：历次公布共 {number} 次。",
    },
    "verify_no_chain": {
        "en": "The site tells of no publications: only its files were compared. "
        "yqsite publish begins the chain.",
        "zh": "本站没有历次公布的记录，只核对了文件。用 yqsite publish 公布后即有记录。",
    },
    "verify_found": {
        "en": "The head is that of the publication of {year} on {date}: what was published up to "
        "then was not rewritten.",
        "zh": "校验值与 {year} 年的报告 {date} 的公布相符：截至当时公布的内容没有被改写。",
    },
    "verify_no_head": {
        "en": "No damage was found. Whether everything was rewritten together can be told only "
        "with a head from outside: --head, from a printed copy or a note. Head today: {head}",
        "zh": "没有发现损坏。是否连同校验值整体改写，须凭站外留存的校验值才能判断："
        "请加 --head，抄自打印件或记录。目前的校验值：{head}",
    },
    "upload_all": {
        "en": "Upload the whole folder {folder}.",
        "zh": "请上传整个文件夹 {folder}。",
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
