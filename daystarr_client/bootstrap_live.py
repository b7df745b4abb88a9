"""Keeps what a customer sees current: a part of the composition root."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from daystarr_client.services.account_services import AccountServicesService
from daystarr_client.services.arrangements import ArrangementsService
from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.billing import BillingService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.contacts import ContactsService
from daystarr_client.services.invoices import InvoicesService
from daystarr_client.services.live_updates import Held, LiveUpdates
from daystarr_client.services.own_sessions import OwnSessionsService
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.services.preferences import PreferencesService
from daystarr_client.services.receipts import ReceiptsService
from daystarr_client.services.recurring import RecurringService
from daystarr_client.services.referrals import ReferralsService
from daystarr_client.services.scheduled import ScheduledService
from daystarr_client.services.security import SecurityService
from daystarr_client.services.session import SessionService
from daystarr_client.services.two_step import TwoStepService
from daystarr_client.viewmodels.in_sight import Freshness, Renewal


@dataclass(frozen=True)
class Fetched:
    """Everything that fetches; what a page decides about is a function of its own."""

    session: SessionService
    billing: BillingService
    autopay: AutopayService
    scheduled: ScheduledService
    arrangements: ArrangementsService
    invoices: InvoicesService
    receipts: ReceiptsService
    methods: PaymentMethodsService
    recurring: RecurringService
    contacts: ContactsService
    services: AccountServicesService
    referrals: ReferralsService
    security: SecurityService
    own_sessions: OwnSessionsService
    two_step: TwoStepService
    preferences: PreferencesService
    look_at_calendar: Callable[[], object]
    look_at_tickets: Callable[[], object]


def build_live(
    connection: ConnectionService, calls: PortalCalls, page: Callable[[], str], fetched: Fetched
) -> tuple[LiveUpdates, Freshness]:
    """Build what listens, and what has fetched again what it heard of; `page` names the page in sight."""
    live = LiveUpdates(calls, connection)
    return live, Freshness(live, renewals(fetched), page)


def renewals(of: Fetched) -> Mapping[Held, Renewal]:
    """How each part of what the client holds is fetched again, without a word."""
    return {
        Held.SESSION: Renewal(of.session.renew),
        Held.BILLS: _quiet(of.billing.refresh),
        Held.AUTOPAY: _quiet(of.autopay.refresh),
        Held.SCHEDULED: _quiet(of.scheduled.refresh),
        Held.ARRANGEMENTS: _quiet(of.arrangements.refresh),
        Held.CALENDAR: Renewal(of.look_at_calendar),
        Held.INVOICES: Renewal(of.invoices.look_again, of.invoices.outdate),
        Held.RECEIPTS: Renewal(of.receipts.look_again, of.receipts.outdate),
        Held.METHODS: _quiet(of.methods.refresh),
        Held.HISTORIES: Renewal(of.recurring.look_again, of.recurring.histories.outdate),
        Held.CONTACTS: _quiet(of.contacts.refresh),
        Held.SERVICES: _quiet(of.services.refresh),
        Held.TICKETS: Renewal(of.look_at_tickets),
        Held.REFERRALS: _quiet(of.referrals.refresh),
        Held.SECURITY: _quiet(of.security.refresh),
        Held.OWN_SESSIONS: _quiet(of.own_sessions.refresh),
        Held.TWO_STEP: _quiet(of.two_step.refresh),
        Held.PREFERENCES: _quiet(of.preferences.refresh),
    }


def _quiet(refresh: Callable[..., None]) -> Renewal:
    return Renewal(partial(refresh, quiet=True))
