"""The outbox: messages are rows first, in the transaction that causes them, and leave after it was committed."""

import logging
import math
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import assert_never

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.logs import log
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.carriers import Carrier, CarrierDownError, CarrierError, CarrierRefusedError, Parcel
from daystarr_portal.messages.message import Channel, Email, Kind, Message, TextMessage
from daystarr_portal.messages.tables import MessageRow

BATCH = 20
LEASE = timedelta(minutes=2)
LONGEST_PAUSE = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=3)
_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sender:
    """Who emails come from."""

    name: str
    email: str
    answers_to: str | None = None


class Outbox:
    """Takes messages in a transaction; `deliver` hands them to a carrier, again and again until it took them."""

    def __init__(self, database: Database, clock: Clock, sealer: Sealer, sender: Sender) -> None:
        self._database = database
        self._clock = clock
        self._sealer = sealer
        self._sender = sender

    def post(self, session: Session, message: Message, account_id: str | None) -> None:
        """Write the message down; it leaves when, and only if, the session's transaction is committed."""
        now = self._clock()
        message_id = new_id("msg")
        match message:
            case Email():
                channel, content = Channel.EMAIL, self._email(message, message_id, now)
            case TextMessage():
                channel, content = Channel.SMS, f"To: {message.to}\n\n{message.body}\n".encode()
            case _:
                assert_never(message)
        session.add(
            MessageRow(
                id=message_id,
                account_id=account_id,
                kind=message.kind,
                channel=channel,
                sealed=self._sealer.seal(content),
                created_at=now,
                next_attempt_at=now,
            )
        )

    def wait_for(self, session: Session, account_id: str, kinds: Collection[Kind], most: int, span: timedelta) -> int:
        """The seconds until another such message may be written, where `most` within `span` are allowed; or 0."""
        now = self._clock()
        counted = session.execute(
            select(func.count(), func.min(MessageRow.created_at)).where(
                MessageRow.account_id == account_id, MessageRow.kind.in_(kinds), MessageRow.created_at > now - span
            )
        ).one()
        count, first = counted[0], counted[1]
        return max(1, math.ceil((first + span - now).total_seconds())) if count >= most else 0

    def posted_since(self, session: Session, account_id: str, kind: Kind, since: datetime) -> bool:
        """Whether a message of this kind was written about the account since then."""
        query = select(MessageRow.id).where(
            MessageRow.account_id == account_id, MessageRow.kind == kind, MessageRow.created_at > since
        )
        return session.scalars(query.limit(1)).first() is not None

    def deliver(self, carrier: Carrier) -> int:
        """Hand over what is due; answers how many messages left. Any number of workers may do so at once."""
        delivered = 0
        for _ in range(BATCH):
            row = self._claim()
            if row is None:
                break
            try:
                delivered += self._attempt(row, carrier)
            except CarrierDownError:
                break  # the others would fare no better
        return delivered

    def _claim(self) -> MessageRow | None:
        """One that is due. One at a time, so that none waits behind others until its lease is over."""
        with self._database.read() as session:
            if not session.scalars(_due(self._clock()).limit(1)).first():
                return None
        with self._database.write() as session:
            now = self._clock()
            row = session.scalars(_due(now).limit(1).with_for_update(skip_locked=True)).one_or_none()
            if row is not None:
                row.attempts += 1
                row.next_attempt_at = now + LEASE  # another worker takes over should this one die
        return row

    def _attempt(self, row: MessageRow, carrier: Carrier) -> bool:
        """Hand one over, or put it off, whatever is wrong with it: those behind it must not wait.

        Raises `CarrierDownError`, having put it off.
        """
        if self._clock() - row.created_at > GIVE_UP_AFTER:
            self._give_up(row)
            return False
        try:
            self._hand_over(row, carrier)
        except CarrierRefusedError:
            self._give_up(row)
            return False
        except Exception as error:
            self._put_off(row)
            _logger.log(
                logging.WARNING if isinstance(error, CarrierError) else logging.ERROR,
                "message not delivered",
                exc_info=error,
                extra={"fields": {"message_id": row.id, "kind": row.kind, "attempts": row.attempts}},
            )
            if isinstance(error, CarrierDownError):
                raise
            return False
        return True

    def _hand_over(self, row: MessageRow, carrier: Carrier) -> None:
        assert row.sealed is not None
        content = self._sealer.open(row.sealed)
        carrier.carry(Parcel(row.id, Kind(row.kind), Channel(row.channel), row.created_at, content))
        with self._database.write() as session:
            kept = session.get_one(MessageRow, row.id)
            kept.delivered_at, kept.next_attempt_at, kept.sealed = self._clock(), None, None
        log(_logger, "message delivered", message_id=row.id, kind=row.kind, attempts=row.attempts)

    def _put_off(self, row: MessageRow) -> None:
        with self._database.write() as session:
            kept = session.get_one(MessageRow, row.id)
            pause = min(timedelta(seconds=5 * 2 ** min(row.attempts, 12)), LONGEST_PAUSE)
            kept.next_attempt_at = self._clock() + pause

    def _give_up(self, row: MessageRow) -> None:
        with self._database.write() as session:
            kept = session.get_one(MessageRow, row.id)
            kept.next_attempt_at, kept.sealed = None, None
        log(_logger, "message given up", message_id=row.id, kind=row.kind, attempts=row.attempts)

    def _email(self, email: Email, message_id: str, now: datetime) -> bytes:
        made = EmailMessage(policy=SMTP)
        domain = self._sender.email.rpartition("@")[2]
        made["From"] = Address(self._sender.name, addr_spec=self._sender.email)
        if self._sender.answers_to not in {None, self._sender.email}:
            made["Reply-To"] = Address(addr_spec=self._sender.answers_to or "")
        made["To"] = Address(addr_spec=email.to)
        made["Subject"] = " ".join(email.subject.split())
        made["Date"] = format_datetime(now)
        made["Message-ID"] = f"<{message_id}@{domain}>"
        made["Auto-Submitted"] = "auto-generated"
        made.set_content(email.body, cte="quoted-printable")
        for attachment in email.attachments:
            main, _, sub = attachment.media_type.partition("/")
            made.add_attachment(attachment.content, maintype=main, subtype=sub, filename=attachment.filename)
        return made.as_bytes()


def _due(now: datetime) -> Select[MessageRow]:
    return select(MessageRow).where(MessageRow.next_attempt_at <= now).order_by(MessageRow.next_attempt_at)
