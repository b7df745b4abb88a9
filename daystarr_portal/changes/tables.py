"""That something changed, without what."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class ChangeRow(Base):
    """A change on an account. On one account, whoever commits later has the higher id; ids are never used again."""

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_account_id_id", "account_id", "id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    topic: Mapped[str] = mapped_column(String(24))
    at: Mapped[datetime] = mapped_column(index=True)
