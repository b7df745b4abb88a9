"""The command `daystarr-portal`."""

import argparse
import json
import socket
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from daystarr_portal.config import (
    BRAND_FILE,
    ConfigurationError,
    Settings,
    database_url,
    demo_settings,
    deployed_settings,
    server_secret,
)
from daystarr_portal.core.clock import Clock, StartedAt, local_date, system_clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.facts import is_demo
from daystarr_portal.core.logs import configure_logs
from daystarr_portal.migrate import MigrationError, newest_revision, revision_of, upgrade
from daystarr_portal.operator_commands import add_commands

if TYPE_CHECKING:
    from daystarr_portal.seed import DemoPlan

DEMO_TIME_ZONE = "America/Detroit"
DEFAULT_PORT = 8400
MOST_WORKERS = 64


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; answers the exit status."""
    options = _parser().parse_args(arguments)
    configure_logs(sys.stderr)
    try:
        return int(options.run(options))
    except (ConfigurationError, MigrationError) as error:
        sys.stderr.write(f"daystarr-portal: {error}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="daystarr-portal", description="The server of the customer portal.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="answer the Portal API")
    serve.add_argument("--demo", type=Path, metavar="DIR", help="embedded mode: demo data, books and secret in DIR")
    serve.add_argument("--database", metavar="URL", help="the database of a deployed portal")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=int, default=DEFAULT_PORT, help="0 takes a free one (default: %(default)s)")
    serve.add_argument("--now", type=_instant, metavar="INSTANT", help="demo only: what time it is at the start")
    serve.add_argument("--workers", type=_workers, default=1, metavar="N", help="processes that answer (default: 1)")
    serve.add_argument("--exit-with-stdin", action="store_true", help="end when standard input ends")
    serve.set_defaults(run=_serve)

    seed = commands.add_parser("seed", help="fill an empty database with demo data")
    seed.add_argument("--database", required=True, metavar="URL")
    seed.add_argument("--sandbox", metavar="URL", help="the sandbox processor's own database, to be filled too")
    seed.add_argument("--seed", type=int, default=1, help="another number makes other customers")
    seed.add_argument("--as-of", type=date.fromisoformat, metavar="DATE", help="the day of the demo (default: today)")
    seed.add_argument("--large", action="store_true", help="add large@example.com with 10,000 invoices")
    seed.set_defaults(run=_seed)

    upgrades = commands.add_parser("upgrade", help="bring a database to the newest revision")
    upgrades.add_argument("--database", metavar="URL", help="which; else DAYSTARR_PORTAL_DATABASE says so")
    upgrades.set_defaults(run=_upgrade)

    imports = commands.add_parser("import", help="bring a provider's own data in from a folder of CSV files")
    imports.add_argument("folder", type=Path, metavar="DIR", help="the folder; docs/import.md says what is in it")
    imports.add_argument("--database", metavar="URL", help="where to; else DAYSTARR_PORTAL_DATABASE says so")
    imports.set_defaults(run=_import)

    autopay = commands.add_parser("autopay", help="charge what AutoPay has to charge")
    autopay_commands = autopay.add_subparsers(required=True, metavar="COMMAND")
    runs = autopay_commands.add_parser("run", help="one pass over every account; safe to start as often as one likes")
    runs.add_argument("--database", metavar="URL", help="which; else DAYSTARR_PORTAL_DATABASE says so")
    runs.add_argument("--now", type=_instant, metavar="INSTANT", help="demo data only: what time it is")
    runs.set_defaults(run=_run_autopay)
    add_commands(commands, _instant)

    openapi = commands.add_parser("openapi", help="print the OpenAPI document")
    openapi.set_defaults(run=_openapi)
    return parser


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)


def _workers(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"must be from 1 to {MOST_WORKERS}")
    return number


def _serve(options: argparse.Namespace) -> int:
    from daystarr_portal.serve import portal_server, serve, url_of

    clock: Clock = StartedAt.at(options.now) if options.now else system_clock
    if options.now and not options.demo:
        raise ConfigurationError("--now is for the demo: give --demo DIR too.")
    if options.database and options.demo:
        raise ConfigurationError("--demo DIR has a database of its own: leave --database out.")
    if options.workers > 1 and options.demo:
        raise ConfigurationError("--demo DIR is one process: leave --workers out.")
    if options.demo:
        listening = _listen(options)
        try:
            settings = demo_settings(options.demo, url_of(listening))
            _prepare_demo(settings, clock)
        except ConfigurationError:
            listening.close()
            raise
    else:
        settings = deployed_settings(options.database)
        _check_deployed(settings)
        listening = _listen(options)
    end_with = sys.stdin if options.exit_with_stdin else None
    serve(portal_server(settings, clock, options.workers), listening, end_with)
    return 0


def _listen(options: argparse.Namespace) -> socket.socket:
    from daystarr_portal.serve import listen

    try:
        return listen(options.host, options.port)
    except OSError as error:
        raise ConfigurationError(f"Cannot listen on {options.host}:{options.port}: {error.strerror}.") from error


def _check_deployed(settings: Settings) -> None:
    database = Database(settings.database_url)
    _check_revision(database)
    if is_demo(database):
        raise ConfigurationError("This database holds demo data, and everyone knows its password. Use another one.")
    database.close()


def _check_revision(database: Database) -> None:
    """Go on only with a database at the newest revision. Raises `ConfigurationError`."""
    if revision_of(database) != newest_revision():
        raise ConfigurationError("The database is not at the newest revision: run daystarr-portal upgrade first.")


def _upgrade(options: argparse.Namespace) -> int:
    database = Database(database_url(options.database))
    upgrade(database)
    database.close()
    return 0


def _prepare_demo(settings: Settings, clock: Clock) -> None:
    from daystarr_portal.accounts.brand import read_brand
    from daystarr_portal.seed import DemoPlan

    database = Database(settings.database_url)
    upgrade(database)
    if not is_demo(database):
        today = local_date(clock(), DEMO_TIME_ZONE)
        brand = read_brand(settings.brand_file).brand
        try:
            _fill(database, settings.sandbox_url, DemoPlan(1, today, brand, settings.secret))
        except ConfigurationError:
            if not is_demo(database):  # else another server was faster
                raise
    database.close()


def _seed(options: argparse.Namespace) -> int:
    from daystarr_portal.accounts.brand import read_brand
    from daystarr_portal.seed import DemoPlan

    database = Database(options.database)
    upgrade(database)
    as_of = options.as_of or local_date(system_clock(), DEMO_TIME_ZONE)
    brand = read_brand(BRAND_FILE).brand
    _fill(database, options.sandbox, DemoPlan(options.seed, as_of, brand, server_secret(), large=options.large))
    database.close()
    return 0


def _fill(database: Database, sandbox_url: str | None, plan: "DemoPlan") -> None:
    from daystarr_portal.processors.sandbox.books import SandboxBooks
    from daystarr_portal.seed import NotEmptyError, seed

    sandbox = Database(sandbox_url) if sandbox_url else None
    books = SandboxBooks(sandbox, system_clock) if sandbox else None
    try:
        seed(database, books, plan)
    except NotEmptyError:
        raise ConfigurationError("This database holds data already. Demo data goes into an empty one.") from None
    finally:
        if sandbox:
            sandbox.close()


def _import(options: argparse.Namespace) -> int:
    from daystarr_portal.importer import Imported, import_folder

    if not options.folder.is_dir():
        raise ConfigurationError(f"{options.folder} is not a folder.")
    database = Database(database_url(options.database))
    upgrade(database)
    if is_demo(database):
        raise ConfigurationError("This database holds demo data. Import into another one.")
    outcome = import_folder(database, options.folder, system_clock())
    database.close()
    if isinstance(outcome, Imported):
        sys.stdout.writelines(f"{file}: {lines}\n" for file, lines in outcome.lines.items())
        return 0
    sys.stderr.writelines(f"{finding}\n" for finding in outcome.findings)
    sys.stderr.write(f"Nothing was imported: {len(outcome.findings)} to correct.\n")
    return 1


def _run_autopay(options: argparse.Namespace) -> int:
    from daystarr_portal.autopay.command import run_autopay

    settings = deployed_settings(options.database)
    database = Database(settings.database_url)
    try:
        _check_revision(database)
        if options.now and not is_demo(database):
            raise ConfigurationError("--now is for demo data: elsewhere it is what time it is.")
    finally:
        database.close()
    ran = run_autopay(settings, StartedAt.at(options.now) if options.now else system_clock)
    sys.stdout.write(json.dumps(asdict(ran)) + "\n")
    return 1 if ran.troubled else 0


def _openapi(_options: argparse.Namespace) -> int:
    from daystarr_portal.app import create_app

    app = create_app(Settings(database_url="sqlite://", secret="unused"))  # noqa: S106
    sys.stdout.write(json.dumps(app.openapi(), indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
