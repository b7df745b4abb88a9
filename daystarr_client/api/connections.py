"""Connections that an attempt can watch, and the requests adapter made of them."""

import logging
import queue
import socket
import ssl
import threading
from typing import Any, ClassVar, cast

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util import Timeout

from daystarr_client.api.attempts import Attempt, current_attempt

# urllib3 logs whole addresses, with what was searched for in them.
logging.getLogger("urllib3").propagate = False
logging.getLogger("urllib3").addHandler(logging.NullHandler())

_Target = tuple[socket.AddressFamily, socket.SocketKind, int, str, Any]


class _Watched(HTTPConnection):
    """A connection that shows its socket to the attempt using it, and keeps to that attempt's deadline."""

    def _new_conn(self) -> socket.socket:
        attempt = current_attempt()
        failure: OSError = OSError("no address")
        for family, kind, protocol, _, address in self._targets(attempt):
            sock = socket.socket(family, kind, protocol)
            try:
                for option in self.socket_options or ():
                    sock.setsockopt(*option)
                sock.settimeout(min(attempt.remaining(), self._connect_seconds()) or 0.001)
                sock.connect(address)
                attempt.watch(sock)
            except OSError as error:
                sock.close()
                failure = error
                continue
            return sock
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(self, "connecting took too long") from failure
        raise NewConnectionError(self, "cannot connect") from failure

    def request(self, *args: Any, **kwargs: Any) -> None:
        if self.sock is not None:
            current_attempt().watch(self.sock)
        super().request(*args, **kwargs)

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        current_attempt().sent = True
        super().send(data)

    def _connect_seconds(self) -> float:
        return self.timeout if isinstance(self.timeout, int | float) else current_attempt().remaining()

    def _targets(self, attempt: Attempt) -> list[_Target]:
        # Looking up a name cannot be given a time limit, so it is left behind in its thread when it takes too long.
        found: queue.SimpleQueue[list[_Target] | OSError] = queue.SimpleQueue()

        def look_up() -> None:
            try:
                found.put(socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM))
            except (OSError, UnicodeError) as error:
                found.put(error if isinstance(error, OSError) else socket.gaierror("no such name"))

        threading.Thread(target=look_up, name="name lookup", daemon=True).start()
        try:
            answer = found.get(timeout=min(attempt.remaining(), self._connect_seconds()))
        except queue.Empty:
            raise ConnectTimeoutError(self, "looking up the name took too long") from None
        if isinstance(answer, OSError):
            raise NameResolutionError(self.host, self, cast("socket.gaierror", answer))
        return answer


class _WatchedTls(_Watched, HTTPSConnection):
    pass


class _Pool(HTTPConnectionPool):
    ConnectionCls: ClassVar[Any] = _Watched


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls: ClassVar[Any] = _WatchedTls


class WatchedAdapter(HTTPAdapter):
    """The adapter to send with, inside `attempts.making`. `tls` decides alone whom to trust."""

    def __init__(self, tls: ssl.SSLContext | None, connections: int) -> None:
        self._tls = tls
        super().__init__(pool_connections=2, pool_maxsize=connections)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, ssl_context=self._tls, **pool_kwargs)
        _use_watched_pools(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, ssl_context=self._tls, proxy_ssl_context=self._tls, **proxy_kwargs)
        _use_watched_pools(manager)
        return manager

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Leave trust to the TLS context: requests would add a list of authorities of its own."""

    def send_once(self, request: PreparedRequest, timeout: Timeout, proxies: dict[str, str]) -> Response:
        """Send it and answer as soon as the headers are there; the body is still to be read from `raw`."""
        return self.send(request, stream=True, timeout=cast("Any", timeout), verify=True, proxies=proxies)


def _use_watched_pools(manager: PoolManager) -> None:
    manager.pool_classes_by_scheme = dict[str, Any](http=_Pool, https=_TlsPool)
