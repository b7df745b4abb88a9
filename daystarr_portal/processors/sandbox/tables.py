"""The sandbox's own books. No number of a card or account is in them, only what its test number does."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from daystarr_portal.core.database import UtcDateTime


class Books(DeclarativeBase):
    """The tables of the sandbox, in a database of their own."""

    type_annotation_map = {datetime: UtcDateTime}


class SandboxMethodRow(Books):
    """A captured card or bank account."""

    __tablename__ = "sandbox_methods"

    token: Mapped[str] = mapped_column(String(64), primary_key=True)
    customer: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(16))
    brand: Mapped[str] = mapped_column(String(32))
    last4: Mapped[str] = mapped_column(String(4))
    exp_month: Mapped[int | None]
    exp_year: Mapped[int | None]
    behavior: Mapped[str] = mapped_column(String(32))
    created_at: Mapped[datetime]


class SandboxCaptureRow(Books):
    """A visit to the hosted page; its id is the secret in the page's address."""

    __tablename__ = "sandbox_captures"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    customer: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(16))  # open | completed | canceled
    token: Mapped[str | None] = mapped_column(ForeignKey("sandbox_methods.token"))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class SandboxChargeRow(Books):
    """A payment in the sandbox's books, found again by the key it was made with."""

    __tablename__ = "sandbox_charges"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    idempotency_key: Mapped[str] = mapped_column(String(255), unique=True)
    token: Mapped[str] = mapped_column(ForeignKey("sandbox_methods.token"))
    amount_minor: Mapped[int]
    currency: Mapped[str] = mapped_column(String(3))
    language: Mapped[str] = mapped_column(String(8), default="en")
    state: Mapped[str] = mapped_column(String(16))  # succeeded | settling | needs_action | declined | canceled
    failure_code: Mapped[str | None] = mapped_column(String(32))
    fails_with: Mapped[str | None] = mapped_column(String(32))  # how a settling charge will end, where not well
    action_key: Mapped[str | None] = mapped_column(String(64), unique=True)  # the secret in the confirm page's address
    created_at: Mapped[datetime]
    settles_at: Mapped[datetime | None]
    action_expires_at: Mapped[datetime | None]
