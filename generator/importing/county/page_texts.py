"""The free pages of a new site, in the words of this county and these sources.

They say what follows from the sources and from how the program works, and nothing else; what nobody
can know yet is marked.
"""

from collections.abc import Iterable

from generator.importing.county.identity import Identity
from generator.records.settings import TO_FILL


def page_texts(identity: Identity) -> dict[str, str]:
    """The pages by the names of their files."""
    return {
        "about.md": _page("关于本站", "本站公开什么，内容依据什么。", _about(identity)),
        "method.md": _page("整理方法", "内容怎样从来源文件得出，数字怎样统计。", _method(identity)),
        "corrections.md": _page("更正", "已作的更正，以及怎样反映错误。", _corrections(identity)),
        "accessibility.md": _page(
            "无障碍说明", "本站为方便所有人阅读所作的安排。", _accessibility()
        ),
    }


def _page(title: str, summary: str, parts: Iterable[tuple[str, str]]) -> str:
    sections = "\n\n".join(f"## {heading}\n\n{words}" for heading, words in parts)
    return f"---\ntitle: {title}\nsummary: {summary}\n---\n{sections}\n"


def _part(heading: str, words: str) -> tuple[str, str]:
    """A part of a page: its heading and its words."""
    return heading, words


def _about(identity: Identity) -> Iterable[tuple[str, str]]:
    year, word = identity.year, identity.project_word
    what = "完成情况" if identity.has_results else "进展情况" if identity.has_course else "责任分工"
    units = (
        f"，[每个责任单位]({year}/departments/index.html)也各有一页" if identity.departments else ""
    )
    yield _part(
        "公开的内容",
        f"本站公开{identity.county}{year}年度{word}项目的内容和{what}。"
        f"[每个项目]({year}/projects.html)各有一页{units}。",
    )
    if identity.sources:
        listed = "\n".join(f"- {_source_line(source)}" for source in identity.sources)
        yield _part(
            "内容的依据",
            f"全部内容依据下列文件整理：\n\n{listed}\n\n"
            "每个项目页都列出所依据的文件、表格和行号，并附未改动的整行原文。",
        )
        if not identity.published:
            yield _part("发布日期", "来源文件没有写明发布日期，本站不以整理日期代替发布日期。")
    yield _part(
        "怎样使用",
        f"项目数据可以[下载]({year}/data/index.html)后自行核对。引用时请注明项目编号和页面地址，"
        "并以来源文件的原件为准。",
    )


def _source_line(source: object) -> str:
    title, publisher = getattr(source, "title", ""), getattr(source, "publisher", "")
    return f"《{_plain(title)}》" + (f"（{_plain(publisher)}）" if publisher else "")


def _plain(text: str) -> str:
    """Words of a source without what Markdown takes for markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-.!<>|~$" else sign for sign in text)


def _method(identity: Identity) -> Iterable[tuple[str, str]]:
    printed = "项目内容、完成情况、责任单位" if identity.departments else "项目内容和完成情况"
    yield _part(
        "照录原文",
        f"{printed}等文字照录来源文件，标点、错字和前后不一致之处不作改动。",
    )
    yield _part(
        "自动处理",
        "单元格中多余的空格、完成情况开头重复的项目编号由程序删除。每一处都列在该项目的页面上，"
        "未改动的整行原文也一并列出。",
    )
    if identity.has_inherited:
        yield _part(
            "合并单元格",
            "表格中与上一行合并的单元格，采用上一行的内容，并在项目页上注明“原表与上一行合并”。",
        )
    if any(department.aliases for department in identity.departments):
        yield _part(
            "单位名称",
            "来源文件对同一单位有不同写法的，本站统一采用一个名称，原来的写法仍在项目页上照录；"
            "归并的理由写在各单位页面上。",
        )
    if identity.has_people and not identity.show_people:
        yield _part("责任人姓名", "来源文件列有责任人，本站不公开姓名。")
    yield _part(
        "数字的统计",
        "页面上的数量和占比由记录逐条统计，不是抄录。来源文件写明的总数、分级数和占比，"
        "由程序与统计结果自动比对。由几个单位共同负责的项目，在各单位的页面上都列出，也都计入。",
    )
    yield _part(
        "核对提示",
        f"程序发现前后不一致的数字和文字时，列为[核对提示]({identity.year}/checks.html)。"
        "核对提示只是疑问，不是结论。",
    )


def _corrections(identity: Identity) -> Iterable[tuple[str, str]]:
    yield _part(
        "怎样反映错误",
        "发现数字、姓名、单位等有误，请写明页面地址、有误的文字和依据。"
        f"受理单位：{identity.publisher or '见页脚所列发布单位'}；"
        f"联系方式：{'本页所列邮箱' if identity.contact else TO_FILL}。",
    )
    yield _part(
        "怎样更正",
        "本站与来源文件不一致的，核对后更正。来源文件本身有误的，由发布单位答复，"
        "本站加注说明，不改动原文。",
    )
    yield _part(
        "怎样公布更正",  # the page itself has the record below
        "对已公布内容的改动逐条列在本页，写明日期、改动前后的文字、改动者和原因，"
        "同时写入该项目的页面和订阅源。",
    )


def _accessibility() -> Iterable[tuple[str, str]]:
    yield _part(
        "已作的安排",
        "- 只用键盘就能使用全部链接，当前位置有清楚的标示。\n"
        "- 不启用脚本也能从级别页和列表到达每个项目；搜索和筛选需要脚本。\n"
        "- 网站下载到本机后，没有网络也能打开和搜索。\n"
        "- 可以选择标准、大、特大三种字号；放大到400%时不需要左右滚动。\n"
        "- 各种状态都有文字和符号，不只用颜色区分。\n"
        "- 支持系统的深色模式、高对比度和减少动态效果设置。\n"
        "- 各页都可以按A4纸打印。",
    )
    yield _part(
        "遇到困难时",
        "如果某个页面读不了、用不了，请按[更正](corrections.html)页所列方式告诉我们，"
        "并写明所用的设备和浏览器。",
    )
