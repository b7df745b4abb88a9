"""The commands of `dev.py`."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from devtools import checks, environment, second_try, slow, system, translations
from devtools.environment import SetUpError
from devtools.project import Project
from devtools.system import say

BENCH_PROGRAMS = {
    "Xvfb": "xvfb",
    "chromium": "chromium",
    "dbus-daemon": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
}
"""The programs that the benchmark measures with, and the Debian package of each."""

WORKERS_A_PROCESSOR = 2
"""A test of a window or a server spends more than half of its time waiting."""

Command = Callable[[Project, argparse.Namespace, list[str]], int]


def run(project: Project, _options: argparse.Namespace, rest: list[str]) -> int:
    """Set up, then start the client; the tour instead where no window can be shown."""
    environment.ensure(project, "runtime")
    if not qt_is_ready():
        return 1
    translations.prepare(project)
    if not system.has_display(os.environ):
        say("This machine has no display to show a window on: taking the tour instead, which needs none.")
        return _tour(project, ["--out", str(project.build / "tour")])
    return start(project, "daystarr_client", *rest)


def tour(project: Project, options: argparse.Namespace, _rest: list[str]) -> int:
    """Drive the real program, headless, through every screen; one picture a screen."""
    environment.ensure(project, "runtime")
    if not qt_is_ready():
        return 1
    translations.prepare(project)
    arguments = ["--out", str(options.out.resolve())]
    for name in ("size", "theme", "language", "text_size"):
        if getattr(options, name):
            arguments += [f"--{name.replace('_', '-')}", getattr(options, name)]
    return _tour(project, arguments)


def test(project: Project, options: argparse.Namespace, rest: list[str]) -> int:
    """Every check, then every test; what is named after `test` goes to pytest and then runs alone."""
    environment.ensure(project, "dev")
    if not qt_is_ready():
        return 1
    translations.prepare(project)
    if not rest:
        system.install(missing_test_packages(), "the tests on PostgreSQL and with a screen reader")
    failed = [] if rest else checks.run_checks(checks.all_checks(project))
    arguments = list(rest) or ["-n", str(WORKERS_A_PROCESSOR * (os.cpu_count() or 1))]
    if not any(argument == "-m" for argument in rest):
        arguments += ["-m", "not bench" if options.slow else "not bench and not slow"]
    if not rest:
        second_try.forget(project)
    if options.slow:
        slow.begin(project)
    status = start(project, "pytest", *arguments)
    if status and not rest:
        status = second_try.alone(project, status, lambda *more: start(project, "pytest", *more))
    if options.slow:
        status = slow.end(project) or status
    if failed:
        say(f"These checks failed, see above: {', '.join(failed)}.")
    return status or int(bool(failed))


def check(project: Project, _options: argparse.Namespace, _rest: list[str]) -> int:
    """Linters, types, import rules, QML and the architecture tests."""
    environment.ensure(project, "dev")
    if not qt_is_ready():
        return 1
    failed = checks.run_checks(checks.all_checks(project))
    status = start(project, "pytest", "-q", "tests/architecture")
    if failed:
        say(f"These checks failed, see above: {', '.join(failed)}.")
    return status or int(bool(failed))


def tidy(project: Project, _options: argparse.Namespace, rest: list[str]) -> int:
    """Write Python and QML files the way the checks want them."""
    environment.ensure(project, "dev")
    named = [Path(name) for name in rest]
    python = [str(path) for path in named if path.suffix != ".qml"] if named else ["."]
    qml = [str(path) for path in (named or checks.qml_files(project)) if path.suffix == ".qml"]
    commands = [[str(project.program("ruff")), "format", *python]] if python else []
    if qml:
        commands.append([str(checks.qt_tool(project, "qmlformat")), "--inplace", *qml])
    return max((subprocess.run(command, check=False).returncode for command in commands), default=0)


def translate(project: Project, _options: argparse.Namespace, _rest: list[str]) -> int:
    """Bring the translations up to date with the sources, and say what is left to translate."""
    environment.ensure(project, "dev")
    translations.update(project)
    wrong = {name: translations.all_faults(project, name) for name in translations.LANGUAGES}
    for name, found in wrong.items():
        say(f"{name}: {len(translations.messages(translations.source(project, name)))} sentences, {len(found)} to mend")
        for fault in found:
            say(f"    {fault}")
    return int(any(wrong.values()))


def bench(project: Project, options: argparse.Namespace, _rest: list[str]) -> int:
    """Measure speed and memory against Chromium, on a virtual X display."""
    environment.ensure(project, "dev")
    needed = [*system.missing_qt_packages(), *system.missing_programs(BENCH_PROGRAMS)]
    if not system.install(needed, "the benchmark"):
        return 1
    translations.prepare(project)
    arguments = ["--out", str(options.out.resolve())] if options.out else []
    return start(project, "bench", *arguments)


def lock(project: Project, _options: argparse.Namespace, _rest: list[str]) -> int:
    """Write the lock files anew from pyproject.toml."""
    environment.ensure(project, "dev")
    shared = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-emit-index-url"]
    constraints: list[str] = []
    for name, chosen in {
        "runtime": ["pyproject.toml"],
        "build": ["--group", "build"],
        "dev": ["pyproject.toml", "--group", "dev"],
    }.items():
        output = str(project.lock(name).relative_to(project.root))
        command = [str(project.program("uv")), "pip", "compile", *chosen, *shared, *constraints]
        command += ["--output-file", output, "--quiet"]
        constraints += ["--constraints", output]
        status = subprocess.run(command, cwd=project.root, check=False).returncode
        if status:
            return status
    return 0


def qt_is_ready() -> bool:
    """Whether Qt finds the system libraries it needs, having installed them where that is allowed."""
    there = system.install(system.missing_qt_packages(), "Qt")
    return there or shutil.which("apt-get") is None  # elsewhere the names differ: Qt itself will tell


def missing_test_packages() -> list[str]:
    """The Debian packages that some tests want; nothing where packages are not Debian's."""
    if system.apt_prefix() is None:
        return []
    packages = system.missing_programs({"Xvfb": "xvfb", "dbus-daemon": "dbus-daemon"})
    if not any(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        packages.append("postgresql")
    if not any(Path(folder, "at-spi-bus-launcher").exists() for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")):
        packages.append("at-spi2-core")
    return packages


def start(project: Project, module: str, *arguments: str) -> int:
    """Run a module in the environment, in the checkout, until it ends; answers its status."""
    command = [str(project.python), "-m", module, *arguments]
    try:
        return subprocess.run(command, cwd=project.root, check=False).returncode
    except KeyboardInterrupt:
        return 130


def _tour(project: Project, arguments: Sequence[str]) -> int:
    return start(project, "tests.tour", *arguments)


def parser() -> argparse.ArgumentParser:
    """The command line of `dev.py`."""
    main_parser = argparse.ArgumentParser(prog="dev.py", description="Every development task of this project.")
    commands = main_parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def add(name: str, command: Command, more: str = "") -> argparse.ArgumentParser:
        summary = (command.__doc__ or "").strip()
        found = commands.add_parser(name, help=summary, description=f"{summary} {more}", allow_abbrev=False)
        found.set_defaults(command=command)
        return found

    add("run", run, "Options after `run` go to the client: --portal URL, --size WxH, --theme NAME and so on.")
    touring = add("tour", tour)
    touring.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures and tour.json go")
    touring.add_argument("--size", metavar="WxH", help="size of the window in pixels; 1280x800 unless told")
    touring.add_argument("--theme", help="light, dark or high-contrast; light unless told")
    touring.add_argument(
        "--language", help="en, es, or to see the layout en-XA (longer) or ar-XB (mirrored); en unless told"
    )
    touring.add_argument("--text-size", metavar="PERCENT", help="100, 125, 150 or 200; 100 unless told")
    testing = add(
        "test", test, "With --slow it fails too where a payment under faults was lost, doubled or unbalanced."
    )
    testing.add_argument(
        "--slow", action="store_true", help="also the tests that take many minutes; their figures go to build/slow.json"
    )
    add("check", check)
    add("format", tidy, "Files after `format` are tidied alone.")
    add("translate", translate)
    benching = add("bench", bench)
    benching.add_argument("--out", type=Path, metavar="FILE", help="write the results as JSON too")
    add("lock", lock)
    return main_parser


def main(arguments: Sequence[str]) -> int:
    """Run one command; answers the status for the shell."""
    options, rest = parser().parse_known_args(arguments)
    if rest and options.command not in {run, test, tidy}:
        parser().error(f"unknown: {' '.join(rest)}")
    try:
        return options.command(Project.here(), options, rest)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
