"""The simulated machine keeps the rules that it says: without them no test here would mean much."""

import json
import sys

import pytest

from tests.processes import ROOT, output_of
from tests.windows.names import real, shown
from tests.windows.worlds import World

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the simulation is one on Linux")
SMALL = ROOT / "tests/problems/base/content"
# Each line is to raise the error that it names, or to be true.
RULES = {
    "a handle that only reads is not made durable": "os.fsync(os.open('a', os.O_RDONLY)) # OSError",
    "a folder is not opened": "os.open('folder', os.O_RDONLY) # PermissionError",
    "a folder is no file": "open('folder') # PermissionError",
    "what is open is not removed": "keep(open('a')) and os.unlink('a') # PermissionError",
    "what is open is not replaced": "keep(open('a')) and os.replace('b', 'a') # PermissionError",
    "what is open is not renamed": "keep(open('a')) and os.rename('a', 'c') # PermissionError",
    "a folder with an open file is not renamed": (
        "keep(open('folder/a')) and Path('folder').rename('c') # PermissionError"
    ),
    "a folder that is listed is not removed": (
        "keep(os.scandir('empty')) and os.rmdir('empty') # PermissionError"
    ),
    "where somebody works is not renamed": "os.chdir('folder') or os.rename('.', '../c') # OSError",
    "a name is not taken twice": "os.rename('a', 'b') # FileExistsError",
    "a file takes no folder's place": "os.replace('a', 'empty') # PermissionError",
    "what is read-only is not removed": "os.chmod('a', 0o400) or os.unlink('a') # PermissionError",
    "what is read-only is not written": "os.chmod('a', 0o400) or open('a', 'w') # PermissionError",
    "nothing moves to another drive": "os.rename('a', 'D:\\\\a') # OSError",
    "no path leads to another drive": "os.path.relpath('a', 'D:\\\\') # ValueError",
    "there are no links": "os.symlink('a', 'c') # OSError",
    "a path has an end": "open('a' * 260, 'w') # FileNotFoundError",
    "some names are devices": "open('con.txt', 'w') # OSError",
    "some signs are no names": "os.mkdir('a:b') # OSError",
    "letter case is no difference": "Path('A').read_text() == Path('FOLDER/A').read_text()",
    "dots at the end are none": "Path('a. ').read_text() == 'text'",
    "text has the ends of lines of Windows": (
        "Path('c').write_text('1\\n') and Path('c').read_bytes() == b'1\\r\\n'"
    ),
    "text has the system's encoding": (
        "Path('c').write_text('中') and Path('c').read_bytes() == '中'.encode('cp936')"
    ),
    "a folder for one user stays one": (
        "os.mkdir('c', 0o700) or os.chmod('c', 0o755) or os.stat('c').st_mode & 0o777 == 0o700"
    ),
    "a list knows no inode": "[e.stat().st_ino for e in os.scandir('folder')] == [0]",
    "paths are Windows'": "str(Path('folder/a').resolve()) == os.getcwd() + '\\\\folder\\\\a'",
    "a whole path has a drive": "Path.cwd().drive == 'C:' and Path('/x').is_absolute() is False",
    "the program sees Windows": "platform() == ('win32', 'nt')",
    "the program cannot fork": "not can_fork() and not hasattr(os, 'fork')",
    "the program has the locks of Windows": "lock_module() == 'msvcrt'",
}
CODE = """
import json, os, sys
from pathlib import Path
from generator.build import processes
from generator.publish import lock

def keep(opened):
    kept.append(opened)
    return True

def platform():
    return processes.sys.platform, processes.os.name

def lock_module():
    return "fcntl" if hasattr(lock, "fcntl") else "msvcrt"

def outcome(rule, error):
    try:
        found = eval(rule)
    except (OSError, ValueError) as raised:
        return error in [kind.__name__ for kind in type(raised).__mro__]
    return not error and found is True

can_fork, start, outcomes = processes.can_fork, os.getcwd(), {}
for number, (name, words) in enumerate(json.loads(sys.argv[1]).items()):
    kept = []
    os.chdir(start)
    os.makedirs(f"{number}/folder")
    os.makedirs(f"{number}/empty")
    os.chdir(f"{number}")
    for file in ("a", "b", "folder/a"):
        Path(file).write_bytes(b"text")
    rule, _, error = words.partition(" # ")
    outcomes[name] = outcome(rule, error)
    for opened in kept:
        opened.close()
print(json.dumps(outcomes))
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bool]:
    """Whether each rule was kept."""
    world = World(tmp_path_factory.mktemp("rules"), SMALL, is_windows=True)
    command = [sys.executable, "-c", CODE, json.dumps(RULES)]
    told = output_of(command, environment=world.environment(), cwd=world.project)
    return dict(json.loads(told))


@pytest.mark.parametrize("rule", RULES)
def test_the_machine_keeps_the_rule(rule: str, outcomes: dict[str, bool]) -> None:
    assert outcomes[rule] is True


def test_a_path_goes_there_and_back() -> None:
    for path in ("/", "/home", "/home/a b/中.txt"):
        assert real(shown(path)) == path
    assert shown("/home/a") == "C:\\home\\a"
    assert real("c:/home\\.\\x\\..\\a") == "/home/a"
    with pytest.raises(FileNotFoundError):
        real("Q:\\a")
