"""Runs revisions on the connection that `daystarr_portal.migrate` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from daystarr_portal.core.database import UtcDateTime
from daystarr_portal.tables import all_tables


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Say our own column types in plain SQLAlchemy, so that old revisions never depend on our code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=all_tables(),
    render_as_batch=True,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
