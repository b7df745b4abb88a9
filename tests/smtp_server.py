"""An SMTP server process for tests: writes what it takes into a folder.

`python -m tests.smtp_server FOLDER [--port N] [--certificate PEM] [--tls] [--user NAME --password WORD]`
refuses for good what is sent to refused@..., for now what is sent to busy@..., and the content of a subject "Spam".
"""

import argparse
import asyncio
import json
import secrets
import ssl
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).resolve().parent.parent


class SmtpServerProcess:
    """The server, as long as the block lasts; `messages` is what it took."""

    def __init__(self, folder: Path, *options: str, port: int = 0) -> None:
        self.folder = folder
        self.port = port
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    def messages(self) -> list[dict[str, Any]]:
        """Each message: `from`, `to`, `content`, `tls`, `user`; oldest first."""
        return [json.loads(file.read_text(encoding="utf-8")) for file in sorted(self.folder.glob("*.json"))]

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.smtp_server", str(self.folder), f"--port={self.port}", *self._options]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the SMTP server did not start"
        self.port = int(line)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process, self._process = self._process, None
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(timeout=30)
        process.stdout.close()


class _Handler:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken = 0

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]) -> str:
        if address.startswith("refused@"):
            return "550 no such mailbox"
        if address.startswith("busy@"):
            return "450 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        content = envelope.content.decode("utf-8")
        if "Subject: Spam" in content:
            return "554 not wanted"
        taken = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "content": content,
            "tls": server.transport.get_extra_info("sslcontext") is not None,
            "user": session.auth_data if isinstance(session.auth_data, str) else None,
        }
        self._taken += 1
        file = self._folder / f"{self._taken:04}-{secrets.token_hex(4)}.json"
        file.write_text(json.dumps(taken), encoding="utf-8")
        return "250 OK"


async def _serve(options: argparse.Namespace) -> None:
    from aiosmtpd.smtp import SMTP, AuthResult

    def authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        right = (data.login.decode(), data.password.decode()) == (options.user, options.password)
        return AuthResult(success=right, auth_data=data.login.decode())

    tls = None
    if options.certificate:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(options.certificate)
    handler = _Handler(options.folder)

    def session() -> SMTP:
        return SMTP(
            handler,
            hostname="smtp.test",
            tls_context=None if options.tls else tls,
            require_starttls=tls is not None and not options.tls,
            authenticator=authenticate if options.user else None,
            auth_required=bool(options.user),
            auth_require_tls=tls is not None and not options.tls,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", options.port, ssl=tls if options.tls else None)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


def _main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--certificate")
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--user")
    parser.add_argument("--password")
    asyncio.run(_serve(parser.parse_args()))


if __name__ == "__main__":
    _main()
