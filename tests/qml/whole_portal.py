"""Everything a customer can look at, for tests that hold for every page and sheet.

A page joins by itself: it is visited, and what it asks for is answered from the client's own models. Where a page needs
an answer that makes more sense, add a line to `ANSWERS`; a sheet joins with a line in `SHEETS`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from typing import Any

import typst
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from daystarr_client.viewmodels.pages import (
    CALENDAR,
    HOME,
    INVOICES,
    PAGES,
    RECURRING_PAYMENTS,
    SECURITY,
    SERVICES,
    SETTINGS,
)
from tests.contract.registry import OPERATIONS
from tests.driver import Driver, let_run
from tests.fakes import portal_answers as answers
from tests.fakes.account_services import a_device, a_label, a_promotion, a_service
from tests.fakes.any_answer import an_answer
from tests.fakes.contacts import JSON_CONTACT
from tests.fakes.fake_portal import Exchange, FakePortal, json_reply, problem, reply
from tests.fakes.orders import FIBER, PHONE, SLOTS, WIFI, a_quote
from tests.fakes.scheduled import A_PLAN, A_PROMISE, BROKEN, JSON_PREVIEW, JSON_SCHEDULED, arranged, listed

# What a page says that understood nothing of an answer
TROUBLE = "The portal had a problem."
PDF = typst.compile(b"= A document\n")
INVOICE = {**answers.INVOICE_SUMMARY, "id": "inv_1"}


def a_list(*items: Any) -> dict[str, Any]:
    return {"items": list(items), "next_page_token": None}


def plain(model: Any) -> Any:
    return model.model_dump(mode="json")


# Path -> what is there. Everything else the client can ask for is answered from its models.
ANSWERS: dict[str, Any] = {
    "/v1/bills": answers.BILLS,
    "/v1/autopay": answers.AUTOPAY,
    "/v1/scheduled-payments": listed(JSON_SCHEDULED),
    "/v1/scheduled-payments/preview": JSON_PREVIEW,
    "/v1/arrangements": plain(arranged(A_PROMISE, A_PLAN, ended=BROKEN, pauses_autopay=True)),
    "/v1/calendar": answers.CALENDAR,
    "/v1/contacts": a_list(JSON_CONTACT),
    "/v1/invoices": a_list(INVOICE),
    "/v1/invoices/inv_1": answers.INVOICE,
    "/v1/payments": a_list(answers.PAYMENT),
    "/v1/payments/pay_1": answers.PAYMENT,
    "/v1/payment-methods": a_list(answers.PAYMENT_METHOD),
    "/v1/services": a_list(plain(a_service(promotion=a_promotion(), equipment=(a_device(),)))),
    "/v1/plans/pln_1/label": plain(a_label()),
    "/v1/catalogue": a_list(plain(WIFI), plain(PHONE), plain(FIBER)),
    "/v1/appointment-slots": a_list(*(plain(slot) for slot in SLOTS)),
    "/v1/orders/quote": plain(a_quote()),
    "/v1/sessions": answers.SESSIONS,
    "/v1/two-step": answers.TWO_STEP,
    "/v1/preferences": answers.PREFERENCES,
}


@dataclass(frozen=True)
class Place:
    """A sheet, how to come to it from its page, and what is on it."""

    name: str
    page: str
    steps: Callable[[Driver], None]
    item: str


def pressing(*names: str) -> Callable[[Driver], None]:
    """Press these, one after the other."""

    def act(window: Driver) -> None:
        for name in names:
            window.click(name)

    return act


def by_keyboard(name: str) -> Callable[[Driver], None]:
    """Press this with the keyboard, whatever the green button lies over."""

    def act(window: Driver) -> None:
        window.find(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        window.press(Qt.Key.Key_Return)

    return act


def at_invoice(then: str) -> Callable[[Driver], None]:
    """Press something beside an invoice, which a narrow window shows alone."""

    def act(window: Driver) -> None:
        if not window.sees(then):
            window.click("invoice_inv_1")
        window.click(then)

    return act


def in_invoices(*names: str) -> Callable[[Driver], None]:
    """Press these beside the list of invoices, which a narrow window shows alone."""

    def act(window: Driver) -> None:
        if window.sees("invoiceBack"):
            window.click("invoiceBack")
        pressing(*names)(window)

    return act


def at_method(then: str) -> Callable[[Driver], None]:
    """Press something beside a payment method, which a narrow window shows alone."""

    def act(window: Driver) -> None:
        if not window.sees(then):
            window.click("method_pm_1")
        window.click(then)

    return act


SHEETS = (
    Place("drawer", HOME, pressing("menuButton"), "menu_invoices"),
    Place("cancel a payment", HOME, by_keyboard("scheduledCancel_sch_1"), "sheetCloseButton"),
    Place("more time", HOME, by_keyboard("arrangementStart"), "sheetCloseButton"),
    Place("AutoPay", HOME, by_keyboard("updateAutopayButton"), "sheetCloseButton"),
    Place("AutoPay off", HOME, by_keyboard("turnOffAutopayButton"), "sheetCloseButton"),
    Place("user menu", HOME, pressing("userMenuButton"), "signOutItem"),
    Place("search", HOME, pressing("searchButton"), "searchCloseButton"),
    Place("help", HOME, pressing("userMenuButton", "helpItem"), "helpClose"),
    Place("green button", HOME, pressing("fabButton"), "action_make_a_payment"),
    Place("day", HOME, pressing("day_2026-12-13"), "sheetCloseButton"),
    Place("payment", HOME, pressing("fabButton", "action_make_a_payment"), "sheetCloseButton"),
    Place("cart", HOME, pressing("fabButton", "action_add_a_service"), "sheetCloseButton"),
    Place("phone number", HOME, pressing("fabButton", "action_add_a_phone_number"), "sheetCloseButton"),
    Place("comparison", INVOICES, at_invoice("invoiceWhy"), "sheetCloseButton"),
    Place("document", INVOICES, at_invoice("invoiceView"), "sheetCloseButton"),
    Place("many", INVOICES, in_invoices("saveSeveral", "pickingAll"), "pickingLeave"),
    Place("statement", INVOICES, in_invoices("statementButton", "statementFromPick"), "sheetCloseButton"),
    Place("calendar shared", CALENDAR, pressing("calendarShareButton"), "sheetCloseButton"),
    Place("method removed", RECURRING_PAYMENTS, at_method("methodRemove"), "sheetCloseButton"),
    Place("authorization", RECURRING_PAYMENTS, at_method("methodAuthorization"), "sheetCloseButton"),
    Place("security code", SECURITY, pressing("changeCodeButton"), "sheetCloseButton"),
    Place("label", SERVICES, pressing("serviceLabel_svc_1"), "sheetCloseButton"),
    Place("two-step sign-in", SETTINGS, pressing("setUpTwoStep"), "sheetCloseButton"),
)


def model_at(path: str, method: str = "GET") -> Any:
    """The client's model of the answer at a path; None where that is no JSON or the client never asks there."""
    found = _operation(path, method) or _operation(path, "POST")
    return found.answer if found else None


