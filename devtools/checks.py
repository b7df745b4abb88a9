"""The checks that need no running program: style, types, import rules, QML."""

import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from devtools.project import Project
from devtools.system import say

CODE = ("bench", "daystarr_client", "daystarr_portal", "dev.py", "devtools", "tests")


@dataclass(frozen=True)
class Verdict:
    """What one check found; `output` is for the person who has to mend it."""

    ok: bool
    output: str = ""


@dataclass(frozen=True)
class Check:
    """One check by name."""

    name: str
    run: Callable[[], Verdict]


def all_checks(project: Project) -> list[Check]:
    """Every check, the quick ones first."""

    def tool(name: str, *arguments: str) -> Callable[[], Verdict]:
        return lambda: run_tool(project, [str(project.program(name)), *arguments])

    return [
        Check("ruff check", tool("ruff", "check", "--quiet", ".")),
        Check("ruff format", tool("ruff", "format", "--quiet", "--check", ".")),
        Check("import rules", tool("lint-imports", "--no-cache")),
        Check("qmlformat", lambda: qml_format(project, qml_files(project))),
        Check("qmllint", lambda: qml_lint(project, qml_files(project))),
        Check("types", tool("basedpyright")),
    ]


def run_checks(checks: Sequence[Check]) -> list[str]:
    """Run `checks`, saying each verdict; answers the names of those that failed."""
    failed: list[str] = []
    for check in checks:
        started = time.monotonic()
        verdict = check.run()
        say(f"{'ok    ' if verdict.ok else 'FAILED'} {check.name} ({time.monotonic() - started:.1f} s)")
        if not verdict.ok:
            failed.append(check.name)
            say(verdict.output.rstrip())
    return failed


def run_tool(project: Project, command: Sequence[str]) -> Verdict:
    """Run a program in the checkout; a status other than 0 is a failure."""
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, encoding="utf-8", check=False)
    return Verdict(done.returncode == 0, done.stdout + done.stderr)


def qml_files(project: Project) -> list[Path]:
    """Every QML file of the program."""
    return sorted((project.root / "ui").rglob("*.qml"))


def qt_tool(project: Project, name: str) -> Path:
    """A program that ships inside PySide6, called without its slow wrapper."""
    spec = find_spec("PySide6")  # there already where this runs inside the environment
    if spec is None or spec.origin is None:
        question = [str(project.python), "-c", "import PySide6; print(PySide6.__file__)"]
        origin = subprocess.run(question, capture_output=True, text=True, check=True).stdout.strip()
    else:
        origin = spec.origin
    folder = Path(origin).parent
    found = next(folder.glob(f"{name}*"), None)
    if found is None:
        raise FileNotFoundError(f"{name} is not part of this PySide6")
    return found


def qml_format(project: Project, files: Sequence[Path]) -> Verdict:
    """Whether every file is as qmlformat would write it."""
    formatter = qt_tool(project, "qmlformat")
    wrong: list[str] = []
    for file in files:
        done = subprocess.run([str(formatter), str(file)], capture_output=True, check=False)
        if done.returncode != 0 or done.stdout.replace(b"\r\n", b"\n") != file.read_bytes().replace(b"\r\n", b"\n"):
            wrong.append(f"{file.relative_to(project.root)}: not as `dev.py format` writes it {done.stderr.decode()}")
    return Verdict(not wrong, "\n".join(wrong))


def qml_lint(project: Project, files: Sequence[Path]) -> Verdict:
    """Whether qmllint has nothing to say, knowing the types that the program registers from Python."""
    types = project.build / "qmltypes"
    made = run_tool(project, [str(project.python), "-m", "tests.architecture.qml_types", str(types)])
    if not made.ok:
        return made
    imports = ["-I", str(project.root / "ui"), "-I", str(types)]
    names = [str(file) for file in files]  # whole paths: with others qmllint misses what a qmldir says
    return run_tool(project, [str(qt_tool(project, "qmllint")), "--max-warnings", "0", *imports, *names])
