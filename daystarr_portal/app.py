"""The composition root: builds the whole portal server from its settings."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import cache, partial
from http import HTTPStatus
from typing import Any

import anyio.to_thread
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import Scope

from daystarr_portal import __version__
from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.accounts.endpoints import accounts_router
from daystarr_portal.accounts.service import AccountService
from daystarr_portal.auth.endpoints import auth_router, bearer_caller, bearer_rep
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.auth.service import AuthService
from daystarr_portal.changes.endpoints import changes_router
from daystarr_portal.changes.hub import Hub
from daystarr_portal.changes.recorder import Recorder
from daystarr_portal.changes.service import ChangeService
from daystarr_portal.config import Settings
from daystarr_portal.core.background import Periodic
from daystarr_portal.core.clock import Clock, system_clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.http import Bodies, Requests, Throttle, request_id
from daystarr_portal.core.openapi import openapi_document
from daystarr_portal.core.problems import FieldProblem, Problem, invalid, problem_response
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.core.throttle import per_minute
from daystarr_portal.menu_pages import Foundation, build_pages
from daystarr_portal.money_pages import build_money
from daystarr_portal.people_pages import build_people
from daystarr_portal.processors.base import PaymentProcessor
from daystarr_portal.processors.returned import ReturnPages, returned_router
from daystarr_portal.processors.setup import choose_processor
from daystarr_portal.support.endpoints import support_router
from daystarr_portal.support.service import SupportService
from daystarr_portal.two_step.factors import Factors

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
PURGE_SECONDS = 3600.0
SANDBOX_TELLS_SECONDS = 2.0


def create_app(settings: Settings, clock: Clock = system_clock, processor: PaymentProcessor | None = None) -> FastAPI:
    """The portal server on a database that is already at its newest revision.

    `processor` takes the place of the payment processor that the settings name.
    """
    database = Database(settings.database_url)
    database.watch(Recorder(clock))
    brand_file = read_brand(settings.brand_file)
    lockout = Lockout(Sealer(settings.secret, "sign-in"))
    passwords = Passwords()
    factors = Factors(Sealer(settings.secret, "two-step"))
    code_lockout = Lockout(Sealer(settings.secret, "second step"), window=timedelta(hours=1))
    auth = AuthService(database, clock, passwords, lockout, settings.lifetimes, factors, code_lockout)
    caller = bearer_caller(auth)
    changes = ChangeService(database, clock)
    hub = Hub(database, settings.changes_seconds)
    accounts = AccountService(database, clock, brand_file.brand)

    foundation = Foundation(settings, database, clock, brand_file.brand, accounts, passwords, caller)
    pages = build_pages(foundation)
    chosen = choose_processor(settings, clock, brand_file.brand)
    sandbox = chosen.sandbox
    money = build_money(foundation, brand_file, processor or chosen.processor, pages.letters)

    people = build_people(foundation, auth, pages.letters)

    background = [
        Periodic("purge", PURGE_SECONDS, auth.purge),
        Periodic("purge changes", PURGE_SECONDS, changes.purge),
        *pages.background,
        *money.background,
        *people.background,
    ]
    if sandbox:
        tell = partial(sandbox.telling.deliver, money.work.webhooks.take)
        background.append(Periodic("sandbox webhooks", SANDBOX_TELLS_SECONDS, tell))
    allow_sign_in = per_minute(settings.rate_limits.sign_ins)
    support = SupportService(database, money.work.refunding)
    routers = [
        *money.routers,  # first, for addresses are looked for in this order
        accounts_router(accounts, caller),
        auth_router(auth, caller, allow_sign_in),
        support_router(support, auth, bearer_rep(auth), allow_sign_in),
        *pages.routers,
        *people.routers,
        changes_router(changes, hub, caller),
    ]

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncGenerator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = settings.threads
        started = background if settings.background else []
        for work in started:
            work.start()
        yield
        for work in started:
            work.stop()
        database.close()
        chosen.close()

    app = FastAPI(
        title="DayStarr Portal API",
        version=__version__,
        description="The account portal of an internet provider, for its customers.",
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=_operation_id,
    )
    app.state.close_streams = hub.close
    app.state.background = {work.name: work for work in background}
    _serve_api(app, routers)
    for router in (*pages.public, *money.public):
        app.include_router(router)
    app.include_router(returned_router(ReturnPages(brand_file.brand)))
    if sandbox:
        app.include_router(sandbox.router)
    app.add_exception_handler(Problem, _refused)
    app.add_exception_handler(RequestValidationError, _not_valid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_middleware(Bodies, limit=settings.max_body_bytes, larger=pages.larger_bodies)
    app.add_middleware(Throttle, allow=per_minute(settings.rate_limits.requests))
    app.add_middleware(Requests, secure=settings.public_url.startswith("https:"))
    return app


def _serve_api(app: FastAPI, routers: list[APIRouter]) -> None:
    for router in routers:
        app.include_router(router, prefix="/v1")

    @cache
    def document() -> dict[str, Any]:
        return openapi_document(app)

    app.openapi = document

    @app.get("/v1/openapi.json", include_in_schema=False)
    def openapi() -> dict[str, Any]:
        return document()


def _operation_id(route: APIRoute) -> str:
    return route.name


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return problem_response(error, request_id(request.scope))


def _not_valid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    problems = [FieldProblem(pointer=_pointer(item["loc"]), detail=str(item["msg"])) for item in error.errors()]
    return problem_response(invalid(*problems), request_id(request.scope))


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    codes = {HTTPStatus.NOT_FOUND: "not_found", HTTPStatus.METHOD_NOT_ALLOWED: "method_not_allowed"}
    headers = dict(error.headers or {})
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(_methods_at(request))
    problem = Problem(status, codes.get(status, "invalid_request"), status.phrase, headers=headers)
    return problem_response(problem, request_id(request.scope))


def _methods_at(request: Request) -> list[str]:
    """Every method that the address of a request takes; a route knows only its own."""
    app: FastAPI = request.app
    path: str = request.scope["path"]
    documented = app.openapi()["paths"].get(path)
    if documented:  # before any address with an id in it that would match too
        return [method.upper() for method in documented]
    bare: Scope = {"type": "http", "path": path, "root_path": "", "headers": []}
    return [
        method
        for method in _METHODS
        if any(route.matches({**bare, "method": method})[0] is Match.FULL for route in app.routes)
    ]


def _pointer(location: tuple[int | str, ...]) -> str:
    """A JSON pointer for something in the body, the plain name for a parameter."""
    where, *inside = location
    if where == "body":
        return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in inside)
    return str(inside[0]) if inside else str(where)
