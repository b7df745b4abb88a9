"""The development entry point: what it decides before anything is installed."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from devtools import checks, environment, second_try, slow, system
from devtools.project import Project

PYPROJECT = """
[build-system]
requires = ["hatchling"]
[project]
name = "thing"
version = "1"
[tool.ruff]
line-length = {line_length}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.bin.mkdir(parents=True)
    made.python.touch()
    (tmp_path / "locks").mkdir()
    made.lock("build").write_text("c==3\n")
    made.lock("runtime").write_text("a==1\n")
    made.lock("dev").write_text("a==1\nb==2\n")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT.format(line_length=100))
    return made


def test_a_fresh_checkout_is_not_set_up(project: Project) -> None:
    assert not environment.is_current(project, "runtime")


def test_a_second_start_has_nothing_to_set_up(project: Project) -> None:
    environment.write_stamp(project, "runtime")

    assert environment.is_current(project, "runtime")
    environment.ensure(project, "runtime")  # would fail here: nothing in this checkout can be installed


def test_the_development_set_up_serves_a_run_as_well(project: Project) -> None:
    environment.write_stamp(project, "dev")

    assert environment.is_current(project, "runtime")
    assert environment.is_current(project, "dev")


def test_a_run_set_up_does_not_serve_development(project: Project) -> None:
    environment.write_stamp(project, "runtime")

    assert not environment.is_current(project, "dev")


@pytest.mark.parametrize("changed", ["build", "runtime"])
def test_a_changed_lock_is_installed_again(project: Project, changed: str) -> None:
    environment.write_stamp(project, "runtime")
    project.lock(changed).write_text("a==2\n")

    assert not environment.is_current(project, "runtime")


def test_settings_of_tools_cause_no_set_up_but_the_project_itself_does(project: Project) -> None:
    environment.write_stamp(project, "runtime")
    (project.root / "pyproject.toml").write_text(PYPROJECT.format(line_length=120))
    assert environment.is_current(project, "runtime")

    (project.root / "pyproject.toml").write_text(PYPROJECT.format(line_length=120).replace("thing", "other"))
    assert not environment.is_current(project, "runtime")


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"runtime": 5}'])
def test_a_damaged_stamp_means_setting_up_again(project: Project, text: str) -> None:
    environment.stamp_path(project).write_text(text)

    assert not environment.is_current(project, "runtime")


def test_an_environment_without_its_python_is_set_up_again(project: Project) -> None:
    environment.write_stamp(project, "runtime")
    project.python.unlink()

    assert not environment.is_current(project, "runtime")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_desktops_always_have_a_display(platform: str) -> None:
    assert system.has_display({}, platform)


@pytest.mark.skipif(sys.platform == "win32", reason="X and Wayland are not there")
def test_linux_has_a_display_only_while_something_answers(tmp_path: Path) -> None:
    environment_of_wayland = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}
    assert not system.has_display({}, "linux")
    assert not system.has_display({"DISPLAY": ":987"}, "linux")
    assert not system.has_display(environment_of_wayland, "linux")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "wayland-7"))
        listening.listen()
        assert system.has_display(environment_of_wayland, "linux")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux takes Qt's libraries from the system")
def test_missing_libraries_are_named_by_their_package() -> None:
    assert system.missing_qt_packages({"libc.so.6": "libc6", "libnothing.so.1": "libnothing1"}) == ["libnothing1"]


def test_without_the_right_to_install_the_exact_line_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    done = system.install(["libgl1", "libegl1"], "Qt", prefix=lambda: None)

    assert not done
    assert "sudo apt-get install --no-install-recommends libegl1 libgl1\n" in capsys.readouterr().out


def test_nothing_missing_installs_nothing() -> None:
    def unwanted() -> list[str] | None:
        raise AssertionError("nobody should ask whether apt may run")

    assert system.install([], "Qt", prefix=unwanted)


def test_a_check_tells_what_a_tool_said_and_whether_it_failed(capsys: pytest.CaptureFixture[str]) -> None:
    here = Project.here()
    good = checks.Check("good", lambda: checks.run_tool(here, [sys.executable, "-c", "print('fine')"]))
    bad = checks.Check("bad", lambda: checks.run_tool(here, [sys.executable, "-c", "raise SystemExit('broken')"]))

    assert checks.run_checks([good, bad]) == ["bad"]
    said = capsys.readouterr().out
    assert "broken" in said
    assert "fine" not in said


