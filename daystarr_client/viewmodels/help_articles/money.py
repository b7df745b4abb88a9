"""Help with paying: the payment, AutoPay, invoices and receipts."""

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.help_articles.article import Article, Part

translate = QCoreApplication.translate


def pay() -> Article:
    """The payment."""
    return Article(
        title=translate("Help", "Paying your bills"),
        lead=translate(
            "Help",
            "Pay one bill, several, or another amount, with a saved payment method or a new one. Nothing is "
            "charged before you press the last button.",
        ),
        parts=(
            Part(
                translate("Help", "Pay"),
                (
                    translate("Help", "Tick the bills to pay, or choose another amount."),
                    translate("Help", "Choose a saved card or bank account, or New card or bank account."),
                    translate(
                        "Help", "Check the amount and what it pays, then press the button that names the amount."
                    ),
                ),
                translate(
                    "Help",
                    "A new card or bank account is typed on the secure page of our payment processor, "
                    "which opens in your browser.",
                ),
            ),
            Part(
                translate("Help", "Pay on another day"),
                (
                    translate("Help", "When you choose how to pay, choose Pay on another day, and the day."),
                    translate("Help", "Check the day and the amount, then press Schedule. Nothing is charged before."),
                    translate("Help", "It stands beside the balance. To take it back, press Cancel there in time."),
                ),
            ),
            Part(
                translate("Help", "When it counts as paid"),
                (
                    translate("Help", "A card payment is paid right away."),
                    translate(
                        "Help", "A payment from a bank account is processing for a few business days before it is paid."
                    ),
                    translate(
                        "Help", "If the connection breaks, we keep asking what became of it. You are not charged twice."
                    ),
                ),
                ordered=False,
            ),
            Part(
                translate("Help", "Pay and set up AutoPay in one go"),
                (
                    translate("Help", "When you choose how to pay, turn on Set up recurring payment."),
                    translate("Help", "To set up AutoPay without paying now, use Create AutoPay on the home page."),
                ),
                ordered=False,
            ),
        ),
        related=("more_time", "autopay", "payment_receipts", "recurring_payments"),
    )


def autopay() -> Article:
    """AutoPay."""
    return Article(
        title=translate("Help", "AutoPay"),
        lead=translate(
            "Help", "AutoPay pays each bill by itself, on a day you choose, so that you never miss a due date."
        ),
        parts=(
            Part(
                translate("Help", "Set it up"),
                (
                    translate("Help", "On the home page, press Create AutoPay in the AutoPay Schedule."),
                    translate("Help", "Choose the payment method, the day, and whether there is a limit."),
                    translate(
                        "Help",
                        "Read the sentence that says what will be charged when, tick the box to agree, and save.",
                    ),
                ),
                translate("Help", "If you owe something, choose Pay now and set up AutoPay, or Only set up AutoPay."),
            ),
            Part(
                translate("Help", "Change it or turn it off"),
                (
                    translate(
                        "Help", "Press Update AutoPay on the home page to change the method, the day or the limit."
                    ),
                    translate("Help", "Press Turn off to pay each bill yourself again. It takes effect at once."),
                ),
                translate(
                    "Help",
                    "If you change the payment method while you owe something, the new one is charged when you save. "
                    "We say so, with the amount, before you save.",
                ),
            ),
            Part(
                translate("Help", "What we tell you"),
                (
                    translate("Help", "We email you before each charge, and when one does not go through."),
                    translate("Help", "A charge that did not go through is tried again a few days later."),
                ),
                ordered=False,
            ),
        ),
        related=("pay", "recurring_payments", "home"),
    )


