"""What the verbs say that make a site and what comes of it, in both languages: `build` to `pdf`."""

from typing import Final

from generator.problems import Language

BUILD_WORDS: Final[dict[str, dict[Language, str]]] = {
    "build": {"en": "Build the site.", "zh": "生成网站。"},
    "check": {"en": "Check the content without building.", "zh": "只核对内容，不生成网站。"},
    "as_before": {
        "en": "Nothing has changed since the last build; no file was written.",
        "zh": "上次生成后没有任何改动，未写入文件。",
    },
    "left_over": {
        "en": "The temporary folder {folder} could not be removed; the next build tries again.",
        "zh": "临时文件夹 {folder} 未能删除，下次生成时将自动清理。",
    },
    "report_year": {"en": "Which report; the newest if left out.", "zh": "哪一年度；默认最新。"},
    "serve": {
        "en": "Preview the site and reload it on every change.",
        "zh": "预览网站，内容改动后自动刷新。",
    },
    "clean": {"en": "Remove the files that a build made.", "zh": "删除生成的文件。"},
    "schema": {
        "en": "Write JSON Schemas of the content files, for editors.",
        "zh": "写出内容文件的格式说明（JSON Schema），供编辑器补全和检查。",
    },
    "init": {
        "en": "Put a real report into a new folder, as sample content to start from.",
        "zh": "在新文件夹中放入一份真实的报告，作为示例内容。",
    },
    "output": {"en": "Folder to build into.", "zh": "输出文件夹。"},
    "base_url": {
        "en": "The site's public address, instead of the one in site.yaml.",
        "zh": "网站的正式网址，代替 site.yaml 中的设置。",
    },
    "strict": {
        "en": "Let unanswered findings fail, not problems alone.",
        "zh": "有待核对的提示时也视为失败。",
    },
    "jobs": {
        "en": "Processes that make the pages; else as many as pay.",
        "zh": "生成网页所用的进程数；不写时由程序决定。",
    },
    "format": {"en": "How problems are printed.", "zh": "问题的输出格式。"},
    "host": {
        "en": "Address to listen on; if left out, for this machine alone.",
        "zh": "监听地址；不写时只限本机访问。",
    },
    "port": {"en": "Port to listen on (8000).", "zh": "监听端口；默认 8000。"},
    "open": {"en": "Open the browser.", "zh": "打开浏览器。"},
    "built": {
        "en": "{output}: {files} files, {projects} projects, {size} in {seconds:.2f} s.",
        "zh": "{output}：{files} 个文件，{projects} 个项目，{size}，用时 {seconds:.2f} 秒。",
    },
    "removed": {
        "en": "{removed} files of the previous build are no longer needed and were removed.",
        "zh": "上次生成的 {removed} 个文件已不再需要，已删除。",
    },
    "no_base_url": {
        "en": "base_url is not set: pages carry no canonical link, and sitemap.xml lists "
        "relative addresses that search engines do not read.",
        "zh": "未设置 base_url：页面没有规范链接，sitemap.xml 只有相对地址，搜索引擎不会读取。",
    },
    "unchanged": {"en": " {output} was not changed.", "zh": "{output} 未改动。"},
    "fine": {
        "en": "{projects} projects in {files} files: no problems; findings: {findings}, "
        "unanswered: {waiting}.",
        "zh": "{files} 个文件，{projects} 个项目：没有问题，"
        "{findings} 条核对提示，其中 {waiting} 条待核对。",
    },
    "findings": {
        "en": "Findings: {findings}, unanswered: {waiting}; yqsite check lists them.",
        "zh": "{findings} 条核对提示，其中 {waiting} 条待核对；用 yqsite check 查看。",
    },
    "cleaned": {
        "en": "{output}: {removed} files removed.",
        "zh": "{output}：已删除 {removed} 个文件。",
    },
    "schemas": {
        "en": "{folder}: {number} schemas written.",
        "zh": "{folder}：已写出 {number} 个格式说明文件。",
    },
    "sample": {
        "en": "This is a sample, to be replaced by your own content: {title}",
        "zh": "放入的是示例，请换成自己的内容：{title}",
    },
    "created": {
        "en": "{folder} holds the sample content. Next: yqsite -C {folder} build",
        "zh": "{folder} 中已放入示例内容。下一步：yqsite -C {folder} build",
    },
    "exists": {
        "en": "{folder} has a content folder already; nothing was written.",
        "zh": "{folder} 中已有 content 文件夹；没有写入任何文件。",
    },
    "no_new_folder": {
        "en": "{folder}: no project can be begun there ({why}); nothing was written.",
        "zh": "{folder}：不能在此新建项目（{why}）；没有写入任何文件。",
    },
    "serving": {
        "en": "Preview at {url} (Ctrl-C stops it)",
        "zh": "预览地址 {url}（按 Ctrl-C 停止）",
    },
    "serving_others": {
        "en": "  from other machines: {url}",
        "zh": "  其他机器请访问 {url}",
    },
    "refused_name": {
        "en": "A request that calls this machine “{name}” was refused, because another site can "
        "have that name point here. Open one of the addresses above.",
        "zh": "已拒绝用“{name}”访问预览的请求：其他网站也可以把这个名称指向本机。"
        "请用上面列出的地址访问。",
    },
    "moved_on": {
        "en": "Port {port} is taken; the next free one is used.",
        "zh": "端口 {port} 已被占用，改用下一个空闲端口。",
    },
    "rebuilt": {"en": "rebuilt in {seconds:.2f} s", "zh": "已重新生成，用时 {seconds:.2f} 秒"},
    "open_to_all": {
        "en": "Other machines can read this preview, drafts included.",
        "zh": "其他机器也能看到这个预览，包括尚未发布的内容。",
    },
    "pdf": {
        "en": "Print a report into a PDF, with the browser that is installed.",
        "zh": "用本机的浏览器把报告打印为 PDF。",
    },
    "export": {
        "en": "Write the report's tables: docx, xlsx, html, txt, csv; or assessment, the basis of "
        "each department's assessment.",
        "zh": "导出表格：docx、xlsx、html、txt、csv，或考核依据 assessment。",
    },
    "export_year": {
        "en": "Report to take; the newest if left out.",
        "zh": "导出哪一年度；默认最新。",
    },
    "pdf_output": {"en": "File to write.", "zh": "输出文件。"},
    "year": {"en": "Report to print; the newest if left out.", "zh": "要打印的年度；默认最新。"},
    "browser": {
        "en": "Program file of Chromium, Google Chrome or Microsoft Edge.",
        "zh": "Chromium、Google Chrome 或 Microsoft Edge 的程序文件。",
    },
    "printed": {"en": "{output}: {size}.", "zh": "{output}：{size}。"},
    "rendering": {"en": "Rendering", "zh": "正在生成"},
    "schema_output": {"en": "Folder to write them to.", "zh": "写入的文件夹。"},
}
