"""What the card of the green button offers: pay once, save a payment method, set up recurring payments."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.loadable import Loadable
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models_autopay import Autopay

translate = QCoreApplication.translate

PAY, SAVE, RECUR, HOME = "pay", "save", "recur", "home"


@dataclass(frozen=True, slots=True)
class CardChoice:
    """One thing to do."""

    name: str
    title: str
    body: str
    icon: str
    usable: bool = True


@dataclass(frozen=True, slots=True)
class CardMenuView:
    """The sheet with its choices."""

    open: bool = False
    choices: tuple[CardChoice, ...] = ()


def card_menu_view(autopay: "Loadable[Autopay]", facts: CardFacts) -> CardMenuView:
    """The choices, the last one depending on whether there is AutoPay already."""
    pay = CardChoice(
        PAY,
        translate("CardMenu", "Make a one-time payment"),
        translate("CardMenu", "Pay one bill, several, or any amount."),
        "cash-check",
    )
    save = CardChoice(
        SAVE,
        translate("CardMenu", "Save a payment method"),
        translate("CardMenu", "A card or a bank account for later. Nothing is charged."),
        "credit-card-plus-outline",
    )
    recurring = (_recurring(autopay, facts),) if facts.can_recur else ()
    return CardMenuView(open=True, choices=(pay, save, *recurring))


def _recurring(autopay: "Loadable[Autopay]", facts: CardFacts) -> CardChoice:
    title = translate("CardMenu", "Set up recurring payments")
    if autopay.value is None:
        body = translate("CardMenu", "Looking whether AutoPay is on…")
        if autopay.problem is not None:
            body = problem_sentence(autopay.problem, facts.phone)
        return CardChoice(RECUR, title, body, "autorenew", usable=False)
    if not autopay.value.enabled:
        body = translate("CardMenu", "AutoPay pays each bill by itself.")
        return CardChoice(RECUR, title, body, "autorenew")
    method = autopay.value.method
    if method is None:
        body = translate("CardMenu", "AutoPay is on already. It is updated on the home page, not here.")
    else:
        text = translate("CardMenu", "AutoPay is on already, with %1. It is updated on the home page, not here.")
        body = fill(text, short_method(method))
    return CardChoice(HOME, translate("CardMenu", "Update AutoPay on the home page"), body, "home-outline")


@qml_type
class CardMenuViewModel(ViewModel[CardMenuView]):
    """Leads to what is chosen. It does nothing itself."""

    changed = Signal()
    home_wanted = Signal()
    open = state_property(bool, "open", changed)
    choices = state_property(list[dict[str, Any]], "choices", changed)

    def __init__(
        self,
        autopay: AutopayService,
        facts: CardFacts,
        pay: Callable[[], object],
        save: Callable[[], None],
        set_up: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CardMenuView(), parent)
        self._autopay = autopay
        self._facts = facts
        self._actions: dict[str, Callable[[], object]] = {
            PAY: pay,
            SAVE: save,
            RECUR: set_up,
            HOME: self.home_wanted.emit,
        }
        autopay.changed.connect(self.retranslate)

    def start(self) -> None:
        """Open the sheet, and look whether AutoPay is on."""
        self.show(card_menu_view(self._autopay.autopay, self._facts))
        if self._facts.can_recur:
            self._autopay.refresh(quiet=True)

    @Slot()
    def retranslate(self) -> None:
        """Another language is spoken, or more is known of AutoPay."""
        if self.state.open:
            self.show(card_menu_view(self._autopay.autopay, self._facts))

    @Slot(str)
    def choose(self, name: str) -> None:
        """One of the choices."""
        usable = any(choice.name == name and choice.usable for choice in self.state.choices)
        if usable:
            self.close()
            self._actions[name]()

    @Slot()
    def close(self) -> None:
        """None of them."""
        self.show(CardMenuView(choices=self.state.choices))
