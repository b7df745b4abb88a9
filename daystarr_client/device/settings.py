"""What the program remembers on this computer between two starts. Nothing secret."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, cast

SCHEMES: Final = ("system", "light", "dark", "high-contrast")
TEXT_SIZES: Final = (100, 125, 150, 200)
SMALLEST: Final = (360, 480)
LARGEST: Final = 16_384


@dataclass(frozen=True, slots=True)
class Settings:
    """`restore` is whether a sign-in was kept that the next start may take up. Sizes are in device-independent px.

    An empty `language` is the system's; `text_size` is in percent.
    """

    username: str = ""
    keep: bool = False
    restore: bool = False
    scheme: str = "system"
    language: str = ""
    text_size: int = 100
    width: int = 1280
    height: int = 800
    maximized: bool = False


class SettingsFile:
    """Settings in a JSON file. A file that is missing or broken gives what is usual."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._settings = _read(file)

    @property
    def settings(self) -> Settings:
        """What is remembered."""
        return self._settings

    def remember(self, **changes: str | bool | int) -> None:
        """Change some settings and write them. A disk that cannot be written costs the memory, not the program."""
        settings = replace(self._settings, **cast("dict[str, Any]", changes))
        if settings == self._settings:
            return
        self._settings = settings
        draft = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
            os.replace(draft, self._file)  # noqa: PTH105 - one step, also on Windows
        except OSError:
            return


def _read(file: Path) -> Settings:
    usual = Settings()
    try:
        content: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return usual
    if not isinstance(content, Mapping):
        return usual
    known = cast("Mapping[str, object]", content)
    kept = {
        field.name: known[field.name]
        for field in fields(Settings)
        if type(known.get(field.name)) is type(getattr(usual, field.name))
    }
    settings = replace(usual, **cast("dict[str, Any]", kept))
    return replace(
        settings,
        scheme=settings.scheme if settings.scheme in SCHEMES else usual.scheme,
        text_size=settings.text_size if settings.text_size in TEXT_SIZES else usual.text_size,
        width=min(max(settings.width, SMALLEST[0]), LARGEST),
        height=min(max(settings.height, SMALLEST[1]), LARGEST),
    )
