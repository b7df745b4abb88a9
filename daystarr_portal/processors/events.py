"""What a processor tells by itself: that something has changed. What has changed is asked for, never believed."""

from dataclasses import dataclass


class WebhookRefusedError(Exception):
    """A message that does not come from the processor, or that is too old to be believed."""


@dataclass(frozen=True)
class PaymentChanged:
    """Ask again about the payment `ref`."""

    ref: str


@dataclass(frozen=True)
class CaptureChanged:
    """Ask again about the capture `ref`."""

    ref: str


@dataclass(frozen=True)
class NothingToUs:
    """About something the portal does not follow."""


Subject = PaymentChanged | CaptureChanged | NothingToUs


@dataclass(frozen=True)
class Event:
    """A message of the processor; the same `id` may come any number of times, late, and in any order."""

    id: str
    subject: Subject
