"""Who may import what, beyond what the import contracts in pyproject.toml say."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, name_of, parse, python_files, read

COMES_WITH = {"anyio": "fastapi", "pydantic_core": "pydantic", "starlette": "fastapi", "urllib3": "requests"}
LIGHT_API = {f"daystarr_client.api.{name}" for name in ("bodies", "enums", "errors", "idempotency")}
HEAVY = {"pydantic", "requests", "urllib3", "keyring", "sqlalchemy", "fastapi", "phonenumbers", "email_validator"}
QT_ALLOWED = {
    "daystarr_client/api": set[str](),
    "daystarr_client/services": {"QtCore"},
    "daystarr_client/viewmodels": {"QtCore", "QtQml"},
    "daystarr_client/tasks.py": {"QtCore"},
}


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every module imported, as `package.module` and, for `from a import b`, `a.b` too; with its line."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module, node.lineno
                yield from ((f"{module}.{alias.name}", node.lineno) for alias in names)
            case _:
                pass


def qt_beyond(tree: ast.AST, allowed: set[str]) -> list[str]:
    """The Qt modules imported beyond those allowed."""
    used = {(name.split(".")[1], line) for name, line in imports(tree) if name.startswith("PySide6.")}
    wrong = sorted((line, module) for module, line in used if module not in allowed)
    return [f"line {line}: PySide6.{module}" for line, module in wrong]


@pytest.mark.parametrize("folder", QT_ALLOWED)
def test_each_layer_knows_only_its_part_of_qt(folder: str) -> None:
    files = [ROOT / folder] if folder.endswith(".py") else python_files(folder)
    found = {name_of(path): qt_beyond(parse(path), QT_ALLOWED[folder]) for path in files}
    assert not {name: wrong for name, wrong in found.items() if wrong}


def test_the_import_rules_see_what_they_forbid() -> None:
    tree = ast.parse(
        "from typing import TYPE_CHECKING\n"
        "from PySide6 import QtWidgets\n"
        "from PySide6.QtCore import QObject\n"
        "def late():\n    import PySide6.QtQuick\n"
    )
    assert qt_beyond(tree, {"QtCore"}) == ["line 2: PySide6.QtWidgets", "line 5: PySide6.QtQuick"]


@pytest.mark.parametrize("package", ["bootstrap", "services", "viewmodels"])
def test_starting_the_client_loads_nothing_heavy(package: str) -> None:
    loaded = modules_loaded_by(f"daystarr_client.{package}")
    assert "PySide6" in loaded
    assert not loaded & HEAVY


def test_what_is_heavy_is_seen() -> None:
    assert {"pydantic", "requests"} <= modules_loaded_by("daystarr_client.api")


def modules_loaded_by(package: str) -> set[str]:
    """The top-level modules in a fresh Python after importing `package` and every module in it."""
    question = (
        "import importlib, pkgutil, sys\n"
        "package = importlib.import_module(sys.argv[1])\n"
        "for found in pkgutil.walk_packages(getattr(package, '__path__', []), f'{package.__name__}.'):\n"
        "    importlib.import_module(found.name)\n"
        "print(*sorted(name for name in sys.modules if '.' not in name))"
    )
    asked = [sys.executable, "-c", question, package]
    answer = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    return set(answer.stdout.split())


def test_the_development_entry_point_needs_only_the_standard_library() -> None:
    own = {"devtools"}
    for path in [ROOT / "dev.py", *python_files("devtools")]:
        used = {name.partition(".")[0] for name, _ in imports(parse(path))}
        assert used <= sys.stdlib_module_names | own, name_of(path)


@pytest.mark.parametrize(
    ("folders", "groups"),
    [(("daystarr_client", "daystarr_portal"), ()), (("bench", "tests"), ("dev",))],
)
def test_every_library_used_is_named_in_the_project_file(folders: tuple[str, ...], groups: tuple[str, ...]) -> None:
    project = tomllib.loads(read(ROOT / "pyproject.toml"))
    wanted: list[str] = list(project["project"]["dependencies"])
    for group in groups:
        wanted += project["dependency-groups"][group]
    declared = {_canonical(re.split(r"[\[<>=!~ ;]", line)[0]) for line in wanted}
    origin = packages_distributions()
    ours = {"bench", "daystarr_client", "daystarr_portal", "devtools", "tests"}
    undeclared: dict[str, Path] = {}
    for path in python_files(*folders):
        for name in {name.partition(".")[0] for name, _ in imports(parse(path))} - sys.stdlib_module_names - ours:
            makers = {_canonical(maker) for maker in origin.get(name, [name])} | {COMES_WITH.get(name, name)}
            if not makers & declared and not _comes_with_qt(makers):
                undeclared[name] = path
    assert not undeclared


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _comes_with_qt(makers: set[str]) -> bool:
    return bool(makers & {"pyside6", "pyside6-essentials", "shiboken6"})


def test_endpoints_keep_their_annotations_alive() -> None:
    for path in python_files("daystarr_portal"):
        assert "from __future__ import annotations" not in read(path), name_of(path)
