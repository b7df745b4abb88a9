"""Turns checked records into rows."""

from collections import defaultdict
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.auth.passwords import NO_PASSWORD, Passwords
from daystarr_portal.billing.tables import AllocationRow, InvoiceLineRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.contacts.tables import ContactEmailRow, ContactPhoneRow, ContactRow
from daystarr_portal.core.bulk import BulkRows
from daystarr_portal.core.ids import new_id
from daystarr_portal.importer.past import IMPORTED, past_method, reversal_of
from daystarr_portal.importer.reading import Files
from daystarr_portal.importer.records import (
    AccountRecord,
    AdjustmentRecord,
    AllocationRecord,
    AppointmentRecord,
    ContactRecord,
    InvoiceRecord,
    LineRecord,
    MethodRecord,
    PaymentRecord,
    ServiceRecord,
    UserRecord,
)
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.services.tables import ServiceRow

"""The processor of payments made before the import: their methods cannot be charged."""

_BILLED = ["invoices", "payments"]


class Loader:
    """Makes the rows of everything in `files`, which must be without findings."""

    def __init__(self, files: Files, passwords: Passwords, now: datetime) -> None:
        self.rows = BulkRows()
        self._files = files
        self._passwords = passwords
        self._now = now
        self._accounts: dict[str, AccountRow] = {}
        self._invoices: dict[str, InvoiceRow] = {}
        self._payments: dict[str, PaymentRow] = {}

    def load(self) -> None:
        """Make them all."""
        self._load_accounts()
        self._load_users()
        self._load_services()
        self._load_contacts()
        self._load_methods()
        self._load_invoices()
        self._load_payments()
        self._load_allocations()
        self._load_adjustments()

    def _account_id(self, number: str) -> str:
        return self._accounts[number].id

    def _start_of(self, day: date, account_number: str) -> datetime:
        return datetime.combine(day, time.min, ZoneInfo(self._accounts[account_number].time_zone))

    def _load_accounts(self) -> None:
        for read in self._files.of(AccountRecord):
            row = AccountRow(id=new_id("acc"), **read.record.model_dump())
            self._accounts[row.number] = row
            self.rows.add(row)

    def _load_users(self) -> None:
        for read in self._files.of(UserRecord):
            user = read.record
            password_hash = user.password_hash or NO_PASSWORD
            if user.initial_password:
                password_hash = self._passwords.hash(user.initial_password)
            self.rows.add(
                UserRow(
                    id=new_id("usr"),
                    account_id=self._account_id(user.account_number),
                    role="customer",
                    username=user.username,
                    email=user.email,
                    display_name=user.display_name,
                    password_hash=password_hash,
                    password_changed_at=self._now,
                    created_at=self._now,
                )
            )

    def _load_services(self) -> None:
        for service in self._files.of(ServiceRecord):
            values = service.record.model_dump(exclude={"account_number", "price"})
            self.rows.add(
                ServiceRow(
                    id=new_id("svc"),
                    account_id=self._account_id(service.record.account_number),
                    price_minor=service.record.price,
                    **values,
                )
            )
        for visit in self._files.of(AppointmentRecord):
            self.rows.add(
                AppointmentRow(
                    id=new_id("apt"),
                    account_id=self._account_id(visit.record.account_number),
                    created_at=self._now,
                    **visit.record.model_dump(exclude={"account_number"}),
                )
            )

    def _load_contacts(self) -> None:
        for read in self._files.of(ContactRecord):
            contact = read.record
            account_id = self._account_id(contact.account_number)
            row = ContactRow(
                id=new_id("con"),
                account_id=account_id,
                name=contact.name,
                is_primary=contact.primary,
                is_billing=contact.billing,
                is_technical=contact.technical,
                created_at=self._now,
            )
            self.rows.add(row)
            notify = [*_BILLED, "appointments", "outages"] if contact.primary else _BILLED if contact.billing else []
            if contact.phone:
                self.rows.add(
                    ContactPhoneRow(
                        id=new_id("cph"),
                        contact_id=row.id,
                        account_id=account_id,
                        number=contact.phone,
                        label=contact.phone_label,
                        notify=notify,
                        verified_at=self._now,
                        created_at=self._now,
                    )
                )
            if contact.email:
                self.rows.add(
                    ContactEmailRow(
                        id=new_id("cem"),
                        contact_id=row.id,
                        account_id=account_id,
                        address=contact.email,
                        notify=notify,
                        verified_at=self._now,
                        created_at=self._now,
                    )
                )

    def _load_methods(self) -> None:
        for read in self._files.of(MethodRecord):
            self.rows.add(
                PaymentMethodRow(
                    id=new_id("pm"),
                    account_id=self._account_id(read.record.account_number),
                    saved=True,
                    **read.record.model_dump(exclude={"account_number"}),
                )
            )

    def _load_invoices(self) -> None:
        for read in self._files.of(InvoiceRecord):
            invoice = read.record
            account_id = self._account_id(invoice.account_number)
            row = InvoiceRow(
                id=new_id("inv"),
                account_id=account_id,
                total_minor=invoice.total,
                paid_minor=0,
                **invoice.model_dump(exclude={"account_number", "total"}),
            )
            self._invoices[row.number] = row
            self.rows.add(row)
            posted_at = self._start_of(invoice.issued_on, invoice.account_number)
            self._enter(account_id, "invoice", invoice.total, posted_at, "Invoice", invoice_id=row.id)
            if invoice.voided_on:
                voided_at = self._start_of(invoice.voided_on, invoice.account_number)
                self._enter(account_id, "adjustment", -invoice.total, voided_at, "Invoice voided", invoice_id=row.id)
        for line in self._files.of(LineRecord):
            self.rows.add(
                InvoiceLineRow(
                    invoice_id=self._invoices[line.record.invoice_number].id,
                    amount_minor=line.record.amount,
                    **line.record.model_dump(exclude={"invoice_number", "amount"}),
                )
            )

    def _load_payments(self) -> None:
        methods: dict[tuple[str, str, str, str], PaymentMethodRow] = {}
        for read in self._files.of(PaymentRecord):
            payment = read.record
            account_id = self._account_id(payment.account_number)
            key = (account_id, payment.method_kind, payment.method_brand, payment.method_last4)
            if key not in methods:
                methods[key] = past_method(account_id, payment)
                self.rows.add(methods[key])
            succeeded = payment.state == "succeeded"
            row = PaymentRow(
                id=new_id("pay"),
                account_id=account_id,
                confirmation_number=payment.confirmation_number,
                amount_minor=payment.amount,
                state=payment.state,
                failure_code=payment.failure_code,
                payment_method_id=methods[key].id,
                method_kind=payment.method_kind,
                method_brand=payment.method_brand,
                method_last4=payment.method_last4,
                origin=payment.origin,
                processor=IMPORTED,
                created_at=payment.paid_at,
                settled_at=payment.paid_at,
            )
            self._payments[row.confirmation_number] = row
            self.rows.add(row)
            if succeeded:
                self._enter(account_id, "payment", -payment.amount, payment.paid_at, "Payment", payment_id=row.id)

    def _load_allocations(self) -> None:
        last_on: dict[str, date] = defaultdict(lambda: date.min)
        for read in self._files.of(AllocationRecord):
            share = read.record
            invoice = self._invoices[share.invoice_number]
            payment = self._payments[share.confirmation_number] if share.confirmation_number else None
            self.rows.add(
                AllocationRow(
                    id=new_id("all"),
                    account_id=invoice.account_id,
                    invoice_id=invoice.id,
                    payment_id=payment.id if payment else None,
                    amount_minor=share.amount,
                    applied_on=share.applied_on,
                )
            )
            invoice.paid_minor += share.amount
            last_on[invoice.number] = max(last_on[invoice.number], share.applied_on)
            if invoice.paid_minor == invoice.total_minor:
                invoice.paid_on = last_on[invoice.number]

    def _load_adjustments(self) -> None:
        for read in self._files.of(AdjustmentRecord):
            entry = read.record
            payment = self._payments[entry.confirmation_number] if entry.confirmation_number else None
            reversal = reversal_of(payment, entry) if payment and entry.kind != "adjustment" else None
            if reversal:
                self.rows.add(reversal)
            self._enter(
                self._account_id(entry.account_number),
                entry.kind,
                entry.amount,
                entry.posted_at,
                entry.memo,
                payment_id=payment.id if payment else None,
                reversal_id=reversal.id if reversal else None,
            )

    def _enter(
        self,
        account_id: str,
        kind: str,
        amount_minor: int,
        posted_at: datetime,
        memo: str,
        *,
        invoice_id: str | None = None,
        payment_id: str | None = None,
        reversal_id: str | None = None,
    ) -> None:
        self.rows.add(
            LedgerEntryRow(
                id=new_id("led"),
                account_id=account_id,
                kind=kind,
                amount_minor=amount_minor,
                posted_at=posted_at,
                invoice_id=invoice_id,
                payment_id=payment_id,
                reversal_id=reversal_id,
                memo=memo,
            )
        )
