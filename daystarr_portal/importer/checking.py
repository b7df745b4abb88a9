"""What no single line can tell: references, ownership, sums, and what the database has already."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.billing.tables import InvoiceRow
from daystarr_portal.importer.reading import AnyRecord, Files
from daystarr_portal.importer.records import (
    AccountRecord,
    AdjustmentRecord,
    AllocationRecord,
    AppointmentRecord,
    ContactRecord,
    InvoiceRecord,
    LineRecord,
    MethodRecord,
    OwnedRecord,
    PaymentRecord,
    ServiceRecord,
    UserRecord,
)
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow

_OWNED: tuple[type[OwnedRecord], ...] = (
    UserRecord,
    ServiceRecord,
    ContactRecord,
    AppointmentRecord,
    MethodRecord,
    InvoiceRecord,
    PaymentRecord,
    AdjustmentRecord,
)
_CHUNK = 500


def check(files: Files, session: Session, now: datetime) -> None:
    """Report everything that does not fit together, or is in the database already.

    Nothing is held against a line because of another line that could not be read.
    """
    whole_accounts, whole_lines = files.are_whole(AccountRecord), files.are_whole(InvoiceRecord, LineRecord)
    whole_money = whole_accounts and whole_lines and files.are_whole(PaymentRecord, AllocationRecord, AdjustmentRecord)
    if whole_accounts:
        _check_owners(files)
    _check_people(files)
    _check_services(files)
    _check_methods(files)
    _check_invoices(files)
    _check_lines(files)
    _check_payments(files, now)
    _check_adjustments(files, now)
    if whole_lines:
        _check_sums(files)
    if whole_money:
        _check_refunds(files)
        _check_allocations(files)
    if not files.findings:
        _check_credit(files)
    _check_database(files, session)


def _dollars(minor: int) -> str:
    return f"{'-' if minor < 0 else ''}${abs(minor) // 100:,}.{abs(minor) % 100:02}"


def _check_owners(files: Files) -> None:
    numbers = {read.record.number for read in files.of(AccountRecord)}
    for kind in _OWNED:
        for read in files.of(kind):
            if read.record.account_number not in numbers:
                files.report(kind, read.line, "account_number", "There is no such account in accounts.csv.")


def _check_people(files: Files) -> None:
    for read in files.of(UserRecord):
        if read.record.password_hash and read.record.initial_password:
            files.report(UserRecord, read.line, "initial_password", "Give a hash or an initial password, not both.")
    primaries: set[str] = set()
    for read in files.of(ContactRecord):
        if not (read.record.primary or read.record.billing or read.record.technical):
            files.report(ContactRecord, read.line, "primary", "The contact needs at least one role.")
        if read.record.primary:
            primaries.add(read.record.account_number)
    reported: set[str] = set()
    for read in files.of(ContactRecord):
        number = read.record.account_number
        if number not in primaries and number not in reported:
            reported.add(number)
            files.report(ContactRecord, read.line, "primary", "One contact of the account must be the primary one.")


def _check_services(files: Files) -> None:
    for read in files.of(ServiceRecord):
        service = read.record
        if service.price < 0:
            files.report(ServiceRecord, read.line, "price", "Cannot be negative.")
        if service.state == "pending" and service.started_on:
            files.report(ServiceRecord, read.line, "started_on", "A pending service has not started.")
        if service.state != "pending" and not service.started_on:
            files.report(ServiceRecord, read.line, "started_on", "A value is needed unless the service is pending.")
        if (service.state == "ended") != (service.ended_on is not None):
            files.report(ServiceRecord, read.line, "ended_on", "An ended service has this date, and no other has it.")
        if service.started_on and service.ended_on and service.ended_on < service.started_on:
            files.report(ServiceRecord, read.line, "ended_on", "Is before started_on.")
    for read in files.of(AppointmentRecord):
        if read.record.ends_at <= read.record.starts_at:
            files.report(AppointmentRecord, read.line, "ends_at", "Is not after starts_at.")


def _check_methods(files: Files) -> None:
    for read in files.of(MethodRecord):
        is_card = read.record.kind == "card"
        for column, value in (("exp_month", read.record.exp_month), ("exp_year", read.record.exp_year)):
            if is_card and value is None:
                files.report(MethodRecord, read.line, column, "A value is needed for a card.")
            if not is_card and value is not None:
                files.report(MethodRecord, read.line, column, "A bank account does not expire: leave it empty.")


def _check_invoices(files: Files) -> None:
    for read in files.of(InvoiceRecord):
        invoice = read.record
        if invoice.total < 0:
            files.report(InvoiceRecord, read.line, "total", "Cannot be negative: a credit belongs in adjustments.csv.")
        if invoice.due_on < invoice.issued_on:
            files.report(InvoiceRecord, read.line, "due_on", "Is before issued_on.")
        if invoice.period_end < invoice.period_start:
            files.report(InvoiceRecord, read.line, "period_end", "Is before period_start.")
        if invoice.voided_on and invoice.voided_on < invoice.issued_on:
            files.report(InvoiceRecord, read.line, "voided_on", "Is before issued_on.")


def _check_sums(files: Files) -> None:
    sums: dict[str, int] = defaultdict(int)
    numbers = {read.record.number for read in files.of(InvoiceRecord)}
    for read in files.of(LineRecord):
        sums[read.record.invoice_number] += read.record.amount
        if read.record.invoice_number not in numbers:
            files.report(LineRecord, read.line, "invoice_number", "There is no such invoice in invoices.csv.")
    for read in files.of(InvoiceRecord):
        if read.record.number not in sums:
            files.report(InvoiceRecord, read.line, "number", "The invoice has no lines in invoice_lines.csv.")
        elif sums[read.record.number] != read.record.total:
            total = _dollars(sums[read.record.number])
            files.report(InvoiceRecord, read.line, "total", f"The lines add up to {total}.")


def _check_lines(files: Files) -> None:
    for read in files.of(LineRecord):
        line = read.record
        if (line.period_start is None) != (line.period_end is None):
            column = "period_start" if line.period_start is None else "period_end"
            files.report(LineRecord, read.line, column, "Give both days of the period, or neither.")
        if line.period_start and line.period_end and line.period_end < line.period_start:
            files.report(LineRecord, read.line, "period_end", "Is before period_start.")


def _check_payments(files: Files, now: datetime) -> None:
    for read in files.of(PaymentRecord):
        payment = read.record
        if payment.amount <= 0:
            files.report(PaymentRecord, read.line, "amount", "Must be more than nothing.")
        if payment.paid_at > now:
            files.report(PaymentRecord, read.line, "paid_at", "Is in the future.")
        if (payment.state == "failed") != (payment.failure_code is not None):
            files.report(PaymentRecord, read.line, "failure_code", "A failed payment has one, and no other has it.")


def _check_allocations(files: Files) -> None:
    invoices = {read.record.number: read.record for read in files.of(InvoiceRecord)}
    payments = {read.record.confirmation_number: read.record for read in files.of(PaymentRecord)}
    paid: dict[str, int] = defaultdict(int)
    used: dict[str, int] = defaultdict(int)
    for read in files.of(AllocationRecord):
        share, line = read.record, read.line
        report = _reporter(files, line)
        invoice = invoices.get(share.invoice_number)
        if share.amount <= 0:
            report("amount", "Must be more than nothing.")
        if invoice is None:
            report("invoice_number", "There is no such invoice in invoices.csv.")
        elif invoice.voided_on:
            report("invoice_number", "The invoice is voided: nothing can be paid of it.")
        else:
            paid[invoice.number] += share.amount
            if paid[invoice.number] > invoice.total:
                report("amount", f"More than the invoice's {_dollars(invoice.total)} is paid of it.")
        if share.confirmation_number is None:
            continue
        payment = payments.get(share.confirmation_number)
        if payment is None:
            report("confirmation_number", "There is no such payment in payments.csv.")
        elif payment.state != "succeeded":
            report("confirmation_number", "The payment failed: it paid nothing.")
        elif invoice is not None and payment.account_number != invoice.account_number:
            report("confirmation_number", "The payment and the invoice are of different accounts.")
        else:
            used[share.confirmation_number] += share.amount
            if used[share.confirmation_number] > payment.amount:
                report("amount", f"More than the payment's {_dollars(payment.amount)} is used.")


def _reporter(files: Files, line: int) -> Callable[[str, str], None]:
    return lambda column, reason: files.report(AllocationRecord, line, column, reason)


def _check_adjustments(files: Files, now: datetime) -> None:
    for read in files.of(AdjustmentRecord):
        entry = read.record
        if entry.amount == 0:
            files.report(AdjustmentRecord, read.line, "amount", "Must not be nothing.")
        if entry.amount < 0 and entry.kind != "adjustment":
            files.report(AdjustmentRecord, read.line, "amount", "A refund or a return is positive.")
        if entry.posted_at > now:
            files.report(AdjustmentRecord, read.line, "posted_at", "Is in the future.")


def _check_refunds(files: Files) -> None:
    payments = {read.record.confirmation_number: read.record for read in files.of(PaymentRecord)}
    for read in files.of(AdjustmentRecord):
        entry = read.record
        if entry.kind == "adjustment" and entry.confirmation_number is None:
            continue
        payment = payments.get(entry.confirmation_number or "")
        if payment is None:
            files.report(
                AdjustmentRecord, read.line, "confirmation_number", "Must name the payment, one of payments.csv."
            )
        elif payment.account_number != entry.account_number:
            files.report(AdjustmentRecord, read.line, "confirmation_number", "The payment is of another account.")
        elif entry.amount > payment.amount:
            files.report(
                AdjustmentRecord, read.line, "amount", f"Is more than the payment's {_dollars(payment.amount)}."
            )


def _check_credit(files: Files) -> None:
    """No account can have paid its invoices with more than it had."""
    owners = {read.record.number: read.record.account_number for read in files.of(InvoiceRecord)}
    left: dict[str, int] = defaultdict(int)
    for payment in files.of(PaymentRecord):
        if payment.record.state == "succeeded":
            left[payment.record.account_number] += payment.record.amount
    for entry in files.of(AdjustmentRecord):
        left[entry.record.account_number] -= entry.record.amount
    for share in files.of(AllocationRecord):
        left[owners.get(share.record.invoice_number, "")] -= share.record.amount
    for read in files.of(AccountRecord):
        if left[read.record.number] < 0:
            missing = _dollars(-left[read.record.number])
            files.report(
                AccountRecord, read.line, "number", f"The account's invoices are paid with {missing} more than came in."
            )


def _check_database(files: Files, session: Session) -> None:
    _check_new(files, session, AccountRecord, "number", AccountRow.number, lambda record: record.number)
    _check_new(files, session, UserRecord, "username", UserRow.username, lambda record: record.username)
    _check_new(files, session, InvoiceRecord, "number", InvoiceRow.number, lambda record: record.number)
    _check_new(
        files,
        session,
        PaymentRecord,
        "confirmation_number",
        PaymentRow.confirmation_number,
        lambda record: record.confirmation_number,
    )
    _check_new(
        files,
        session,
        MethodRecord,
        "processor_token",
        PaymentMethodRow.processor_token,
        lambda record: record.processor_token,
    )


def _check_new(
    files: Files,
    session: Session,
    kind: type[AnyRecord],
    column: str,
    stored: InstrumentedAttribute[str],
    value: Callable[[AnyRecord], str],
) -> None:
    lines = {value(read.record): read.line for read in files.of(kind)}
    for chunk in _chunks(list(lines)):
        for taken in session.scalars(select(stored).where(stored.in_(chunk))):
            files.report(kind, lines[taken], column, "Is in the database already.")


def _chunks(values: list[str]) -> Iterable[list[str]]:
    return (values[start : start + _CHUNK] for start in range(0, len(values), _CHUNK))
