"""Brings a provider's own data in from CSV files, all of it or nothing."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.core.database import Database
from daystarr_portal.importer.checking import check
from daystarr_portal.importer.finding import Finding
from daystarr_portal.importer.loading import Loader
from daystarr_portal.importer.reading import read_folder
from daystarr_portal.importer.records import RECORDS


@dataclass(frozen=True)
class Imported:
    """Everything is in the database: so many lines of each file."""

    lines: dict[str, int]


@dataclass(frozen=True)
class Refused:
    """Nothing is in the database; every bad line is named."""

    findings: tuple[Finding, ...]


def import_folder(database: Database, folder: Path, now: datetime) -> Imported | Refused:
    """Import every file in `folder` in one transaction, or none of them."""
    files = read_folder(folder)
    with database.write() as session:
        check(files, session, now)
        if files.findings:
            return Refused(tuple(sorted(files.findings)))
        loader = Loader(files, Passwords(), now)
        loader.load()
        loader.rows.insert(session)
    return Imported({kind.FILE: len(files.of(kind)) for kind in RECORDS})
