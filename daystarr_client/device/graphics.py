"""How the window is drawn: by the graphics processor where there is one, by plain software otherwise."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

CHOICES: Final = ("QT_QUICK_BACKEND", "QSG_RHI_BACKEND")


def wants_software(
    environment: Mapping[str, str], platform: str = sys.platform, devices: Path = Path("/dev/dri")
) -> bool:
    """Whether Qt's own software renderer is the better one here, and nobody has chosen by an environment variable.

    On Linux without a render node OpenGL would be emulated too: slower, and with twice the memory.
    """
    if not platform.startswith("linux") or any(name in environment for name in CHOICES):
        return False
    return not any(devices.glob("renderD*"))
