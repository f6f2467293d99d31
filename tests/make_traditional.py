"""Writes generator/pages/files/traditional.py with OpenCC, which only this script needs.

Run with a Python that has OpenCC: `python tests/make_traditional.py`. The table is that of OpenCC's
conversion `t2s` (Apache License 2.0), for characters whose simplified form is one of GB 2312.
"""

from pathlib import Path

FILE = Path(__file__).parents[1] / "generator/pages/files/traditional.py"
FIRST, LAST = 0x3400, 0x9FFF
IN_A_LINE = 40  # characters
HEAD = '''"""Traditional characters with their simplified forms: {count} pairs.

Made by tests/make_traditional.py with OpenCC {version} (t2s, Apache License 2.0); simplified forms
are those of GB 2312. The search reads the table only where nothing was found.
"""

from typing import Final

TRADITIONAL: Final = (
'''


def pairs_of_opencc() -> tuple[str, str]:
    """All pairs as one text, and OpenCC's version."""
    import importlib.metadata

    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    pairs = []
    for number in range(FIRST, LAST + 1):
        sign = chr(number)
        plain = convert(sign)
        if plain == sign or len(plain) != 1:
            continue
        try:
            plain.encode("gb2312")
        except UnicodeEncodeError:
            continue
        pairs.append(sign + plain)
    return "".join(pairs), importlib.metadata.version("opencc")


def main() -> None:
    """Writes the module."""
    text, version = pairs_of_opencc()
    lines = [text[start : start + IN_A_LINE] for start in range(0, len(text), IN_A_LINE)]
    body = "".join(f'    "{line}"\n' for line in lines)
    head = HEAD.format(count=len(text) // 2, version=version)
    FILE.write_text(f"{head}{body})\n", encoding="utf-8")


if __name__ == "__main__":
    main()
