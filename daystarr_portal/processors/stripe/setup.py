"""Puts the Stripe processor together."""

from daystarr_portal.core.clock import Clock
from daystarr_portal.processor_settings import StripeSettings
from daystarr_portal.processors.stripe.api import StripeApi
from daystarr_portal.processors.stripe.books import StripeBooks
from daystarr_portal.processors.stripe.capturing import StripeCapturing
from daystarr_portal.processors.stripe.processor import StripeProcessor


def build_stripe(settings: StripeSettings, clock: Clock, public_url: str) -> StripeProcessor:
    """Stripe, as the settings name it."""
    api = StripeApi(settings)
    capturing = StripeCapturing(api, clock, public_url, bank_accounts=settings.bank_accounts)
    return StripeProcessor(api, StripeBooks(api, clock), capturing, clock, public_url, settings.webhook_secrets)