def test_help_tells_every_command() -> None:
    asked = [sys.executable, str(Project.here().root / "dev.py"), "--help"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    for command in ("run", "tour", "test", "check", "format", "bench", "lock"):
        assert f"\n    {command} " in answer


def test_an_unknown_option_is_refused() -> None:
    asked = [sys.executable, str(Project.here().root / "dev.py"), "check", "--nonsense"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert "--nonsense" in answer.stderr


def test_the_stamp_names_no_machine(project: Project) -> None:
    environment.write_stamp(project, "dev")
    stamps = json.loads(environment.stamp_path(project).read_text())
    assert set(stamps) == {"runtime", "dev"}
    assert all(len(value) == 64 for value in stamps.values())


def failed_before(project: Project, *tests: str) -> None:
    record = project.root / ".pytest_cache" / "v" / "cache" / "lastfailed"
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(json.dumps(dict.fromkeys(tests, True)))


def test_a_few_tests_that_failed_in_a_crowd_run_again_alone_and_are_named(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    failed_before(project, "tests/b.py::two", "tests/a.py::one")
    asked: list[tuple[str, ...]] = []

    def passes(*arguments: str) -> int:
        asked.append(arguments)
        return 0

    assert second_try.alone(project, 1, passes) == 0
    assert asked == [("-p", "no:xdist", "tests/a.py::one", "tests/b.py::two")]
    told = capsys.readouterr().out
    assert "UNSTEADY: passed alone, and want mending:\n    tests/a.py::one\n    tests/b.py::two" in told


def test_what_fails_alone_too_has_failed(project: Project) -> None:
    failed_before(project, "tests/a.py::one")
    assert second_try.alone(project, 1, lambda *_: 1) == 1


@pytest.mark.parametrize(
    ("status", "failures"),
    [(1, 0), (1, second_try.AT_MOST + 1), (2, 1), (3, 1), (4, 1), (5, 0)],
    ids=["unknown", "many", "interrupted", "broken", "misused", "no test"],
)
def test_nothing_else_gets_a_second_try(project: Project, status: int, failures: int) -> None:
    failed_before(project, *(f"tests/a.py::test_{number}" for number in range(failures)))
    assert second_try.alone(project, status, lambda *_: 0) == status


def test_an_earlier_failure_is_not_taken_for_one_of_this_run(project: Project) -> None:
    failed_before(project, "tests/a.py::one")
    second_try.forget(project)
    assert second_try.alone(project, 1, lambda *_: 0) == 1


@pytest.mark.parametrize("name", ["tests/faults/test_kills.py::one", "tests/portal/test_payments_lost.py::two"])
def test_a_failure_about_money_gets_no_second_try(project: Project, name: str) -> None:
    failed_before(project, "tests/a.py::one", name)
    assert second_try.alone(project, 1, lambda *_: 0) == 1


def figures(name: str, **counted: int) -> None:
    folder = Path(os.environ[slow.FOLDER])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(dict.fromkeys(slow.FIGURES, 0) | counted))


@pytest.fixture
def slow_run(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv(slow.FOLDER, "before")
    slow.begin(project)
    return project


def written(project: Project) -> dict[str, int]:
    return json.loads((project.build / "slow.json").read_text())


def test_the_figures_of_a_slow_run_are_those_of_all_its_tests(slow_run: Project) -> None:
    figures("a", faulted_payments=700, kills=3)
    figures("b", faulted_payments=300, kills=4)
    assert slow.end(slow_run) == 0
    assert written(slow_run) == {"faulted_payments": 1000, "lost": 0, "doubled": 0, "kills": 7, "unbalanced": 0}


@pytest.mark.parametrize("what", ["lost", "doubled", "unbalanced"])
def test_a_slow_run_in_which_money_went_wrong_fails(
    slow_run: Project, what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    figures("a", faulted_payments=1000, **{what: 1})
    assert slow.end(slow_run) == 1
    assert f"MONEY: 1 {what}" in capsys.readouterr().out
    assert written(slow_run)[what] == 1


def test_a_slow_run_with_too_few_payments_fails(slow_run: Project) -> None:
    figures("a", faulted_payments=999)
    assert slow.end(slow_run) == 1


def test_a_slow_run_forgets_the_figures_of_the_one_before(slow_run: Project) -> None:
    figures("a", faulted_payments=1000)
    slow.end(slow_run)
    slow.begin(slow_run)
    assert slow.end(slow_run) == 1
    assert written(slow_run)["faulted_payments"] == 0
