"""The provider as the brand file names it: known before the portal has answered anything."""

import json
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Brand:
    """How the provider is named and reached."""

    name: str
    short_name: str
    phone: str
    email: str
    website: str
    support_hours: str


def read_brand(file: Path) -> Brand:
    """Read the brand file. Raises `OSError`, `KeyError` or `ValueError` when it is missing or incomplete."""
    content = json.loads(file.read_text(encoding="utf-8"))
    return Brand(**{field.name: str(content[field.name]) for field in fields(Brand)})
