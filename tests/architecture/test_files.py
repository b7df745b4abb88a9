"""Rules about files as such: their size, and what they must not say."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, committed_files, name_of, python_files, qml_files, read

LONGEST_PYTHON = 350
LONGEST_QML = 280
ONE_MACHINE = re.compile(r"(?<![\w./~$}:-])/(?:work|farm|root|home/\w+)/\w|[A-Z]:\\Users\\")
INDEX = re.compile(r"--(?:extra-)?index-url|--find-links|https?://")
BINARY = {".png", ".ico", ".icns", ".ttf", ".pdf", ".svgz", ".gif", ".jpg", ".woff2", ".qm"}


def machine_paths(text: str) -> list[str]:
    """Paths that exist on one machine only."""
    return [match.group() for match in ONE_MACHINE.finditer(text)]


def too_long(path: Path, limit: int) -> bool:
    """Whether a file has more lines than `limit`."""
    return len(read(path).splitlines()) > limit


def test_files_stay_small_enough_to_be_read_in_one_go() -> None:
    code = [ROOT / "dev.py", *python_files("bench", "daystarr_client", "daystarr_portal", "devtools")]
    long_ones = [name_of(path) for path in code if too_long(path, LONGEST_PYTHON)]
    long_ones += [name_of(path) for path in qml_files() if too_long(path, LONGEST_QML) and path.name != "Glyph.qml"]
    assert not long_ones


def test_nothing_names_a_path_of_one_machine() -> None:
    found = {name_of(path): machine_paths(read(path)) for path in committed_files() if path.suffix not in BINARY}
    assert not {name: paths for name, paths in found.items() if paths}


@pytest.mark.parametrize(
    "parts",
    [('open("', "/work", '/x")'), ("see ", "/root", "/notes"), ("C:", "\\Users", "\\me"), ("/home", "/kim", "/x")],
    ids="".join,
)
def test_a_path_of_one_machine_is_seen(parts: tuple[str, ...]) -> None:
    assert machine_paths("".join(parts))  # joined here: this file is searched for such paths too


@pytest.mark.parametrize("text", ["https://example.com/work/x", "a/work/b", "{root}/home/x", "/home/", "./work/x"])
def test_other_paths_are_left_alone(text: str) -> None:
    assert not machine_paths(text)


@pytest.mark.parametrize("name", ["build", "runtime", "dev"])
def test_locks_pin_every_package_by_hash_and_name_no_index(name: str) -> None:
    text = read(ROOT / "locks" / f"{name}.txt")
    assert not INDEX.search(text)
    pins = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n?", "", text).strip())
    assert len(pins) > 2
    assert [
        pin for pin in pins if not re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", pin) or "--hash=sha256:" not in pin
    ] == []


def test_the_development_lock_agrees_with_the_runtime_lock() -> None:
    runtime = set(re.findall(r"(?m)^([\w.-]+==\S+)", read(ROOT / "locks" / "runtime.txt")))
    dev = set(re.findall(r"(?m)^([\w.-]+==\S+)", read(ROOT / "locks" / "dev.txt")))
    assert runtime <= dev
