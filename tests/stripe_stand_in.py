"""localstripe, made more like Stripe where the portal relies on it: `python -m tests.stripe_stand_in` serves it.

What is added: idempotency keys, methods that only their customer can pay with, refunds of no more than was paid, an
address to confirm at, lists from an instant on, no disputes, and a search so far behind that it finds nothing. What
localstripe does not know, it is not told. Under `/_config/` a test has answers lost or held back.
"""

import asyncio
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from aiohttp import web

resources: Any = import_module("localstripe.resources")  # it is not typed
server: Any = import_module("localstripe.server")
webhooks: Any = import_module("localstripe.webhooks")
UNKNOWN = frozenset({"allowed_payment_method_types", "return_url"})
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Stand:
    """What the stand-in remembers beside localstripe's store."""

    answers: dict[str, tuple[str, int, bytes]] = field(default_factory=dict[str, tuple[str, int, bytes]])
    busy: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    told: list[str] = field(default_factory=list[str])
    seen: list[str] = field(default_factory=list[str])
    lose: int = 0
    hold: bool = False
    held: int = 0
    release: asyncio.Event = field(default_factory=asyncio.Event)


def wrapped() -> web.Application:
    """The application, with its middleware."""
    stand = Stand()

    def keep_in_memory(_store: Any) -> None:
        pass

    resources.Store.dump_to_disk = keep_in_memory
    _send_counted(stand)
    _know_less_and_check_more()

    @web.middleware
    async def once(request: web.Request, handler: Handler) -> web.StreamResponse:
        key = request.headers.get("Idempotency-Key")
        body = await request.read()
        stand.seen.append(f"{request.method} {request.path} {body.decode()} {dict(request.headers)}")
        if request.method != "POST" or key is None or request.path.startswith("/_config/"):
            return await handler(request)
        fingerprint = hashlib.sha256(f"{request.path}\n".encode() + body).hexdigest()
        async with stand.busy[key]:
            known = stand.answers.get(key)
            if known is None:
                answer = await handler(request)
                assert isinstance(answer, web.Response)
                assert isinstance(answer.body, bytes)
                if answer.status < 400 or answer.status == 402:
                    stand.answers[key] = (fingerprint, answer.status, answer.body)
            elif known[0] != fingerprint:
                answer = web.json_response({"error": {"type": "idempotency_error"}}, status=400)
            else:
                answer = web.Response(status=known[1], body=known[2], content_type="application/json")
        return await _or_not_at_all(request, answer, stand)

    server.app.middlewares.insert(0, once)
    _add_routes(server.app, stand)
    return server.app


async def _or_not_at_all(request: web.Request, answer: web.Response, stand: Stand) -> web.StreamResponse:
    if not request.path.startswith(("/v1/payment_intents", "/v1/refunds")):
        return answer
    if stand.hold:
        stand.held += 1
        await stand.release.wait()
    if stand.lose > 0:
        stand.lose -= 1
        if request.transport is not None:
            request.transport.abort()
    return answer


def _send_counted(stand: Stand) -> None:
    def schedule(event: Any) -> None:
        stand.told.append(event.id)
        webhooks.schedule_webhook(event)

    resources.schedule_webhook = schedule


def _know_less_and_check_more() -> None:
    read = server.get_post_data

    async def post_data(request: web.Request, remove_auth: bool = True) -> Any:
        data = await read(request, remove_auth)
        return {name: value for name, value in data.items() if name not in UNKNOWN} if data else data

    server.get_post_data = post_data
    create = resources.PaymentIntent._api_create.__func__
    refund = resources.Refund._api_create.__func__
    export = resources.PaymentIntent._export

    def create_intent(cls: Any, **data: Any) -> Any:
        method = resources.PaymentMethod._api_retrieve(data.get("payment_method", ""))
        if method.customer != data.get("customer"):
            raise resources.UserError(400, "The payment method is another customer's.")
        return create(cls, **data)

    def create_refund(cls: Any, **data: Any) -> Any:
        found = resources.PaymentIntent._api_retrieve(data.get("payment_intent", ""))
        charge = found.latest_charge
        if charge is None or int(data.get("amount", 0)) > charge.amount - charge.amount_refunded:
            raise resources.UserError(400, "That is more than is left.")
        return refund(cls, **data)

    def exported(self: Any, expand: Any = None) -> Any:
        found = export(self, expand)
        if found["next_action"]:
            address = f"https://hooks.stripe.test/confirm/{self.id}"
            found["next_action"] = {"type": "redirect_to_url", "redirect_to_url": {"url": address}}
        return found

    resources.PaymentIntent._api_create = classmethod(create_intent)
    resources.PaymentIntent._export = exported
    resources.Refund._api_create = classmethod(create_refund)
    for known in (resources.PaymentIntent, resources.Refund):
        known._api_list_all = classmethod(_since(known._api_list_all.__func__))


def _since(list_all: Any) -> Any:
    def listed(cls: Any, url: str, created: Any = None, **data: Any) -> Any:
        found = list_all(cls, url, **data)
        if created:
            found._list = [item for item in found._list if item.created >= int(created["gte"])]
        return found

    return listed


def _add_routes(app: web.Application, stand: Stand) -> None:
    async def nothing(_request: web.Request) -> web.Response:
        return web.json_response({"object": "list", "data": [], "has_more": False})

    async def state(_request: web.Request) -> web.Response:
        return web.json_response({"told": stand.told, "held": stand.held, "seen": stand.seen})

    async def configure(request: web.Request) -> web.Response:
        wanted = await request.json()
        stand.lose = wanted.get("lose", stand.lose)
        stand.hold = wanted.get("hold", stand.hold)
        if not stand.hold:
            stand.release.set()
            stand.release = asyncio.Event()
        if wanted.get("reset"):
            resources.store.clear()
            stand.answers.clear()
            stand.told.clear()
            stand.seen.clear()
            stand.held = 0
        return web.json_response({})

    for path in ("/v1/payment_intents/search", "/v1/customers/search", "/v1/disputes"):
        app.router.add_get(path, nothing)
    app.router.add_get("/_config/state", state)
    app.router.add_post("/_config/state", configure)


async def main() -> None:
    """Serve on a free port of this machine, named on standard output, until standard input ends."""
    runner = web.AppRunner(wrapped(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(json.dumps({"port": runner.addresses[0][1]}) + "\n")
    sys.stdout.flush()
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
