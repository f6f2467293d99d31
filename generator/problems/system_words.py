"""What the system and the libraries say of a file, in Chinese; they themselves speak English."""

import re
from typing import Final

SYSTEM_WORDS: Final[dict[str, str]] = {
    "Address already in use": "地址已被占用",
    "Bad file descriptor": "文件已关闭",
    "Broken pipe": "对方已关闭",
    "Cannot assign requested address": "本机没有这个地址",
    "Cross-device link": "不在同一磁盘",
    "Device or resource busy": "设备或资源正被占用",
    "Directory not empty": "文件夹不是空的",
    "Disk quota exceeded": "超过磁盘配额",
    "Exec format error": "不是可运行的程序",
    "File exists": "已有同名的文件",
    "File name too long": "文件名过长",
    "File too large": "文件过大",
    "Input/output error": "磁盘读写错误",
    "Invalid argument": "名称或参数无效",
    "Is a directory": "是文件夹，不是文件",
    "Name or service not known": "没有这个主机名",
    "No space left on device": "磁盘空间不足",
    "No such file or directory": "没有这个文件或文件夹",
    "Not a directory": "不是文件夹",
    "Operation not permitted": "不允许这项操作",
    "Permission denied": "没有权限",
    "Read-only file system": "磁盘只读",
    "Temporary failure in name resolution": "暂时无法查找主机名",
    "Too many levels of symbolic links": "链接指向自身",
    "Too many open files": "打开的文件过多",
    # csv
    "line contains NUL": "含有空字符",
    "unexpected end of data": "引号没有成对",
}

# What Jinja says of a template, with the words of the template in it.
_JINJA: Final = (
    (r"(?i:unexpected end of template)\b.*", "模板没有写完，缺少结束的标记"),
    (r"Missing end of comment tag", "注释没有结束，缺少 #}"),
    (r"Expected an expression, got .*", "此处缺少表达式"),
    (r"(?:too many nested parentheses|too many statically nested blocks).*", "嵌套过深"),
    (r"(?:RecursionError: )?maximum recursion depth exceeded", "嵌套过深，或引用了自身"),
    (r"Encountered unknown tag '([^']+)'.*", r"没有 \1 这个标记"),
    (r"expected token '([^']+)', got '([^']+)'", r"此处应为 \1，现为 \2"),
    (r"unexpected '([^']+)'", r"多了 \1"),
    (r"unexpected char '([^']+)' at .*", r"不能用 \1"),
    (r"No (?:filter|test) named '([^']+)'.*", r"没有 \1 这个过滤器"),
    (r"'([^']+)' is undefined", r"没有定义 \1"),
)


def in_chinese(words: str) -> str:
    """The words of the system or of a library in Chinese; as they are where nobody knows them."""
    if words in SYSTEM_WORDS:
        return SYSTEM_WORDS[words]
    for pattern, said in _JINJA:
        match = re.fullmatch(pattern, words, re.S)
        if match is not None:
            return match.expand(said)
    return words
