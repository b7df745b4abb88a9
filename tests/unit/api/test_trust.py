"""Whom the client trusts with a password, and through whom it speaks."""

import json
import logging
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import trustme

from daystarr_client.api import errors
from daystarr_client.api.portal import Portal
from tests.fakes import portal_answers as good
from tests.fakes.fake_portal import Exchange, FakePortal, json_reply

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority.configure_trust(context)
    return context


def serving(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[FakePortal]:
    with FakePortal(serving(authority, "localhost")) as portal:
        portal.on("/v1/brand", json_reply(good.BRAND))
        portal.on("/v1/auth/sign-in", json_reply(good.tokens(1)))
        yield portal


def test_a_portal_with_a_trusted_certificate_is_spoken_to(
    secure: FakePortal, connect: Callable[..., Portal], authority: trustme.CA
) -> None:
    assert connect(secure.url, tls=trusting(authority)).brand.get().short_name == "DayStarr"


def test_a_portal_with_a_strange_certificate_gets_no_password(
    secure: FakePortal, connect: Callable[..., Portal]
) -> None:
    with pytest.raises(errors.Untrusted) as caught:
        connect(secure.url).auth.sign_in("maria@example.com", "secret")
    assert not caught.value.may_have_happened
    assert secure.received == []


def test_a_certificate_for_another_name_is_strange(connect: Callable[..., Portal], authority: trustme.CA) -> None:
    with FakePortal(serving(authority, "portal.example")) as portal, pytest.raises(errors.Untrusted):
        connect(portal.url, tls=trusting(authority)).brand.get()
    assert portal.received == []


def test_a_certificate_of_requests_own_list_is_not_enough(
    secure: FakePortal,
    connect: Callable[..., Portal],
    authority: trustme.CA,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    bundle = tmp_path / "bundle.pem"
    authority.cert_pem.write_to_path(str(bundle))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(bundle))
    monkeypatch.setenv("CURL_CA_BUNDLE", str(bundle))
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(bundle))
    with pytest.raises(errors.Untrusted):
        connect(secure.url).brand.get()


def test_a_portal_that_does_not_speak_tls_is_unreachable(server: FakePortal, connect: Callable[..., Portal]) -> None:
    with pytest.raises(errors.Unreachable) as caught:
        connect(f"https://localhost:{server.port}").brand.get()
    assert not caught.value.may_have_happened


@pytest.mark.parametrize(
    "address",
    [
        "http://portal.example",
        "http://192.168.1.7:8400",
        "http://127.0.0.1.example",
        "ftp://portal.example",
        "file:///etc/passwd",
        "portal.example",
        "//portal.example",
        "https://",
        "https://user:secret@portal.example",
        "https://portal.example/?x=1",
        "https://portal.example/#x",
        "https://portal.example\\@evil.example",
        "https://portal.example\r\nX: y",
        "https://portal.example:99999",
        "https://[::1",
        "javascript:alert(1)",
        "",
    ],
)
def test_an_address_that_is_neither_secure_nor_of_this_machine_is_refused(address: str) -> None:
    with pytest.raises(errors.PortalAddressError):
        Portal(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://portal.example",
        "https://portal.example:8443/p/",
        "http://localhost:1",
        "http://127.0.0.2:1",
        "http://[::1]:1",
    ],
)
def test_other_addresses_are_taken(address: str) -> None:
    Portal(address).close()


def test_a_netrc_file_does_not_replace_the_token(
    server: FakePortal, signed_in: Portal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("default login trap password trap\n", encoding="ascii")
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))
    server.on("/v1/bills", json_reply(good.BILLS))
    signed_in.bills.get()
    assert server.requests("/v1/bills")[0].headers["authorization"] == "Bearer access-1"


def test_a_proxy_of_the_environment_is_not_used(
    server: FakePortal, connect: Callable[..., Portal], monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakePortal() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        server.on("/v1/brand", json_reply(good.BRAND))
        connect().brand.get()
        with pytest.raises(errors.Unreachable):
            connect("https://portal.invalid").brand.get()
        assert proxy.received == []


def test_a_proxy_given_is_used_for_the_portal_but_never_for_this_machine(
    server: FakePortal, connect: Callable[..., Portal]
) -> None:
    server.on("/v1/brand", json_reply(good.BRAND))
    with FakePortal() as proxy:
        proxies = {"http": proxy.url, "https": proxy.url}
        connect(proxies=proxies).brand.get()
        assert proxy.received == []
        with pytest.raises(errors.Unreachable) as caught:
            connect("https://portal.example", proxies=proxies).brand.get()
        assert {(request.method, request.target) for request in proxy.received} == {("CONNECT", "portal.example:443")}
        assert not caught.value.may_have_happened


def test_calls_through_a_proxy_reach_the_portal_and_keep_their_secrets(
    secure: FakePortal, connect: Callable[..., Portal], authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tunnel(exchange: Exchange) -> None:
        inner = socket.create_connection(("127.0.0.1", secure.port))
        outer = exchange.connection
        exchange.write(b"HTTP/1.1 200 Connection established\r\n\r\n")

        def pump(source: socket.socket, target: socket.socket) -> None:
            while data := source.recv(65536):
                target.sendall(data)
            with suppress(OSError):
                target.shutdown(socket.SHUT_WR)

        back = threading.Thread(target=pump, args=(inner, outer))
        back.start()
        pump(outer, inner)
        back.join()
        inner.close()
        exchange.hang_up()

    def elsewhere(_host: str) -> bool:
        return False

    monkeypatch.setattr("daystarr_client.api.transport.is_loopback", elsewhere)
    with FakePortal() as proxy:
        proxy.on(f"localhost:{secure.port}", tunnel)
        portal = connect(secure.url, proxies={"https": proxy.url}, tls=trusting(authority))
        portal.auth.sign_in("maria@example.com", "secret")
        assert secure.count("/v1/auth/sign-in") == 1
        portal.close()
        assert "authorization" not in proxy.received[0].headers


def test_neither_secrets_nor_what_was_searched_for_reach_the_log(
    server: FakePortal, signed_in: Portal, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.on("/v1/invoices", lambda exchange: exchange.reset())
    with pytest.raises(errors.Unreachable) as caught:
        signed_in.invoices.list(query="verypersonal")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    messages = [record.getMessage() for record in caplog.records]
    assert any(record.name.startswith("daystarr_client") for record in caplog.records)
    assert not any(secret in message for message in messages for secret in ("verypersonal", "access-1", "refresh-1"))


def test_what_is_light_stays_light() -> None:
    question = (
        "import sys, json, daystarr_client.api.errors, daystarr_client.api.enums, daystarr_client.api.bodies,"
        "daystarr_client.api.idempotency, daystarr_client.api.addresses;"
        "print(json.dumps(sorted(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", question], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in json.loads(answer.stdout)}
    assert not loaded & {"pydantic", "pydantic_core", "requests", "urllib3", "truststore", "ssl", "email"}
