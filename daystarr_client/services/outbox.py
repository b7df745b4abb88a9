"""Payments asked for and not yet known to be over, on disk before the request leaves.

One file a payment, named after its idempotency key, in a directory of its own for each account. The names alone say
what has to be settled, so a file whose content is damaged loses nothing that matters. A lock beside each file tells
other windows of the program that somebody is already busy with it.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QLockFile

_KEY: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SUFFIX: Final = ".json"
_VERSION: Final = 1
_DOOR_TIMEOUT_MS: Final = 5000
_MAX_BYTES: Final = 256 * 1024


@dataclass(frozen=True)
class Intent:
    """A payment the customer pressed Pay for.

    `invoice_ids` are the invoices it may touch; none means any of them. `amount_minor` is in cents and None where the
    file on disk could not be read. `started_at` is an RFC 3339 instant. `pay_on` is the day of a scheduled payment, as
    2026-12-31, and empty for one to be made at once.
    """

    key: str
    amount_minor: int | None = None
    currency: str = "USD"
    invoice_ids: tuple[str, ...] = ()
    invoice_numbers: tuple[str, ...] = ()
    started_at: str = ""
    pay_on: str = ""

    def touches(self, invoice_ids: Iterable[str]) -> bool:
        """Whether a payment of these invoices (none: any) could pay what this one may already have paid."""
        others = set(invoice_ids)
        return not others or not self.invoice_ids or not others.isdisjoint(self.invoice_ids)


@dataclass(frozen=True)
class Busy:
    """The payment cannot start: this one is open and touches the same invoices."""

    intent: Intent


class Claim:
    """The right to ask for, or settle, one payment; nobody else has it at the same time."""

    def __init__(self, intent: Intent, path: Path, lock: QLockFile) -> None:
        self.intent = intent
        self._path = path
        self._lock = lock

    def close(self) -> None:
        """The outcome is known and told: forget the payment."""
        with suppress(FileNotFoundError):
            self._path.unlink()
        self._lock.unlock()

    def release(self) -> None:
        """Leave the payment open for whoever looks next."""
        self._lock.unlock()


class Outbox:
    """The open payments of this computer's user with one portal, in `directory`."""

    def __init__(self, directory: Path, portal: str) -> None:
        """`portal` tells portals apart: an account of one is a stranger to another."""
        self._directory = directory
        self._portal = portal

    def open_intents(self, account_id: str) -> list[Intent]:
        """What is open for the account, oldest first, whoever is busy with it."""
        folder = self._folder(account_id)
        try:
            files = [path for path in folder.iterdir() if path.suffix == _SUFFIX and _KEY.fullmatch(path.stem)]
        except FileNotFoundError:
            return []
        intents = [_read(path, path.stem) for path in files]
        return sorted((intent for intent in intents if intent), key=lambda intent: (intent.started_at, intent.key))

    def begin(self, account_id: str, intent: Intent) -> Claim | Busy:
        """Writes the intent down, synced to the disk, unless another open payment touches the same invoices.

        Raises OSError when it cannot be written: then the payment must not be asked for.
        """
        folder = self._folder(account_id)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        door = _lock(folder / "door.lock")
        if not door.tryLock(_DOOR_TIMEOUT_MS):
            raise TimeoutError("Another window keeps the list of open payments locked.")
        try:
            _sweep(folder)
            for other in self.open_intents(account_id):
                if other.touches(intent.invoice_ids):
                    return Busy(other)
            path = folder / f"{intent.key}{_SUFFIX}"
            lock = _lock(path.with_suffix(".lock"))
            if not lock.tryLock(0):
                raise OSError("The lock of a new payment could not be taken.")
            try:
                _write(path, intent)
            except OSError:
                lock.unlock()
                raise
            return Claim(intent, path, lock)
        finally:
            door.unlock()

    def claim(self, account_id: str, key: str) -> Claim | None:
        """The right to settle an open payment; None when it is over or another window is busy with it."""
        path = self._folder(account_id) / f"{key}{_SUFFIX}"
        lock = _lock(path.with_suffix(".lock"))
        if not lock.tryLock(0):
            return None
        intent = _read(path, key)
        if intent is None:
            lock.unlock()
            return None
        return Claim(intent, path, lock)

    def _folder(self, account_id: str) -> Path:
        return self._directory / hashlib.sha256(f"{self._portal}\n{account_id}".encode()).hexdigest()[:32]


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # stale only when the process that took it is gone, however long a payment takes
    return lock


def _write(path: Path, intent: Intent) -> None:
    draft = path.with_suffix(".tmp")
    content = json.dumps({"version": _VERSION, **asdict(intent)}).encode()
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        _sync_folder(path.parent)
    except OSError:
        for leftover in (draft, path):
            with suppress(OSError):
                leftover.unlink()
        raise


def _sweep(folder: Path) -> None:
    """Remove drafts of a program that was killed while it wrote: their payments never left."""
    for draft in folder.glob("*.tmp"):
        with suppress(OSError):
            draft.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # a directory cannot be opened there; the rename is journalled by the file system
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _read(path: Path, key: str) -> Intent | None:
    """The intent in the file; only its key when the content is damaged; None when there is no file."""
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_MAX_BYTES))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        return Intent(key=key)
    if not isinstance(content, dict):
        return Intent(key=key)
    return _from_json(key, cast("dict[str, object]", content)) or Intent(key=key)


def _from_json(key: str, content: dict[str, object]) -> Intent | None:
    amount, currency, started = content.get("amount_minor"), content.get("currency"), content.get("started_at")
    pay_on = content.get("pay_on", "")
    ids, numbers = _texts(content.get("invoice_ids")), _texts(content.get("invoice_numbers"))
    if content.get("key") != key or ids is None or numbers is None:
        return None
    if type(amount) is not int or not isinstance(currency, str) or not isinstance(started, str):
        return None
    if not isinstance(pay_on, str):
        return None
    return Intent(key, amount, currency, ids, numbers, started, pay_on)


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    items = cast("list[object]", value)
    texts = tuple(item for item in items if isinstance(item, str))
    return texts if len(texts) == len(items) else None
