"""A process that runs AutoPay once and stops at a point, to be killed there: `before` or `after` the processor acts."""

import sys
from datetime import datetime
from typing import Any

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.autopay.command import run_autopay
from daystarr_portal.config import Settings
from daystarr_portal.processors.base import Charge, ChargeRequest
from daystarr_portal.processors.sandbox.setup import build_sandbox


class Stopping:
    """A processor whose charge stops at a point, says so on standard output, and waits for standard input to end."""

    def __init__(self, inner: Any, point: str) -> None:
        self._inner = inner
        self._point = point

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def create_payment(self, request: ChargeRequest) -> Charge:
        if self._point == "before":
            stop()
        charge = self._inner.create_payment(request)
        if self._point == "after":
            stop()
        return charge


def stop() -> None:
    sys.stdout.write("here\n")
    sys.stdout.flush()
    sys.stdin.read()


def main(database_url: str, sandbox_url: str, secret: str, now: str, point: str) -> None:
    """Run once, as if it were `now`."""
    settings = Settings(database_url=database_url, secret=secret, sandbox_url=sandbox_url, sandbox_slow_seconds=0.0)
    instant = datetime.fromisoformat(now)
    sandbox = build_sandbox(settings, lambda: instant, read_brand(settings.brand_file).brand)
    assert sandbox is not None
    stopping: Any = Stopping(sandbox.processor, point)
    run_autopay(settings, lambda: instant, stopping)


if __name__ == "__main__":
    main(*sys.argv[1:])
