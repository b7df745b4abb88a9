"""The broadband facts of a plan, as the FCC lays them out, on a sheet over any page."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums_services import TaxRule
from daystarr_client.services.account_services import AccountServicesService
from daystarr_client.services.links import Links
from daystarr_client.services.loadable import Loadable
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_services import BroadbandLabel

translate = QCoreApplication.translate
FCC: Final = "https://www.fcc.gov/consumer"


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One line. `kind` is heading, line, indented, note, or link, which has the address to open."""

    key: int
    kind: str
    label: str
    value: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLabelView(CardView):
    """The sheet."""

    open: bool = False
    provider: str = ""
    plan: str = ""
    stale: str = ""
    number: str = ""
    rows: tuple[LabelRow, ...] = ()


def plan_label_view(plan_id: str, loadable: "Loadable[BroadbandLabel]", facts: CardFacts) -> PlanLabelView:
    """The sheet about a plan; closed without one."""
    if not plan_id:
        return PlanLabelView()
    view = PlanLabelView(open=True)
    if (label := loadable.value) is not None:
        view = replace(
            view,
            provider=one_line(label.provider, 80),
            plan=one_line(label.plan_name, 80),
            number=one_line(label.number, 40),
            rows=label_rows(label, facts.formats),
        )
    if loadable.stale and loadable.as_of is not None:
        text = translate("PlanLabel", "Not up to date: as of %1.")
        view = replace(view, stale=fill(text, facts.formats.moment(loadable.as_of, facts.today)))
    return in_phase(view, loadable, facts.phone, asked=False)


Words = tuple[str, str, str, str]


def label_rows(label: "BroadbandLabel", formats: Formats) -> tuple[LabelRow, ...]:
    """The lines of the label, top to bottom."""
    rows: list[Words] = [
        ("heading", translate("PlanLabel", "Monthly price"), formats.money(label.monthly_price), ""),
        _note(_introductory(label)),
        _note(_contract(label, formats)),
        ("heading", translate("PlanLabel", "Additional charges and terms"), "", ""),
        *_charges(label, formats),
        ("heading", translate("PlanLabel", "Discounts and bundles"), "", ""),
        *_discounts(label),
        ("heading", translate("PlanLabel", "Speeds provided with the plan"), "", ""),
        _line(translate("PlanLabel", "Typical download speed"), _mbps(label.typical_down_mbps, formats)),
        _line(translate("PlanLabel", "Typical upload speed"), _mbps(label.typical_up_mbps, formats)),
        _line(
            translate("PlanLabel", "Typical latency"),
            fill(translate("PlanLabel", "%1 ms"), formats.number(label.typical_latency_ms)),
        ),
        ("heading", translate("PlanLabel", "Data included with the monthly price"), _data(label, formats), ""),
        ("heading", translate("PlanLabel", "Policies"), "", ""),
        _link(translate("PlanLabel", "Network management policy"), label.links.network_management),
        _link(translate("PlanLabel", "Privacy policy"), label.links.privacy),
        ("heading", translate("PlanLabel", "Customer support"), "", ""),
        _line(translate("PlanLabel", "Phone"), one_line(label.support_phone, 40)),
        _link(translate("PlanLabel", "Support on the web"), label.support_url),
        _note(translate("PlanLabel", "What these terms mean is explained by the Federal Communications Commission.")),
        _link(translate("PlanLabel", "FCC consumer resource center"), FCC),
    ]
    return tuple(LabelRow(at, *row) for at, row in enumerate(rows))


def _line(label: str, value: str) -> Words:
    return "line", label, value, ""


def _note(text: str) -> Words:
    return "note", text, "", ""


def _link(text: str, address: str) -> Words:
    return "link", text, "", address


def _introductory(label: "BroadbandLabel") -> str:
    if label.is_introductory_price:
        return translate("PlanLabel", "This monthly price is an introductory price.")
    return translate("PlanLabel", "This monthly price is not an introductory price.")


