"""What every request passes through before an endpoint sees it (pure ASGI)."""

import json
import logging
import re
import secrets
import time
from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import parse_qsl

from sqlalchemy.exc import OperationalError
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from daystarr_portal.core.card_numbers import Json, holds_card_number, texts_in
from daystarr_portal.core.logs import log
from daystarr_portal.core.problems import FieldProblem, Problem, invalid, problem_response
from daystarr_portal.core.text import can_be_kept

_logger = logging.getLogger("daystarr_portal.requests")
_REFERENCE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that reads like something else on the phone
REQUEST_ID_HEADER = "X-Request-Id"
SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}


def new_request_id() -> str:
    """A reference short enough to read out on the phone."""
    return "".join(secrets.choice(_REFERENCE_ALPHABET) for _ in range(12))


def request_id(scope: Scope) -> str:
    """The reference of the request under way."""
    return str(scope["state"]["request_id"])


class Requests:
    """Gives every request its reference, its log line and its security headers, and turns surprises into 500."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        self._app = app
        self._headers = dict(SECURITY_HEADERS)
        if secure:
            self._headers["Strict-Transport-Security"] = "max-age=31536000"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        reference = new_request_id()
        scope.setdefault("state", {})["request_id"] = reference
        started = time.perf_counter()
        status = 0

        async def send_signed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers[REQUEST_ID_HEADER] = reference
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, send_signed)
        except Exception as error:
            _logger.exception("request failed", extra={"fields": {"request_id": reference, "route": _route(scope)}})
            if status:
                raise  # the answer was under way: cut it off, so that nobody takes it for whole
            await problem_response(_surprise(error), reference)(scope, receive, send_signed)
        finally:
            log(
                _logger,
                "request",
                request_id=reference,
                method=scope["method"],
                route=_route(scope),
                status=status,
                ms=round((time.perf_counter() - started) * 1000, 1),
            )


class Bodies:
    """Refuses bodies that are too long and, under `/v1`, text that holds a card number or cannot be stored.

    A card number is refused in a query and an idempotency key too. `larger` are paths that take longer bodies, with
    their limits.
    """

    def __init__(self, app: ASGIApp, *, limit: int, larger: Mapping[re.Pattern[str], int] | None = None) -> None:
        self._app = app
        self._limit = limit
        self._larger = larger or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            _refuse_nul(scope)
            if scope["path"].startswith("/v1/"):
                _refuse_card_numbers(scope)
            body = await self._whole_body(scope, receive)
            if body and scope["path"].startswith("/v1/") and _is_json(scope):
                _refuse_unfit(body)
        except Problem as problem:
            await problem_response(problem, request_id(scope))(scope, receive, send)
            return
        await self._app(scope, _replay(body, receive), send)

    async def _whole_body(self, scope: Scope, receive: Receive) -> bytes:
        length = Headers(scope=scope).get("content-length", "0")
        limit = self._limit_of(scope["path"])
        if length.isdecimal() and int(length) > limit:
            raise _too_long()
        body = bytearray()
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                break
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > limit:
                raise _too_long()
        return bytes(body)

    def _limit_of(self, path: str) -> int:
        return next((limit for pattern, limit in self._larger.items() if pattern.fullmatch(path)), self._limit)


class Throttle:
    """Refuses an address that asks too often; `allow` answers the seconds to wait, or 0."""

    def __init__(self, app: ASGIApp, *, allow: Callable[[str], int]) -> None:
        self._app = app
        self._allow = allow

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] != "/v1/health":
            wait = self._allow(client_address(scope))
            if wait:
                await problem_response(rate_limited(wait), request_id(scope))(scope, receive, send)
                return
        await self._app(scope, receive, send)


def rate_limited(wait: int, code: str = "rate_limited") -> Problem:
    """429, to be tried again after `wait` seconds."""
    return Problem(
        HTTPStatus.TOO_MANY_REQUESTS, code, "Too many requests. Wait and try again.", headers={"Retry-After": str(wait)}
    )


def client_address(scope: Scope) -> str:
    """The address a request came from, as the server in front vouches for it."""
    client = scope.get("client")
    return str(client[0]) if client else "unknown"


def _route(scope: Scope) -> str:
    route = scope.get("route")
    return str(getattr(route, "path", "")) or "unmatched"


def _surprise(error: Exception) -> Problem:
    if isinstance(error, OperationalError):
        return Problem(
            HTTPStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "The portal is busy. Try again in a moment.",
            headers={"Retry-After": "2"},
        )
    return Problem(
        HTTPStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side. Quote the request id."
    )


def _too_long() -> Problem:
    return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large", "The request is too large.")


def _is_json(scope: Scope) -> bool:
    kind = Headers(scope=scope).get("content-type", "").partition(";")[0].strip().lower()
    return kind in {"", "application/json"} or kind.endswith("+json")


def _refuse_nul(scope: Scope) -> None:
    if "\x00" in scope["path"]:
        raise Problem(HTTPStatus.NOT_FOUND, "not_found", "There is nothing at this address.")
    if b"%00" in scope["query_string"]:
        raise invalid(FieldProblem(pointer="query", detail="Text cannot hold a NUL character."))


def _refuse_card_numbers(scope: Scope) -> None:
    """Neither a query nor a key may hold one: the first is typed by people, the second is kept."""
    texts = [
        text for pair in parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True) for text in pair
    ]
    key = Headers(scope=scope).get("idempotency-key")
    if holds_card_number([*texts, *([key] if key else [])]):
        raise invalid(code="card_number_refused")


def _refuse_unfit(body: bytes) -> None:
    try:
        value: Json = json.loads(body)
    except (ValueError, RecursionError):
        raise invalid(FieldProblem(pointer="", detail="The body is not JSON this server can read.")) from None
    if holds_card_number(value):
        raise invalid(code="card_number_refused")
    if not all(can_be_kept(text) for text in texts_in(value)):
        raise invalid(FieldProblem(pointer="", detail="Text cannot hold NUL or half of a character."))


def _replay(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return waiting.pop() if waiting else await receive()

    return replay
