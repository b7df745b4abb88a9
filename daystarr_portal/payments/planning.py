"""What a payment would do, and why it may not be made: the rules, before anything is charged."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay import enrollment
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.limits import LARGEST_MINOR, smallest_payment
from daystarr_portal.billing.states import amount_due
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid
from daystarr_portal.payments import methods
from daystarr_portal.payments.allocation import Bill, Split, split
from daystarr_portal.payments.schemas import PaymentRequest
from daystarr_portal.payments.tables import PaymentMethodRow


@dataclass(frozen=True)
class Plan:
    """A payment that may be made: with what, and where its money goes."""

    method: PaymentMethodRow
    split: Split
    numbers: Mapping[str, str]

    def saves_method(self, request: PaymentRequest) -> bool:
        """Whether the method, used once until now, is kept: AutoPay needs it too."""
        return not self.method.saved and (request.save_payment_method or request.set_up_recurring)


def plan(session: Session, account: AccountRow, processor: str, request: PaymentRequest, today: date) -> Plan:
    """The payment, checked and divided.

    Raises `Problem`: 422 `invalid_request`, `payment_method_unavailable`, `invoice_not_open`, `amount_too_small`,
    `amount_too_large`; 409 `invoice_processing`, `autopay_exists`.
    """
    if request.amount.currency != account.currency:
        raise invalid(FieldProblem(pointer="/amount/currency", detail="This account is kept in another currency."))
    method = _usable_method(session, account.id, processor, request, today)
    rows = billing.open_invoices(session, account.id)
    processing = billing.processing_amounts(session, account.id) if rows else {}
    bills = [Bill(row.id, max(0, amount_due(row) - processing.get(row.id, 0))) for row in rows]
    wanted = _wanted(bills, request)
    _check_amount(request.amount.amount_minor, wanted)
    if request.set_up_recurring:
        enrollment.check(session, account.id)
    return Plan(
        method=method,
        split=split(request.amount.amount_minor, bills, request.invoice_ids),
        numbers={row.id: row.number for row in rows},
    )


def _usable_method(
    session: Session, account_id: str, processor: str, request: PaymentRequest, today: date
) -> PaymentMethodRow:
    row = methods.method(session, account_id, request.payment_method_id)
    if row is None or row.processor != processor or not methods.is_usable(session, row, today):
        detail = "This payment method cannot be used. Choose another one."
        raise invalid(FieldProblem(pointer="/payment_method_id", detail=detail), code="payment_method_unavailable")
    return row


def _wanted(bills: list[Bill], request: PaymentRequest) -> int:
    """What the chosen invoices still want, or all of them where none is chosen."""
    open_by_id = {bill.invoice_id: bill.open_minor for bill in bills}
    gone = [index for index, invoice_id in enumerate(request.invoice_ids) if invoice_id not in open_by_id]
    if gone:
        detail = "There is nothing to pay on this invoice."
        raise invalid(
            *(FieldProblem(pointer=f"/invoice_ids/{index}", detail=detail) for index in gone), code="invoice_not_open"
        )
    if any(open_by_id[invoice_id] == 0 for invoice_id in request.invoice_ids):
        raise conflict("invoice_processing", "A payment for this invoice is already on its way.")
    return sum(open_by_id[invoice_id] for invoice_id in request.invoice_ids or open_by_id)


def _check_amount(amount_minor: int, wanted_minor: int) -> None:
    if amount_minor < smallest_payment(wanted_minor):
        raise _wrong_amount("amount_too_small", "This is less than can be paid.")
    if amount_minor > LARGEST_MINOR:
        raise _wrong_amount("amount_too_large", "This is more than can be paid at once.")


def _wrong_amount(code: str, detail: str) -> Problem:
    return invalid(FieldProblem(pointer="/amount", detail=detail), code=code)
