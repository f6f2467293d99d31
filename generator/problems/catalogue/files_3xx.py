"""YQ323 and on: questions about the files and settings that stand beside the records."""

from typing import Final

from generator.problems.catalogue.entry import entry

FILES: Final = (
    entry(
        "YQ323",
        (
            "a document that no report names",
            "a source in some report.yaml with file: {name} and sha256: {sha256}",
            "name it there, or take it out of content/documents/ if nothing came from it",
        ),
        (
            "没有报告写明的来源文件",
            "某个 report.yaml 的 sources 中写有 file: {name} 和 sha256: {sha256}",
            "请在 sources 中写明；没有记录出自该文件的，请移出 content/documents/",
        ),
    ),
    entry(
        "YQ324",
        (
            "a source names a document that is not there",
            "a file {name}",
            "put the document there, so that the records can be compared with it",
        ),
        (
            "所写的来源文件不在项目中",
            "文件 {name}",
            "请把来源文件放回该处，以便核对记录",
        ),
    ),
    entry(
        "YQ329",
        (
            "nobody has said whether people are named",
            "show_people: true or show_people: false; without the line nobody is named",
            "write show_people: false, or show_people: true if the names may be public",
        ),
        (
            "未写明是否公开责任人姓名",
            "写明 show_people: true 或 show_people: false；不写则不公开姓名",
            "请写上 show_people: false；确认姓名可以公开的，写 show_people: true",
        ),
    ),
)
