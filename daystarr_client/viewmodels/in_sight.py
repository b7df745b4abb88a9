"""Which page shows what: changes made elsewhere are fetched at once where somebody looks, later where nobody does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Slot

from daystarr_client.services.live_updates import Held, LiveUpdates
from daystarr_client.viewmodels.pages import (
    CALENDAR,
    CONTACTS,
    HOME,
    INVOICES,
    PAYMENT_RECEIPTS,
    RECURRING_PAYMENTS,
    REFER_A_FRIEND,
    SECURITY,
    SERVICES,
    SETTINGS,
    TICKETS,
)

SHOWN: Final[Mapping[str, frozenset[Held]]] = {
    HOME: frozenset({Held.BILLS, Held.AUTOPAY, Held.SCHEDULED, Held.ARRANGEMENTS, Held.CALENDAR}),
    CALENDAR: frozenset({Held.CALENDAR}),
    CONTACTS: frozenset({Held.CONTACTS}),
    INVOICES: frozenset({Held.INVOICES}),
    PAYMENT_RECEIPTS: frozenset({Held.RECEIPTS}),
    RECURRING_PAYMENTS: frozenset({Held.METHODS, Held.AUTOPAY, Held.HISTORIES}),
    SERVICES: frozenset({Held.SERVICES}),
    TICKETS: frozenset({Held.TICKETS}),
    REFER_A_FRIEND: frozenset({Held.REFERRALS}),
    SECURITY: frozenset({Held.SECURITY}),
    SETTINGS: frozenset({Held.OWN_SESSIONS, Held.TWO_STEP, Held.PREFERENCES}),
}
ALWAYS: Final = frozenset({Held.SESSION})


def seen_on(page: str) -> frozenset[Held]:
    """What is in sight with a page, the frame around it included."""
    return SHOWN.get(page, frozenset()) | ALWAYS


def _nothing() -> None:
    """A page that comes into sight fetches it anyway."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """How something held is fetched again without a word, and what is to be forgotten of it where nobody looks."""

    now: Callable[[], object]
    later: Callable[[], object] = _nothing


class Freshness(QObject):
    """Has what was changed elsewhere fetched again: at once on the page in sight, on others once they are opened."""

    def __init__(
        self,
        live: LiveUpdates,
        renewals: Mapping[Held, Renewal],
        page: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """`page` names the page in sight."""
        super().__init__(parent)
        self._renewals = renewals
        self._page = page
        live.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changed: frozenset[Held]) -> None:
        seen = seen_on(self._page())
        for held, renewal in self._renewals.items():
            if held in changed:
                (renewal.now if held in seen else renewal.later)()