def _contract(label: "BroadbandLabel", formats: Formats) -> str:
    if label.contract_months == 0:
        return translate("PlanLabel", "This monthly price does not require a contract.")
    text = translate("PlanLabel", "This monthly price requires a contract of %1 months.")
    return fill(text, formats.number(label.contract_months))


def _charges(label: "BroadbandLabel", formats: Formats) -> list[Words]:
    rows: list[Words] = []
    none = translate("PlanLabel", "None")
    for title, fees in (
        (translate("PlanLabel", "Provider monthly fees"), label.monthly_fees),
        (translate("PlanLabel", "One-time fees at purchase"), label.one_time_fees),
    ):
        rows.append(_line(title, "" if fees else none))
        rows += [("indented", one_line(fee.name, 80), formats.money(fee.amount), "") for fee in fees]
    early = label.early_termination_fee
    words = formats.money(early) if early.amount_minor else none
    rows.append(_line(translate("PlanLabel", "Early termination fee"), words))
    varies = translate("PlanLabel", "Varies by location")
    taxes = varies if label.government_taxes is TaxRule.VARIES_BY_LOCATION else translate("PlanLabel", "Ask us")
    rows.append(_line(translate("PlanLabel", "Government taxes"), taxes))
    return rows


def _discounts(label: "BroadbandLabel") -> list[Words]:
    if not label.discounts_and_bundles:
        return [_note(translate("PlanLabel", "There are none for this plan."))]
    text = translate("PlanLabel", "See which billing discounts and bundles there are for this plan.")
    return [_note(text), _link(translate("PlanLabel", "Discounts and bundles"), label.links.discounts)]


def _mbps(speed: int, formats: Formats) -> str:
    return fill(translate("PlanLabel", "%1 Mbps"), formats.number(speed))


def _data(label: "BroadbandLabel", formats: Formats) -> str:
    if label.data_included_gb is None:
        return translate("PlanLabel", "Unlimited")
    return fill(translate("PlanLabel", "%1 GB"), formats.number(label.data_included_gb))


@qml_type
class PlanLabelViewModel(ViewModel[PlanLabelView]):
    """Shows one label at a time."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    provider = state_property(str, "provider", changed)
    plan = state_property(str, "plan", changed)
    stale = state_property(str, "stale", changed)
    number = state_property(str, "number", changed)
    rows = object_property(RowsModel[LabelRow], "label_rows")

    def __init__(
        self,
        services: AccountServicesService,
        links: Links,
        facts: CardFacts,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(PlanLabelView(), parent)
        self._services = services
        self._links = links
        self._facts = facts
        self._toasts = toasts
        self._plan_id = ""
        self.label_rows = RowsModel(LabelRow, "key", self)
        services.label_changed.connect(self._on_label)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    @Slot(str)
    def read(self, plan_id: str) -> None:
        """Open the label of a plan; what was read before is there at once, and renewed."""
        self._plan_id = plan_id
        if plan_id:
            self._services.fetch_label(plan_id)
        self._draw()

    @Slot()
    def retry(self) -> None:
        """Fetch it again after that failed."""
        self.read(self._plan_id)

    @Slot()
    def close(self) -> None:
        """Close the sheet."""
        self.read("")

    @Slot(str)
    def follow(self, address: str) -> None:
        """Open a page that the label leads to."""
        if not self._links.open(address):
            self._toasts.say(
                lambda: translate("PlanLabel", "The page could not be opened in your browser."), "alert-outline"
            )

    @Slot(str)
    def _on_label(self, plan_id: str) -> None:
        if plan_id == self._plan_id:
            self._draw()

    def _draw(self) -> None:
        view = plan_label_view(self._plan_id, self._services.label(self._plan_id), self._facts)
        if view.open:  # what is closing fades out with its words
            self.label_rows.set_rows(view.rows)
        self.show(view if view.open else replace(self.state, open=False))
