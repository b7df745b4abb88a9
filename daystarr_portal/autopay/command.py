"""`daystarr-portal autopay run`, scheduled payments too: one pass, started by a timer as often as one likes."""

from dataclasses import replace

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.autopay.running import Ran, autopay_run
from daystarr_portal.config import Settings
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.outbox import Outbox, Sender
from daystarr_portal.payments.captures import CaptureService
from daystarr_portal.payments.charging import Charging
from daystarr_portal.payments.reconciling import Reconciling
from daystarr_portal.processors.base import PaymentProcessor
from daystarr_portal.processors.setup import choose_processor
from daystarr_portal.scheduled.running import ScheduledRun


def run_autopay(settings: Settings, clock: Clock, processor: PaymentProcessor | None = None) -> Ran:
    """Settle what earlier runs left open, then do what is due now."""
    brand = read_brand(settings.brand_file).brand
    database = Database(settings.database_url)
    chosen = choose_processor(settings, clock, brand)
    asked = processor or chosen.processor
    charging = Charging(database, clock, asked)
    outbox = Outbox(database, clock, Sealer(settings.secret, "messages"), Sender(brand.name, brand.email))
    try:
        Reconciling(database, clock, charging, CaptureService(database, clock, asked)).reconcile()
        letters = Letters(outbox, brand)
        due = ScheduledRun(database, clock, charging, letters).run()
        ran = autopay_run(database, clock, charging, letters).run()
        return replace(ran, scheduled=due.made, troubled=ran.troubled + due.troubled)
    finally:
        database.close()
        chosen.close()
