"""A screen reader, as far as the program can tell: another process's tree read over AT-SPI, and its controls pressed.

It has a D-Bus session, an accessibility bus and a virtual display of its own; nothing of the desktop takes part.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from jeepney import DBusAddress, DBusErrorResponse, Message, MessageType, Properties
from jeepney import new_method_call as untyped_call  # pyright: ignore[reportUnknownVariableType]
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LAUNCHERS: Final = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
PROGRAMS: Final = {"dbus-daemon": "dbus-daemon", "Xvfb": "xvfb"}
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_REGISTRY: Final = "org.a11y.atspi.Registry"
_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_ACTION: Final = "org.a11y.atspi.Action"
_EDITABLE: Final = "org.a11y.atspi.EditableText"
_LABELLED_BY: Final = 2
_STATES: Final = {"checked": 4, "enabled": 8, "focused": 12, "showing": 25}
_PATIENCE_S: Final = 60.0
_BUS_CONFIG: Final = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/session</listen>
  <servicedir>{folder}</servicedir>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""


def missing() -> str | None:
    """Why no screen reader can be played here, or None when it can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is how Linux tells screen readers"
    lacking = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not any(path.exists() for path in LAUNCHERS):
        lacking.append("at-spi2-core")
    return f"not installed: apt-get install {' '.join(lacking)}" if lacking else None


@dataclass(frozen=True)
class Spoken:
    """One thing that can be read out. `actions` is what can be done with it."""

    role: str
    name: str
    states: frozenset[str]
    actions: tuple[str, ...] = ()
    where: tuple[str, str] = field(default=("", ""), repr=False, compare=False)


@contextmanager
def desktop(folder: Path) -> Generator[dict[str, str]]:
    """A D-Bus session with AT-SPI and a display; gives the environment for programs on it."""
    launcher = next(path for path in LAUNCHERS if path.exists())
    (folder / "org.a11y.Bus.service").write_text(f"[D-BUS Service]\nName=org.a11y.Bus\nExec={launcher}\n", "utf-8")
    config = folder / "session.conf"
    config.write_text(_BUS_CONFIG.format(folder=folder), "utf-8")
    with contextlib.ExitStack() as ending:
        log = ending.enter_context((folder / "desktop.log").open("wb"))
        display = _start(ending, ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], log)
        environment = {
            **os.environ,
            "DISPLAY": f":{display}",
            "XDG_RUNTIME_DIR": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/session",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
        }
        environment.pop("AT_SPI_BUS_ADDRESS", None)
        bus = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"]
        _start(ending, bus, log, environment)
        yield environment


def _start(
    ending: contextlib.ExitStack, command: list[str], log: Any, environment: Mapping[str, str] | None = None
) -> str:
    """Start something that says on its first line that it is ready, and what; it ends with the block."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=environment)

    def end() -> None:
        process.terminate()
        process.wait(30)
        assert process.stdout is not None
        process.stdout.close()

    ending.callback(end)
    assert process.stdout is not None
    said = process.stdout.readline().decode().strip()
    assert said, f"{command[0]} did not start"
    return said


class ScreenReader:
    """Reads a program of this name, once it is on the bus."""

    def __init__(self, environment: Mapping[str, str], program: str) -> None:
        session = open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])
        place = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = _answer(session, new_method_call(place, "GetAddress"))[0]
        session.close()
        self._bus: DBusConnection = open_dbus_connection(address)
        self._program = program

    def close(self) -> None:
        """Read no longer."""
        self._bus.close()

    def everything(self) -> list[Spoken]:
        """What is to be read now, top to bottom; what is hidden is left out."""
        with contextlib.suppress(DBusErrorResponse):  # the registry of programs may still be starting
            for place in self._children((_REGISTRY, _ROOT)):
                with contextlib.suppress(DBusErrorResponse):
                    if self._property(place, _ACCESSIBLE, "Name") == self._program:
                        return list(self._walk(place))
        return []

    def find(self, role: str, name: str, *states: str) -> Spoken:
        """The thing of this role and name in these states, waiting for it; the topmost where there are several."""
        end = time.monotonic() + _PATIENCE_S
        while True:
            there = self.everything()
            called = [thing for thing in there if thing.role == role and thing.name == name]
            if called and called[-1].states.issuperset(states):
                return called[-1]
            if time.monotonic() > end:
                said = "\n".join(f"{thing.role} {thing.name!r}" for thing in there)
                raise AssertionError(f"no {role} called {name!r}; there is:\n{said}")
            time.sleep(0.05)

    def do(self, thing: Spoken, action: str) -> None:
        """Do one of its actions."""
        index = thing.actions.index(action)
        done = self._call(thing.where, _ACTION, "DoAction", "i", (index,))[0]
        assert done, f"{thing} refused to {action}"

    def type(self, thing: Spoken, text: str) -> None:
        """Replace what stands in a field."""
        done = self._call(thing.where, _EDITABLE, "SetTextContents", "s", (text,))[0]
        assert done, f"{thing} took no text"

    def _walk(self, place: tuple[str, str]) -> Iterator[Spoken]:
        states = self._states(place)
        role = str(self._call(place, _ACCESSIBLE, "GetRoleName")[0])
        if "showing" not in states and role not in {"application", "frame"}:
            return
        yield Spoken(role, self._name(place), states, self._actions(place), place)
        for child in self._children(place):
            with contextlib.suppress(DBusErrorResponse):  # it went away while it was being read
                yield from self._walk(child)

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        return list(self._call(place, _ACCESSIBLE, "GetChildren")[0])

    def _name(self, place: tuple[str, str]) -> str:
        own = str(self._property(place, _ACCESSIBLE, "Name"))
        if own:
            return own
        relations = self._call(place, _ACCESSIBLE, "GetRelationSet")[0]
        labels = [target for kind, targets in relations if kind == _LABELLED_BY for target in targets]
        return " ".join(str(self._property(label, _ACCESSIBLE, "Name")) for label in labels)

    def _states(self, place: tuple[str, str]) -> frozenset[str]:
        low, high = self._call(place, _ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return frozenset(name for name, bit in _STATES.items() if bits >> bit & 1)

    def _actions(self, place: tuple[str, str]) -> tuple[str, ...]:
        if _ACTION not in self._call(place, _ACCESSIBLE, "GetInterfaces")[0]:
            return ()
        count = int(self._property(place, _ACTION, "NActions"))
        return tuple(str(self._call(place, _ACTION, "GetName", "i", (at,))[0]) for at in range(count))

    def _call(
        self, place: tuple[str, str], interface: str, method: str, kinds: str = "", values: tuple[Any, ...] = ()
    ) -> Any:
        address = DBusAddress(place[1], place[0], interface)
        return _answer(self._bus, new_method_call(address, method, kinds or None, values))

    def _property(self, place: tuple[str, str], interface: str, name: str) -> Any:
        return _answer(self._bus, Properties(DBusAddress(place[1], place[0], interface)).get(name))[0][1]


def new_method_call(place: DBusAddress, method: str, kinds: str | None = None, values: tuple[Any, ...] = ()) -> Message:
    """A call over D-Bus; `kinds` are the D-Bus types of its values."""
    return cast(Any, untyped_call)(place, method, kinds, values)


def _answer(bus: DBusConnection, message: Message) -> Any:
    reply = bus.send_and_get_reply(message, timeout=_PATIENCE_S)
    if reply.header.message_type is MessageType.error:
        raise DBusErrorResponse(reply)
    return reply.body
