"""Help with the pages about the account."""

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.help_articles.article import Article, Part

translate = QCoreApplication.translate


def home() -> Article:
    """The home page."""
    return Article(
        title=translate("Help", "The home page"),
        lead=translate(
            "Help", "What you owe, what is planned, and the way to everything else. The star at the top leads here."
        ),
        parts=(
            Part(
                translate("Help", "Pay"),
                (
                    translate("Help", "Press Pay in the balance, or tick bills under Bills and pay those."),
                    translate("Help", "Press Pay another amount to pay less, or ahead."),
                ),
            ),
            Part(
                translate("Help", "AutoPay Schedule"),
                (
                    translate("Help", "The box says what will be charged next, when, and to which payment method."),
                    translate("Help", "Press Create AutoPay, Update AutoPay or Turn off. The arrow looks again."),
                ),
                ordered=False,
            ),
            Part(
                translate("Help", "Find your way"),
                (
                    translate("Help", "The three lines at the top left open the menu with every page."),
                    translate(
                        "Help", "The green button adds a service, a phone number or an email, and makes a payment."
                    ),
                    translate("Help", "Press Ctrl+K, or the magnifier, to search pages, actions and invoices."),
                    translate(
                        "Help",
                        "Your name at the top right has the settings, help and Sign out. F1 opens help anywhere.",
                    ),
                ),
                ordered=False,
            ),
        ),
        related=("pay", "autopay", "calendar", "refer_a_friend", "search"),
    )


def search() -> Article:
    """The search."""
    return Article(
        title=translate("Help", "Searching"),
        lead=translate("Help", "Find any page, action or invoice from wherever you are."),
        parts=(
            Part(
                translate("Help", "Search"),
                (
                    translate("Help", "Press Ctrl+K, or the magnifier in the bar at the top."),
                    translate("Help", "Type a few words, such as pay, phone or receipt, in English or Spanish."),
                    translate("Help", "For an invoice, type its number, its amount, or a month such as December 2026."),
                    translate(
                        "Help", "Choose with the arrow keys and Enter, or press the line. Esc closes the search."
                    ),
                ),
            ),
        ),
        related=("home", "invoices"),
    )


def calendar() -> Article:
    """The calendar page."""
    return Article(
        title=translate("Help", "Calendar"),
        lead=translate(
            "Help",
            "Your installs and appointments, invoice due dates and AutoPay charges. "
            "Due dates stay here after you paid.",
        ),
        parts=(
            Part(
                translate("Help", "Look around"),
                (
                    translate("Help", "Choose Month, Week or Agenda, and the kinds you want to see."),
                    translate("Help", "Choose a day or an entry to read more about it, or to open its invoice."),
                ),
                ordered=False,
            ),
            Part(
                translate("Help", "Move a visit"),
                (
                    translate("Help", "Choose the visit and press Choose another time."),
                    translate("Help", "Pick one of the free times, check it, and press Move the visit."),
                ),
                translate("Help", "A visit can be moved until 24 hours before it begins. After that, call us."),
            ),
            Part(
                translate("Help", "See it in your own calendar"),
                (
                    translate("Help", "Press Add to my calendar."),
                    translate("Help", "Copy or scan the address that keeps itself up to date, or save a file."),
                ),
                translate("Help", "Whoever has the address can read your calendar. You can turn it off at any time."),
            ),
        ),
        related=("home", "tickets"),
    )


def services() -> Article:
    """The services page."""
    return Article(
        title=translate("Help", "Services"),
        lead=translate("Help", "What you have with us, what it costs, and what you had before."),
        parts=(
            Part(
                translate("Help", "Read about a service"),
                (
                    translate(
                        "Help", "Each card has the speed, the address, promotions with their end, and the equipment."
                    ),
                    translate("Help", "Press Broadband facts for the full facts of a plan."),
                ),
                ordered=False,
            ),
            Part(
                translate("Help", "Add or end a service"),
                (
                    translate("Help", "Press Add a service, here or with the green button."),
                    translate("Help", "To end or change one that you have, call us. It cannot be done here."),
                ),
            ),
        ),
        related=("cart", "security_information"),
    )


def cart() -> Article:
    """The cart."""
    return Article(
        title=translate("Help", "Adding a service"),
        lead=translate("Help", "Order another service. What you have now stays as it is."),
        parts=(
            Part(
                translate("Help", "Order"),
                (
                    translate("Help", "Choose one or more services. Each says what it costs each month and once."),
                    translate("Help", "If somebody has to come, choose a time at which you are at home."),
                    translate("Help", "Check the monthly price and the first bill, then press Place order."),
                ),
                translate(
                    "Help", "Nothing is ordered before you press Place order. You get an order number and an email."
                ),
            ),
            Part(
                translate("Help", "If a service cannot be chosen"),
                (
                    translate("Help", "The line below its name says why, such as that it is not at your address yet."),
                    translate("Help", "Call us: we often find something that suits you."),
                ),
                ordered=False,
            ),
        ),
        related=("services", "calendar"),
    )


def tickets() -> Article:
    """The tickets page."""
    return Article(
        title=translate("Help", "Tickets"),
        lead=translate(
            "Help", "Write to support and follow what comes of it. If your service is down right now, call us instead."
        ),
        parts=(
            Part(
                translate("Help", "Write to us"),
                (
                    translate("Help", "Press New ticket, choose what it is about, and tell us what is wrong."),
                    translate("Help", "Once the ticket is open, you can add pictures and documents."),
                ),
                translate("Help", "Never write a card number or a password into a ticket."),
            ),
            Part(
                translate("Help", "Answer and close"),
                (
                    translate("Help", "Choose a ticket to read what was said, and write your answer below."),
                    translate("Help", "Press Close ticket once the matter is settled."),
                ),
                translate("Help", "For some accounts tickets are not available yet. Call us then."),
            ),
        ),
        related=("contacts", "services"),
    )
