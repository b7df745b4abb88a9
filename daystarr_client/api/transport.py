"""Getting one request to the portal and its whole answer back, or an error, within a deadline."""

import json
import logging
import ssl
import sys
import threading
import time
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.parse import urlencode

import truststore
from requests import PreparedRequest, Request, RequestException, Response
from requests.exceptions import ConnectTimeout, ProxyError
from urllib3 import Timeout
from urllib3.exceptions import DecodeError, HTTPError, ReadTimeoutError

from daystarr_client import __version__
from daystarr_client.api.addresses import is_loopback, safe_web_address
from daystarr_client.api.attempts import Attempt, making
from daystarr_client.api.connections import WatchedAdapter
from daystarr_client.api.errors import (
    BadAnswer,
    Closed,
    PortalAddressError,
    PortalError,
    TimedOut,
    Unreachable,
    Untrusted,
)
from daystarr_client.api.uploads import Upload

_logger = logging.getLogger(__name__)

JSON_LIMIT = 8 * 1024 * 1024
PDF_LIMIT = 32 * 1024 * 1024
ZIP_LIMIT = 64 * 1024 * 1024
EVENT_STREAM = "text/event-stream"
_CHUNK = 64 * 1024
_CONNECTIONS = 10


# What has several values is sent once for each
Params = Mapping[str, str | int | tuple[str, ...] | None]


@dataclass(frozen=True)
class Deadlines:
    """How long calls may take in all, retries included, and one attempt to connect, in seconds."""

    connect: float = 5.0
    call: float = 20.0
    payment: float = 40.0
    document: float = 60.0
    probe: float = 4.0
    silence: float = 4.0
    stream: float = 2 * 3600.0


@dataclass(frozen=True)
class Outgoing:
    """One request. `limit` is the longest body of an answer to take, in bytes."""

    method: str
    path: str
    params: Params | None = None
    body: Mapping[str, Any] | None = None
    idempotency_key: str | None = None
    if_match: str | None = None
    last_event_id: str | None = None
    confirmation: str | None = None
    upload: Upload | None = None
    accept: str = "application/json"
    limit: int = JSON_LIMIT


@dataclass(frozen=True)
class Answer:
    """A whole answer. Header names are in lower case, `media_type` is without parameters."""

    status: int
    media_type: str
    headers: Mapping[str, str]
    body: bytes


class ByteStream:
    """An answer under way: `next` is its head first, as an `Answer`, then parts of its body."""

    def __init__(self, attempt: Attempt, parts: Generator[Answer | bytes]) -> None:
        self._attempt = attempt
        self._parts = parts

    def head(self) -> Answer:
        """Everything but the body; of a refusal, the body too."""
        head = next(self._parts)
        assert isinstance(head, Answer)
        return head

    def body(self) -> Iterator[bytes]:
        """The parts of the body, as they come."""
        return (part for part in self._parts if isinstance(part, bytes))

    def cut(self) -> None:
        """End it now, from any thread: whoever waits for a part gets an error."""
        self._attempt.cut_off()

    def close(self) -> None:
        """It is read no further; in the thread that read it."""
        self._parts.close()


