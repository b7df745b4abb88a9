"""What stands on a document: invoices and receipts as data for the templates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from daystarr_portal.accounts.brand import BrandFile
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.billing.schemas import Invoice, InvoiceLine, InvoicePayment
from daystarr_portal.billing.states import InvoiceState
from daystarr_portal.core.formats import date_text, days_text, money_text
from daystarr_portal.documents.fonts import printable
from daystarr_portal.documents.texts import Words, method_text
from daystarr_portal.payments.schemas import MethodSummary, Payment, PaymentReversal, PaymentState
from daystarr_portal.processors.reversals import ReversalState

Content = Mapping[str, object]


@dataclass(frozen=True)
class Letterhead:
    """Whom a document is from and for, in the language of the account."""

    provider: BrandFile
    account: AccountRow
    words: Words

    def day(self, day: date) -> str:
        """A date as people read it."""
        return date_text(day, self.words.language)

    @property
    def office(self) -> str:
        """The provider's address on one line."""
        address = self.provider.address
        return f"{address.street}, {address.city}, {address.region} {address.postal_code}"

    def content(self, heading: str, title: str, recipient: str) -> dict[str, object]:
        """What every document has."""
        words, provider, account = self.words, self.provider, self.account
        footer = words(
            "footer",
            phone=provider.phone,
            email=provider.email,
            website=provider.website.removeprefix("https://"),
            hours=provider.support_hours,
        )
        return {
            "language": words.language,
            "heading": heading,
            "title": words("title", heading=title, provider=provider.name),
            "provider": {"name": provider.name, "address": self.office},
            "footer": footer,
            "page_of": words("page_of", page="{page}", pages="{pages}"),
            "account": {
                "label": recipient,
                "name": printable(account.name),
                "lines": [
                    printable(account.street),
                    printable(f"{account.city}, {account.region} {account.postal_code}"),
                    words("account", number=account.number),
                ],
            },
        }


def invoice_content(head: Letterhead, invoice: Invoice) -> Content:
    """An invoice as it stands now."""
    words = head.words
    heading = words("invoice", number=printable(invoice.number))
    period = days_text(invoice.period_start, invoice.period_end, words.language)
    paid = sum(payment.amount.amount_minor for payment in invoice.payments)
    sums = [
        _sum(words("subtotal"), invoice.subtotal.amount_minor),
        _sum(words("taxes"), invoice.taxes.amount_minor),
        _sum(words("total"), invoice.total.amount_minor, strong=True),
    ]
    if paid:
        sums += [
            _sum(words("payments_total"), -paid),
            _sum(words("left_to_pay"), invoice.amount_due.amount_minor, strong=True),
        ]
    return head.content(heading, heading, words("billed_to")) | {
        "facts": [
            _fact(words("invoice_number"), printable(invoice.number)),
            _fact(words("invoice_date"), head.day(invoice.issued_on)),
            _fact(words("due_date"), head.day(invoice.due_on)),
            _fact(words("period"), period),
        ],
        "headline": _invoice_headline(head, invoice, paid),
        "lines": {
            "title": words("charges"),
            "heads": [words("description"), words("line_period"), words("amount")],
            "rows": [_line(head, line) for line in invoice.lines],
        },
        "sums": sums,
        "payments": {
            "title": words("payments"),
            "heads": [words("payment"), words("date"), words("amount")],
            "rows": [
                [
                    _paid_by(words, payment),
                    head.day(payment.applied_on),
                    money_text(payment.amount.amount_minor),
                ]
                for payment in invoice.payments
            ],
        },
        "help": _help(words("how_to_pay"), _ways_to_pay(head) if invoice.amount_due.amount_minor else []),
    }


def receipt_content(head: Letterhead, payment: Payment) -> Content:
    """A payment that was made or is on its way; the two never look alike."""
    words = head.words
    done = payment.state is PaymentState.SUCCEEDED
    heading = words("receipt" if done else "confirmation")
    zone = ZoneInfo(head.account.time_zone)
    rows = [
        [words("invoice_row", number=printable(share.invoice_number)), money_text(share.amount.amount_minor)]
        for share in payment.allocations
    ]
    if payment.credit.amount_minor:
        rows.append([words("credit"), money_text(payment.credit.amount_minor)])
    about = [words(f"origin_{payment.origin}"), words("keep")] if done else [words("processing_note"), words("keep")]
    kept = payment.amount.amount_minor - payment.reversed_amount.amount_minor
    return head.content(heading, f"{heading} {payment.confirmation_number}", words("paid_by")) | {
        "facts": [
            _fact(words("confirmation_number"), printable(payment.confirmation_number)),
            _fact(words("payment_date"), head.day(payment.created_at.astimezone(zone).date())),
            _fact(words("method"), _method(words, payment.method)),
        ],
        "headline": _receipt_headline(head, payment),
        "applied": {
            "title": words("applied"),
            "heads": [words("invoice_column"), words("amount")],
            "rows": rows,
        },
        "sums": [_sum(words("total"), payment.amount.amount_minor, strong=True)],
        "went_back": {
            "title": words("went_back"),
            "heads": [words("date"), words("when_and_what"), words("amount")],
            "rows": [_went_back(head, payment, reversal, zone) for reversal in payment.reversals],
            "sums": [_sum(words("kept"), kept, strong=True)],
        },
        "help": _help(words("about"), about),
    }


