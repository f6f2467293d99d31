"""Bytes -> text."""

from generator.problems import Location, Problem, ProblemsFound


def decode(file: str, content: bytes) -> str:
    """The bytes as UTF-8 text, a byte order mark left out; raises ProblemsFound (YQ102)."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        found = " ".join(f"{byte:02X}" for byte in content[error.start : error.end][:4])
        raise ProblemsFound([Problem("YQ102", Location(file, line, column), found)]) from None
