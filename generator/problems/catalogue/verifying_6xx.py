"""YQ616 to YQ624: a site verified against its sums, its chain of publications, and a head."""

from typing import Final

from generator.problems.catalogue.entry import entry

VERIFYING: Final = (
    entry(
        "YQ616",
        (
            "a file is not as it was published",
            "the bytes whose SHA-256 stands in SHA256SUMS",
            "upload it again from a site that verifies, and find out who changed it",
        ),
        (
            "文件与公布时不同",
            "与 SHA256SUMS 所列的 SHA-256 相符",
            "请从核对无误的网站重新上传这个文件，并查明改动的原因",
        ),
    ),
    entry(
        "YQ617",
        (
            "a published file is missing",
            "every file that SHA256SUMS lists",
            "upload it again from a site that verifies",
        ),
        (
            "缺少已公布的文件",
            "SHA256SUMS 所列的文件都在",
            "请从核对无误的网站重新上传这个文件",
        ),
    ),
    entry(
        "YQ618",
        (
            "a file that is not of the site lies in its folder",
            "files that SHA256SUMS lists",
            "remove it; if you put it there yourself, add --also {address}",
        ),
        (
            "文件夹中有不属于本站的文件",
            "只有 SHA256SUMS 所列的文件",
            "请移走；如果是自己放的，请加 --also {address}",
        ),
    ),
    entry(
        "YQ619",
        (
            "a file that a site is verified by is missing or cannot be read",
            "the file as yqsite build wrote it",
            "name the folder of a whole site; if it is one, take the file back from a copy",
        ),
        (
            "核对所需的文件缺失或无法读取",
            "yqsite build 写出的原文件",
            "请指定完整的网站文件夹；如果确是完整的网站，请从备份取回这个文件",
        ),
    ),
    entry(
        "YQ620",
        (
            "the chain of publications is broken",
            "a head that follows from the publication of {date} and those before it",
            "compare with an older copy of the site: what was published then was changed",
        ),
        (
            "历次公布的链断开",
            "由 {date} 和此前各次公布的内容得出的校验值",
            "请与以前留存的网站比较：当时公布的内容被改动过",
        ),
    ),
    entry(
        "YQ621",
        (
            "the site says something else than its publications stated",
            "of {project} {field}: the words of which the chain has the digest",
            (
                "if it is new, record it with yqsite publish; if not, the site says other words "
                "than it published"
            ),
        ),
        (
            "网站的内容与历次公布的不符",
            "{project} {field}：链中记有摘要的文字",
            "如果是新增内容，请运行 yqsite publish 记入；如果不是，网站的文字已不是公布的文字",
        ),
    ),
    entry(
        "YQ622",
        (
            "something published was changed later without an entry",
            "an entry in the ledger for {project} {field}, changed on {date}",
            "ask the publisher: the change was recorded, but not who made it and why",
        ),
        (
            "公布后有改动，台账中没有写明",
            "{project} {field} 于 {date} 有改动，台账中应有一条",
            "请向公布单位查询：改动已记入链，但没有写明由谁改动、为什么",
        ),
    ),
    entry(
        "YQ623",
        (
            "a page or the data say something else than was published",
            "of {project} {field} the same words on the page, in projects.json and statement.json",
            "compare the three with an older copy of the site",
        ),
        (
            "网页或数据与公布的文字不同",
            "{project} {field}：网页、projects.json、statement.json 三处文字相同",
            "请把三处与以前留存的网站比较",
        ),
    ),
    entry(
        "YQ624",
        (
            "no publication of this site has that head",
            "a head that was printed or noted when the site was published",
            (
                "check the digits, and that this copy is not older than that publication; if "
                "both are right, what was published then was rewritten and the chain made anew"
            ),
        ),
        (
            "本站历次公布中没有这个校验值",
            "公布时打印或抄录的校验值",
            (
                "请核对抄录的数字，并确认这份网站不早于那次公布；"
                "如果都无误，说明当时公布的内容已被改写，链也重新做过"
            ),
        ),
    ),
)
