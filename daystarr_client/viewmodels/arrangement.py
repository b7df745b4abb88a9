"""More time to pay, for QML: the card beside the balance and its sheet."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.api.bodies_scheduled import ArrangementRequest
from daystarr_client.api.errors import Unreachable
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.arrangements import Agreeing, ArrangementsService
from daystarr_client.services.billing import BillingService
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels import arrangement_state as steps
from daystarr_client.viewmodels.arrangement_card import ArrangementCard, PartRow, arrangement_card
from daystarr_client.viewmodels.arrangement_state import (
    Asking,
    Choosing,
    Closed,
    Ending,
    Notice,
    Reading,
    State,
)
from daystarr_client.viewmodels.arrangement_view import ArrangementView, Choice, Known, arrangement_view
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_rows import Line
from daystarr_client.viewmodels.rows import RowsModel

if TYPE_CHECKING:
    from daystarr_client.api.models_scheduled import Arrangements


@qml_type
class ArrangementCardViewModel(ViewModel[ArrangementCard]):
    """The card."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    title = state_property(str, "title", changed)
    status = state_property(str, "status", changed)
    icon = state_property(str, "icon", changed)
    chip = state_property(str, "chip", changed)
    text = state_property(str, "text", changed)
    note = state_property(str, "note", changed)
    action = state_property(str, "action", changed)
    ending = state_property(str, "ending", changed)
    parts = object_property(RowsModel[PartRow], "part_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ArrangementCard(), parent)
        self.part_rows = RowsModel(PartRow, "key", self)

    def draw(self, card: ArrangementCard) -> None:
        """Show another one."""
        self.part_rows.set_rows(card.parts)
        self.show(card)


@qml_type
class ArrangementViewModel(ViewModel[ArrangementView]):
    """The sheet, and the card it is opened from. Fetches nothing by itself but the methods for a plan."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    closable = state_property(bool, "closable", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    anyMethods = state_property(bool, "any_methods", changed)
    autopay = state_property(str, "autopay", changed)
    terms = state_property(str, "terms", changed)
    agreed = state_property(bool, "agreed", changed)
    screen = state_property(dict[str, Any], "screen", changed)
    card = object_property(ArrangementCardViewModel, "card_view_model")
    offers = object_property(RowsModel[Choice], "offer_rows")
    methods = object_property(RowsModel[Choice], "method_rows")
    lines = object_property(RowsModel[Line], "line_rows")
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(
        self,
        arrangements: ArrangementsService,
        billing: BillingService,
        methods: PaymentMethodsService,
        facts: CardFacts,
        brand: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ArrangementView(), parent)
        self._arrangements = arrangements
        self._billing = billing
        self._methods = methods
        self._facts = facts
        self._brand = brand
        self._at: State = Closed()
        self.card_view_model = ArrangementCardViewModel(self)
        self.offer_rows = RowsModel(Choice, "key", self)
        self.method_rows = RowsModel(Choice, "key", self)
        self.line_rows = RowsModel(Line, "key", self)
        self.button_rows = RowsModel(Button, "key", self)
        for service in (arrangements, billing, methods):
            service.changed.connect(self._draw)
        arrangements.progressed.connect(self._on_progress)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    def refresh(self, *, quiet: bool) -> None:
        """Fetch again what holds or is offered."""
        self._arrangements.refresh(quiet=quiet)

    @Slot()
    def start(self) -> None:
        """Ask for more time."""
        if isinstance(self._at, Closed):
            self._methods.refresh()
            offers = self._known().offers
            self._become(Choosing(offers[0].id if len(offers) == 1 else ""))

    @Slot()
    def end(self) -> None:
        """Consider ending what holds."""
        known = self._arrangements.arrangements.value
        if isinstance(self._at, Closed) and known is not None and known.active is not None:
            self._become(Ending(known.active))

    @Slot(str)
    def chooseOffer(self, offer_id: str) -> None:
        """One of the offers."""
        if isinstance(self._at, Choosing):
            self._become(Choosing(offer_id))

    @Slot(str)
    def chooseMethod(self, method_id: str) -> None:
        """What a plan is charged to; what was agreed to before is not."""
        if isinstance(self._at, Reading):
            self._become(replace(self._at, method_id=method_id, agreed=False, notice=None))

    @Slot(bool)
    def setAgreed(self, on: bool) -> None:
        """The box under the words."""
        if isinstance(self._at, Reading):
            self._become(replace(self._at, agreed=on, notice=None))

    @Slot(str)
    def press(self, button: str) -> None:
        """A button at the foot of the sheet."""
        match button, self._at:
            case "close", _:
                self.close()
            case "next", Choosing() as state:
                known = self._known()
                self._become(steps.read(state, known.offers, known.methods))
            case "back", Reading() as state:
                self._become(Choosing(state.offer.id))
            case "agree", Reading() as state:
                self._agree(state)
            case "end", Ending(busy=False) as state:
                self._become(replace(state, busy=True, notice=None))
                self._arrangements.cancel(state.arrangement.id, self._on_ended)
            case _:
                pass

    @Slot()
    def close(self) -> None:
        """Leave it, unless it is being asked for right now."""
        if steps.can_close(self._at):
            self._become(Closed())

    @Slot()
    def recovered(self) -> None:
        """The portal answers again."""
        self._arrangements.try_now()

    def _agree(self, state: Reading) -> None:
        after = steps.press_agree(state)
        self._become(after)
        if isinstance(after, Asking):
            offer = after.reading.offer
            request = ArrangementRequest(
                offer.id,
                offer.total.amount_minor,
                offer.total.currency,
                after.reading.method_id if after.reading.is_plan else None,
            )
            self._arrangements.agree(request, new_idempotency_key())

    @Slot(object)
    def _on_progress(self, progress: Agreeing) -> None:
        if isinstance(self._at, Asking):
            self._become(steps.after(self._at, progress))

    def _on_ended(self, outcome: "Outcome[Arrangements]") -> None:
        if not isinstance(self._at, Ending):
            return
        match outcome:
            case Done():
                self._become(Closed())
            case Failed(error=Unreachable()):
                self._become(replace(self._at, busy=False, notice=Notice.UNREACHABLE))
            case Failed():
                self._become(replace(self._at, busy=False, notice=Notice.DENIED))

    def _known(self) -> Known:
        arrangements, methods = self._arrangements.arrangements.value, self._methods.methods.value
        return Known(
            facts=self._facts,
            brand=self._brand,
            offers=arrangements.offers if arrangements else (),
            methods=methods or (),
            pauses=arrangements is not None and arrangements.pauses_autopay,
        )

    def _become(self, state: State) -> None:
        self._at = state
        self._draw()

    @Slot()
    def _draw(self) -> None:
        bills = self._billing.bills.value
        known = self._arrangements.arrangements.value
        self.card_view_model.draw(arrangement_card(known, bills.bills if bills else None, self._facts))
        view = arrangement_view(self._at, self._known())
        if not view.open:  # what was said stays while the sheet fades
            self.show(replace(self.state, open=False))
            return
        self.offer_rows.set_rows(view.offers)
        self.method_rows.set_rows(view.methods)
        self.line_rows.set_rows(view.lines)
        self.button_rows.set_rows(view.buttons)
        self.show(view)
