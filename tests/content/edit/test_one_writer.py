"""Nothing in the program changes files but the few modules that are there for it."""

import ast
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT

# What changes files, as a method of a path or as a function of a module.
METHODS = {
    *("write_text", "write_bytes", "touch", "mkdir", "rename", "unlink", "rmdir", "chmod"),
    *("symlink_to", "hardlink_to", "link_to"),
}
FUNCTIONS = {
    "os": {
        *("remove", "unlink", "rename", "renames", "replace", "mkdir", "makedirs", "rmdir", "link"),
        *("removedirs", "symlink", "truncate", "ftruncate", "chmod", "mkfifo", "mknod", "fdopen"),
    },
    "shutil": {"copy", "copy2", "copyfile", "copytree", "copymode", "move", "rmtree"},
    "tempfile": {"mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile"},
}
MAY = {
    "content/edit/whole_files.py": "the content, and the files that a verb is told to write",
    "content/edit/rollback.py": "the note of several files, and what a killed run left of them",
    "publish/clean.py": "the site",
    "publish/exchange.py": "the site",
    "publish/foreign.py": "the site",
    "publish/lock.py": "the site",
    "publish/manifest.py": "the site",
    "publish/stage.py": "the site",
    "publish/writer.py": "the site",
    "publish/durable.py": "the site",
    "build/cache.py": "what is kept for the next build, below .yqsite/",
    "build/secret.py": "the user's secret, in the folder of a user's settings",
    "render/template_code.py": "the code of templates",
    "render/xlsx/archive.py": "parts of an archive in memory",
    "cli/beginning/new_content.py": "a stage for a new content, gone at the end",
    "export/print_parts.py": "a page of a site that was built aside, to be printed",
    "cli/run.py": "leads a stream that takes nothing to nowhere",
}


def changes(code: str) -> Iterator[str]:
    """What in the code changes files, each with its line."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and is_change(node):
            yield f"{node.lineno}: {ast.unparse(node.func)}"


def is_change(call: ast.Call) -> bool:
    name, owner = parts(call.func)
    if owner in FUNCTIONS:
        return name in FUNCTIONS[owner] or (name == "open" and not is_reading(call))
    if name == "replace" and owner:  # of a text takes two, of a path one
        return len(call.args) == 1 and not call.keywords
    if name == "open":
        behind = call.args if owner else call.args[1:]  # of the file itself
        modes = [*behind, *(word.value for word in call.keywords if word.arg == "mode")]
        return any(isinstance(m, ast.Constant) and set(str(m.value)) & set("wax+") for m in modes)
    return bool(owner) and name in METHODS


def parts(function: ast.expr) -> tuple[str, str]:
    """`os.replace` as replace and os; a method of what is no name as its own."""
    if isinstance(function, ast.Attribute):
        return function.attr, ast.unparse(function.value)
    return (function.id if isinstance(function, ast.Name) else ""), ""


def is_reading(call: ast.Call) -> bool:
    return len(call.args) == 2 and ast.unparse(call.args[1]) == "os.O_RDONLY"


def test_files_are_changed_where_they_may_be() -> None:
    found = {
        file.relative_to(ROOT / "generator").as_posix(): list(
            changes(file.read_text(encoding="utf-8"))
        )
        for file in sorted((ROOT / "generator").rglob("*.py"))
    }
    assert {file: lines for file, lines in found.items() if lines and file not in MAY} == {}
    assert "content/edit/whole_files.py" in {file for file, lines in found.items() if lines}


@pytest.mark.parametrize(
    "code",
    [
        "file.write_text('a')",
        "(folder / 'a').write_bytes(b'')",
        "file.open('w')",
        "file.open(mode='ab')",
        "open('a', 'x')",
        "open(file, mode='r+')",
        "os.open(file, os.O_WRONLY | os.O_CREAT)",
        "new.replace(old)",
        "os.replace(new, old)",
        "shutil.copytree(one, other)",
        "tempfile.mkstemp()",
        "folder.mkdir(parents=True)",
        "Path(name).unlink()",
    ],
)
def test_a_change_is_found(code: str) -> None:
    assert len(list(changes(code))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "text.replace('a', 'b')",
        "replace(record, title='a')",
        "file.open('rb')",
        "open('wax')",
        "open(file, 'rb')",
        "os.open(folder, os.O_RDONLY)",
        "known.remove(measure)",
        "click.open_file(name)",
    ],
)
def test_what_changes_nothing_is_left_alone(code: str) -> None:
    assert list(changes(code)) == []
