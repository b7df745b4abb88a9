"""Several archives of PDF documents put into one."""

import io
import zipfile
from collections.abc import Iterable
from typing import Final

from daystarr_client.device.downloads import safe_name

LARGEST: Final = 256 * 1024 * 1024
_PDF: Final = b"%PDF-"


class NotAnArchive(Exception):
    """What came is no archive of PDF documents, or far too large."""


def merged(archives: Iterable[bytes]) -> tuple[bytes, int]:
    """One ZIP file with every document of `archives`, and how many there are. Raises `NotAnArchive`.

    Nothing about the archives is believed: names are made safe and different, and only PDFs are taken.
    """
    content = io.BytesIO()
    names: set[str] = set()
    left = LARGEST
    try:
        with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as whole:
            for archive in archives:
                with zipfile.ZipFile(io.BytesIO(archive)) as part:
                    for entry in part.infolist():
                        left -= entry.file_size
                        if left < 0:
                            raise NotAnArchive
                        document = part.read(entry)
                        if not document.startswith(_PDF):
                            raise NotAnArchive
                        whole.writestr(zipfile.ZipInfo(_fresh(entry.filename, names), entry.date_time), document)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise NotAnArchive from error
    return content.getvalue(), len(names)


def _fresh(name: str, names: set[str]) -> str:
    plain = safe_name(name.replace("\\", "/").rpartition("/")[2])
    stem, dot, suffix = plain.rpartition(".")
    fresh, number = plain, 1
    while fresh.casefold() in names:
        number += 1
        fresh = f"{stem} ({number}){dot}{suffix}"
    names.add(fresh.casefold())
    return fresh
