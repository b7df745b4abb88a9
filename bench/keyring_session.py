"""A D-Bus session with an unlocked Secret Service, so that "keep me signed in" works as on a desktop."""

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def keyring_session(folder: Path) -> Generator[dict[str, str]]:
    """The environment that leads a program to the session's keyring."""
    private = folder / "session"
    private.mkdir(mode=0o700, exist_ok=True)
    places = {"HOME": str(private), "XDG_RUNTIME_DIR": str(private)}
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile"],
        env={**os.environ, **places},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    environment = {**places, "DBUS_SESSION_BUS_ADDRESS": address}
    keyring = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert keyring.stdin is not None
    keyring.stdin.write(b"bench")
    keyring.stdin.close()
    try:
        yield environment
    finally:
        for process in (keyring, bus):
            process.terminate()
            process.wait(10)
