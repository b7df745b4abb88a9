"""Draws the hosted pages."""

from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path

from fastapi.responses import HTMLResponse

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.core.formats import money_text
from daystarr_portal.processors.base import MethodKind, Reader
from daystarr_portal.processors.sandbox.numbers import BANK_ACCOUNTS, CARDS, ROUTING_NUMBER, PublishedNumber
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow, SandboxMethodRow
from daystarr_portal.processors.sandbox.texts import texts
from daystarr_portal.web.html import Html

TEMPLATES = Path(__file__).parent / "templates"
BRANDS = {"visa": "Visa", "mastercard": "Mastercard"}


class Pages:
    """The hosted pages of the sandbox, in the provider's colors and the customer's language."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self._html = Html(TEMPLATES, brand.name)

    def capture(
        self, language: str, kind: MethodKind, values: Mapping[str, str], errors: Mapping[str, str]
    ) -> HTMLResponse:
        """The form for a card or a bank account; `errors` are names of texts by field."""
        published = CARDS if kind is MethodKind.CARD else BANK_ACCOUNTS
        return self._page(
            "capture.html",
            language,
            HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK,
            kind=kind.value,
            values=values,
            errors=errors,
            failed=bool(errors),
            numbers=list(published.values()),
            grouped=_grouped,
        )

    def captured(self, language: str, method: SandboxMethodRow) -> HTMLResponse:
        """A payment method was added."""
        brand = BRANDS.get(method.brand, method.brand)
        text = self._texts(language, brand=brand, last4=method.last4)
        return self._result(language, "done", what=text[f"done_{method.kind}"], good=True)

    def capture_canceled(self, language: str) -> HTMLResponse:
        """The visit was given up."""
        return self._result(language, "canceled")

    def expired(self, language: str) -> HTMLResponse:
        """The visit took too long."""
        return self._result(language, "expired", status=HTTPStatus.GONE)

    def missing(self) -> HTMLResponse:
        """There is nothing at this address."""
        return self._result("en", "missing", status=HTTPStatus.NOT_FOUND)

    def confirm(self, charge: SandboxChargeRow, method: SandboxMethodRow) -> HTMLResponse:
        """The question whether a payment is the customer's own."""
        card = self._texts(charge.language, brand=BRANDS.get(method.brand, method.brand), last4=method.last4)
        amount = money_text(charge.amount_minor)
        return self._page("confirm.html", charge.language, HTTPStatus.OK, amount=amount, method=card["done_card"])

    def reader(self, reader: Reader, *, waiting: bool) -> HTMLResponse:
        """A simulated reader with the test cards that can be held to it."""
        texts = self._texts("en", label=reader.label)
        return self._page(
            "reader.html",
            "en",
            HTTPStatus.OK,
            title=texts["reader_title"],
            waiting=waiting,
            numbers=list(CARDS.values()),
            grouped=_grouped,
        )

    def approved(self, language: str) -> HTMLResponse:
        """The customer confirmed."""
        return self._result(language, "approved", good=True)

    def refused(self, language: str) -> HTMLResponse:
        """The customer refused."""
        return self._result(language, "refused")

    def _result(
        self, language: str, name: str, what: str = "", status: HTTPStatus = HTTPStatus.OK, *, good: bool = False
    ) -> HTMLResponse:
        text = self._texts(language)
        words = {"title": text[f"{name}_title"], "body": text[f"{name}_body"]}
        return self._page("result.html", language, status, **words, what=what, good=good)

    def _texts(self, language: str, **names: str) -> Mapping[str, str]:
        return texts(language, provider=self._brand.name, phone=self._brand.phone, **names)

    def _page(self, template: str, language: str, status: HTTPStatus, **values: object) -> HTMLResponse:
        return self._html.page(template, language, status, text=self._texts(language), **values)


def example(kind: MethodKind, last4: str, year: int) -> Mapping[str, str]:
    """A form filled in with one of the published numbers; empty where there is none that ends so."""
    published = CARDS if kind is MethodKind.CARD else BANK_ACCOUNTS
    entry = next((entry for entry in published.values() if entry.number.endswith(last4)), None)
    return _filled(kind, entry, year) if entry and len(last4) == 4 else {}


def _filled(kind: MethodKind, entry: PublishedNumber, year: int) -> Mapping[str, str]:
    if kind is MethodKind.BANK_ACCOUNT:
        return {"name": "Test Account", "routing": ROUTING_NUMBER, "account": entry.number}
    expiry = f"12/{(year + 3) % 100:02d}"
    return {"number": _grouped(entry.number), "expiry": expiry, "code": "123", "name": "Test Card", "postal": "48867"}


def _grouped(number: str) -> str:
    """A card number in groups of four, the way it is printed; an account number as it is."""
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4)) if len(number) == 16 else number
