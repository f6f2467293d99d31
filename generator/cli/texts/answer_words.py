"""What `yqsite answer` and `yqsite measures --review` say, in both languages."""

from typing import Final

from generator.problems import Language

ANSWER_WORDS: Final[dict[str, dict[Language, str]]] = {
    "answer": {
        "en": "Answer the open findings one after another, without writing YAML.",
        "zh": "逐条答复核对提示，不用手写 YAML；每答一条随即保存，可随时停、随时接着答。",
    },
    "check_answer": {
        "en": "To answer them one by one: {command}",
        "zh": "逐条答复，请运行：{command}",
    },
    "answer_code": {
        "en": "Only findings with this code, such as YQ304.",
        "zh": "只答复这一代码的提示，如 YQ304。",
    },
    "answer_list": {
        "en": "List what is open, by kind, and ask nothing.",
        "zh": "只列出待核对的提示和各类条数，不提问。",
    },
    "answer_as": {
        "en": "Without questions: the source has it so, it is explained, or it is corrected.",
        "zh": "不经询问直接答复：source 原文如此，explained 写明原因，corrected 改正字句。",
    },
    "answer_why": {"en": "The reason, shown in public.", "zh": "说明，会公开显示。"},
    "answer_who": {
        "en": "Who answers, shown in public; may be an office.",
        "zh": "由谁答复，会公开显示；可写单位或岗位。",
    },
    "answer_to": {
        "en": "With --as corrected: the words in place of those asked about.",
        "zh": "与 --as corrected 合用：代替所问字句的文字。",
    },
    "answer_field": {
        "en": "Only findings about this field, such as results[0].text.",
        "zh": "只限这一字段的提示；有哪些字段，几条同时符合时会列出。",
    },
    "answer_text": {
        "en": "Only findings about just these words.",
        "zh": "只限所问字句为此的提示。",
    },
    "answer_date": {"en": "The day of the answer (today).", "zh": "答复日期（默认今天）。"},
    "answer_bad_code": {
        "en": "{given} is no code of a finding; write it as YQ304",
        "zh": "“{given}”不是核对提示的代码，请写成 YQ304 这样",
    },
    "answer_bad_project": {
        "en": "{given} is no project; write its id, such as 2023/county/16",
        "zh": "“{given}”不是项目编号，请写成 2023/county/16 这样",
    },
    "answer_two_years": {
        "en": "{given} is of another year than --year {year}; leave one of the two out",
        "zh": "“{given}”与 --year {year} 不是同一年，请只写其中一个",
    },
    "answer_no_project": {
        "en": "there is no project {given} in the report of {year}",
        "zh": "{year} 年度的报告中没有项目 {given}",
    },
    "answer_none_fits": {
        "en": "no open finding is meant by this; yqsite answer --list shows those that are open",
        "zh": "没有这样的待核对提示；待核对的有哪些，请看 yqsite answer --list",
    },
    "answer_several_fit": {
        "en": "{number} findings are meant by this; say which with --code, --field or --text:",
        "zh": "这样写对应 {number} 条提示，请用 --code、--field 或 --text 指明是哪一条：",
    },
    "answer_needs": {
        "en": "--as {kind} needs {missing}",
        "zh": "--as {kind} 还需要写明 {missing}",
    },
    "answer_needs_as": {
        "en": "--why, --to, --field and --text belong to --as",
        "zh": "--why、--to、--field、--text 须与 --as 合用",
    },
    "answer_nobody": {
        "en": "nobody answers here; at a prompt run yqsite answer, and in a script "
        "yqsite answer 2023/county/16 YQ304 --as explained --why … --who …",
        "zh": "这里没有人答复；请在命令行窗口运行 yqsite answer，脚本中写 "
        "yqsite answer 2023/county/16 YQ304 --as explained --why 说明 --who 单位",
    },
    "answer_nothing": {
        "en": "{title}: no finding waits for an answer.",
        "zh": "{title}：没有待核对的提示。",
    },
    "answer_begin": {
        "en": "{title}: {number} findings wait for an answer. They are questions of a machine; the "
        "pages show each with its answer. Each answer is saved at once.",
        "zh": "{title}：待核对的提示 {number} 条。提示是机器提出的疑问，答复会和提示一起公开显示。"
        "每答一条随即保存，可随时停，下次接着答。",
    },
    "answer_place": {
        "en": "\n{number}/{all}  {code}  {title}\n{place}",
        "zh": "\n第{number}条，共{all}条  {code} {title}\n{place}",
    },
    "answer_record": {"en": "  of       {words}", "zh": "  项目  {words}"},
    "answer_asked": {"en": "  text     ", "zh": "  原文  "},
    "answer_beside": {"en": "  result   {words}", "zh": "  完成情况  {words}"},
    "answer_against": {"en": "  against  {words}", "zh": "  对照  {words}"},
    "answer_please": {"en": "  please   {words}", "zh": "  建议  {words}"},
    "answer_keys": {
        "en": "  y  the source has it so: it is the source's own fault. The page will say:\n"
        "       {answer}\n"
        "  n  it is no fault: give the reason in one line; the page will show it\n"
        "  c  correct the words in the records\n"
        "  s  skip it, to be asked again next time     q  stop; what is answered is saved",
        "zh": "  是 y    确是原文的问题，照录不改。网页上将写：\n"
        "            {answer}\n"
        "  否 n    不是问题，写一句说明，网页上照此显示\n"
        "  改 c    录错了或要更正，改正字句\n"
        "  跳过 s  先不答，下次再问\n"
        "  停 q    到此为止，已答的都已保存",
    },
    "answer_key": {
        "en": "(y) as in the source (n) explain (c) correct (s) skip (q) stop: ",
        "zh": "是(y)原文如此 否(n)说明 改(c) 跳过(s) 停(q)，输入后按回车：",
    },
    "key_so": {
        "en": "Please answer with y, n, c, s or q, and Enter.",
        "zh": "请输入 是、否、改、跳过、停 之一（或 y、n、c、s、q），再按回车。",
    },
    "answer_ask_who": {
        "en": "Who answers? It is shown in public and may be an office{default}: ",
        "zh": "由谁答复？会公开显示，可写单位或岗位{default}：",
    },
    "answer_ask_why": {
        "en": "The reason, in one line (Enter alone: back): ",
        "zh": "说明（一句话，会公开显示；直接回车返回）：",
    },
    "answer_source": {
        "en": "已与原文核对，原文如此。",  # it stands on pages, which are Chinese
        "zh": "已与原文核对，原文如此。",
    },
    "answer_on_page": {
        "en": "Saved to {file}. The page will say: {answer}",
        "zh": "已保存到 {file}。网页上将写：{answer}",
    },
    "answer_ask_words": {
        "en": "In place of “{words}” (Enter alone: back): ",
        "zh": "把“{words}”改成（直接回车返回）：",
    },
    "answer_new_words": {"en": "  new      {words}", "zh": "  改后  {words}"},
    "answer_ask_write": {"en": "Write it?", "zh": "这样写入记录？"},
    "answer_corrected": {
        "en": "Saved to {file}.",
        "zh": "已改正，保存到 {file}。",
    },
    "answer_by_hand": {
        "en": "This cannot be corrected here. Open {file}, line {line}.",
        "zh": "这一处不能在这里改。请打开 {file} 第 {line} 行改正，再运行 yqsite answer。",
    },
    "answer_published": {
        "en": "These words are published: the change is recorded with who and why, and shown.",
        "zh": "这些字句已经公布：改动要写明由谁改、为什么改，记入改动台账并公开显示。",
    },
    "answer_ask_why_changed": {
        "en": "Why is it changed? (Enter alone: back): ",
        "zh": "为什么改（一句话，会公开显示；直接回车返回）：",
    },
    "answer_not_written": {
        "en": "{file} cannot take it without changing other lines. Write these lines yourself:",
        "zh": "{file} 的写法不便改动，没有写入。请手工写入以下几行：",
    },
    "answer_again": {
        "en": "{file} was changed meanwhile; it is read again.",
        "zh": "{file} 刚刚有别的改动，已重新读取。",
    },
    "answer_end": {
        "en": "\n{answered} answered, {corrected} corrected, {left} still open{next}.",
        "zh": "\n答复 {answered} 条，改正 {corrected} 处，还有 {left} 条待核对{next}。",
    },
    "answer_others": {
        "en": "{number} more are not settled by an answer, as what is still to be filled in: "
        "yqsite check shows them.",
        "zh": "另有 {number} 条不靠答复解决（如待填写的内容），见 yqsite check。",
    },
    "answer_other_year": {
        "en": "Findings of another year wait for an answer: {command}",
        "zh": "其他年份还有待核对的提示，请运行：{command}",
    },
    "answer_next": {
        "en": "; yqsite answer goes on with the first of them",
        "zh": "；再次运行 yqsite answer，从第一条接着答",
    },
    "answer_kind": {"en": "{code}  {title}: {number}", "zh": "{code} {title}：{number}条"},
    "answer_line": {"en": "  {place}  {words}", "zh": "  {place}  {words}"},
    "answer_count": {
        "en": "{number} findings open, of {kinds} kinds. yqsite answer asks about each.",
        "zh": "待核对 {number} 条，{kinds} 类。运行 yqsite answer 逐条答复。",
    },
    "review_measures": {
        "en": "Go through what waits for a person one by one, with one key each; saved at once.",
        "zh": "逐个确认读出的指标，每个按一个键，随答随存，可随时停。",
    },
    "review_alone": {
        "en": "--review asks about each reading; it stands without --write, --accept and --all",
        "zh": "--review 逐个询问，不与 --write、--accept、--all 合用",
    },
    "review_nothing": {
        "en": "No reading waits for a person.",
        "zh": "没有待确认的指标。",
    },
    "review_begin": {
        "en": "{number} readings wait for a person, doubt first. Pages show only what is "
        "confirmed. Each is saved at once.",
        "zh": "待确认的指标 {number} 个，存疑的在前。网页只显示确认过的；每答一个随即保存，"
        "可随时停，下次接着答。",
    },
    "review_proven": {
        "en": "{proven} of them are proven by their own words: yqsite measures --accept proven "
        "confirms these in one step.",
        "zh": "其中原文自身已证实的 {proven} 个，可用 yqsite measures --accept proven 一次确认。",
    },
    "review_place": {
        "en": "\n{number}/{all}  {status}  {place}",
        "zh": "\n第{number}个，共{all}个  {status}  {place}",
    },
    "review_title": {"en": "  target   ", "zh": "  项目内容  "},
    "review_text": {"en": "  result   ", "zh": "  完成情况  "},
    "review_words_gone": {
        "en": "  gone     “{words}” stands in the record no more",
        "zh": "  已不见    原先所引“{words}”，记录中已找不到",
    },
    "review_read": {
        "en": "  read as  {name}: target {target} {unit}, actual {actual}",
        "zh": "  读作      {name}：目标 {target}{unit}，实际 {actual}",
    },
    "review_no_actual": {"en": "not found", "zh": "没有读到"},
    "review_only_target": {"en": "target {target}, no actual", "zh": "目标 {target}，无实际值"},
    "review_keys": {
        "en": "  y  right; the page will show: {page}\n"
        "  n  no measure; nobody will be asked again\n"
        "  c  another name, number or unit: in one line\n"
        "  s  skip it, to be asked again next time     q  stop; what is answered is saved",
        "zh": "  是 y    读得对，确认；网页上将写：{page}\n"
        "  否 n    不是指标，不要；以后不再问\n"
        "  改 c    名称、数字或单位不对，在一行里改正\n"
        "  跳过 s  先不答，下次再问\n"
        "  停 q    到此为止，已答的都已保存",
    },
    "review_key": {
        "en": "(y) confirm (n) no measure (c) correct (s) skip (q) stop: ",
        "zh": "是(y)确认 否(n)不要 改(c) 跳过(s) 停(q)，输入后按回车：",
    },
    "review_ask_line": {
        "en": "Name; target; actual; unit. Leave a part empty to keep it, - is none "
        "[{name}; {target}; {actual}; {unit}]: ",
        "zh": "名称；目标；实际；单位（空着的不改，没有写“无”；直接回车返回）"
        "\n  现为 {name}；{target}；{actual}；{unit}\n  改为 ",
    },
    "review_bad_line": {
        "en": "Four parts with ; between them; target and actual are numbers such as 46 or 46.5.",
        "zh": "共四项，用分号隔开；目标和实际只写数字，如 46 或 46.5，单位另写。",
    },
    "review_confirmed": {
        "en": "Saved to {file}. The page will show: {page}",
        "zh": "已保存到 {file}。网页上将写：{page}",
    },
    "review_rejected": {
        "en": "Saved to {file}; nobody will be asked again.",
        "zh": "已保存到 {file}，以后不再问。",
    },
    "review_by_hand": {
        "en": "{file} cannot take it without changing other lines; write it by hand.",
        "zh": "{file} 的写法不便改动，没有写入，请手工填写。",
    },
    "review_nobody": {
        "en": "nobody answers here; run yqsite measures --review at a prompt, or --accept proven",
        "zh": "这里没有人答复；请在命令行窗口运行 yqsite measures --review，"
        "或用 --accept proven 确认已证实的",
    },
    "review_end": {
        "en": "\n{confirmed} confirmed, {rejected} set aside, {left} still open{next}.",
        "zh": "\n确认 {confirmed} 个，不要 {rejected} 个，还有 {left} 个待确认{next}。",
    },
    "review_next": {
        "en": "; yqsite measures --review goes on with the first of them",
        "zh": "；再次运行 yqsite measures --review，从第一个接着答",
    },
}
