"""Measurements that need to look inside: one client in this process, driven by its window, its numbers as JSON."""

import argparse
import json
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from bench.frames import Frames
from bench.large import LARGE, large_portal
from bench.pages import page_openings
from bench.results import percentile
from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import Driver, application
from tests.tour.runner import play
from tests.tour.stage import PATIENCE_S, Look, Stage
from tests.tour.steps import SCENES

TAPS = 40
INVOICES = 10_000
PULLS = 40
STRIDE = 40
BEAT_MS = 5
LATE_MS = 60
LOOK_MS = 15
BLOCKS_TOLD = 30
WAITS = {"socket.py", "subprocess.py"}
"""Where a step of the tour waits that asks a server itself, or starts one; the client has neither on this thread."""


class Pulse:
    """Beats on the UI thread; a beat that comes late tells how long something else kept the thread, and what."""

    def __init__(self) -> None:
        self.doing = ""
        self.late: list[tuple[float, str]] = []
        self._last = time.perf_counter()
        self._pauses = 0
        self._seen = ""
        self._waited = False
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()
        threading.Thread(target=self._look, args=(threading.get_ident(),), daemon=True).start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        if not self._pauses and not self._waited:
            late = (now - self._last) * 1000 - BEAT_MS
            self.late.append((late, f"after {self.doing}: {self._seen}" if late > LATE_MS else self.doing))
        self._last, self._seen, self._waited = now, "", False

    def _look(self, thread: int) -> None:
        """Look what the UI thread does whenever a beat is late."""
        while True:
            time.sleep(LOOK_MS / 1000)
            if not self._pauses and (time.perf_counter() - self._last) * 1000 > LATE_MS:
                frame = sys._current_frames().get(thread)  # pyright: ignore[reportPrivateUsage]
                stack = list(traceback.extract_stack(frame)) if frame else []
                self._waited = self._waited or any(Path(at.filename).name in WAITS for at in stack)
                self._seen = " < ".join(f"{Path(at.filename).name}:{at.lineno}" for at in reversed(stack[-6:]))

    @contextmanager
    def paused(self) -> Generator[None]:
        """What happens meanwhile is the measurement's own doing."""
        self._on_beat()
        self._pauses += 1
        try:
            yield
        finally:
            self._pauses -= 1
            self._last = time.perf_counter()


class Hands(Driver):
    """Looks for things without that counting, and types as fast as a finger could: one letter, then the next."""

    def __init__(self, options: Options, devices: Devices, pulse: Pulse) -> None:
        self._pulse = pulse
        super().__init__(options, devices, patience=PATIENCE_S)

    def wait_until(self, holds: Callable[[], Any], what: str = "", seconds: float | None = None) -> None:
        def look() -> Any:
            with self._pulse.paused():
                return holds()

        super().wait_until(look, what, seconds)

    def write(self, text: str) -> None:
        for letter in text:
            super().write(letter)


class Watched(Stage):
    """A stage where the start of servers and clients does not count: only what a person sees."""

    def __init__(self, look: Look, pulse: Pulse) -> None:
        super().__init__(look)
        self._pulse = pulse

    def made(self, options: Options, devices: Devices) -> Driver:
        return Hands(options, devices, self._pulse)

    def open(self, look: Look | None = None, *, bad_network: bool = False) -> Driver:
        with self._pulse.paused():
            driver = super().open(look, bad_network=bad_network)
            driver.wait_until(lambda: driver.sees("signInPage"))
        return driver

    def close(self) -> None:
        with self._pulse.paused():
            super().close()

    def code_sent_to(self, where: str) -> str:
        with self._pulse.paused():
            return super().code_sent_to(where)


def sign_in(options: Options) -> dict[str, float]:
    """Sign in and stay signed in, so that the next client on this data folder starts at the home page."""
    with Driver(options) as driver:
        driver.click("keepSignedInBox")
        started = time.perf_counter()
        driver.sign_in("maria@example.com")
        driver.find("balanceAmount")
        seconds = time.perf_counter() - started
        driver.wait_until(lambda: not driver.client.view_model.busy, "everything to end")
        driver.settle(1000)
    return {"seconds": round(seconds, 2)}


def taps(options: Options) -> dict[str, float]:
    """From tap to page, with the data at hand and with all of it fetched anew (as by F5)."""
    with Driver(options) as driver:
        driver.sign_in("maria@example.com")
        driver.find("balanceAmount")
        _open_menu(driver)
        driver.click("menu_invoices")
        pages = {"invoices": driver.find("invoicesPage")}
        driver.click("brandButton")
        pages["home"] = driver.find("homePage")
        driver.settle(500)
        frames = Frames(driver.window)
        found: dict[str, list[float]] = {"at_hand": [], "refetch": []}
        for turn in range(2 * TAPS):
            way = "refetch" if turn >= TAPS else "at_hand"
            found[way] += [_tap(driver, frames, pages, way == "refetch")]
    return {way: percentile(values, 0.95) for way, values in found.items()}


