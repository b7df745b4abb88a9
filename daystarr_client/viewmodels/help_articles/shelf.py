"""Which article is about what. A topic is the name of a page, of a part of the way in, or of a sheet."""

from collections.abc import Callable, Sequence
from typing import Final

from daystarr_client.viewmodels import pages
from daystarr_client.viewmodels.help_articles import account, later, money, people, sign_in
from daystarr_client.viewmodels.help_articles.article import Article

ARTICLES: Final[dict[str, Callable[[], Article]]] = {
    pages.HOME: account.home,
    pages.CALENDAR: account.calendar,
    pages.CONTACTS: people.contacts,
    pages.INVOICES: money.invoices,
    pages.PAYMENT_RECEIPTS: money.payment_receipts,
    pages.RECURRING_PAYMENTS: money.recurring_payments,
    pages.SERVICES: account.services,
    pages.TICKETS: account.tickets,
    pages.REFER_A_FRIEND: people.refer_a_friend,
    pages.SECURITY: people.security_information,
    pages.SETTINGS: people.settings,
    "search": account.search,
    "pay": money.pay,
    "more_time": later.more_time,
    "autopay": money.autopay,
    "cart": account.cart,
    "documents": money.documents,
    "sign_in": sign_in.sign_in,
    "register": sign_in.register,
    "forgot_password": sign_in.forgot_password,
    "second_step": sign_in.second_step,
}

# Object name of what has the keyboard -> its article. What is not here is explained with its page.
PLACES: Final = {
    "searchPalette": "search",
    "paySheet": "pay",
    "cardMenuSheet": "pay",
    "scheduledSheet": "pay",
    "arrangementSheet": "more_time",
    "saveMethodSheet": pages.RECURRING_PAYMENTS,
    "removalSheet": pages.RECURRING_PAYMENTS,
    "authorizationSheet": "autopay",
    "autopaySheet": "autopay",
    "cartSheet": "cart",
    "labelSheet": pages.SERVICES,
    "contactSheet": pages.CONTACTS,
    "documentSheet": "documents",
    "printSheet": "documents",
    "statementSheet": pages.INVOICES,
    "comparisonSheet": pages.INVOICES,
    "ticketSheet": pages.TICKETS,
    "fileSheet": pages.TICKETS,
    "securitySheet": pages.SECURITY,
    "twoStepSheet": pages.SETTINGS,
    "rescheduleSheet": pages.CALENDAR,
    "sharingSheet": pages.CALENDAR,
}


def topic_of(names: Sequence[str], page: str) -> str:
    """The topic for what is around the keyboard, from the inside out; that of the page where nothing of it has one."""
    for name in names:
        if topic := PLACES.get(name):
            return topic
    return page if page in ARTICLES else pages.HOME
