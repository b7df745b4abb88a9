"""What customers prefer, beside what is the account's own."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class PreferencesRow(Base):
    """What one user is written about; who never chose has no row. Language and paper are the account's own."""

    __tablename__ = "preferences"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)
    notify: Mapped[list[str]] = mapped_column(JSON)  # invoices | payments | appointments | outages | marketing


class PaperBillChoiceRow(Base):
    """That bills come on paper from now on, or no longer do: for whoever makes the bills. Never changed."""

    __tablename__ = "paper_bill_choices"
    __table_args__ = (Index("ix_paper_bill_choices_account_id_chosen_at", "account_id", "chosen_at"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    account_id: Mapped[str] = mapped_column(ForeignKey("accounts.id"))
    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"))  # who chose it
    paper_bills: Mapped[bool]
    fee_minor: Mapped[int]  # what each bill on paper was said to cost
    chosen_at: Mapped[datetime] = mapped_column(index=True)
