"""Facts about the database itself."""

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from daystarr_portal.core.database import Base

DEMO = "demo"


class FactRow(Base):
    """A fact about this database: `demo` says with which seed and day it was filled with demo data."""

    __tablename__ = "facts"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))