def _operation(path: str, method: str) -> Any:
    return next((one for pattern, one in _routes() if one.method == method and pattern.fullmatch(path)), None)


@cache
def _routes() -> list[tuple[re.Pattern[str], Any]]:
    exact_first = sorted(OPERATIONS, key=lambda one: one.path.count("{"))
    return [(re.compile(re.sub(r"\{\w+\}", "[^/]+", one.path)), one) for one in exact_first]


class WholePortal:
    """Makes a fake portal answer everything; `change` turns each good answer into another. Knows who asked wrongly."""

    def __init__(self, portal: FakePortal, change: Callable[[Any, Any], Any] = lambda _, good: good) -> None:
        self.portal = portal
        self.unexpected: list[str] = []
        self._change = change
        for path in ANSWERS:
            portal.on(path, self._answer)
        portal.otherwise(self._answer)

    def _answer(self, exchange: Exchange) -> None:
        path, method = exchange.request.path, exchange.request.method
        operation = _operation(path, method)
        if operation is None:
            self.unexpected.append(exchange.request.target)
            problem(404, "not_found")(exchange)
        elif operation.answer is None:
            body = PDF if operation.media_type == "application/pdf" else b""
            reply(body, operation.status, operation.media_type)(exchange)
        else:
            good = ANSWERS.get(path) if method in ("GET", "POST") and path in ANSWERS else None
            if good is None or (method == "POST" and _operation(path, "GET") is not None):
                good = an_answer(operation.answer)
            self._reply(operation, good, exchange)

    def _reply(self, operation: Any, good: Any, exchange: Exchange) -> None:
        changed = self._change(operation.answer, good)
        if isinstance(changed, bytes):
            reply(changed, operation.status)(exchange)
        else:
            json_reply(changed, operation.status)(exchange)