def invoices() -> Article:
    """The invoices page."""
    return Article(
        title=translate("Help", "Invoices"),
        lead=translate(
            "Help", "Every invoice of your account, the newest first, with what is on it and how it stands."
        ),
        parts=(
            Part(
                translate("Help", "Find an invoice"),
                (
                    translate("Help", "Choose All, Unpaid or Paid, and a year."),
                    translate("Help", "Or type its number or amount, such as 1087 or 74.99."),
                ),
            ),
            Part(
                translate("Help", "View, save, print or email it"),
                (
                    translate("Help", "Choose the invoice in the list."),
                    translate(
                        "Help", "Press View PDF, Save, Print or Email. Saved files are in your Downloads folder."
                    ),
                ),
            ),
            Part(
                translate("Help", "If an invoice is different from the one before"),
                (translate("Help", "Press Why is this bill different? to see, line by line, what changed and why."),),
            ),
            Part(
                translate("Help", "Several invoices, or a statement"),
                (
                    translate("Help", "Press Save several, tick the invoices, and save them as one ZIP file."),
                    translate("Help", "Press Statement for all invoices, payments and credits between two days."),
                ),
            ),
        ),
        related=("pay", "payment_receipts", "documents"),
    )


def payment_receipts() -> Article:
    """The receipts page."""
    return Article(
        title=translate("Help", "Payment Receipts"),
        lead=translate("Help", "Every payment you made, what it paid, and the receipt that proves it."),
        parts=(
            Part(
                translate("Help", "Find a payment"),
                (translate("Help", "Choose how it stands and a year, or type its confirmation number or amount."),),
            ),
            Part(
                translate("Help", "Get the receipt"),
                (translate("Help", "Choose the payment in the list, then press View receipt, Save, Print or Email."),),
            ),
            Part(
                translate("Help", "What the words mean"),
                (
                    translate("Help", "Processing: the money is on its way, and the bill is not paid yet."),
                    translate("Help", "Declined: nothing was charged. Pay again, with another method if need be."),
                    translate("Help", "Returned by the bank: the bill is open again. Pay it with another method."),
                    translate("Help", "Refunded: money went back to the method that you paid with."),
                ),
                ordered=False,
            ),
        ),
        related=("pay", "invoices", "documents"),
    )


def recurring_payments() -> Article:
    """The recurring payments page."""
    return Article(
        title=translate("Help", "Recurring Payments"),
        lead=translate(
            "Help", "The cards and bank accounts you saved, what AutoPay does with them, and what was paid with each."
        ),
        parts=(
            Part(
                translate("Help", "Save a card or a bank account"),
                (
                    translate("Help", "Press Save a payment method. The secure page opens in your browser."),
                    translate("Help", "Enter the card or bank account there and come back. Nothing is charged."),
                ),
                translate("Help", "This program never sees the whole number of a card or an account."),
            ),
            Part(
                translate("Help", "Replace a card that expires"),
                (
                    translate("Help", "Save the new card first."),
                    translate(
                        "Help",
                        "If AutoPay uses the old one, press Update AutoPay on the home page and choose the new one.",
                    ),
                    translate("Help", "Then choose the old card here and press Remove."),
                ),
                translate("Help", "Removing the method that AutoPay uses ends AutoPay."),
            ),
            Part(
                translate("Help", "See what you agreed to"),
                (translate("Help", "Choose the method that AutoPay uses and press Read the authorization."),),
            ),
        ),
        related=("autopay", "pay", "payment_receipts"),
    )


def documents() -> Article:
    """A document on the screen, and printing it."""
    return Article(
        title=translate("Help", "Viewing, saving and printing documents"),
        lead=translate(
            "Help", "Invoices, receipts and statements are PDF documents that you can read here, keep and print."
        ),
        parts=(
            Part(
                translate("Help", "Print"),
                (
                    translate("Help", "Press Print, and choose the printer, the pages and the copies."),
                    translate(
                        "Help",
                        "If no printer is found, set one up in your system's settings, "
                        "or save the document and print it elsewhere.",
                    ),
                ),
            ),
            Part(
                translate("Help", "Save"),
                (
                    translate(
                        "Help", "Press Save. The file goes into your Downloads folder, under a new name each time."
                    ),
                ),
            ),
            Part(
                translate("Help", "Email"),
                (translate("Help", "Press Email to have it sent to the address we have on file."),),
            ),
        ),
        related=("invoices", "payment_receipts"),
    )
