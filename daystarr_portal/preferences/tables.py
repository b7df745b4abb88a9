"""What one user is written about."""

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base


class PreferencesRow(Base):
    """The choice of one user; who never chose has no row. Language and paper are the account's own."""

    __tablename__ = "preferences"

    user_id: Mapped[str] = mapped_column(ForeignKey("users.id"), primary_key=True)
    notify: Mapped[list[str]] = mapped_column(JSON)  # invoices | payments | appointments | outages | marketing