def _went_back(head: Letterhead, payment: Payment, reversal: PaymentReversal, zone: ZoneInfo) -> Sequence[str]:
    endings = {ReversalState.PENDING: "_pending", ReversalState.SUCCEEDED: "", ReversalState.FAILED: "_failed"}
    words = head.words
    text = words(f"{reversal.kind}{endings[reversal.state]}", method=_method(words, payment.method))
    return [head.day(reversal.created_at.astimezone(zone).date()), text, money_text(-reversal.amount.amount_minor)]


def _invoice_headline(head: Letterhead, invoice: Invoice, paid_minor: int) -> Content:
    words = head.words
    amount = money_text(invoice.amount_due.amount_minor)
    notes = [words("part_paid", amount=money_text(paid_minor))] if paid_minor else []
    if invoice.processing_amount.amount_minor:
        notes.append(words("on_its_way", amount=money_text(invoice.processing_amount.amount_minor)))
    match invoice.state:
        case InvoiceState.OPEN | InvoiceState.PARTIALLY_PAID:
            return _headline("due", words("due_by", date=head.day(invoice.due_on)), " ".join(notes), amount)
        case InvoiceState.OVERDUE:
            return _headline("overdue", words("overdue_since", date=head.day(invoice.due_on)), " ".join(notes), amount)
        case InvoiceState.PAID:
            title = words("paid_on", date=head.day(invoice.paid_on)) if invoice.paid_on else words("paid")
            return _headline("paid", title, words("nothing_due"), amount)
        case InvoiceState.VOID:
            return _headline("neutral", words("void"), words("void_body"), amount)


def _receipt_headline(head: Letterhead, payment: Payment) -> Content:
    words = head.words
    amount = money_text(payment.amount.amount_minor)
    gone = payment.reversed_amount.amount_minor
    if gone:
        title = words("all_went_back" if gone == payment.amount.amount_minor else "part_went_back")
        return _headline("neutral", title, words("went_back_body", amount=money_text(gone)), amount)
    if payment.state is PaymentState.SUCCEEDED:
        return _headline("paid", words("payment_received"), words("received_body"), amount)
    expected = payment.expected_on
    body = words("processing_body", date=head.day(expected)) if expected else words("processing_soon")
    return _headline("due", words("payment_processing"), body, amount)


def _ways_to_pay(head: Letterhead) -> Sequence[str]:
    words, provider = head.words, head.provider
    return [
        words("pay_portal", short=provider.short_name),
        words("pay_phone", phone=provider.phone, number=head.account.number),
        words("pay_office", address=head.office),
    ]


def _line(head: Letterhead, line: InvoiceLine) -> Sequence[str]:
    words = head.words
    description = printable(line.description)
    if line.quantity != 1:
        description = words("times", description=description, quantity=line.quantity)
    period = ""
    if line.period_start and line.period_end:
        period = days_text(line.period_start, line.period_end, words.language)
    return [description, period, money_text(line.amount.amount_minor)]


def _paid_by(words: Words, payment: InvoicePayment) -> str:
    number = payment.confirmation_number
    return words("payment_row", number=printable(number)) if number else words("credit_used")


def _method(words: Words, method: MethodSummary) -> str:
    return method_text(words, method.kind, printable(method.brand), printable(method.last4))


def _headline(state: str, title: str, body: str, amount: str) -> Content:
    return {"state": state, "title": title, "body": body, "amount": amount}


def _fact(label: str, value: str) -> Content:
    return {"label": label, "value": value}


def _sum(label: str, amount_minor: int, *, strong: bool = False) -> Content:
    return {"label": label, "amount": money_text(amount_minor), "strong": strong}


def _help(title: str, sentences: Sequence[str]) -> Content:
    return {"title": title, "sentences": sentences}