class Transport:
    """Speaks HTTP with one origin. No cookies, no redirects, no `.netrc`, no proxy but those given here.

    Raises `PortalAddressError` for an address that is neither https nor of this machine.
    """

    def __init__(
        self, base_url: str, *, proxies: Mapping[str, str], tls: ssl.SSLContext | None, deadlines: Deadlines
    ) -> None:
        parts = safe_web_address(base_url)
        if parts is None or parts.query or parts.fragment:
            raise PortalAddressError("The portal's address must start with https://")
        self._base_url = base_url.rstrip("/")
        self._proxies = {} if is_loopback(parts.hostname or "") else dict(proxies)
        self._connect_seconds = deadlines.connect
        if tls is None and parts.scheme == "https":
            tls = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._adapter = WatchedAdapter(tls, _CONNECTIONS)
        self._lock = threading.Lock()
        self._attempts: set[Attempt] = set()
        self._closed = threading.Event()
        self._agent = f"DayStarrClient/{__version__} ({sys.platform})"

    def send(self, out: Outgoing, deadline: float, access_token: str | None) -> Answer:
        """One attempt until `deadline`, an instant of `time.monotonic`.

        Raises `Unreachable` (`TimedOut`, `Untrusted`, `Closed`), or `BadAnswer` for one that is too long.
        """
        request = self._prepared(out, access_token)
        attempt = self._begin(deadline)
        try:
            with making(attempt):
                return self._exchange(request, attempt, out.limit)
        except (RequestException, HTTPError, HTTPException, OSError, ValueError) as error:
            _logger.debug("%s %s: %s", out.method, out.path, type(error).__name__)
            raise self._failure(attempt, error) from None
        finally:
            with self._lock:
                self._attempts.discard(attempt)

    def stream(self, out: Outgoing, access_token: str | None, silence: float, longest: float) -> "ByteStream":
        """An answer that is read as it comes, for at most `longest` seconds, `silence` seconds between two parts of it.

        Nothing is sent before the first part is asked for. Raises what `send` raises, there and later.
        """
        attempt = self._begin(time.monotonic() + longest)
        return ByteStream(attempt, self._parts(self._prepared(out, access_token), attempt, silence, out))

    def _parts(
        self, request: PreparedRequest, attempt: Attempt, silence: float, out: Outgoing
    ) -> Generator[Answer | bytes]:
        try:
            with making(attempt):
                timeout = Timeout(connect=min(self._connect_seconds, attempt.remaining()), read=silence)
                response = self._adapter.send_once(request, timeout, self._proxies)
                try:
                    if response.status_code != 200:
                        yield _answer(response, out.limit)
                        return
                    yield Answer(200, _media_type(response), _header_fields(response), b"")
                    while part := response.raw.read1(_CHUNK):
                        yield part
                finally:
                    response.close()
            if attempt.cut:
                raise TimeoutError
        except (RequestException, HTTPError, HTTPException, OSError, ValueError) as error:
            _logger.debug("%s %s: %s", out.method, out.path, type(error).__name__)
            raise self._failure(attempt, error) from None
        finally:
            with self._lock:
                self._attempts.discard(attempt)

    def _prepared(self, out: Outgoing, access_token: str | None) -> PreparedRequest:
        headers = self._headers(out, access_token)
        data = None if out.body is None else json.dumps(out.body).encode("ascii")
        if out.upload is not None:
            data, headers["Content-Type"] = out.upload.form()
        address = self._base_url + out.path + _query(out.params)
        return Request(out.method, address, headers=headers, data=data).prepare()

    def _exchange(self, request: PreparedRequest, attempt: Attempt, limit: int) -> Answer:
        timeout = Timeout(connect=min(self._connect_seconds, attempt.remaining()), read=attempt.remaining())
        response = self._adapter.send_once(request, timeout, self._proxies)
        try:
            answer = _answer(response, limit)
        finally:
            response.close()
        if attempt.cut:  # to the reader, a connection shut down by us may look like the end of the answer
            raise TimeoutError
        return answer

    def pause(self, seconds: float) -> None:
        """Wait between attempts. Raises `Closed` when the client is closed meanwhile."""
        if self._closed.wait(seconds):
            raise Closed

    def close(self) -> None:
        """Cut off all attempts under way and allow no more."""
        with self._lock:
            self._closed.set()
            under_way = tuple(self._attempts)
        for attempt in under_way:
            attempt.cut_off()
        self._adapter.close()

    def _begin(self, deadline: float) -> Attempt:
        attempt = Attempt(deadline)
        if not attempt.remaining():
            raise TimedOut
        with self._lock:
            if self._closed.is_set():
                raise Closed
            self._attempts.add(attempt)
        return attempt

    def _headers(self, out: Outgoing, access_token: str | None) -> dict[str, str]:
        packing = "identity" if EVENT_STREAM in out.accept else "gzip"
        headers = {"Accept": out.accept, "Accept-Encoding": packing, "User-Agent": self._agent}
        if out.body is not None:
            headers["Content-Type"] = "application/json"
        if access_token is not None:
            headers["Authorization"] = f"Bearer {access_token}"
        if out.idempotency_key is not None:
            headers["Idempotency-Key"] = out.idempotency_key
        if out.if_match is not None:
            headers["If-Match"] = out.if_match
        if out.last_event_id is not None:
            headers["Last-Event-ID"] = out.last_event_id
        if out.confirmation is not None:
            headers["X-Confirmation"] = out.confirmation
        return headers

    def _failure(self, attempt: Attempt, error: Exception) -> PortalError:
        if self._closed.is_set():
            return Closed(may_have_happened=attempt.sent)
        if attempt.cut or time.monotonic() >= attempt.deadline or _is_timeout(error):
            return TimedOut(may_have_happened=attempt.sent)
        if _is_distrust(error):
            return Untrusted()
        if isinstance(error, DecodeError):
            return BadAnswer(may_have_happened=True)
        return Unreachable(may_have_happened=attempt.sent and not isinstance(error, ProxyError))


def _is_timeout(error: Exception) -> bool:
    return isinstance(error, ConnectTimeout | ReadTimeoutError | TimeoutError)


def _is_distrust(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, ssl.SSLCertVerificationError):
        error = error.__cause__ or error.__context__
    return error is not None


def _query(params: Params | None) -> str:
    given = {name: value for name, value in (params or {}).items() if value is not None}
    return "?" + urlencode(given, doseq=True, errors="replace") if given else ""


def _header_fields(response: Response) -> dict[str, str]:
    return {name.lower(): value for name, value in response.headers.items()}


def _media_type(response: Response) -> str:
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()


def _answer(response: Response, limit: int) -> Answer:
    body = bytearray()
    while chunk := response.raw.read(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limit:
            raise BadAnswer(may_have_happened=True)
    return Answer(response.status_code, _media_type(response), _header_fields(response), bytes(body))
