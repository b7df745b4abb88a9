"""Where a processor's hosted page sends the customer when they are done there: a page that asks for nothing."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.responses import HTMLResponse

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.web.html import Html

PATH = "/returned"
_TEXTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "help": "Questions? Call {phone}.",
        "error_word": "Error",
        "added_title": "Thank you",
        "added_body": "You can close this page and go back to {provider}: your payment method is shown there.",
        "left_title": "Nothing was added",
        "left_body": "You can close this page and go back to {provider}.",
        "confirmed_title": "That was all",
        "confirmed_body": "You can close this page and go back to {provider}: it shows what became of your payment.",
    },
    "es": {
        "help": "¿Preguntas? Llame al {phone}.",
        "error_word": "Error",
        "added_title": "Gracias",
        "added_body": "Puede cerrar esta página y volver a {provider}: allí verá su método de pago.",
        "left_title": "No se agregó nada",
        "left_body": "Puede cerrar esta página y volver a {provider}.",
        "confirmed_title": "Eso es todo",
        "confirmed_body": "Puede cerrar esta página y volver a {provider}: allí verá qué pasó con su pago.",
    },
}


class Returned(StrEnum):
    """What the customer comes back from: a method added, a page left, a payment confirmed or not."""

    ADDED = "added"
    LEFT = "left"
    CONFIRMED = "confirmed"


class ReturnPages:
    """Draws the page. It knows nobody, and says nothing that only the portal knows."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self._html = Html(Path(__file__).parent / "templates", brand.name)

    def page(self, returned: Returned, languages: str) -> HTMLResponse:
        """The page in the language that the browser asks for first."""
        language = "es" if languages.strip().lower().startswith("es") else "en"
        names = {"provider": self._brand.name, "phone": self._brand.phone}
        text = {name: words.format_map(names) for name, words in _TEXTS[language].items()}
        return self._html.page(
            "returned.html",
            language,
            text=text,
            title=text[f"{returned}_title"],
            body=text[f"{returned}_body"],
            what="",
            good=returned is Returned.ADDED,
        )


def returned_router(pages: ReturnPages) -> APIRouter:
    """`/returned/...`, for anyone's browser."""
    router = APIRouter(prefix=PATH, include_in_schema=False)

    @router.get("/{returned}")
    def page(
        returned: Returned, languages: Annotated[str, Header(alias="Accept-Language", max_length=1000)] = ""
    ) -> HTMLResponse:
        return pages.page(returned, languages)

    return router
