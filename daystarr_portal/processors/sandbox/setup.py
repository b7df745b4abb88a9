"""Puts the sandbox together."""

from dataclasses import dataclass
from datetime import timedelta

from fastapi import APIRouter

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.config import Settings
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.processors.sandbox.books import SandboxBooks
from daystarr_portal.processors.sandbox.endpoints import sandbox_router
from daystarr_portal.processors.sandbox.pages import Pages
from daystarr_portal.processors.sandbox.processor import SandboxProcessor
from daystarr_portal.processors.sandbox.reading import SandboxReaders
from daystarr_portal.processors.sandbox.telling import Signer, Telling


@dataclass(frozen=True)
class Sandbox:
    """The sandbox processor, its books and readers, the messages it sends, and the router of its hosted pages."""

    processor: SandboxProcessor
    database: Database
    books: SandboxBooks
    readers: SandboxReaders
    telling: Telling
    router: APIRouter


def build_sandbox(settings: Settings, clock: Clock, brand: Brand) -> Sandbox | None:
    """The sandbox, where the settings name a database for its books."""
    if settings.sandbox_url is None:
        return None
    seconds = settings.sandbox_ach_settle_seconds
    database = Database(settings.sandbox_url)
    books = SandboxBooks(database, clock, None if seconds is None else timedelta(seconds=seconds))
    readers = SandboxReaders(database, clock, books)
    signer = Signer(settings.secret, clock)
    processor = SandboxProcessor(books, readers, signer, clock, settings.public_url, settings.sandbox_slow_seconds)
    telling = Telling(database, books, clock, signer)
    return Sandbox(processor, database, books, readers, telling, sandbox_router(books, readers, Pages(brand), clock))
