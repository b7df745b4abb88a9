"""The page a referral link leads to, where a friend signs up with the code already filled in."""

from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form, Header, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.core.http import client_address
from daystarr_portal.core.throttle import Allow
from daystarr_portal.referrals.forms import Rejected, read_sign_up
from daystarr_portal.referrals.program import normal_code
from daystarr_portal.referrals.service import ReferralService
from daystarr_portal.referrals.texts import spoken, texts
from daystarr_portal.web.html import Html

Field = Annotated[str, Form()]
Languages = Annotated[str, Header(alias="Accept-Language", max_length=1000)]


class SignUpPages:
    """Draws the page in the visitor's language."""

    def __init__(self, brand: Brand) -> None:
        self._brand = brand
        self._html = Html(Path(__file__).parent / "templates", brand.name)

    def form(self, language: str, values: Mapping[str, str], errors: Mapping[str, str]) -> HTMLResponse:
        """The form, with what was typed and what is wrong with it."""
        status = HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK
        text = self._texts(language)
        return self._html.page(
            "sign_up.html", language, status, text=text, values=values, errors=errors, failed=bool(errors)
        )

    def done(self, language: str) -> HTMLResponse:
        """Thanks."""
        text = self._texts(language)
        return self._html.page(
            "done.html", language, text=text, title=text["done_title"], body=text["done_body"], what="", good=True
        )

    def too_often(self, language: str) -> HTMLResponse:
        """Come back in a minute."""
        text = self._texts(language)
        return self._html.page(
            "done.html",
            language,
            HTTPStatus.TOO_MANY_REQUESTS,
            text=text,
            title=text["too_often"],
            body="",
            what="",
            good=False,
        )

    def _texts(self, language: str) -> Mapping[str, str]:
        return texts(language, provider=self._brand.name, phone=self._brand.phone)


def sign_up_router(service: ReferralService, pages: SignUpPages, allow: Allow) -> APIRouter:
    """`/refer` and `/refer/{code}`, for anyone's browser; `allow` counts sent forms by address."""
    router = APIRouter(prefix="/refer", include_in_schema=False)

    def show(code: str, languages: str, *, thanks: bool) -> HTMLResponse:
        language = _preferred(languages)
        if thanks:
            return pages.done(language)
        typed = normal_code(code)
        errors = {"code": "code_unknown"} if typed and not service.knows(typed) else {}
        return pages.form(language, {"code": typed}, errors)

    @router.get("")
    def plain_page(thanks: Annotated[bool, Query()] = False, languages: Languages = "") -> HTMLResponse:
        return show("", languages, thanks=thanks)

    @router.get("/{code}")
    def page_with_code(code: str, thanks: Annotated[bool, Query()] = False, languages: Languages = "") -> HTMLResponse:
        return show(code, languages, thanks=thanks)

    @router.post("")
    @router.post("/{_code}")  # the form has the code, perhaps corrected
    def sign_up(
        request: Request,
        code: Field = "",
        name: Field = "",
        email: Field = "",
        phone: Field = "",
        street: Field = "",
        city: Field = "",
        postal: Field = "",
        website: Field = "",
        languages: Languages = "",
    ) -> Response:
        language = _preferred(languages)
        if allow(client_address(request.scope)):
            return pages.too_often(language)
        person = {"name": name, "email": email, "phone": phone}
        typed = {"code": code, **person, "street": street, "city": city, "postal": postal}
        read = read_sign_up(typed, knows_code=service.knows(code))
        if isinstance(read, Rejected):
            return pages.form(language, read.values, read.errors)
        if not website:  # a field that people do not see
            service.sign_up(read)
        return RedirectResponse("?thanks=true", status_code=HTTPStatus.SEE_OTHER)

    return router


def _preferred(languages: str) -> str:
    """The first language of an Accept-Language header, as far as we speak it."""
    return spoken(languages.partition(",")[0].partition(";")[0])
