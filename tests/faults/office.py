"""A process of the provider's: it does what the commands `autopay run` and `reconcile` do, whenever it is told to."""

import logging
import traceback
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from daystarr_portal.autopay.command import run_autopay
from daystarr_portal.config import Settings
from daystarr_portal.core.clock import Clock
from daystarr_portal.money_work import Office
from tests.faults.controls import Controls, SharedClock

AUTOPAY: Final = "autopay"
RECONCILE: Final = "reconcile"
FAR_BACK: Final = timedelta(days=120)


def run_office(connection: Connection, settings: Settings, controls_file: Path, log: Path) -> None:
    """Do what is asked for until nobody is there any more; answers what came of it, or the traceback."""
    logging.basicConfig(filename=log, level=logging.INFO, force=True)
    clock = SharedClock(Controls(controls_file))
    connection.send("ready")
    while True:
        try:
            asked = connection.recv()
        except EOFError:
            return
        try:
            connection.send((_autopay if asked == AUTOPAY else _reconcile)(settings, clock))
        except Exception:  # noqa: BLE001 - the test is told, whatever it is
            connection.send(traceback.format_exc())


def _autopay(settings: Settings, clock: Clock) -> dict[str, int]:
    ran = run_autopay(settings, clock)
    return {"charged": ran.charged, "troubled": ran.troubled}


def _reconcile(settings: Settings, clock: Clock) -> dict[str, int]:
    office = Office(settings, clock)
    try:
        moved = office.work.reconcile()
        office.work.crediting.run()
        compared = office.work.bookkeeping.compare(clock() - FAR_BACK)
        office.work.letters.tell()
    finally:
        office.close()
    return {
        "learned": moved.learned + compared.learned,
        "adopted": compared.adopted,
        "findings": len(compared.findings),
    }
