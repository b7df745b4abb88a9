"""Making calls: sign-in, deadlines and retries, for all resources alike."""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from daystarr_client.api.answers import (
    read_calendar_file,
    read_file,
    read_head,
    read_model,
    read_nothing,
    read_pdf,
    read_zip,
)
from daystarr_client.api.errors import NotFound, PortalError, SignedOut
from daystarr_client.api.fields import Model
from daystarr_client.api.models import Tokens
from daystarr_client.api.retries import Retries
from daystarr_client.api.tokens import Access, SessionTokens
from daystarr_client.api.transport import (
    EVENT_STREAM,
    PDF_LIMIT,
    ZIP_LIMIT,
    Answer,
    ByteStream,
    Deadlines,
    Outgoing,
    Params,
    Transport,
)
from daystarr_client.api.uploads import Upload

M = TypeVar("M", bound=Model)
T = TypeVar("T")
Body = Mapping[str, Any]

REFRESH_PATH = "/v1/auth/refresh"
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:\-]{0,127}")


def segment(identifier: str) -> str:
    """An identifier as a part of a path. Raises `NotFound` for what cannot be one."""
    if _ID.fullmatch(identifier) is None:
        raise NotFound
    return identifier


class Caller:
    """Makes every call of every resource. Calls are repeated only where a repeat cannot do anything twice."""

    def __init__(self, transport: Transport, tokens: SessionTokens, deadlines: Deadlines, retries: Retries) -> None:
        self._transport = transport
        self._tokens = tokens
        self._deadlines = deadlines
        self._retries = retries
        self._once = replace(retries, attempts=1)

    def speaking_for(self, tokens: SessionTokens) -> "Caller":
        """A caller just like this one, with other tokens."""
        return Caller(self._transport, tokens, self._deadlines, self._retries)

    def get(self, model: type[M], path: str, params: Params | None = None, *, public: bool = False) -> M:
        """Read something; `public` goes without the sign-in."""
        return self._run(_Call(Outgoing("GET", path, params), _reader(model), self._retries), public=public)

    def peek(self, model: type[M], path: str, params: Params | None = None) -> M:
        """Read something that is asked for all the time: soon, or another time."""
        return self._run(_Call(Outgoing("GET", path, params), _reader(model), self._retries), self._deadlines.probe)

    def probe(self, model: type[M], path: str) -> M:
        """Read something public with one quick attempt."""
        return self._run(_Call(Outgoing("GET", path), _reader(model), self._once), self._deadlines.probe, public=True)

    def get_pdf(self, path: str, params: Params | None = None) -> bytes:
        """Read a PDF document."""
        out = Outgoing("GET", path, params, accept="application/pdf, application/problem+json", limit=PDF_LIMIT)
        return self._run(_Call(out, read_pdf, self._retries), self._deadlines.document)

    def get_zip(self, path: str, params: Params) -> bytes:
        """Read a ZIP archive."""
        out = Outgoing("GET", path, params, accept="application/zip, application/problem+json", limit=ZIP_LIMIT)
        return self._run(_Call(out, read_zip, self._retries), self._deadlines.document)

    def get_calendar_file(self, path: str, params: Params | None = None) -> bytes:
        """Read a calendar file (RFC 5545)."""
        out = Outgoing("GET", path, params, accept="text/calendar, application/problem+json")
        return self._run(_Call(out, read_calendar_file, self._retries), self._deadlines.document)

    def get_file(self, path: str) -> bytes:
        """Read a file that somebody attached to something."""
        out = Outgoing("GET", path, accept="*/*", limit=PDF_LIMIT)
        return self._run(_Call(out, read_file, self._retries), self._deadlines.document)

    def upload(self, model: type[M], path: str, upload: Upload) -> M:
        """Send a file, with one attempt."""
        out = Outgoing("POST", path, upload=upload)
        return self._run(_Call(out, _reader(model), self._once), self._deadlines.document)

    def post(self, model: type[M], path: str, body: Body | None = None, *, public: bool = False) -> M:
        """Do something, with one attempt."""
        return self._run(_Call(Outgoing("POST", path, body=body), _reader(model), self._once), public=public)

    def post_once(self, model: type[M], path: str, body: Body, idempotency_key: str) -> M:
        """Do something that must not be done twice, with as many attempts as it takes: the portal knows the key."""
        out = Outgoing("POST", path, body=body, idempotency_key=idempotency_key)
        return self._run(_Call(out, _reader(model), self._retries), self._deadlines.payment)

    def edit(self, model: type[M], method: str, path: str, etag: str, body: Body | None = None) -> M:
        """Change the version `etag` of something, with one attempt. Raises `Stale` when there is a newer one."""
        return self._run(_Call(Outgoing(method, path, body=body, if_match=etag), _reader(model), self._once))

    def confirmed(self, model: type[M], method: str, path: str, proof: str, body: Body | None = None) -> M:
        """Do something that needs the password to have been given again, with one attempt."""
        return self._run(_Call(Outgoing(method, path, body=body, confirmation=proof), _reader(model), self._once))

    def edit_once(
        self, model: type[M], method: str, path: str, etag: str, idempotency_key: str, body: Body | None = None
    ) -> M:
        """Change the version `etag` of something, with as many attempts as it takes: the portal knows the key."""
        out = Outgoing(method, path, body=body, if_match=etag, idempotency_key=idempotency_key)
        return self._run(_Call(out, _reader(model), self._retries), self._deadlines.payment)

    def remove(self, path: str, etag: str) -> None:
        """Remove something in the version `etag`, with one attempt. Raises `Stale` when there is a newer one."""
        self._run(_Call(Outgoing("DELETE", path, if_match=etag), read_nothing, self._once))

    def delete(self, path: str, params: Params | None = None) -> None:
        """Remove something that has no versions, with one attempt."""
        self._run(_Call(Outgoing("DELETE", path, params), read_nothing, self._once))

    def send(self, model: type[M], path: str) -> M:
        """Have something sent, which the portal takes on and does later; with one attempt."""

        def read(answer: Answer) -> M:
            return read_model(model, answer, {202})

        return self._run(_Call(Outgoing("POST", path), read, self._once), self._deadlines.document)

    def post_for_nothing(self, path: str, body: Body | None = None, *, public: bool = False) -> None:
        """Do something that answers without content, with one attempt."""
        self._run(_Call(Outgoing("POST", path, body=body), read_nothing, self._once), public=public)

    def stream(self, path: str, last_event_id: str | None) -> ByteStream:
        """Begin to read a stream of events; its head was read. Ends with the first error: nothing is tried again."""
        out = Outgoing("GET", path, accept=f"{EVENT_STREAM}, application/problem+json", last_event_id=last_event_id)
        deadline = time.monotonic() + self._deadlines.call
        access = self._tokens.access() or self._renewed(None, deadline)
        try:
            return self._begun(out, access)
        except SignedOut:
            access = self._renewed(access, deadline)
        try:
            return self._begun(out, access)
        except SignedOut:
            self._tokens.end(access)
            raise

    def _begun(self, out: Outgoing, access: Access) -> ByteStream:
        stream = self._transport.stream(out, access.token, self._deadlines.silence, self._deadlines.stream)
        try:
            read_head(stream.head())
        except PortalError:
            stream.close()
            raise
        return stream

    def renew(self) -> None:
        """Turn the refresh token at hand into an access token now."""
        self._renewed(None, time.monotonic() + self._deadlines.call)

    def _run(self, call: "_Call[T]", seconds: float | None = None, *, public: bool = False) -> T:
        deadline = time.monotonic() + (self._deadlines.call if seconds is None else seconds)
        try:
            return call.make(self._transport, deadline, None) if public else self._signed_in(call, deadline)
        except PortalError as error:
            error.may_have_happened = error.may_have_happened or call.unanswered
            raise

    def _signed_in(self, call: "_Call[T]", deadline: float) -> T:
        access = self._tokens.access() or self._renewed(None, deadline)
        try:
            return call.make(self._transport, deadline, access)
        except SignedOut:
            access = self._renewed(access, deadline)
        try:
            return call.make(self._transport, deadline, access)
        except SignedOut:
            self._tokens.end(access)
            raise

    def _renewed(self, refused: Access | None, deadline: float) -> Access:
        def ask(refresh_token: str) -> Tokens:
            # The portal answers the same refresh token again for a moment, should its answer get lost.
            out = Outgoing("POST", REFRESH_PATH, body={"refresh_token": refresh_token})
            return _Call(out, _reader(Tokens), self._retries).make(self._transport, deadline, None)

        return self._tokens.renew(refused, ask, deadline)


@dataclass
class _Call(Generic[T]):
    """One call, and whether any attempt at it went out and was never answered."""

    out: Outgoing
    read: Callable[[Answer], T]
    retries: Retries
    unanswered: bool = False

    def make(self, transport: Transport, deadline: float, access: Access | None) -> T:
        made = 0
        while True:
            made += 1
            try:
                return self.read(transport.send(self.out, deadline, access and access.token))
            except PortalError as error:
                self.unanswered = self.unanswered or error.may_have_happened
                wait = self.retries.wait(error, made)
                if wait is None or time.monotonic() + wait >= deadline:
                    raise
            transport.pause(wait)


def _reader(model: type[M]) -> Callable[[Answer], M]:
    return lambda answer: read_model(model, answer)