def _tap(driver: Driver, frames: Frames, pages: dict[str, QQuickItem], refetch: bool) -> float:
    """One tap on what leads to the other page; milliseconds."""
    target = pages["home"] if pages["invoices"].isVisible() else pages["invoices"]
    if target is pages["invoices"]:
        _open_menu(driver)
    button = driver.find("brandButton" if target is pages["home"] else "menu_invoices")
    at = driver.rectangle(button).center().toPoint()
    view_model, customer = driver.client.view_model, driver.client.customer
    assert customer is not None

    def act() -> None:
        QTest.mouseClick(driver.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        if refetch:
            customer.view_model.shell.refresh()  # as F5 does, which a closing menu still keeps to itself
            if not view_model.busy:
                raise RuntimeError("nothing was fetched")

    taken = frames.after(act, lambda: target.isVisible() and not (refetch and view_model.busy))
    driver.wait_until(lambda: not view_model.busy, "everything to end")
    driver.settle(300)
    return taken


def _open_menu(driver: Driver) -> None:
    driver.click("menuButton")
    driver.find("menu_invoices")
    driver.settle(400)


def scroll(options: Options) -> dict[str, float]:
    """Frames while a finger pulls a list of 10,000 invoices along: from its move to the frame that follows."""
    with tempfile.TemporaryDirectory(prefix="daystarr-large-") as name, large_portal(Path(name)) as url:
        there = Options(url, options.data_dir, options.size, options.scheme, options.language)
        with Driver(there) as driver:
            driver.sign_in(LARGE)
            driver.find("balanceAmount")
            _open_menu(driver)
            driver.click("menu_invoices")
            shown = driver.find("invoiceList")
            _load(driver, shown)
            shown.setProperty("contentY", shown.property("contentHeight") / 2)
            driver.settle(500)
            frames = Frames(driver.window)
            finger = QTest.createTouchDevice()
            times = [taken for _ in range(PULLS) for taken in _pull(driver, frames, finger, shown)]
    return {"frame": percentile(times, 0.95), "longest": max(times), "frames": len(times)}


def _load(driver: Driver, shown: QQuickItem) -> None:
    """Go to the end until all invoices are there."""
    while shown.property("count") < INVOICES:
        before = shown.property("count")

        def more(before: int = before) -> bool:
            shown.setProperty("contentY", shown.property("contentHeight") - shown.height())
            return shown.property("count") > before

        driver.wait_until(more, "more invoices")


def _pull(driver: Driver, frames: Frames, finger: QPointingDevice, shown: QQuickItem) -> Iterator[float]:
    """Pull the list up once; milliseconds for each frame on the way."""
    window, place = driver.window, driver.rectangle(shown)
    x, bottom, top = int(place.center().x()), int(place.bottom()) - 20, int(place.top()) + 60
    QTest.touchEvent(window, finger).press(0, QPoint(x, bottom), window)
    for y in range(bottom - STRIDE, top, -STRIDE):
        before = shown.property("contentY")

        def move(y: int = y) -> None:
            QTest.touchEvent(window, finger).move(0, QPoint(x, y), window)

        if bottom - y <= 2 * STRIDE:  # until the list knows that it is meant
            move()
            driver.settle(20)
        else:
            yield frames.after(move, lambda before=before: shown.property("contentY") > before)
    driver.settle(200)  # held still, so that it does not fly on
    QTest.touchEvent(window, finger).release(0, QPoint(x, top), window)
    driver.settle(50)


def pages(options: Options) -> dict[str, float]:
    """From the last answer of each page to its frame, with 10,000 invoices and 5,000 payments on the account."""
    with tempfile.TemporaryDirectory(prefix="daystarr-large-") as name, large_portal(Path(name)) as url:
        there = Options(url, options.data_dir, options.size, options.scheme, options.language)
        with Driver(there) as driver:
            driver.sign_in(LARGE)
            driver.find("balanceAmount")
            driver.settle(2000)  # until every page is made, as a person takes longer than that to choose one
            found = page_openings(driver)
    slowest = {page: round(percentile(times, 0.95), 1) for page, times in found.items()}
    return {"opening": max(slowest.values()), **slowest}


def blocks(options: Options) -> dict[str, float]:
    """The longest time that the UI thread was kept over a whole tour."""
    pulse = Pulse()
    look = Look(options.size or (1280, 800), "light", "en")
    with tempfile.TemporaryDirectory(prefix="daystarr-blocks-") as name, Watched(look, pulse) as stage:
        for scene in SCENES:
            for outcome, wrong in play(scene, stage, Path(name), pictures=False):
                pulse.doing = outcome.name
                if wrong:
                    raise RuntimeError(f"{outcome.name}: {wrong}")
    longest = sorted(pulse.late, reverse=True)[:BLOCKS_TOLD]
    sys.stderr.writelines(f"{late:.0f} ms {during}\n" for late, during in longest)
    return {"longest": round(longest[0][0], 1)}


def main() -> int:
    """Run one measurement; its numbers are the last line that is printed."""
    parser = argparse.ArgumentParser(prog="bench.inside")
    parser.add_argument("what", choices=("sign-in", "taps", "pages", "scroll", "blocks"))
    parser.add_argument("--portal")
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("--size", default="1280x800")
    asked = parser.parse_args()
    app = application()
    width, height = (int(part) for part in str(asked.size).split("x"))
    options = Options(asked.portal, asked.data_dir, (width, height), "light", "en")
    measures: dict[str, Callable[[Options], dict[str, float]]] = {
        "sign-in": sign_in,
        "taps": taps,
        "pages": pages,
        "scroll": scroll,
        "blocks": blocks,
    }
    print(json.dumps(measures[asked.what](options)))
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
