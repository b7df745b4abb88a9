"""Documents as files, and several of them as one ZIP file."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Document:
    """A file and the name to save it under."""

    name: str
    content: bytes


def zipped(documents: Iterable[Document], made_at: datetime) -> bytes:
    """The archive; PDFs are compressed already, so they are only stored. Names must differ."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for document in documents:
            archive.writestr(zipfile.ZipInfo(document.name, made_at.timetuple()[:6]), document.content)
    return content.getvalue()
