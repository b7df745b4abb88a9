"""Typesets a template with its data as an accessible PDF."""

import json
import threading
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from daystarr_portal.documents.fonts import FONTS

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).parent / "templates"


class Compiler:
    """Makes PDFs (tagged, PDF/UA-1) one at a time; the first takes longer than those after it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def pdf(self, template: str, data: Mapping[str, object], made_at: datetime) -> bytes:
        """The document of `template` (a name in `templates/`); everything in `data` is text, never markup."""
        with self._lock:
            made = self._typst.compile(
                input=str(TEMPLATES / f"{template}.typ"),
                sys_inputs={"data": json.dumps(data)},
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=made_at.replace(microsecond=0),
            )
        assert isinstance(made, bytes)
        return made

    @cached_property
    def _typst(self) -> "typst.Compiler":
        import typst

        return typst.Compiler(root=str(TEMPLATES), font_paths=[str(FONTS)], ignore_system_fonts=True)
