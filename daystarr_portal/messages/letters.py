"""Messages to customers: the right words, in their language, from the brand."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.contacts.repository import billing_email
from daystarr_portal.messages.choices import CHOSEN
from daystarr_portal.messages.message import Attachment, Email, Kind, TextMessage
from daystarr_portal.messages.outbox import Outbox
from daystarr_portal.messages.wording import ENGLISH, choice_text, wording
from daystarr_portal.preferences.recipients import recipients


class Letters:
    """Writes messages of each kind and puts them into the outbox, in the caller's transaction."""

    def __init__(self, outbox: Outbox, brand: Brand) -> None:
        self._outbox = outbox
        self._brand = brand

    def write(
        self,
        session: Session,
        account: AccountRow,
        kind: Kind,
        *,
        attachments: tuple[Attachment, ...] = (),
        **values: str,
    ) -> int:
        """Write to whom it concerns on `account`; answers to how many addresses.

        What customers choose goes to every address that chose it. Anything else goes to the address that bills go to,
        or to the one people sign in with.
        """
        topic = CHOSEN.get(kind)
        if topic is None:
            to = billing_email(session, account.id) or accounts.any_email(session, account.id)
            if to is None:
                return 0
            self.email(session, account, kind, to, attachments=attachments, **values)
            return 1
        words = wording(kind, account.language, **self._named(values))
        body = words.body + choice_text(account.language, topic)
        addresses = recipients(session, account.id, topic)
        for to in addresses:
            self._outbox.post(session, Email(kind, to, words.subject, body, attachments), account.id)
        return len(addresses)

    def email(
        self,
        session: Session,
        account: AccountRow,
        kind: Kind,
        to: str,
        *,
        attachments: tuple[Attachment, ...] = (),
        **values: str,
    ) -> None:
        """Write an email about `account` to someone. Raises `KeyError` where the wording needs another value.

        Raises `ValueError` for what customers choose whether to get: that is for `write`.
        """
        if kind in CHOSEN:
            raise ValueError(kind)
        words = wording(kind, account.language, **self._named(values))
        self._outbox.post(session, Email(kind, to, words.subject, words.body, attachments), account.id)

    def text(self, session: Session, account: AccountRow, kind: Kind, to: str, **values: str) -> None:
        """Write a text message about `account` to a number in E.164 form."""
        words = wording(kind, account.language, **self._named(values))
        self._outbox.post(session, TextMessage(kind, to, words.body), account.id)

    def wait_for(self, session: Session, account_id: str, kinds: Collection[Kind], most: int, span: timedelta) -> int:
        """The seconds until another such message may be written, where `most` within `span` are allowed; or 0."""
        return self._outbox.wait_for(session, account_id, kinds, most, span)

    def posted_since(self, session: Session, account_id: str, kind: Kind, since: datetime) -> bool:
        """Whether a message of this kind was written about the account since then."""
        return self._outbox.posted_since(session, account_id, kind, since)

    def to_office(self, session: Session, kind: Kind, **values: str) -> None:
        """Write an email to the provider's own office."""
        words = wording(kind, ENGLISH, **self._named(values))
        self._outbox.post(session, Email(kind, self._brand.email, words.subject, words.body), None)

    def _named(self, values: dict[str, str]) -> dict[str, str]:
        return {
            "brand": self._brand.name,
            "short_name": self._brand.short_name,
            "phone": self._brand.phone,
            **values,
        }
