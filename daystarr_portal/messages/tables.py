"""Messages waiting to be delivered, and when the others were."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class MessageRow(Base):
    """One email or text message. `sealed` is all of it, recipient too, and is emptied once it was delivered."""

    __tablename__ = "messages"
    __table_args__ = (Index("ix_messages_next_attempt_at", "next_attempt_at"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    kind: Mapped[str] = mapped_column(String(32))
    channel: Mapped[str] = mapped_column(String(8))  # email | sms
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    next_attempt_at: Mapped[datetime | None]  # null: delivered, or given up
    delivered_at: Mapped[datetime | None]
