"""A stand-in for Stripe in a process of its own, and what a customer, a bank and a webhook endpoint do with it."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).resolve().parent.parent
KEY = "sk_test_standInForStripe4712"
WEBHOOK_SECRET = "whsec_standInForStripe4712"
PATIENCE_S = 120.0


class StripeProcess:
    """The stand-in at `url`."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session = requests.Session()
        self._session.trust_env = False

    def environment(self) -> dict[str, str]:
        """The variables that point a portal at it."""
        return {
            "DAYSTARR_PORTAL_PROCESSOR": "stripe",
            "DAYSTARR_PORTAL_STRIPE_KEY": KEY,
            "DAYSTARR_PORTAL_STRIPE_WEBHOOK_SECRET": WEBHOOK_SECRET,
            "DAYSTARR_PORTAL_STRIPE_API": self.url,
        }

    def ask(self, path: str, data: Mapping[str, str] | None = None) -> Any:
        """Ask Stripe's interface by hand: GET, or POST with `data`."""
        headers = {"Authorization": f"Bearer {KEY}"}
        method = "GET" if data is None else "POST"
        answer = self._session.request(method, self.url + path, data=data, headers=headers, timeout=PATIENCE_S)
        assert answer.ok, answer.text
        return answer.json()

    def configure(self, **wanted: Any) -> None:
        """`reset`: forget everything; `lose`: how many answers never arrive; `hold`: whether answers are held back."""
        self._session.post(f"{self.url}/_config/state", json=wanted, timeout=PATIENCE_S).raise_for_status()

    def state(self) -> Any:
        """What has happened so far."""
        return self._session.get(f"{self.url}/_config/state", timeout=PATIENCE_S).json()

    def send_to(self, url: str) -> None:
        """Have messages sent to an address."""
        self._session.post(
            f"{self.url}/_config/webhooks/portal", json={"url": url, "secret": WEBHOOK_SECRET}, timeout=PATIENCE_S
        ).raise_for_status()

    def card(self, customer: str, number: str) -> str:
        """The token of a card of a customer."""
        card = {"card[number]": number, "card[exp_month]": "12", "card[exp_year]": "2030", "card[cvc]": "123"}
        made = self.ask("/v1/payment_methods", {"type": "card", **card})
        self.ask(f"/v1/payment_methods/{made['id']}/attach", {"customer": customer})
        return str(made["id"])

    def confirm(self, ref: str, *, approved: bool) -> None:
        """The customer answers their bank."""
        secret = self.ask(f"/v1/payment_intents/{ref}")["client_secret"]
        self.ask(
            f"/v1/payment_intents/{ref}/_authenticate", {"client_secret": secret, "success": str(approved).lower()}
        )

    def charged(self) -> list[int]:
        """The amounts of the payments that went through, in cents."""
        listed = self.ask("/v1/payment_intents?limit=1000")["data"]
        return [one["amount"] for one in listed if one["status"] == "succeeded"]

    def close(self) -> None:
        """Give back every connection."""
        self._session.close()


@contextmanager
def stripe_process() -> Generator[StripeProcess]:
    """The stand-in, as long as the block lasts."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.stripe_stand_in"],
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, "the stand-in for Stripe did not start"
        running = StripeProcess(f"http://127.0.0.1:{json.loads(line)['port']}")
        yield running
        running.close()
    finally:
        process.stdin.close()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


class Inbox:
    """A webhook endpoint that keeps what it gets; header names are in lower case."""

    def __init__(self) -> None:
        messages: list[tuple[bytes, dict[str, str]]] = []
        self.messages = messages

        class Take(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                messages.append((body, {name.lower(): value for name, value in self.headers.items()}))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_request(self, code: Any = "-", size: Any = "-") -> None:
                del code, size

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Take)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="inbox", daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def close(self) -> None:
        """Take nothing more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Wait for something that will come."""
    until = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.05)
