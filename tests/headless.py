"""How the program runs where nobody looks."""

import os

PLATFORM = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
}


def go_headless() -> None:
    """Draw off screen and in software, and leave the person's keyring alone, unless the environment says otherwise."""
    for name, value in PLATFORM.items():
        os.environ.setdefault(name, value)
