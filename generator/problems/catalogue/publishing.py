"""YQ6xx: publishing and the preview."""

from typing import Final

from generator.problems.catalogue.entry import entry

PUBLISHING: Final = (
    entry(
        "YQ601",
        (
            "the output folder may not be used",
            "a folder of its own, {kind}",
            "choose another folder with --output",
        ),
        ("输出文件夹不可使用", "单独的文件夹，{kind}", "请用 --output 另选文件夹"),
    ),
    entry(
        "YQ602",
        (
            "the site could not be written",
            "a folder that can be written to, with enough space",
            "free the space or the permission, then build again",
        ),
        ("网站写入失败", "可写入且空间充足的文件夹", "请检查磁盘空间和权限后重新生成"),
    ),
    entry(
        "YQ603",
        (
            "the preview cannot listen there",
            "a free port on this machine",
            "choose another one with --port",
        ),
        ("预览服务无法监听该端口", "本机的空闲端口", "请用 --port 另选端口"),
    ),
    entry(
        "YQ604",
        (
            "a file in the output folder is in the way",
            "no file of somebody else's at {address}",
            "move it out of the output folder",
        ),
        (
            "输出文件夹中有他人的文件占用了地址",
            "{address} 处没有他人的文件",
            "请把它移出输出文件夹",
        ),
    ),
)
