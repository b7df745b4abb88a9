"""Help with paying later than a bill is due."""

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.help_articles.article import Article, Part

translate = QCoreApplication.translate


def more_time() -> Article:
    """A promise to pay, or a plan in parts."""
    return Article(
        title=translate("Help", "More time to pay"),
        lead=translate(
            "Help",
            "Where a bill is overdue, you can promise to pay by a later day, or agree to a plan in parts. What is "
            "possible stands on the home page.",
        ),
        parts=(
            Part(
                translate("Help", "Ask for more time"),
                (
                    translate("Help", "On the home page, press See what is possible."),
                    translate("Help", "Choose a promise or a plan, and press Continue."),
                    translate("Help", "Read each day and amount, tick the box, and agree."),
                ),
                translate("Help", "If nothing is offered to you, call us. We look for a way together."),
            ),
            Part(
                translate("Help", "What happens then"),
                (
                    translate("Help", "A promise charges nothing by itself: you pay until the day you promised."),
                    translate("Help", "The parts of a plan are charged by themselves, each on its day."),
                    translate("Help", "AutoPay waits until the last day, and goes on after it."),
                    translate("Help", "Ending a plan cancels all its parts to come, and your bills are due as before."),
                ),
                ordered=False,
            ),
        ),
        related=("pay", "autopay"),
    )
