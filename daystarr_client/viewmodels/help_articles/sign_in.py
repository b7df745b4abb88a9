"""Help in front of the door: signing in, the first time, the second step, a forgotten password."""

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.help_articles.article import Article, Part

translate = QCoreApplication.translate


def sign_in() -> Article:
    """The sign-in page."""
    return Article(
        title=translate("Help", "Signing in"),
        lead=translate("Help", "Sign in to see your bills, pay them, and take care of your account."),
        parts=(
            Part(
                translate("Help", "Sign in"),
                (
                    translate("Help", "Enter your email or username and your password."),
                    translate("Help", "Press Sign in. If your sign-in has a second step, enter the code it asks for."),
                ),
                translate("Help", "Choose Keep me signed in only on a computer that nobody else uses."),
            ),
            Part(
                translate("Help", "If it does not work"),
                (
                    translate("Help", "Press the eye beside the password to see what you typed, and check Caps Lock."),
                    translate("Help", "Choose Forgot password? to set a new one with a code by email."),
                    translate("Help", "After several wrong tries the sign-in waits a while. Try again when it says."),
                ),
                ordered=False,
            ),
        ),
        related=("register", "forgot_password", "second_step"),
    )


def register() -> Article:
    """The first sign-in."""
    return Article(
        title=translate("Help", "Registering for the first time"),
        lead=translate(
            "Help", "You need your account number and the email address we have on file. It takes a few minutes."
        ),
        parts=(
            Part(
                translate("Help", "Register"),
                (
                    translate("Help", "On the sign-in page, choose Register with your account number."),
                    translate(
                        "Help",
                        "Enter the 11 digits of your account number, which are on every invoice, and your email.",
                    ),
                    translate("Help", "Enter the 6 digits that we send to that address. They work for 15 minutes."),
                    translate("Help", "Choose a username and a password, and press Register and sign in."),
                ),
            ),
            Part(
                translate("Help", "If no code arrives"),
                (
                    translate(
                        "Help", "Look into your spam folder, then press Send another code. Only the newest one works."
                    ),
                    translate(
                        "Help", "Use the address that your bills go to. If it is an old one, call us to change it."
                    ),
                ),
                ordered=False,
            ),
        ),
        related=("sign_in", "forgot_password"),
    )


def forgot_password() -> Article:
    """A forgotten password."""
    return Article(
        title=translate("Help", "If you forgot your password"),
        lead=translate("Help", "You set a new password yourself, with a code that we send to the email on file."),
        parts=(
            Part(
                translate("Help", "Set a new password"),
                (
                    translate("Help", "On the sign-in page, choose Forgot password?"),
                    translate("Help", "Enter your username or email and press Send the code."),
                    translate("Help", "Enter the 6 digits from the email, then your new password."),
                ),
                translate("Help", "For your safety this signs you out everywhere else."),
            ),
            Part(
                translate("Help", "Choose a good password"),
                (
                    translate(
                        "Help", "Several words that do not belong together are easy to remember and hard to guess."
                    ),
                    translate("Help", "Do not use a password that you use somewhere else."),
                ),
                ordered=False,
            ),
        ),
        related=("sign_in", "second_step"),
    )


def second_step() -> Article:
    """The code beside the password."""
    return Article(
        title=translate("Help", "The second step of signing in"),
        lead=translate("Help", "Where it is on, signing in takes a code beside the password. It keeps others out."),
        parts=(
            Part(
                translate("Help", "Enter the code"),
                (
                    translate("Help", "Open your authenticator app on your phone."),
                    translate("Help", "Enter the 6 digits it shows for your account. Each code works once."),
                ),
            ),
            Part(
                translate("Help", "Without your phone"),
                (
                    translate("Help", "Enter one of the recovery codes you kept when you turned the second step on."),
                    translate("Help", "If you have none left, call us. We ask who you are before we turn it off."),
                ),
            ),
        ),
        related=("sign_in", "forgot_password"),
    )
