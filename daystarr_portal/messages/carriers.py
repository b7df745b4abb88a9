"""The ways messages leave the portal."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from daystarr_portal.messages.message import Channel, Kind


class CarrierError(Exception):
    """A message could not be handed over now; it is tried again later."""


class CarrierDownError(CarrierError):
    """Nothing at all can be handed over now."""


class CarrierRefusedError(CarrierError):
    """This message will never be taken."""


@dataclass(frozen=True)
class Parcel:
    """A message on its way: `content` is a whole RFC 5322 email, or the text file of a text message."""

    id: str
    kind: Kind
    channel: Channel
    created_at: datetime
    content: bytes


class Carrier(Protocol):
    """Something that takes messages along; handing one over twice must do no more than once."""

    def carry(self, parcel: Parcel) -> None:
        """Take a message. Raises `CarrierError`."""
        ...


class OutboxFolder:
    """Writes each message as a file (`.eml`, `.sms.txt`) instead of sending it: the demo's post office."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def carry(self, parcel: Parcel) -> None:
        """Write the file, whole or not at all, readable by its owner only."""
        ending = {Channel.EMAIL: "eml", Channel.SMS: "sms.txt"}[parcel.channel]
        written_at = parcel.created_at.astimezone(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        file = self._folder / f"{written_at}-{parcel.kind}-{parcel.id[-8:]}.{ending}"
        unfinished = file.with_name(f".{file.name}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(descriptor, "wb") as opened:
                opened.write(parcel.content)
            unfinished.replace(file)
        except OSError as error:
            raise CarrierError from error
