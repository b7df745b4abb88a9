"""Which renderer draws the window."""

from pathlib import Path

import pytest

from daystarr_client.device.graphics import wants_software


def test_a_machine_without_a_graphics_processor_draws_in_software(tmp_path: Path) -> None:
    (tmp_path / "card0").touch()
    assert wants_software({}, "linux", tmp_path)
    assert wants_software({}, "linux", tmp_path / "missing")


def test_a_machine_with_one_uses_it(tmp_path: Path) -> None:
    (tmp_path / "renderD128").touch()
    assert not wants_software({}, "linux", tmp_path)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_their_own(platform: str, tmp_path: Path) -> None:
    assert not wants_software({}, platform, tmp_path)


@pytest.mark.parametrize("name", ["QT_QUICK_BACKEND", "QSG_RHI_BACKEND"])
def test_what_the_environment_says_goes(name: str, tmp_path: Path) -> None:
    assert not wants_software({name: "opengl"}, "linux", tmp_path)
