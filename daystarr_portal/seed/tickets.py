"""Conversations of the demo's customers with support."""

import random
from datetime import date, timedelta

from daystarr_portal.seed.books import Who, local
from daystarr_portal.seed.names import SUPPORT_NAMES
from daystarr_portal.seed.profiles import Profile
from daystarr_portal.seed.rows import Rows
from daystarr_portal.tickets.tables import TicketMessageRow, TicketRow

FIRST_NUMBER = 4101


class Conversations:
    """Adds them for one account after another."""

    def __init__(self, rows: Rows, rng: random.Random, today: date) -> None:
        self._rows = rows
        self._rng = rng
        self._today = today
        self._number = FIRST_NUMBER

    def add(self, profile: Profile, who: Who) -> None:
        """Conversations with support: some have had one or two, and those with the page switched on have all kinds."""
        switched_on = profile.features.get("tickets", False)
        count = 3 if switched_on else self._rng.choice((0, 0, 0, 1, 1, 2)) if profile.months else 0
        if profile.email == "maria@example.com":
            count = 1
        for index in range(count):
            self._ticket(profile, who, _MATTERS[(self._number + index) % len(_MATTERS)], still_open=index == 0)

    def _ticket(self, profile: Profile, who: Who, matter: tuple[str, str, str, str, str], *, still_open: bool) -> None:
        category, subject, question, answer, thanks = matter
        opened = local(
            self._today - timedelta(days=self._rng.randint(2, 6) if still_open else self._rng.randint(30, 300)), 10, 21
        )
        said = [("customer", profile.person, question), ("support", self._rng.choice(SUPPORT_NAMES), answer)]
        if not still_open:
            said.append(("customer", profile.person, thanks))
        times = [opened + timedelta(hours=3 * index, minutes=7 * index) for index in range(len(said))]
        row = TicketRow(
            id=self._rows.new_id("tkt"),
            account_id=who.account_id,
            number=f"T{self._number}",
            subject=subject,
            category=category,
            state="waiting_for_you" if still_open else "closed",
            created_at=opened,
            updated_at=times[-1],
            closed_at=None if still_open else times[-1] + timedelta(hours=1),
        )
        self._number += 1
        self._rows.add(row)
        for at, (author, name, body) in zip(times, said, strict=True):
            self._rows.add(
                TicketMessageRow(
                    id=self._rows.new_id("tkm"),
                    account_id=who.account_id,
                    ticket_id=row.id,
                    author=author,
                    author_name=name,
                    body=body,
                    at=at,
                )
            )


_MATTERS = (
    (
        "internet",
        "Weak Wi-Fi in the basement",
        "Upstairs everything is fine, but in the basement the connection drops several times a day.",
        "Thank you for telling us. We would like to look at where the router stands. A technician can come by.",
        "It works now, thank you!",
    ),
    (
        "billing",
        "A charge I do not recognize",
        "There is a line “Paper invoice” on my bill. What is that?",
        "You had asked for your bill on paper, which is $5.00 each time. You can switch it off in the settings.",
        "I see. I have switched it off.",
    ),
    (
        "phone",
        "Callers hear an echo",
        "People I call say that they hear themselves.",
        "We have sent the phone adapter a new setting. Please unplug it for a minute and try again.",
        "The echo is gone.",
    ),
)
