"""Emails through an SMTP server."""

import smtplib
import socket
import ssl
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from email import message_from_bytes
from email.policy import SMTP
from typing import assert_never

from daystarr_portal.messages.carriers import CarrierDownError, CarrierError, CarrierRefusedError, Parcel
from daystarr_portal.messages.message import Channel
from daystarr_portal.smtp_settings import Security, SmtpServer


class SmtpCarrier:
    """Hands in each email on a connection of its own. Text messages it refuses: it knows no way for them.

    `trusted` replaces the certificates that the machine trusts.
    """

    def __init__(self, server: SmtpServer, trusted: ssl.SSLContext | None = None) -> None:
        self._server = server
        self._trusted = trusted or ssl.create_default_context()

    def carry(self, parcel: Parcel) -> None:
        """Hand in an email. Raises `CarrierError`: `CarrierDownError`, or `CarrierRefusedError` for good."""
        match parcel.channel:
            case Channel.EMAIL:
                self._hand_in(parcel.content)
            case Channel.SMS:
                raise CarrierRefusedError
            case _:
                assert_never(parcel.channel)

    def _hand_in(self, content: bytes) -> None:
        message = message_from_bytes(content, policy=SMTP)
        sender, to = (message[name].addresses[0].addr_spec for name in ("From", "To"))
        try:
            with self._connection() as connection:
                connection.sendmail(sender, [to], content)
        except smtplib.SMTPRecipientsRefused as error:
            raise _refusal(*error.recipients[to]) from None
        except smtplib.SMTPDataError as error:
            raise _refusal(error.smtp_code, error.smtp_error) from None
        except (smtplib.SMTPException, OSError) as error:
            raise CarrierDownError from error

    @contextmanager
    def _connection(self) -> Generator[smtplib.SMTP]:
        server = self._server
        tls = self._trusted if server.security is Security.TLS else None
        connection = _Plain(server) if tls is None else _Tls(server, tls)
        with _deadline(connection, server.seconds):
            try:
                connection.connect(server.host, server.port)
                if server.security is Security.STARTTLS:
                    connection.starttls(context=self._trusted)
                if server.username is not None:
                    connection.login(server.username, server.password or "")
                yield connection
                with suppress(smtplib.SMTPException, OSError):  # it was taken already
                    connection.quit()
            finally:
                connection.close()


class _Plain(smtplib.SMTP):
    """Not connected yet, so that connecting has a deadline too; `_host` is what the certificate has to be of."""

    def __init__(self, server: SmtpServer) -> None:
        super().__init__(timeout=server.seconds)
        self._host = server.host


class _Tls(smtplib.SMTP_SSL):
    def __init__(self, server: SmtpServer, trusted: ssl.SSLContext) -> None:
        super().__init__(timeout=server.seconds, context=trusted)
        self._host = server.host


@contextmanager
def _deadline(connection: smtplib.SMTP, seconds: float) -> Generator[None]:
    """Cut the connection after so long: a timeout is started anew by every byte that drips in."""

    def cut() -> None:
        with suppress(OSError):
            if connection.sock is not None:
                connection.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _refusal(code: int, _words: object) -> CarrierError:
    return CarrierRefusedError() if code >= 500 else CarrierError()
