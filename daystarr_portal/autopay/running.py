"""One pass over every account with AutoPay: follow, charge what is due, follow, remind."""

import logging
from dataclasses import dataclass

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.autopay import records, repository
from daystarr_portal.autopay.collecting import Collecting
from daystarr_portal.autopay.following import Following
from daystarr_portal.autopay.letters import AutopayLetters
from daystarr_portal.autopay.reminding import Reminding
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.messages.letters import Letters
from daystarr_portal.payments.charging import Charging

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ran:
    """What one pass did: accounts looked at, payments made, trouble it had, scheduled payments made beside."""

    accounts: int
    charged: int
    troubled: int
    scheduled: int = 0


class AutopayRun:
    """Any number of passes may run at once, or be cut off anywhere: each charge is made once, each thing said once."""

    def __init__(
        self, database: Database, clock: Clock, collecting: Collecting, following: Following, reminding: Reminding
    ) -> None:
        self._database = database
        self._clock = clock
        self._collecting = collecting
        self._following = following
        self._reminding = reminding

    def run(self) -> Ran:
        """Do what is due now. An account in trouble is logged, and holds up no other."""
        with self._database.read() as session:
            account_ids = repository.accounts_to_run(session)
        charged = troubled = 0
        for account_id in account_ids:
            try:
                charged += self._account(account_id)
            except Exception:
                troubled += 1
                _logger.exception("autopay not run", extra={"fields": {"account_id": account_id}})
        records.purge(self._database, self._clock())
        return Ran(len(account_ids), charged, troubled)

    def _account(self, account_id: str) -> int:
        self._following.follow(account_id)
        with self._database.read() as session:
            due = self._collecting.is_due(session, accounts.account(session, account_id))
        charged = self._collecting.collect(account_id) if due else 0
        if charged:
            self._following.follow(account_id)
        self._reminding.remind(account_id)
        return charged


def autopay_run(database: Database, clock: Clock, charging: Charging, letters: Letters) -> AutopayRun:
    """The run, put together."""
    writes = AutopayLetters(letters)
    return AutopayRun(
        database,
        clock,
        Collecting(database, clock, charging),
        Following(database, clock, charging, writes),
        Reminding(database, clock, writes),
    )
