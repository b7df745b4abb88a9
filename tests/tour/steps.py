"""Every scene, in the order it is played. A new page adds its scene to its own module and its line here."""

from tests.tour import (
    arrangements,
    autopay,
    calendar,
    cart,
    contacts,
    help_articles,
    invoices,
    pay,
    preferences,
    printing,
    receipts,
    recurring,
    refer,
    scheduled,
    search,
    security,
    services,
    settings,
    tickets,
)
from tests.tour.home import HOME, HOMES
from tests.tour.house import HOUSE, LOOKS, OFFLINE
from tests.tour.scenes import Scene
from tests.tour.sign_in import ENTRY, SIGN_IN, SIGN_IN_OFFLINE

SCENES: tuple[Scene, ...] = (
    SIGN_IN,
    HOME,
    HOMES,
    HOUSE,
    LOOKS,
    OFFLINE,
    SIGN_IN_OFFLINE,
    ENTRY,
    *contacts.SCENES,
    *invoices.SCENES,
    *pay.SCENES,
    *scheduled.SCENES,
    *arrangements.SCENES,
    *autopay.SCENES,
    *receipts.SCENES,
    *recurring.SCENES,
    *services.SCENES,
    *calendar.SCENES,
    *cart.SCENES,
    *tickets.SCENES,
    *refer.SCENES,
    *security.SCENES,
    *settings.SCENES,
    *search.SCENES,
    *help_articles.SCENES,
    *preferences.SCENES,
    *printing.SCENES,
)
