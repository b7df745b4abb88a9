"""Runs a command of `daystarr-portal` inside the test."""

import logging
from collections.abc import Mapping
from unittest import mock

from daystarr_portal.__main__ import main


def run(*arguments: str, environment: Mapping[str, str] | None = None) -> int:
    """Run a command; answers its exit status. The test's own logging is left as it is."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        with mock.patch.dict("os.environ", environment or {}):
            return main(arguments)
    finally:
        root.handlers[:] = before
        root.setLevel(level)
