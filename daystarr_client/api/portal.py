"""The door to the Portal API."""

import ssl
from collections.abc import Callable, Mapping

from daystarr_client.api.caller import Caller
from daystarr_client.api.resources.appointments import AppointmentsResource
from daystarr_client.api.resources.arrangements import ArrangementsResource
from daystarr_client.api.resources.auth import AuthResource
from daystarr_client.api.resources.autopay import AutopayResource
from daystarr_client.api.resources.bills import BillsResource
from daystarr_client.api.resources.brand import BrandResource
from daystarr_client.api.resources.calendar import CalendarResource
from daystarr_client.api.resources.captures import CapturesResource
from daystarr_client.api.resources.contacts import ContactsResource
from daystarr_client.api.resources.events import EventsResource
from daystarr_client.api.resources.health import HealthResource
from daystarr_client.api.resources.invoices import InvoicesResource
from daystarr_client.api.resources.orders import OrdersResource
from daystarr_client.api.resources.password import PasswordResource
from daystarr_client.api.resources.password_reset import PasswordResetResource
from daystarr_client.api.resources.payment_methods import PaymentMethodsResource
from daystarr_client.api.resources.payments import PaymentsResource
from daystarr_client.api.resources.preferences import PreferencesResource
from daystarr_client.api.resources.referrals import ReferralsResource
from daystarr_client.api.resources.registration import RegistrationResource
from daystarr_client.api.resources.scheduled_payments import ScheduledPaymentsResource
from daystarr_client.api.resources.security import SecurityResource
from daystarr_client.api.resources.services import ServicesResource
from daystarr_client.api.resources.session import SessionResource
from daystarr_client.api.resources.sessions import SessionsResource
from daystarr_client.api.resources.tickets import TicketsResource
from daystarr_client.api.resources.two_step import TwoStepResource
from daystarr_client.api.retries import Retries
from daystarr_client.api.tokens import SessionTokens
from daystarr_client.api.transport import Deadlines, Transport

DEADLINES = Deadlines()
RETRIES = Retries()


class Portal:
    """All resources of one portal, for one person signed in at a time. May be used from any number of threads.

    `on_tokens_changed` is called with the refresh token to keep, or None when there is none any more, before any call
    that could use it up; it runs in the thread of whichever call caused the change, and what it
    raises fails no call.
    `proxies` maps `http` and `https` to proxy addresses; nothing is taken from the environment.
    `tls` replaces the trust of the system's own certificate store.

    Raises `PortalAddressError` for an address that is neither https nor of this machine.
    """

    def __init__(
        self,
        base_url: str,
        *,
        on_tokens_changed: Callable[[str | None], None] | None = None,
        proxies: Mapping[str, str] | None = None,
        tls: ssl.SSLContext | None = None,
        deadlines: Deadlines = DEADLINES,
        retries: Retries = RETRIES,
    ) -> None:
        tokens = SessionTokens(on_tokens_changed)
        self._transport = Transport(base_url, proxies=proxies or {}, tls=tls, deadlines=deadlines)
        caller = Caller(self._transport, tokens, deadlines, retries)
        self.auth = AuthResource(caller, tokens)
        self.session = SessionResource(caller)
        self.sessions = SessionsResource(caller)
        self.password = PasswordResource(caller)
        self.password_reset = PasswordResetResource(caller)
        self.registration = RegistrationResource(caller, tokens)
        self.two_step = TwoStepResource(caller)
        self.preferences = PreferencesResource(caller)
        self.events = EventsResource(caller)
        self.calendar = CalendarResource(caller)
        self.appointments = AppointmentsResource(caller)
        self.invoices = InvoicesResource(caller)
        self.bills = BillsResource(caller)
        self.payment_methods = PaymentMethodsResource(caller)
        self.captures = CapturesResource(caller)
        self.payments = PaymentsResource(caller)
        self.scheduled_payments = ScheduledPaymentsResource(caller)
        self.arrangements = ArrangementsResource(caller)
        self.autopay = AutopayResource(caller)
        self.contacts = ContactsResource(caller)
        self.services = ServicesResource(caller)
        self.orders = OrdersResource(caller)
        self.referrals = ReferralsResource(caller)
        self.tickets = TicketsResource(caller)
        self.security = SecurityResource(caller)
        self.brand = BrandResource(caller)
        self.health = HealthResource(caller)

    def close(self) -> None:
        """Give up every call under way with `Closed`, and refuse new ones. May be called more than once."""
        self._transport.close()
