"""What is ordered, as it is sent to the portal."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class CartItem:
    """Something to add; `choices` are pairs of an option and its choice."""

    catalogue_id: str
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Cart:
    """What to add, and when to come for it."""

    items: tuple[CartItem, ...]
    slot_id: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        items = [{"catalogue_id": item.catalogue_id, "choices": dict(item.choices)} for item in self.items]
        return {"items": items, "slot_id": self.slot_id}