def item_of(page: str) -> str:
    """The object name of a page, which is its file's with a small letter."""
    stem = PurePath(PAGES[page]).stem
    return stem[0].lower() + stem[1:]


def visit(window: Driver, page: str) -> None:
    """Go to a page and let it have its answers."""
    assert window.client.customer
    window.client.customer.view_model.shell_view_model.open(page)
    window.find(item_of(page))
    rest(window)


def rest(window: Driver) -> None:
    """Let what was asked for arrive, and what moves come to rest."""
    let_run(50)
    window.wait_until(lambda: not window.client.view_model.busy, "the answers to be there")
    window.settle(60)


def leave(window: Driver, place: Place) -> None:
    """Close a sheet and whatever it asks."""
    for _ in range(8):
        window.press(Qt.Key.Key_Escape)
        for _ in range(30):
            if not window.sees(place.item):
                return
            let_run(10)
    raise AssertionError(f"{place.name} does not close; on the screen: {window.names()}")


# Looking for what is wrong

_NONSENSE = re.compile(
    r"\bundefined\b|\bNaN\b|\bnull\b|\bNone\b|\[object|<html|Traceback|ValidationError|%[1-9n]|[{]['\"]|\binf\b"
)


def nonsense(window: Driver) -> list[str]:
    """Texts on the screen that no person should see."""
    return [text for text in window.texts() if _NONSENSE.search(text)]


def drawn_outside(window: Driver) -> list[str]:
    """Items that draw beyond the window, or texts that run out of it."""
    whole = QRectF(-1, -1, window.window.width() + 2, window.window.height() + 2)
    found: list[str] = []
    for item in window.items():
        place = _drawn(item)
        if place is None:
            continue
        seen = place.intersected(_clip(item, place))
        if not seen.isEmpty() and not whole.contains(seen):
            found.append(f"{_name(item)} at {seen.getRect()}")
    return found


def _drawn(item: QQuickItem) -> QRectF | None:
    text = item.property("text")
    if not isinstance(text, str) or not text or item.opacity() == 0:
        return None
    width, height = item.width(), item.height()
    if item.inherits("QQuickText"):
        width = max(width, float(item.property("contentWidth")))
        height = max(height, float(item.property("contentHeight")))
    return item.mapRectToScene(QRectF(0, 0, width, height))


def _clip(item: QQuickItem, place: QRectF) -> QRectF:
    seen = place
    above = item.parentItem()
    while above:
        if above.clip():
            seen = seen.intersected(above.mapRectToScene(QRectF(0, 0, above.width(), above.height())))
        above = above.parentItem()
    return seen


def rings_cut(window: Driver) -> list[str]:
    """Outlines of what has the keyboard that are not wholly to be seen."""
    rings = [item for item in window.items() if item.inherits("QQuickRectangle") and item.property("inset") is not None]
    assert rings, "nothing shows the keyboard"
    places = {ring: window.rectangle(ring) for ring in rings}
    return [f"{_name(ring)} at {place.getRect()}" for ring, place in places.items() if _clip(ring, place) != place]


def _name(item: QQuickItem) -> str:
    above = item
    while above and not above.objectName():
        above = above.parentItem()
    text = str(item.property("text"))[:30]
    return f"{item.metaObject().className()} {text!r} in {above.objectName() if above else 'nobody'}"


def out_of_reach(window: Driver, within: str) -> list[str]:
    """Controls that the keyboard brings nowhere near the eyes."""
    whole = QRectF(0, 0, window.window.width(), window.window.height())
    found: list[str] = []
    for item in list(window.items(window.find(within))):
        if not item.activeFocusOnTab() or not item.isEnabled() or not item.objectName():
            continue
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        let_run(1)
        place = window.rectangle(item)
        seen = place.intersected(_clip(item, place)).intersected(whole)
        if not item.isVisible():
            continue  # reaching it changed what is there
        if seen.width() < min(40, place.width()) or seen.height() < min(30, place.height()):
            found.append(f"{_name(item)} at {place.getRect()}, of which {seen.getRect()} is in sight")
    return found
