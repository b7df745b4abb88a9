"""Settings of one portal server, and where they come from."""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from daystarr_portal.arrangements.offers import ArrangementPolicy
from daystarr_portal.processor_settings import StripeSettings, demo_processor, deployed_processor
from daystarr_portal.smtp_settings import ConfigurationError, SmtpServer, smtp_sender, smtp_server

PREFIX = "DAYSTARR_PORTAL_"
BRAND_FILE = Path(__file__).resolve().parent.parent / "resources" / "brand.json"
KNOWN_SECRETS = frozenset({"secret", "changeme", "change-me", "change_me", "password", "daystarr", "example"})
SHORTEST_SECRET = 32


@dataclass(frozen=True)
class RateLimits:
    """How often one address may ask, per minute."""

    requests: int = 1200
    sign_ins: int = 30
    sign_ups: int = 5
    password_checks: int = 240
    entries: int = 20


@dataclass(frozen=True)
class Lifetimes:
    """How long sign-ins last."""

    access: timedelta = timedelta(minutes=10)
    refresh: timedelta = timedelta(days=30)
    session: timedelta = timedelta(days=180)
    refresh_grace: timedelta = timedelta(seconds=20)


@dataclass(frozen=True)
class Settings:
    """Everything about a portal server that differs between one deployment and another.

    `public_url` is the origin under which customers' browsers reach this server, without a slash at its end.
    `trusted_proxies` are the addresses, separated by commas, whose word on where a request came from is taken.
    `sandbox_url` is the database of the sandbox processor's own books, `stripe` the way to Stripe: who moves the money
    is decided by which of the two is there.
    `sandbox_ach_settle_seconds` replaces the four business days of a bank payment, for tests.
    `outbox` is a folder that emails and text messages are written into instead of being sent through `smtp`.
    `smtp_from` is the address that emails come from, where it is not that of the brand file.
    `arrangements` is what customers who cannot pay at once are offered.
    `background` says whether this process also does the work beside requests: purging, reconciling.
    """

    database_url: str
    secret: str = field(repr=False)
    public_url: str = "http://127.0.0.1"
    demo: bool = False
    trusted_proxies: str = ""
    sandbox_url: str | None = None
    stripe: StripeSettings | None = None
    sandbox_ach_settle_seconds: float | None = None
    sandbox_slow_seconds: float = 6.0
    reconcile_seconds: float = 3.0
    autopay_seconds: float = 30.0
    arrangements: ArrangementPolicy = field(default_factory=ArrangementPolicy)
    outbox: Path | None = None
    smtp: SmtpServer | None = None
    smtp_from: str | None = None
    deliver_seconds: float = 1.0
    changes_seconds: float = 0.5
    background: bool = True
    brand_file: Path = BRAND_FILE
    threads: int = 4
    max_body_bytes: int = 64 * 1024
    rate_limits: RateLimits = RateLimits()
    lifetimes: Lifetimes = Lifetimes()


def demo_settings(folder: Path, public_url: str, environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings of the embedded portal whose database, sandbox books and secret live in `folder`.

    Everyone at the embedded portal is the person at this computer, so its rate limits only stop runaway loops.
    """
    folder.mkdir(parents=True, exist_ok=True)
    settle = environment.get(PREFIX + "SANDBOX_ACH_SETTLE_SECONDS")
    processor = demo_processor(f"sqlite:///{folder / 'sandbox.db'}", environment)
    return Settings(
        database_url=f"sqlite:///{folder / 'portal.db'}",
        secret=_secret_of(folder / "secrets.json"),
        public_url=public_url,
        demo=True,
        sandbox_url=processor.sandbox_url,
        stripe=processor.stripe,
        sandbox_ach_settle_seconds=float(settle) if settle else None,
        outbox=folder / "outbox",
        brand_file=Path(environment.get(PREFIX + "BRAND_FILE", BRAND_FILE)),
        rate_limits=RateLimits(requests=60_000, sign_ins=600, entries=600),
    )


def database_url(given: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """The database that was named, or that `DAYSTARR_PORTAL_DATABASE` names. Raises `ConfigurationError` for none."""
    url = given or environment.get(PREFIX + "DATABASE")
    if not url:
        raise ConfigurationError(f"Say which database to use: --database URL or {PREFIX}DATABASE.")
    return url


def deployed_settings(database: str | None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings of a deployed portal, from `DAYSTARR_PORTAL_*` variables; `database` goes before its variable.

    Raises `ConfigurationError` for anything missing, or a secret that is not one.
    """
    processor = deployed_processor(environment)
    return Settings(
        database_url=database_url(database, environment),
        secret=checked_secret(environment.get(PREFIX + "SECRET", "")),
        public_url=_checked_origin(environment.get(PREFIX + "PUBLIC_URL", "").rstrip("/")),
        trusted_proxies=environment.get(PREFIX + "TRUSTED_PROXIES", ""),
        sandbox_url=processor.sandbox_url,
        stripe=processor.stripe,
        smtp=smtp_server(environment),
        smtp_from=smtp_sender(environment),
        brand_file=Path(environment.get(PREFIX + "BRAND_FILE", BRAND_FILE)),
        arrangements=_arrangements(environment),
    )


def _arrangements(environment: Mapping[str, str]) -> ArrangementPolicy:
    """What may be arranged, from two lists of numbers; an empty one offers none."""
    usual = ArrangementPolicy()
    return replace(
        usual,
        promise_days=_numbers(environment.get(PREFIX + "PROMISE_DAYS"), usual.promise_days, 60),
        plan_parts=_numbers(environment.get(PREFIX + "PLAN_PARTS"), usual.plan_parts, 12),
    )


def _numbers(text: str | None, usual: tuple[int, ...], most: int) -> tuple[int, ...]:
    if text is None:
        return usual
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isascii() and part.isdecimal() and 0 < int(part) <= most for part in parts):
        raise ConfigurationError(f"{text!r} is not a list of numbers from 1 to {most}, such as 7,14.")
    return tuple(int(part) for part in parts)


def server_secret(environment: Mapping[str, str] = os.environ) -> str | None:
    """The server's secret, where the environment has one. Raises `ConfigurationError` for one that is none."""
    secret = environment.get(PREFIX + "SECRET")
    return checked_secret(secret) if secret else None


def checked_secret(secret: str) -> str:
    """The secret itself, when it can keep one.

    Raises `ConfigurationError` for a missing, short, repeated or well-known one.
    """
    if not secret:
        raise ConfigurationError(f"Set {PREFIX}SECRET to a secret of your own, at least {SHORTEST_SECRET} characters.")
    if len(secret) < SHORTEST_SECRET or len(set(secret)) < 10 or any(word in secret.lower() for word in KNOWN_SECRETS):
        raise ConfigurationError(
            f"{PREFIX}SECRET is too easy to guess. Make one of at least {SHORTEST_SECRET} random characters, "
            'for example with: python3 -c "import secrets; print(secrets.token_urlsafe(48))"'
        )
    return secret


def _checked_origin(origin: str) -> str:
    parts = urlsplit(origin)
    if not parts.hostname or parts.path or parts.query:
        raise ConfigurationError(
            f"Set {PREFIX}PUBLIC_URL to the address under which customers reach this server, "
            "such as https://portal.example.com."
        )
    if parts.scheme != "https" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        raise ConfigurationError(f"{PREFIX}PUBLIC_URL must begin with https://: passwords travel over it.")
    return origin


def _secret_of(file: Path) -> str:
    if not file.exists():
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
            json.dump({"secret": secrets.token_urlsafe(48)}, opened)
    return str(json.loads(file.read_text(encoding="utf-8"))["secret"])
