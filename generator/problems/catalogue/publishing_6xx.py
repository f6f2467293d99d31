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
            "an address of this machine with a free port",
            "choose another port with --port, or another address with --host",
        ),
        (
            "预览服务无法监听该端口",
            "本机的地址和空闲端口",
            "请用 --port 另选端口，或用 --host 另选地址",
        ),
    ),
    entry(
        "YQ604",
        (
            "a file in the output folder is in the way",
            "at {address} a file that a build made, or none",
            "move it out of the output folder",
        ),
        (
            "输出文件夹中有非本程序生成的同名文件",
            "{address} 由本程序生成，或没有这个文件",
            "请把该文件移出输出文件夹",
        ),
    ),
    entry(
        "YQ605",
        (
            "no browser that can print to PDF",
            "Chromium, Google Chrome or Microsoft Edge",
            "install one of them, or name it with --browser FILE",
        ),
        (
            "没有可用来生成 PDF 的浏览器",
            "Chromium、Google Chrome 或 Microsoft Edge",
            "请安装其中一个，或用 --browser 指定程序文件",
        ),
    ),
    entry(
        "YQ606",
        (
            "the browser made no PDF",
            "a PDF within three minutes",
            "open {page} of the site in the browser and print it there, or try another browser",
        ),
        (
            "浏览器没有生成 PDF",
            "三分钟内生成的 PDF",
            "请在浏览器中打开网站的 {page} 自行打印，或换一个浏览器再试",
        ),
    ),
    entry(
        "YQ607",
        (
            "another build works in this folder",
            "one build at a time",
            "wait until it is done, then try again",
        ),
        (
            "该文件夹正被另一个生成任务使用",
            "同一时间只有一个生成任务",
            "请稍后再试",
        ),
    ),
    entry(
        "YQ608",
        (
            "the content changes while it is read",
            "files that stay as they are for the time of a build",
            "wait until whoever writes them is done, then build again",
        ),
        (
            "读取期间内容仍在变动",
            "生成期间不再变动的文件",
            "请等正在写入的程序完成后再生成",
        ),
    ),
    entry(
        "YQ609",
        (
            "a process that makes pages has died",
            "every process to do its part",
            "most often memory ran out: free some, or build with --jobs 1",
        ),
        (
            "生成网页的一个进程意外结束",
            "每个进程都完成自己的部分",
            "多半是内存不足：请腾出内存，或用 --jobs 1 生成",
        ),
    ),
    entry(
        "YQ610",
        (
            "a file could not be written",
            "a folder that may be written to, with enough space",
            (
                "free the space or the permission, or close the file where it is open, then run "
                "the command again; nothing was changed"
            ),
        ),
        (
            "文件写入失败",
            "有权写入、空间充足的文件夹",
            "请检查磁盘空间和权限，或关闭正在打开它的程序，然后重新运行；未作任何改动",
        ),
    ),
    entry(
        "YQ611",
        (
            "this file may not be written",
            "{kind}",
            "choose another file with --output",
        ),
        ("不可写入这个文件", "{kind}", "请用 --output 另选文件"),
    ),
    entry(
        "YQ612",
        (
            "a program has the output folder, or a file in it, open",
            "a folder that no window and no program keeps open",
            "close the windows that show it and the programs that have its files; build again",
        ),
        (
            "输出文件夹或其中的文件正被打开",
            "没有被窗口或程序占用的文件夹",
            "请关闭显示该文件夹的窗口，以及在 Excel 等程序中打开的其中的文件，再重新生成",
        ),
    ),
    entry(
        "YQ613",
        (
            "a path is longer than this system takes",
            "shorter names of folders",
            "choose a shorter --output, or move the project nearer to the root of its drive",
        ),
        (
            "路径超过系统允许的长度",
            "较短的文件夹名称和路径",
            "请用 --output 选较短的名称，或把项目移到离盘符较近的文件夹",
        ),
    ),
    entry(
        "YQ614",
        (
            "the file changed after it was read here",
            "the file as it was when this command read it",
            "nothing was written, and what was saved meanwhile is kept: run the command again",
        ),
        (
            "读取后文件又被改动",
            "与本命令读取时相同的文件",
            "未写入任何内容，其间保存的改动仍在：请重新运行该命令",
        ),
    ),
    entry(
        "YQ615",
        (
            "the PDF has boxes in place of Chinese characters",
            "a machine with a font for Chinese",
            (
                "install one (Debian and Ubuntu: apt-get install fonts-noto-cjk) and print again, "
                "or open {page} of the site on another machine and print it there"
            ),
        ),
        (
            "这台机器没有中文字体，PDF 里的汉字都成了方框",
            "装有中文字体的机器",
            (
                "请安装中文字体（Debian、Ubuntu 用 apt-get install fonts-noto-cjk）后重新生成，"
                "或在装有中文字体的机器上打开网站的 {page} 打印"
            ),
        ),
    ),
)
