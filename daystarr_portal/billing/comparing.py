"""Compares an invoice of the caller's account with the one before it."""

from collections.abc import Iterable

from daystarr_portal.auth.principal import Principal
from daystarr_portal.billing import repository
from daystarr_portal.billing.comparison import BilledLine, compare, difference
from daystarr_portal.billing.schemas import ComparedInvoice, ComparedLine, InvoiceComparison
from daystarr_portal.billing.tables import InvoiceLineRow
from daystarr_portal.core.database import Database
from daystarr_portal.core.money import Money, usd
from daystarr_portal.core.problems import not_found
from daystarr_portal.services import repository as services


class ComparingService:
    """Says why a bill is different."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def comparison(self, who: Principal, invoice_id: str) -> InvoiceComparison:
        """What changed since the invoice before. Raises `Problem` 404."""
        with self._database.read() as session:
            row = repository.invoice(session, who.account_id, invoice_id)
            if row is None:
                raise not_found()
            before = repository.invoice_before(session, who.account_id, row)
            promotions = services.promotion_names(session, who.account_id)
        if before is None:
            return InvoiceComparison(previous=None, difference=usd(0), lines=[])
        lines = compare(_billed(before.lines), _billed(row.lines), promotions)
        return InvoiceComparison(
            previous=ComparedInvoice(id=before.id, number=before.number),
            difference=usd(difference(lines)),
            lines=[
                ComparedLine(
                    description=line.description,
                    kind=line.change,
                    before=_money(line.before_minor),
                    after=_money(line.after_minor),
                    reason=line.reason,
                )
                for line in lines
            ],
        )


def _billed(rows: Iterable[InvoiceLineRow]) -> list[BilledLine]:
    return [BilledLine(row.kind, row.description, row.amount_minor, row.quantity) for row in rows]


def _money(amount_minor: int | None) -> Money | None:
    return None if amount_minor is None else usd(amount_minor)
