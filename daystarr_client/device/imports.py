"""Imports that PySide leaves alone.

PySide reads the source of every module that is imported after it, to find out whether that module wants its optional
`snake_case` features. That is slow, and while another thread is in the middle of importing pydantic it breaks that
import ("partially initialized module"). Nothing here uses those features, so the answer is always no.
"""

import sys
from importlib import import_module


def spare_imports() -> None:
    """Tell PySide, once it is loaded, not to read modules. Harmless where it has no such habit."""
    import_module("PySide6.QtCore")
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", _uses_no_features)  # noqa: B010 - a module that has no types


def _uses_no_features(_module: object) -> bool:
    return False
