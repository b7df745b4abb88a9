"""Fixtures for what a window finds on a computer, but for the keyring: a folder's conftest takes them in."""

from pathlib import Path

import pytest

from tests.fakes.devices import FakeBrowser, FakeClipboard, FakeDialog, FakeDownloads, FakePicker, FakePrinting


@pytest.fixture
def browser() -> FakeBrowser:
    return FakeBrowser()


@pytest.fixture
def clipboard() -> FakeClipboard:
    return FakeClipboard()


@pytest.fixture
def downloads(tmp_path: Path) -> FakeDownloads:
    return FakeDownloads(tmp_path / "Downloads")


@pytest.fixture
def picker() -> FakePicker:
    return FakePicker()


@pytest.fixture
def printing() -> FakePrinting:
    """A computer without printers, until a test sets some up."""
    return FakePrinting(FakeDialog(), [])
