"""The one place that chooses the payment processor, for the server and for every command."""

from collections.abc import Callable
from dataclasses import dataclass

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.config import Settings
from daystarr_portal.core.clock import Clock
from daystarr_portal.processors.base import PaymentProcessor
from daystarr_portal.processors.none import NoProcessor
from daystarr_portal.processors.sandbox.setup import Sandbox, build_sandbox


@dataclass(frozen=True)
class Chosen:
    """The processor that the settings name, and the sandbox where it is that; to be closed."""

    processor: PaymentProcessor
    sandbox: Sandbox | None
    close: Callable[[], None]


def choose_processor(settings: Settings, clock: Clock, brand: Brand) -> Chosen:
    """Stripe, the sandbox, or one that refuses everything."""
    if settings.stripe is not None:
        from daystarr_portal.processors.stripe.setup import build_stripe  # takes as long to import as all the rest

        stripe = build_stripe(settings.stripe, clock, settings.public_url)
        return Chosen(stripe, None, stripe.close)
    sandbox = build_sandbox(settings, clock, brand)
    if sandbox is not None:
        return Chosen(sandbox.processor, sandbox, sandbox.database.close)
    return Chosen(NoProcessor(), None, lambda: None)
