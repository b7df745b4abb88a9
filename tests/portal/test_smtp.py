"""Emails leave through an SMTP server, and none is lost or sent twice because of one."""

import email
import logging
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email.policy import default
from pathlib import Path

import pytest
import trustme

from daystarr_portal.config import deployed_settings
from daystarr_portal.core.database import Database
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.carriers import CarrierDownError, CarrierError, CarrierRefusedError, Parcel
from daystarr_portal.messages.message import Attachment, Channel, Email, Kind, TextMessage
from daystarr_portal.messages.outbox import Outbox, Sender
from daystarr_portal.messages.smtp import SmtpCarrier
from daystarr_portal.messages.tables import MessageRow
from daystarr_portal.smtp_settings import ConfigurationError, Security, SmtpServer
from tests.portal.harness import ManualClock
from tests.smtp_server import SmtpServerProcess

PASSWORD = "only-for-this-test"
ANN = Email(
    Kind.RECEIPT,
    "ann@example.com",
    "Recibo 4711 — gracias",
    "Hola:\n\nGracias por su pago de $5.00.\n.\nUna línea con un punto arriba.\n",
    (Attachment("recibo.pdf", "application/pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40),),
)


def parcel(to: str = "ann@example.com", subject: str = "Hello", channel: Channel = Channel.EMAIL) -> Parcel:
    content = f"From: DayStarr <support@daystarr.net>\r\nTo: {to}\r\nSubject: {subject}\r\n\r\nHi\r\n".encode()
    return Parcel("msg_1", Kind.RECEIPT, channel, datetime(2026, 12, 6, tzinfo=UTC), content)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.fixture
def certificate(authority: trustme.CA, tmp_path: Path) -> str:
    file = tmp_path / "server.pem"
    authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(str(file))
    return str(file)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mail"
    made.mkdir()
    return made


@pytest.fixture
def plain(folder: Path) -> Iterator[SmtpServerProcess]:
    with SmtpServerProcess(folder) as server:
        yield server


def nearby(port: int, seconds: float = 30.0) -> SmtpServer:
    return SmtpServer("127.0.0.1", port, Security.NONE, seconds=seconds)


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_an_email_is_handed_in_over_tls_after_signing_in(
    security: Security, folder: Path, certificate: str, trusted: ssl.SSLContext
) -> None:
    options = [f"--certificate={certificate}", "--user=portal", f"--password={PASSWORD}"]
    with SmtpServerProcess(folder, *options, *(["--tls"] if security is Security.TLS else [])) as server:
        smtp = SmtpServer("localhost", server.port, security, "portal", PASSWORD, seconds=30.0)
        SmtpCarrier(smtp, trusted).carry(parcel())

        (taken,) = server.messages()
        assert (taken["from"], taken["to"]) == ("support@daystarr.net", ["ann@example.com"])
        assert (taken["tls"], taken["user"]) == (True, "portal")

        wrong = replace(smtp, password="wrong")
        with pytest.raises(CarrierDownError):
            SmtpCarrier(wrong, trusted).carry(parcel())
        with pytest.raises(CarrierDownError):  # a certificate that nobody vouches for
            SmtpCarrier(smtp).carry(parcel())
        with pytest.raises(CarrierDownError):  # and one of somebody else
            SmtpCarrier(replace(smtp, host="127.0.0.1"), trusted).carry(parcel())
        assert len(server.messages()) == 1


def test_no_password_goes_over_the_line_where_the_server_knows_no_tls(plain: SmtpServerProcess) -> None:
    server = SmtpServer("127.0.0.1", plain.port, Security.STARTTLS, "portal", PASSWORD, 30.0)

    with pytest.raises(CarrierDownError):
        SmtpCarrier(server).carry(parcel())

    assert plain.messages() == []


def test_who_is_refused_for_good_and_who_for_now(plain: SmtpServerProcess) -> None:
    carrier = SmtpCarrier(nearby(plain.port))

    for refused in (parcel("refused@example.com"), parcel(subject="Spam"), parcel(channel=Channel.SMS)):
        with pytest.raises(CarrierRefusedError):
            carrier.carry(refused)
    with pytest.raises(CarrierError) as busy:
        carrier.carry(parcel("busy@example.com"))
    assert type(busy.value) is CarrierError


def test_a_server_that_is_down_or_silent_or_dripping_is_given_up_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes calls and says nothing
        with pytest.raises(CarrierDownError):
            SmtpCarrier(nearby(silent.getsockname()[1], seconds=0.2)).carry(parcel())
        down = silent.getsockname()[1]
    with pytest.raises(CarrierDownError):
        SmtpCarrier(nearby(down)).carry(parcel())

    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as dripping:

        def drip() -> None:
            caller, _ = dripping.accept()
            with caller:
                try:
                    while not over.wait(0.05):
                        caller.sendall(b"2")
                except OSError:
                    pass

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        with pytest.raises(CarrierDownError):
            SmtpCarrier(nearby(dripping.getsockname()[1], seconds=1.0)).carry(parcel())
        over.set()
        thread.join()


@pytest.fixture
def database(empty_database_url: str) -> Iterator[Database]:
    database = Database(empty_database_url)
    yield database
    database.close()


def outbox_on(database: Database, clock: ManualClock) -> Outbox:
    sealer = Sealer("only-for-tests", "messages")
    return Outbox(database, clock, sealer, Sender("DayStarr Communications", "support@daystarr.net"))


def post(database: Database, outbox: Outbox, *messages: Email | TextMessage) -> None:
    with database.write() as session:
        for message in messages:
            outbox.post(session, message, None)


def to(address: str) -> Email:
    return Email(Kind.RECEIPT, address, "Hello", "Hi\n")


def test_what_waits_while_the_server_is_down_leaves_when_it_is_back_even_after_a_restart(
    database: Database, folder: Path
) -> None:
    clock = ManualClock()
    with SmtpServerProcess(folder) as server:
        port = server.port
    post(database, outbox_on(database, clock), ANN, to("bob@example.com"))
    carrier = SmtpCarrier(nearby(port))
    assert outbox_on(database, clock).deliver(carrier) == 0
    clock.advance(minutes=3)

    with SmtpServerProcess(folder, port=port) as server:
        outbox = outbox_on(database, clock)  # as a new process would
        assert outbox.deliver(carrier) == 2
        assert outbox.deliver(carrier) == 0
        taken = server.messages()

    assert sorted(message["to"][0] for message in taken) == ["ann@example.com", "bob@example.com"]
    ann = next(message for message in taken if message["to"] == ["ann@example.com"])
    read = email.message_from_string(ann["content"], policy=default)
    body = read.get_body(("plain",))
    assert body is not None
    assert read["Subject"] == ANN.subject
    assert body.get_content().replace("\r\n", "\n") == ANN.body
    assert [part.get_content() for part in read.iter_attachments()] == [ANN.attachments[0].content]


def test_one_that_is_refused_is_given_up_and_holds_up_no_other(
    database: Database, plain: SmtpServerProcess, caplog: pytest.LogCaptureFixture
) -> None:
    clock = ManualClock()
    outbox = outbox_on(database, clock)
    text = TextMessage(Kind.PHONE_CODE, "+19895550142", "Your code is 123456")
    post(database, outbox, to("refused@example.com"), text, to("busy@example.com"), to("ann@example.com"))

    with caplog.at_level(logging.DEBUG, "daystarr_portal"):
        assert outbox.deliver(SmtpCarrier(nearby(plain.port))) == 1

    with database.read() as session:
        rows = {row.kind + row.channel: row for row in session.query(MessageRow)}
        waiting = [row for row in session.query(MessageRow) if row.next_attempt_at is not None]
    assert len(waiting) == 1  # the busy one is tried again
    assert rows["phone_codesms"].sealed is None
    logged = " ".join(f"{record.getMessage()} {record.__dict__.get('fields')}" for record in caplog.records)
    assert "given up" in logged
    assert "@example.com" not in logged
    assert "989" not in logged


def test_a_message_that_nobody_could_send_for_days_is_not_sent_at_all(
    database: Database, plain: SmtpServerProcess
) -> None:
    clock = ManualClock()
    outbox = outbox_on(database, clock)
    post(database, outbox, to("ann@example.com"))
    clock.advance(days=3, seconds=1)

    assert outbox.deliver(SmtpCarrier(nearby(plain.port))) == 0
    assert plain.messages() == []


SECRET = "Zk4Qw8Lr2Tn6Vb0Xc5Md9Hj3Pf7Gs1Ya"
SIGNS_IN = {"USER": "portal", "PASSWORD": PASSWORD}
ENVIRONMENT = {
    "DAYSTARR_PORTAL_SECRET": SECRET,
    "DAYSTARR_PORTAL_PUBLIC_URL": "https://portal.example.com",
    "DAYSTARR_PORTAL_SMTP_HOST": "smtp.example.com",
}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ("smtp.example.com", 587, Security.STARTTLS, None)),
        (
            {"SECURITY": "tls", "USER": "portal", "PASSWORD": PASSWORD},
            ("smtp.example.com", 465, Security.TLS, "portal"),
        ),
        ({"HOST": "localhost", "SECURITY": "none"}, ("localhost", 25, Security.NONE, None)),
        ({"PORT": "2525"}, ("smtp.example.com", 2525, Security.STARTTLS, None)),
    ],
)
def test_the_server_is_named_by_variables(given: dict[str, str], expected: tuple[object, ...]) -> None:
    environment = ENVIRONMENT | {f"DAYSTARR_PORTAL_SMTP_{name}": value for name, value in given.items()}
    settings = deployed_settings("sqlite://", environment)

    assert settings.smtp is not None
    assert (settings.smtp.host, settings.smtp.port, settings.smtp.security, settings.smtp.username) == expected
    assert PASSWORD not in repr(settings)


def test_without_a_server_there_is_none() -> None:
    environment = {name: value for name, value in ENVIRONMENT.items() if not name.endswith("HOST")}
    assert deployed_settings("sqlite://", environment).smtp is None


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"PORT": "many"}, "SMTP_PORT"),
        ({"PORT": "70000"}, "SMTP_PORT"),
        ({"SECURITY": "ssl"}, "SMTP_SECURITY"),
        ({"USER": "portal"}, "SMTP_PASSWORD"),
        ({"SECURITY": "none"}, "SMTP_SECURITY"),
        ({"FROM": "DayStarr"}, "SMTP_FROM"),
    ],
)
def test_what_cannot_be_meant_is_refused_at_the_start(given: dict[str, str], says: str) -> None:
    environment = ENVIRONMENT | {f"DAYSTARR_PORTAL_SMTP_{name}": value for name, value in given.items()}
    with pytest.raises(ConfigurationError, match=says):
        deployed_settings("sqlite://", environment)
