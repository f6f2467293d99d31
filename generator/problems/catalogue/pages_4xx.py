"""YQ4xx: the pages and their addresses."""

from typing import Final

from generator.problems.catalogue.entry import entry

PLAN: Final = (
    entry(
        "YQ401",
        (
            "two pages want the same address",
            "an address that no other page has, also in other letter case",
            "rename the page or the level; the site has {other} already",
        ),
        (
            "两个页面的地址相同",
            "其他页面没有用过的地址（不分大小写）",
            "请给页面或级别改名；网站已有 {other}",
        ),
    ),
    entry(
        "YQ402",
        (
            "a link or an image in a text that a page may not have",
            "a page of this site, counted from its root, or an address with https: or mailto:",
            "correct the address; a page is named from the site's root, without / or .. before it",
        ),
        (
            "文中的链接或图片不能用在页面上",
            "本站页面的地址（从网站根目录算起），或 https:、mailto: 开头的地址",
            "请改正地址：本站页面从网站根目录写起，前面不加 / 或 ..",
        ),
    ),
    entry(
        "YQ403",
        (
            "there is no report to build",
            "a folder named by a year, such as content/2023/, with a report.yaml",
            "add a folder of a year; yqsite init FOLDER makes a project that has one",
        ),
        (
            "没有可生成的报告",
            "以年份命名的文件夹（如 content/2023/），内含 report.yaml",
            "请添加年份文件夹；用 yqsite init 文件夹 可以得到一份示例",
        ),
    ),
)
