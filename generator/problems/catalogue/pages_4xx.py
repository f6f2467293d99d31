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
            "correct the address, such as 2022/projects.html",
        ),
        (
            "文中的链接或图片不能用在页面上",
            "本站页面的地址（从网站根目录算起），或 https:、mailto: 开头的地址",
            "请改正地址，如 2022/projects.html",
        ),
    ),
    entry(
        "YQ403",
        (
            "there is no report to build",
            "a folder named by a year, such as content/2022/, with a report.yaml",
            "add a year's folder",
        ),
        (
            "没有可生成的报告",
            "以年份命名的文件夹（如 content/2022/），内含 report.yaml",
            "请添加年份文件夹",
        ),
    ),
)
