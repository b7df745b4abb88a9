"""Every table there is, so that whoever needs them all finds them in one place."""

import importlib

from sqlalchemy import MetaData

from daystarr_portal.core.database import Base

AREAS = (
    "accounts",
    "appointments",
    "arrangements",
    "auth",
    "autopay",
    "billing",
    "calendar",
    "changes",
    "contacts",
    "core",
    "entry",
    "messages",
    "orders",
    "payments",
    "preferences",
    "referrals",
    "scheduled",
    "security",
    "services",
    "tickets",
    "two_step",
)


def all_tables() -> MetaData:
    """The tables of all areas."""
    for area in AREAS:
        importlib.import_module(f"daystarr_portal.{area}.tables")
    return Base.metadata
