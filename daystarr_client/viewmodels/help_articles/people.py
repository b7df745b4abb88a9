"""Help with the pages about people: contacts, friends, and the person who signs in."""

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.help_articles.article import Article, Part

translate = QCoreApplication.translate


def contacts() -> Article:
    """The contacts page."""
    return Article(
        title=translate("Help", "Contacts"),
        lead=translate("Help", "The people on your account, how we reach them, and what we write to each about."),
        parts=(
            Part(
                translate("Help", "Change a phone number or an email"),
                (
                    translate("Help", "Press Edit beside it, or Add a phone number or Add an email below the person."),
                    translate("Help", "Enter it, choose what we may use it for, and press Save."),
                    translate("Help", "Enter the code that we send there to confirm it. You can do that later, too."),
                ),
            ),
            Part(
                translate("Help", "Add or remove a person"),
                (
                    translate("Help", "Press Add a contact, enter the name, and choose what the person decides about."),
                    translate("Help", "To remove somebody, press Edit and then Remove. For a while you can undo it."),
                ),
                translate("Help", "Every account needs a primary contact: the last one cannot be removed."),
            ),
        ),
        related=("security_information", "settings"),
    )


def security_information() -> Article:
    """The security page."""
    return Article(
        title=translate("Help", "Security Information"),
        lead=translate(
            "Help",
            "We ask for your security code on the phone before we tell or change certain things, such as a static IP.",
        ),
        parts=(
            Part(
                translate("Help", "See or change the code"),
                (
                    translate("Help", "Press Show the code, and enter your password. It hides by itself."),
                    translate("Help", "Press Change it to choose another one of 4 to 8 digits."),
                ),
                translate("Help", "We never call you to ask for it. Do not tell it to anyone who calls you."),
            ),
            Part(
                translate("Help", "Let somebody call for you"),
                (
                    translate("Help", "Make a one-call code and give it to the person who calls."),
                    translate("Help", "It works for one call within 15 minutes. Your own code stays secret."),
                ),
            ),
            Part(
                translate("Help", "See who used it"),
                (translate("Help", "The list says when the code was shown, changed, asked for and confirmed."),),
                ordered=False,
            ),
        ),
        related=("settings", "contacts"),
    )


def settings() -> Article:
    """The user settings."""
    return Article(
        title=translate("Help", "User settings"),
        lead=translate("Help", "How you sign in, where you are signed in, and how this program speaks and looks."),
        parts=(
            Part(
                translate("Help", "Change your password"),
                (
                    translate("Help", "Enter the current password, then the new one, and press Change the password."),
                    translate("Help", "Leave Sign out everywhere else on if somebody may know the old one."),
                ),
            ),
            Part(
                translate("Help", "Turn two-step sign-in on"),
                (
                    translate("Help", "Under Two-step sign-in, press Set it up, and enter your password."),
                    translate(
                        "Help", "Scan the code with an authenticator app on your phone, and enter what the app shows."
                    ),
                    translate("Help", "Keep the recovery codes somewhere safe. They let you in without your phone."),
                ),
            ),
            Part(
                translate("Help", "See where you are signed in"),
                (
                    translate("Help", "The list names each device and when it was last used."),
                    translate("Help", "Press Sign out beside one that you do not know, and change your password."),
                ),
            ),
            Part(
                translate("Help", "Language, text size and theme"),
                (
                    translate(
                        "Help", "Choose what suits you. It takes effect at once and is remembered on this computer."
                    ),
                ),
            ),
        ),
        related=("security_information", "contacts", "second_step"),
    )


def refer_a_friend() -> Article:
    """The referrals page."""
    return Article(
        title=translate("Help", "Refer a Friend"),
        lead=translate("Help", "Hand out your link or your code. When a friend becomes a customer, you get a credit."),
        parts=(
            Part(
                translate("Help", "Invite somebody"),
                (
                    translate("Help", "Copy your link and send it in your own way, or let a friend scan the QR code."),
                    translate("Help", "Or enter the friend's email and press Send the invitation."),
                ),
                translate(
                    "Help", "The link fills in your code by itself. The code can also be typed on the sign-up page."
                ),
            ),
            Part(
                translate("Help", "See how it goes"),
                (
                    translate(
                        "Help", "The list below shows how far each friend has come, and when your credit was added."
                    ),
                ),
                ordered=False,
            ),
        ),
        related=("invoices", "home"),
    )
