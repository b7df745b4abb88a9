"""The commands of `daystarr-portal` about money: audit, reconcile, refund, paper bills."""

import argparse
import json
import secrets
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

from daystarr_portal.config import ConfigurationError, Settings, database_url, demo_settings, deployed_settings
from daystarr_portal.core.clock import Clock, StartedAt, system_clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.facts import is_demo
from daystarr_portal.core.formats import money_text
from daystarr_portal.migrate import newest_revision, revision_of

if TYPE_CHECKING:
    from daystarr_portal.money_work import Office

DEFAULT_DAYS = 120
"""How far back `reconcile` looks: a bank payment can be returned for 60 days, and a card payment disputed for 120."""

_EVER = datetime(1970, 1, 1, tzinfo=UTC)


def add_commands(commands: Any, instant: Callable[[str], datetime]) -> None:
    """Add the commands to the parser's; `instant` reads one from text."""
    audit = commands.add_parser("audit", help="check that every cent of a database is where it says it is")
    audit.add_argument("--database", metavar="URL", help="which; else DAYSTARR_PORTAL_DATABASE says so")
    audit.add_argument("--json", action="store_true", help="print the outcome as JSON")
    audit.set_defaults(run=_audit)

    reconcile = commands.add_parser("reconcile", help="hold payments against the processor's books, both ways")
    reconcile.add_argument("--days", type=int, default=DEFAULT_DAYS, help="how far back (default: %(default)s)")
    reconcile.add_argument("--json", action="store_true", help="print the outcome as JSON")
    _add_portal(reconcile, instant)
    reconcile.set_defaults(run=_reconcile)

    refund = commands.add_parser("refund", help="give money of a payment back")
    refund.add_argument("confirmation_number", help="the payment's, such as DS-7K2MQ-9XB4T")
    refund.add_argument("--amount", type=_cents, metavar="DOLLARS", help="how much (default: all that is left of it)")
    refund.add_argument("--by", default="operator", help="who gives it back, for the record (default: %(default)s)")
    refund.add_argument("--key", help="the same key gives back once, however often the command is run")
    _add_portal(refund, instant)
    refund.set_defaults(run=_refund)

    paper = commands.add_parser("paper-bills", help="print who turned paper bills on or off")
    paper.add_argument("--since", type=instant, default=_EVER, metavar="INSTANT", help="from when on (default: ever)")
    paper.add_argument("--database", metavar="URL", help="which; else DAYSTARR_PORTAL_DATABASE says so")
    paper.set_defaults(run=_paper_bills)


def _add_portal(parser: argparse.ArgumentParser, instant: Callable[[str], datetime]) -> None:
    parser.add_argument("--database", metavar="URL", help="which; else DAYSTARR_PORTAL_DATABASE says so")
    parser.add_argument("--demo", type=Path, metavar="DIR", help="the embedded portal whose data is in DIR")
    parser.add_argument("--now", type=instant, metavar="INSTANT", help="demo data only: what time it is")


def _audit(options: argparse.Namespace) -> int:
    from daystarr_portal.payments.audit import audit

    database = Database(database_url(options.database))
    _check_revision(database)
    try:
        found = audit(database)
    finally:
        database.close()
    if options.json:
        sys.stdout.write(json.dumps(found.as_json()) + "\n")
    else:
        sys.stdout.write(
            f"{found.accounts} accounts, {found.invoices} invoices, {found.payments} payments, "
            f"{found.entries} ledger entries, together {money_text(found.sum_minor)}.\n"
        )
        sys.stdout.writelines(
            f"{breach.rule}: account {breach.account_id}, {breach.subject}: expected "
            f"{money_text(breach.expected_minor)}, found {money_text(breach.found_minor)}\n"
            for breach in found.breaches
        )
        sys.stdout.write(f"{len(found.breaches)} to look into.\n" if found.breaches else "Everything balances.\n")
    return 1 if found.breaches else 0


