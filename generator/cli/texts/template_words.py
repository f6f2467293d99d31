"""What `yqsite templates` says, in both languages; pages and components tell of themselves."""

from typing import Final

from generator.problems import Language

TEMPLATE_WORDS: Final[dict[str, dict[Language, str]]] = {
    "templates": {
        "en": "List the templates that a site may replace by its own, and copy one to begin with.",
        "zh": "列出可以自定义的模板，并可复制一个来改。",
    },
    "templates_copy": {
        "en": "Copy this template into templates/; never over a file that is there.",
        "zh": "把这个模板复制到 templates/；已有同名文件时不覆盖。",
    },
    "templates_diff": {
        "en": "Show what an own template has otherwise than the one of this version.",
        "zh": "列出自定义模板与本版本自带模板的不同。",
    },
    "template_copied": {
        "en": "{file} is there now; what it says replaces the template of that name.",
        "zh": "已复制到 {file}；改动后即取代同名的自带模板。",
    },
    "template_there": {
        "en": "{file} is there already; nothing was copied",
        "zh": "已有 {file}，未复制",
    },
    "template_unknown": {
        "en": "no template {name}; yqsite templates lists the names{near}",
        "zh": "没有模板 {name}；运行 yqsite templates 可列出全部名称{near}",
    },
    "template_near": {"en": ", such as {names}", "zh": "，相近的有 {names}"},
    "template_not_own": {
        "en": "there is no own {file}",
        "zh": "没有自定义的 {file}",
    },
    "template_same": {
        "en": "{file} is as the template that comes with this version.",
        "zh": "{file} 与本版本自带的模板相同。",
    },
    "template_own": {"en": "own", "zh": "自定义"},
    "template_own_same": {"en": "own, unchanged", "zh": "自定义（未改动）"},
    "templates_end": {
        "en": "A component's styles stand beside it, in a file of its name that ends with .css. "
        "Colours, fonts and spaces alone are changed in content/theme.css.",
        "zh": "组件的样式在同一文件夹的同名 .css 文件中。只改颜色、字体、间距的，"
        "写 content/theme.css 即可。",
    },
}

# The groups of the list, by the folder that they stand in.
GROUPS: Final[dict[str, dict[Language, str]]] = {
    "frame": {"en": "Around every page", "zh": "每页的头尾"},
    "pages": {"en": "Pages", "zh": "页面"},
    "components": {"en": "Components", "zh": "组件"},
    "styles": {"en": "Styles", "zh": "样式"},
    "scripts": {"en": "Scripts", "zh": "脚本"},
    "text": {"en": "Other files", "zh": "其他文件"},
}

ABOUT: Final[dict[str, dict[Language, str]]] = {
    "styles/base.css": {"en": "type, header, footer, forms", "zh": "字体、页眉、页脚、表单"},
    "styles/icon.svg": {"en": "the icon in the browser's tab", "zh": "浏览器标签上的图标"},
    "styles/print.css": {"en": "paper", "zh": "打印样式"},
    "styles/tokens.css": {"en": "colours, spaces, fonts by purpose", "zh": "颜色、间距、字体"},
    "scripts/filter.js": {"en": "choosing rows of a table", "zh": "列表筛选"},
    "scripts/page.js": {"en": "size of text, keys in the squares", "zh": "字号、方格的方向键"},
    "scripts/search.js": {"en": "the search", "zh": "搜索"},
    "text/_headers": {"en": "headers for hosts that read this file", "zh": "部分主机读取的响应头"},
    "text/feed.xml": {"en": "the feed", "zh": "订阅源"},
    "text/robots.txt": {"en": "what search engines may read", "zh": "搜索引擎的抓取规则"},
    "text/sitemap.xml": {"en": "the list of all pages", "zh": "网站地图"},
}
