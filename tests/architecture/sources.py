"""The files that the rules of the house are held against."""

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def python_files(*folders: str) -> list[Path]:
    """Python files under these folders of the repository, without generated migrations."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return [path for path in found if "versions" not in path.parts]


def qml_files() -> list[Path]:
    """Every QML file of the program."""
    return sorted((ROOT / "ui").rglob("*.qml"))


def committed_files() -> list[Path]:
    """Every file that git keeps and that is here."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def name_of(path: Path) -> str:
    """How to call a file in a message: its path inside the repository."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def read(path: Path) -> str:
    """The text of a file."""
    return path.read_text("utf-8")


def parse(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(read(path), name_of(path))