def _reconcile(options: argparse.Namespace) -> int:
    from daystarr_portal.processors.base import ProcessorUnavailableError

    clock = _clock(options)
    office = _office(options, clock)
    try:
        moved = office.work.reconcile()
        office.work.crediting.run()
        compared = office.work.bookkeeping.compare(clock() - timedelta(days=options.days))
        office.work.letters.tell()
    except ProcessorUnavailableError:
        sys.stderr.write("daystarr-portal: The payment processor does not answer. Try again later.\n")
        return 3
    finally:
        office.close()
    if options.json:
        sys.stdout.write(json.dumps({"in_flight": asdict(moved), "books": compared.as_json()}) + "\n")
    else:
        sys.stdout.write(f"In flight: {moved.checked} looked at, {moved.learned} known now.\n")
        sys.stdout.write(
            f"Books: {compared.charges} charges, {compared.learned} learned of, {compared.adopted} taken over.\n"
        )
        sys.stdout.writelines(
            f"{finding.difference}: payment {finding.payment_id or '-'}, charge {finding.processor_ref or '-'}\n"
            for finding in compared.findings
        )
        sys.stdout.write("" if compared.findings else "Both sides agree.\n")
    return 1 if compared.findings else 0


def _refund(options: argparse.Namespace) -> int:
    from daystarr_portal.payments.refunding import Obstacle, Wanted, has_failed

    office = _office(options, _clock(options))
    key = options.key or secrets.token_hex(16)
    try:
        refunded = office.work.refunding.refund(
            Wanted(options.confirmation_number, options.amount, key, options.by[:100])
        )
        office.work.letters.tell()
    finally:
        office.close()
    if isinstance(refunded, Obstacle):
        sys.stderr.write(f"daystarr-portal: {refunded.value}\n")
        return 1
    said = {name: value for name, value in asdict(refunded).items() if name != "replayed"}
    sys.stdout.write(json.dumps({**said, "key": key}) + "\n")
    return 1 if has_failed(refunded) else 0


def _paper_bills(options: argparse.Namespace) -> int:
    from daystarr_portal.preferences.service import paper_choices

    database = Database(database_url(options.database))
    _check_revision(database)
    try:
        sys.stdout.writelines(json.dumps(choice) + "\n" for choice in paper_choices(database, options.since))
    finally:
        database.close()
    return 0


def _office(options: argparse.Namespace, clock: Clock) -> "Office":
    from daystarr_portal.money_work import Office

    settings = _settings(options)
    database = Database(settings.database_url)
    _check_revision(database)
    if options.now and not is_demo(database):
        raise ConfigurationError("--now is for demo data: elsewhere it is what time it is.")
    database.close()
    return Office(settings, clock)


def _settings(options: argparse.Namespace) -> Settings:
    if options.demo and options.database:
        raise ConfigurationError("--demo DIR has a database of its own: leave --database out.")
    if not options.demo:
        return deployed_settings(options.database)
    if not options.demo.is_dir():
        raise ConfigurationError(f"{options.demo} is not a folder.")
    return demo_settings(options.demo, "http://127.0.0.1")


def _clock(options: argparse.Namespace) -> Clock:
    return StartedAt.at(options.now) if options.now else system_clock


def _check_revision(database: Database) -> None:
    if revision_of(database) != newest_revision():
        raise ConfigurationError("The database is not at the newest revision: run daystarr-portal upgrade first.")


def _cents(text: str) -> int:
    """Cents from dollars as people type them. Raises `argparse.ArgumentTypeError`."""
    try:
        amount = Decimal(text.strip().removeprefix("$"))
    except InvalidOperation:
        raise argparse.ArgumentTypeError("an amount looks like 74.99") from None
    cents = amount * 100
    if not amount.is_finite() or cents != cents.to_integral_value() or cents <= 0:
        raise argparse.ArgumentTypeError("an amount is more than nothing and has at most two digits for the cents")
    return int(cents)
