"""Why a bill is different from the one before it, line by line, on a sheet over the invoices."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums_invoices import ChangeReason, LineChange
from daystarr_client.services.invoice_comparison import ComparisonService
from daystarr_client.services.loadable import Loadable
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_invoices import ComparedLine, InvoiceComparison

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One line of both bills, or a heading over some. `change` has its sign; `spoken` is all of it in one sentence."""

    key: int
    kind: str
    label: str
    note: str = ""
    before: str = ""
    after: str = ""
    change: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView(CardView):
    """The sheet. `summary` says how much more or less it is; the heads stand over the two columns of amounts."""

    open: bool = False
    title: str = ""
    summary: str = ""
    before_head: str = ""
    after_head: str = ""
    rows: tuple[ComparedRow, ...] = ()


def comparison_view(number: str, loadable: "Loadable[InvoiceComparison]", facts: CardFacts) -> ComparisonView:
    """The sheet about the invoice with this number."""
    formats, name = facts.formats, one_line(number, 24)
    view = ComparisonView(
        open=True, title=fill(translate("Comparison", "Why invoice %1 is different from the one before"), name)
    )
    if (comparison := loadable.value) is not None:
        before = one_line(comparison.previous.number, 24) if comparison.previous else ""
        view = replace(
            view,
            summary=_summary(comparison, before, formats),
            before_head=fill(translate("Comparison", "Invoice %1"), before),
            after_head=fill(translate("Comparison", "Invoice %1"), name),
            rows=_rows(comparison.lines, formats) if comparison.previous else (),
        )
    return in_phase(view, loadable, facts.phone, asked=False)


def _summary(comparison: "InvoiceComparison", before: str, formats: Formats) -> str:
    if comparison.previous is None:
        return translate("Comparison", "This is your first invoice: there is none before it to compare it with.")
    difference = comparison.difference
    amount = formats.minor(abs(difference.amount_minor), difference.currency)
    if difference.amount_minor > 0:
        return fill(translate("Comparison", "It is %1 more than invoice %2."), amount, before)
    if difference.amount_minor < 0:
        return fill(translate("Comparison", "It is %1 less than invoice %2."), amount, before)
    return fill(translate("Comparison", "It comes to the same as invoice %1."), before)


def _rows(lines: "tuple[ComparedLine, ...]", formats: Formats) -> tuple[ComparedRow, ...]:
    changed = [line for line in lines if line.kind is not LineChange.SAME]
    same = [line for line in lines if line.kind is LineChange.SAME]
    rows: list[ComparedRow] = []
    if changed:
        rows += [_heading(translate("Comparison", "What changed")), *(_row(line, formats) for line in changed)]
    if same:
        rows += [_heading(translate("Comparison", "What stayed the same")), *(_row(line, formats) for line in same)]
    return tuple(replace(row, key=at) for at, row in enumerate(rows))


def _heading(text: str) -> ComparedRow:
    return ComparedRow(0, "heading", text, spoken=text)


def _row(line: "ComparedLine", formats: Formats) -> ComparedRow:
    before = formats.money(line.before) if line.before else "–"
    after = formats.money(line.after) if line.after else "–"
    label, note = one_line(line.description, 160), _why(line)
    kind = "same" if line.kind is LineChange.SAME else "changed"
    if kind == "same":
        return ComparedRow(0, kind, label, note, before, after, "", f"{label}, {after}")
    change = _signed(line, formats)
    said = translate("Comparison", "%1: %2. Before %3, now %4.")
    return ComparedRow(0, kind, label, note, before, after, change, fill(said, label, note, before, after))


def _signed(line: "ComparedLine", formats: Formats) -> str:
    before, after = (amount.amount_minor if amount else 0 for amount in (line.before, line.after))
    money = line.after or line.before
    text = formats.minor(after - before, money.currency if money else "USD")
    return f"+{text}" if after > before else text


def _why(line: "ComparedLine") -> str:
    match line.reason:
        case ChangeReason.PROMOTION_ENDED:
            return translate("Comparison", "A promotion ended")
        case ChangeReason.PRORATION:
            return translate("Comparison", "Charged for a part of the period")
        case ChangeReason.NEW_SERVICE:
            return translate("Comparison", "A service was added")
        case ChangeReason.ENDED_SERVICE:
            return translate("Comparison", "A service ended")
        case ChangeReason.PRICE_CHANGE:
            return translate("Comparison", "The price changed")
        case ChangeReason.CREDIT:
            return translate("Comparison", "A credit that is not the same on both")
        case ChangeReason.TAX:
            return translate("Comparison", "Taxes follow what is charged")
        case ChangeReason.OTHER:
            return _what(line.kind)


def _what(change: LineChange) -> str:
    match change:
        case LineChange.ADDED:
            return translate("Comparison", "New on this invoice")
        case LineChange.REMOVED:
            return translate("Comparison", "No longer on this invoice")
        case LineChange.CHANGED | LineChange.OTHER:
            return translate("Comparison", "The amount is different")
        case LineChange.SAME:
            return ""


@qml_type
class ComparisonViewModel(ViewModel[ComparisonView]):
    """One comparison at a time."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    title = state_property(str, "title", changed)
    summary = state_property(str, "summary", changed)
    beforeHead = state_property(str, "before_head", changed)
    afterHead = state_property(str, "after_head", changed)
    rows = object_property(RowsModel[ComparedRow], "compared_rows")

    def __init__(self, service: ComparisonService, facts: CardFacts, parent: QObject | None = None) -> None:
        super().__init__(ComparisonView(), parent)
        self._service = service
        self._facts = facts
        self._invoice: tuple[str, str] | None = None
        self.compared_rows = RowsModel(ComparedRow, "key", self)
        service.changed.connect(self._draw)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    @Slot(str, str)
    def explain(self, invoice_id: str, number: str) -> None:
        """Say why this invoice is different."""
        self._invoice = (invoice_id, number)
        self._service.ask(invoice_id)

    @Slot()
    def retry(self) -> None:
        """Ask again."""
        if self._invoice is not None:
            self._service.ask(self._invoice[0])

    @Slot()
    def close(self) -> None:
        """Enough of it."""
        self._invoice = None
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._invoice is None:  # while it fades out it keeps its lines
            self.show(replace(self.state, open=False))
            return
        view = comparison_view(self._invoice[1], self._service.comparison, self._facts)
        self.compared_rows.set_rows(view.rows)
        self.show(view)
