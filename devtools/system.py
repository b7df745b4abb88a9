"""What the machine itself must bring: a display, Qt's system libraries, packages of the distribution."""

import ctypes
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""The shared libraries that Qt takes from the system, and the Debian package of each."""


def say(text: str) -> None:
    """One line to the person at the terminal, at once."""
    print(text, flush=True)


def missing_qt_packages(libraries: Mapping[str, str] = QT_LIBRARIES) -> list[str]:
    """The Debian packages of Qt's system libraries that this machine lacks; none outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    known = _known_to_the_linker()
    return sorted({package for name, package in libraries.items() if name not in known and not _loads(name)})


def missing_programs(packages: Mapping[str, str]) -> list[str]:
    """The Debian packages of those programs (name to package) that are not on the path."""
    return sorted({package for program, package in packages.items() if shutil.which(program) is None})


def _known_to_the_linker() -> set[str]:
    ldconfig = shutil.which("ldconfig", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin")))
    if ldconfig is None:
        return set()
    listing = subprocess.run([ldconfig, "-p"], capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in listing.splitlines() if "=>" in line}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def apt_prefix() -> list[str] | None:
    """What to put before apt-get so that it may install; None where it is absent or not allowed without asking."""
    if shutil.which("apt-get") is None:
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def apt_line(packages: Iterable[str]) -> str:
    """The line a person can paste to install `packages` on Debian or Ubuntu."""
    return "sudo apt-get update && sudo apt-get install --no-install-recommends " + " ".join(sorted(packages))


def install(packages: Iterable[str], purpose: str, prefix: Callable[[], list[str] | None] = apt_prefix) -> bool:
    """Install Debian packages where that is allowed; otherwise say the line that does. True when they are there."""
    wanted = sorted(packages)
    if not wanted:
        return True
    before = prefix()
    if before is None:
        say(f"{purpose} needs: {', '.join(wanted)}. On Debian or Ubuntu, run:\n    {apt_line(wanted)}")
        return False
    say(f"Installing what {purpose} needs: {', '.join(wanted)}")
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for task in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *wanted]):
        done = subprocess.run([*before, "apt-get", *task], env=quietly, capture_output=True, text=True, check=False)
        if done.returncode != 0 and task[0] == "install":
            say(f"{done.stdout}{done.stderr}\nThat did not work. You can try it by hand:\n    {apt_line(wanted)}")
            return False
    return True


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere where X or Wayland answers."""
    if platform in {"win32", "cygwin", "darwin"}:
        return True
    wayland = environment.get("WAYLAND_DISPLAY")
    if wayland and _answers(Path(environment.get("XDG_RUNTIME_DIR", "/nowhere"), wayland)):
        return True
    host, _, number = environment.get("DISPLAY", "").rpartition(":")
    if not number:
        return False
    if host not in {"", "unix"}:
        return True  # another machine's display: only connecting would tell
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"
    return _answers(path) or _answers(f"\0{path}")


def _answers(path: Path | str) -> bool:
    family = getattr(socket, "AF_UNIX", None)
    if family is None:
        return False
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True
