"""The payment processor of a portal, as `DAYSTARR_PORTAL_PROCESSOR` and `DAYSTARR_PORTAL_STRIPE_*` name it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from daystarr_portal.smtp_settings import ConfigurationError

PROCESSOR = "DAYSTARR_PORTAL_PROCESSOR"
STRIPE = "DAYSTARR_PORTAL_STRIPE_"
SANDBOX = "DAYSTARR_PORTAL_SANDBOX_DATABASE"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_KEY = re.compile(r"[sr]k_(test|live)_[A-Za-z0-9_]{8,}")
_WEBHOOK_SECRET = re.compile(r"whsec_[A-Za-z0-9+/=_\-]{8,}")


class ProcessorName(StrEnum):
    """Who can move the money."""

    SANDBOX = "sandbox"
    STRIPE = "stripe"
    NONE = "none"


@dataclass(frozen=True)
class StripeSettings:
    """How to reach Stripe. Several webhook secrets are believed while one takes the place of another.

    `api` is where a stand-in on this machine answers instead of Stripe; `seconds` is how long one answer may take.
    """

    key: str = field(repr=False)
    webhook_secrets: tuple[str, ...] = field(repr=False)
    bank_accounts: bool = True
    api: str | None = None
    seconds: float = 12.0

    @property
    def is_live(self) -> bool:
        """Whether the key moves real money."""
        return "k_live_" in self.key


@dataclass(frozen=True)
class ProcessorSettings:
    """The processor that was named, with what it needs; at most one of the two is there."""

    sandbox_url: str | None = None
    stripe: StripeSettings | None = None


def deployed_processor(environment: Mapping[str, str]) -> ProcessorSettings:
    """The processor of a deployed portal. Raises `ConfigurationError` for what cannot be meant."""
    sandbox_url = environment.get(SANDBOX) or None
    match _name(environment, ProcessorName.SANDBOX if sandbox_url else ProcessorName.NONE):
        case ProcessorName.STRIPE:
            if sandbox_url is not None:
                raise ConfigurationError(f"{PROCESSOR} is stripe: leave {SANDBOX} out.")
            return ProcessorSettings(stripe=stripe_settings(environment))
        case ProcessorName.SANDBOX:
            if sandbox_url is None:
                raise ConfigurationError(f"{PROCESSOR} is sandbox: name the database of its books with {SANDBOX}.")
            return ProcessorSettings(sandbox_url=sandbox_url)
        case ProcessorName.NONE:
            return ProcessorSettings()


def demo_processor(sandbox_url: str, environment: Mapping[str, str]) -> ProcessorSettings:
    """The processor of an embedded portal: the sandbox, or Stripe where it is named, but never with real money.

    Raises `ConfigurationError` for a live key.
    """
    if _name(environment, ProcessorName.SANDBOX) is not ProcessorName.STRIPE:
        return ProcessorSettings(sandbox_url=sandbox_url)
    stripe = stripe_settings(environment)
    if stripe.is_live:
        raise ConfigurationError("The demo never moves real money: give it a key of Stripe's test mode, sk_test_...")
    return ProcessorSettings(stripe=stripe)


def stripe_settings(environment: Mapping[str, str]) -> StripeSettings:
    """Key and secrets from variables or the files they name. Raises `ConfigurationError`, without repeating any."""
    key = _secret(environment, "KEY")
    if not _KEY.fullmatch(key):
        raise ConfigurationError(f"Set {STRIPE}KEY (or {STRIPE}KEY_FILE) to a secret key of Stripe: sk_... or rk_...")
    secrets = tuple(part.strip() for part in _secret(environment, "WEBHOOK_SECRET").split(",") if part.strip())
    if not secrets or not all(_WEBHOOK_SECRET.fullmatch(secret) for secret in secrets):
        raise ConfigurationError(
            f"Set {STRIPE}WEBHOOK_SECRET (or {STRIPE}WEBHOOK_SECRET_FILE) to the signing secret of the webhook "
            "endpoint: whsec_..."
        )
    bank_accounts = environment.get(STRIPE + "BANK_ACCOUNTS", "yes")
    if bank_accounts not in {"yes", "no"}:
        raise ConfigurationError(f"{STRIPE}BANK_ACCOUNTS is yes or no.")
    settings = StripeSettings(key, secrets, bank_accounts == "yes", environment.get(STRIPE + "API") or None)
    if settings.api is not None and (settings.is_live or not _is_here(settings.api)):
        raise ConfigurationError(f"{STRIPE}API is for a stand-in on this machine and a key of Stripe's test mode.")
    return settings


def _name(environment: Mapping[str, str], usual: ProcessorName) -> ProcessorName:
    try:
        return ProcessorName(environment.get(PROCESSOR) or usual)
    except ValueError:
        raise ConfigurationError(f"{PROCESSOR} is stripe, sandbox or none.") from None


def _secret(environment: Mapping[str, str], name: str) -> str:
    """What a variable holds, or the file that its twin names; nothing where there is neither."""
    given, file = environment.get(STRIPE + name, ""), environment.get(STRIPE + name + "_FILE", "")
    if given and file:
        raise ConfigurationError(f"Set {STRIPE}{name} or {STRIPE}{name}_FILE, not both.")
    if not file:
        return given.strip()
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ConfigurationError(f"The file that {STRIPE}{name}_FILE names cannot be read.") from None


def _is_here(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and parts.hostname in _LOOPBACK and not parts.path.strip("/")
