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


class SandboxReaderCaptureRow(Books):
    """A capture that waits for a card at a reader; at most one of each reader's is open."""

    __tablename__ = "sandbox_reader_captures"

    capture_id: Mapped[str] = mapped_column(ForeignKey("sandbox_captures.id"), primary_key=True)
    reader: Mapped[str] = mapped_column(String(64), index=True)


class SandboxPlanRow(Books):
    """Something that will happen to a charge by itself."""

    __tablename__ = "sandbox_plans"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    charge_id: Mapped[str] = mapped_column(ForeignKey("sandbox_charges.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))  # return | chargeback | refund
    reversal_id: Mapped[str | None] = mapped_column(String(64))  # the refund that then ends
    reason: Mapped[str | None] = mapped_column(String(32))
    at: Mapped[datetime] = mapped_column(index=True)


class SandboxReversalRow(Books):
    """Money of a charge that went back."""

    __tablename__ = "sandbox_reversals"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    charge_id: Mapped[str] = mapped_column(ForeignKey("sandbox_charges.id"), index=True)
    idempotency_key: Mapped[str | None] = mapped_column(String(255), unique=True)  # of a refund
    kind: Mapped[str] = mapped_column(String(16))  # refund | return | chargeback
    amount_minor: Mapped[int]
    state: Mapped[str] = mapped_column(String(16))  # pending | succeeded | failed
    reason: Mapped[str | None] = mapped_column(String(32))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(index=True)


class SandboxEventRow(Books):
    """Something the sandbox has to tell the portal, or has told it."""

    __tablename__ = "sandbox_events"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    subject: Mapped[str] = mapped_column(String(16))  # payment | capture
    ref: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    delivered_at: Mapped[datetime | None] = mapped_column(index=True)
