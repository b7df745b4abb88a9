"""The hosted pages over HTTP: no sign-in, the secret is in the address."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Form, Query, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from daystarr_portal.core.clock import Clock
from daystarr_portal.processors.base import MethodKind
from daystarr_portal.processors.sandbox.books import EnteredMethod, SandboxBooks
from daystarr_portal.processors.sandbox.forms import Rejected, read_bank_account, read_card
from daystarr_portal.processors.sandbox.numbers import CARDS
from daystarr_portal.processors.sandbox.pages import Pages, example
from daystarr_portal.processors.sandbox.reading import READERS, SandboxReaders
from daystarr_portal.processors.sandbox.tables import SandboxCaptureRow, SandboxMethodRow

Field = Annotated[str, Form()]
READER_CARDS_EXPIRE = 2039


def sandbox_router(books: SandboxBooks, readers: SandboxReaders, pages: Pages, clock: Clock) -> APIRouter:
    """`/sandbox/captures/...` and `/sandbox/confirm/...`, for the customer's browser; `/sandbox/readers/...`."""
    router = APIRouter(prefix="/sandbox", include_in_schema=False)
    _serve_captures(router, books, pages, clock)
    _serve_confirmations(router, books, pages)
    _serve_readers(router, readers, pages)
    return router


def _serve_captures(router: APIRouter, books: SandboxBooks, pages: Pages, clock: Clock) -> None:
    @router.get("/captures/{ref}")
    def capture_page(ref: str, kind: str = "card", last4: Annotated[str, Query(alias="try")] = "") -> HTMLResponse:
        found = books.capture(ref)
        if found is None:
            return pages.missing()
        over = _ended(pages, *found, clock())
        return over or pages.capture(found[0].language, _kind(kind), example(_kind(kind), last4, clock().year), {})

    @router.post("/captures/{ref}")
    def enter_method(
        ref: str,
        kind: Field = "card",
        number: Field = "",
        expiry: Field = "",
        code: Field = "",
        name: Field = "",
        postal: Field = "",
        routing: Field = "",
        account: Field = "",
    ) -> Response:
        found = books.capture(ref)
        if found is None:
            return pages.missing()
        over = _ended(pages, *found, clock())
        if over is not None:
            return over
        if kind == "cancel":
            books.cancel_capture(ref)
            return _back()
        if _kind(kind) is MethodKind.CARD:
            typed = {"number": number, "expiry": expiry, "code": code, "name": name, "postal": postal}
            entered = read_card(typed, clock().date())
        else:
            entered = read_bank_account({"name": name, "routing": routing, "account": account})
        if isinstance(entered, Rejected):
            return pages.capture(found[0].language, _kind(kind), entered.values, entered.errors)
        books.complete_capture(ref, entered)
        return _back()


def _serve_confirmations(router: APIRouter, books: SandboxBooks, pages: Pages) -> None:
    @router.get("/confirm/{action_key}")
    def confirm_page(action_key: str) -> HTMLResponse:
        found = books.charge_by_action(action_key)
        if found is None:
            return pages.missing()
        charge, method = found
        match charge.state:
            case "needs_action":
                return pages.confirm(charge, method)
            case "succeeded":
                return pages.approved(charge.language)
            case "declined":
                return pages.refused(charge.language)
            case _:
                return pages.expired(charge.language)

    @router.post("/confirm/{action_key}")
    def confirm(action_key: str, decision: Field = "") -> Response:
        if decision in {"approve", "refuse"}:
            books.confirm(action_key, approved=decision == "approve")
        return _back()


def _serve_readers(router: APIRouter, readers: SandboxReaders, pages: Pages) -> None:
    @router.get("/readers/{ref}")
    def reader_page(ref: str) -> HTMLResponse:
        found = next((reader for reader in READERS if reader.ref == ref), None)
        return pages.reader(found, waiting=readers.waiting(ref) is not None) if found else pages.missing()

    @router.post("/readers/{ref}")
    def hold_card(ref: str, card: Field = "") -> Response:
        known = next((entry for entry in CARDS.values() if entry.number[-4:] == card), None)
        if known is not None:
            readers.present(
                ref, EnteredMethod(MethodKind.CARD, known.brand, card, 12, READER_CARDS_EXPIRE, known.behavior)
            )
        return _back()


def _ended(pages: Pages, row: SandboxCaptureRow, method: SandboxMethodRow | None, now: datetime) -> HTMLResponse | None:
    """The page of a visit that is over; None while it is open."""
    if method is not None:
        return pages.captured(row.language, method)
    if row.state == "canceled":
        return pages.capture_canceled(row.language)
    return pages.expired(row.language) if row.expires_at <= now else None


def _kind(kind: str) -> MethodKind:
    return MethodKind.BANK_ACCOUNT if kind == MethodKind.BANK_ACCOUNT else MethodKind.CARD


def _back() -> Response:
    """To the same address again: the page there says how things stand, and a reload sends nothing twice."""
    return RedirectResponse("?", status_code=303)
