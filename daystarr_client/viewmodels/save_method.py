"""Saving a payment method alone: entered on the processor's hosted page in the browser, and nothing is paid."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums import CaptureState
from daystarr_client.services.links import Links
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import Capture, PaymentMethod

translate = QCoreApplication.translate


class Ended(Enum):
    """How a visit to the hosted page ended without a method."""

    CANCELED = "canceled"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Asking:
    """Before the page: what is about to happen, and why the last try did not work."""

    trouble: ProblemKind | Ended | None = None


@dataclass(frozen=True)
class OnThePage:
    """The hosted page is open in the browser; `capture` is None until it has an address."""

    capture: "Capture | None" = None
    browser_failed: bool = False


@dataclass(frozen=True)
class Saved:
    """The method is kept on the account."""

    method: "PaymentMethod"


Saving = Asking | OnThePage | Saved


def after_capture(state: OnThePage, capture: "Capture") -> Saving:
    """What became of the visit to the hosted page."""
    match capture.state:
        case CaptureState.COMPLETED if capture.payment_method is not None:
            return Saved(capture.payment_method)
        case CaptureState.CANCELED:
            return Asking(Ended.CANCELED)
        case CaptureState.EXPIRED:
            return Asking(Ended.EXPIRED)
        case _:
            return replace(state, capture=capture)


@dataclass(frozen=True, slots=True)
class SaveMethodView:
    """The sheet: a picture, a sentence, and its buttons. Texts of buttons that are not there are empty."""

    open: bool = False
    status: str = ""
    icon: str = ""
    waiting: bool = False
    title: str = ""
    body: str = ""
    trouble: str = ""
    go_text: str = ""
    home_text: str = ""
    leave_text: str = ""


def save_method_view(state: Saving | None, facts: CardFacts) -> SaveMethodView:
    """What the sheet shows in this state."""
    match state:
        case None:
            return SaveMethodView()
        case Asking(trouble=trouble):
            return SaveMethodView(
                open=True,
                status="scheduled",
                icon="credit-card-plus-outline",
                title=translate("SaveMethod", "Save a card or a bank account"),
                body=translate(
                    "SaveMethod",
                    "We open the secure page of our payment processor in your browser. You enter it there, and nothing "
                    "is charged. This program never sees its number.",
                ),
                trouble=_trouble(trouble, facts),
                go_text=translate("SaveMethod", "Open the secure page"),
                leave_text=translate("SaveMethod", "Cancel"),
            )
        case OnThePage():
            return _on_the_page(state)
        case Saved(method=method):
            body = translate("SaveMethod", "You can pay your bills with it, or choose it for AutoPay on the home page.")
            return SaveMethodView(
                open=True,
                status="paid",
                icon="check",
                title=fill(translate("SaveMethod", "%1 is saved"), short_method(method)),
                body=body if facts.can_recur else translate("SaveMethod", "You can pay your bills with it."),
                home_text=translate("SaveMethod", "Go to the home page") if facts.can_recur else "",
                leave_text=translate("SaveMethod", "Done"),
            )
        case _:
            assert_never(state)


def _on_the_page(state: OnThePage) -> SaveMethodView:
    view = SaveMethodView(
        open=True, status="processing", icon="open-in-new", leave_text=translate("SaveMethod", "Cancel")
    )
    if state.capture is None:
        return replace(view, waiting=True, title=translate("SaveMethod", "Opening the secure page"))
    view = replace(view, go_text=translate("SaveMethod", "Open the page again"))
    if state.browser_failed:
        body = translate("SaveMethod", "Your browser did not open. Open the page again.")
        return replace(view, status="due", title=translate("SaveMethod", "The secure page is ready"), body=body)
    body = translate(
        "SaveMethod",
        "Enter your card or bank account on the secure page in your browser. This goes on by itself when you are done.",
    )
    return replace(view, waiting=True, title=translate("SaveMethod", "Waiting for the secure page"), body=body)


def _trouble(trouble: ProblemKind | Ended | None, facts: CardFacts) -> str:
    match trouble:
        case None:
            return ""
        case Ended.CANCELED:
            return translate("SaveMethod", "The secure page was closed before it was finished. Nothing was saved.")
        case Ended.EXPIRED:
            return translate("SaveMethod", "The secure page has expired. Nothing was saved; you can open a new one.")
        case ProblemKind():
            return problem_sentence(trouble, facts.phone)
        case _:
            assert_never(trouble)


@qml_type
class SaveMethodViewModel(ViewModel[SaveMethodView]):
    """One visit to the hosted page at a time."""

    changed = Signal()
    home_wanted = Signal()
    open = state_property(bool, "open", changed)
    status = state_property(str, "status", changed)
    icon = state_property(str, "icon", changed)
    waiting = state_property(bool, "waiting", changed)
    title = state_property(str, "title", changed)
    body = state_property(str, "body", changed)
    trouble = state_property(str, "trouble", changed)
    goText = state_property(str, "go_text", changed)
    homeText = state_property(str, "home_text", changed)
    leaveText = state_property(str, "leave_text", changed)

    def __init__(
        self, methods: PaymentMethodsService, links: Links, facts: CardFacts, parent: QObject | None = None
    ) -> None:
        super().__init__(SaveMethodView(), parent)
        self._methods = methods
        self._links = links
        self._facts = facts
        self._at: Saving | None = None
        methods.captured.connect(self._on_captured)
        methods.capture_failed.connect(self._on_failed)

    def start(self) -> None:
        """Open the sheet; nothing is opened in the browser yet."""
        if self._at is None:
            self._become(Asking())

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._become(self._at)

    @Slot()
    def go(self) -> None:
        """Open the secure page, or open it again."""
        match self._at:
            case Asking():
                self._become(OnThePage())
                self._methods.start_capture(save=True)
            case OnThePage(capture=capture) if capture is not None:
                self._become(OnThePage(capture, browser_failed=not self._links.open(capture.url)))
            case _:
                pass

    @Slot()
    def close(self) -> None:
        """Leave; a page that is still open is closed."""
        if isinstance(self._at, OnThePage):
            self._methods.stop_capture()
        self._become(None)

    @Slot()
    def goHome(self) -> None:
        """AutoPay is set up and changed there."""
        self.close()
        self.home_wanted.emit()

    @Slot()
    def cameBack(self) -> None:
        """The customer is back at the window, perhaps from the browser."""
        if isinstance(self._at, OnThePage):
            self._methods.look_now()

    @Slot(object)
    def _on_captured(self, capture: "Capture") -> None:
        state = self._at
        if not isinstance(state, OnThePage):
            return
        after = after_capture(state, capture)
        if isinstance(after, OnThePage) and state.capture is None:
            after = replace(after, browser_failed=not self._links.open(capture.url))
        self._become(after)
        if isinstance(after, Saved):
            self._methods.refresh()

    @Slot(object)
    def _on_failed(self, problem: ProblemKind) -> None:
        if isinstance(self._at, OnThePage):
            self._become(Asking(problem))

    def _become(self, state: Saving | None) -> None:
        self._at = state
        # What was said stays while the sheet fades
        self.show(save_method_view(state, self._facts) if state else replace(self.state, open=False))
