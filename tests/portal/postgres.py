"""A PostgreSQL server of the tests' own, from Debian's binaries."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, create_engine, text

BINARIES = Path("/usr/lib/postgresql")


def missing() -> str | None:
    """Why PostgreSQL cannot be started here, or None when it can."""
    if not list(BINARIES.glob("*/bin/initdb")):
        return f"PostgreSQL is not installed (no {BINARIES}/*/bin/initdb): apt-get install postgresql"
    if os.geteuid() == 0 and _unprivileged() is None:
        return "PostgreSQL refuses to run as root, and there is no user 'postgres' or 'nobody' to run it as"
    return None


class Server:
    """A running server; databases are made from templates and dropped by name."""

    def __init__(self, url: URL) -> None:
        self._url = url
        self._admin = create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")

    def create(self, name: str, template: str | None = None) -> str:
        """A new database, empty or a copy of `template`; answers its address."""
        copied = f' TEMPLATE "{template}" STRATEGY FILE_COPY' if template else ""
        with self._admin.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}"{copied}'))
        return self._url.set(database=name).render_as_string(hide_password=False)

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected to it."""
        with self._admin.connect() as connection:
            connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))

    def close(self) -> None:
        """Give back the connections of this object."""
        self._admin.dispose()


@contextmanager
def running(*, durable: bool = False) -> Generator[Server]:
    """A server on a free loopback port, with nothing in it, gone afterwards.

    Unless it is `durable`, it keeps nothing through a power cut.
    """
    binaries = max(BINARIES.glob("*/bin"), key=lambda path: int(path.parent.name))
    user = _unprivileged() if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="daystarr-pg-"))
    password = secrets.token_hex(16)
    try:
        password_file = folder / "password"
        password_file.write_text(password, encoding="utf-8")
        data = folder / "data"
        data.mkdir(mode=0o700)
        if user is not None:
            for path in (folder, password_file, data):
                os.chown(path, user.pw_uid, user.pw_gid)
        _initdb(binaries, data, password_file, user)
        port = _free_port()
        with (folder / "log").open("wb") as log:
            options = ["max_connections=200"]
            options += [] if durable else ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
            options += ["listen_addresses=127.0.0.1", f"port={port}", f"unix_socket_directories={folder}"]
            options += ["log_min_messages=fatal"]
            process = subprocess.Popen(
                [binaries / "postgres", "-D", data, *(part for option in options for part in ("-c", option))],
                stdout=log,
                stderr=log,
                cwd=folder,
                user=user.pw_uid if user else None,
                group=user.pw_gid if user else None,
                extra_groups=[] if user else None,
            )
        try:
            url = URL.create("postgresql+psycopg", "portal", password, "127.0.0.1", port)
            _wait(binaries, port, process, folder / "log")
            server = Server(url)
            yield server
            server.close()
        finally:
            process.send_signal(2)  # SIGINT: fast shutdown
            process.wait(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> pwd.struct_passwd | None:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None


def _initdb(binaries: Path, data: Path, password_file: Path, user: pwd.struct_passwd | None) -> None:
    command = [binaries / "initdb", "-D", data, "-U", "portal", "-A", "scram-sha-256", "--pwfile", password_file]
    done = subprocess.run(
        [*command, "-E", "UTF8", "--locale", "C", "--no-sync"],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        user=user.pw_uid if user else None,
        group=user.pw_gid if user else None,
        extra_groups=[] if user else None,
    )
    if done.returncode:
        raise RuntimeError(f"initdb failed: {done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(binaries: Path, port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _attempt in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"PostgreSQL did not start: {log.read_text(encoding='utf-8', errors='replace')}")
        ready = subprocess.run(
            [binaries / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)], check=False, timeout=10
        )
        if ready.returncode == 0:
            return
        time.sleep(0.1)
    raise RuntimeError("PostgreSQL did not answer within 30 s")
