"""Keeps None, True and False alive under Python 3.11.

PySide6 6.12.0 hands them out without counting the reference, as if they were immortal. From Python 3.12 on they are;
before, each such call brings the whole program nearer to "Fatal Python error: none_dealloc". See ADR 10.
"""

import sys
from typing import Final

_PLENTY: Final = 1 << 60


def make_singletons_immortal() -> None:
    """Give None, True, False and NotImplemented more references than any program can lose. Does nothing on 3.12+."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or hasattr(sys, "gettotalrefcount"):
        return
    from ctypes import c_ssize_t

    for singleton in (None, True, False, NotImplemented):
        count = c_ssize_t.from_address(id(singleton))  # the first word of every object
        count.value |= _PLENTY
