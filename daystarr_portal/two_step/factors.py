"""Checks codes of authenticator apps and recovery codes; each works once."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from daystarr_portal.core.ids import new_id
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.two_step.tables import RecoveryCodeRow, TwoStepRow

SECRET_BYTES = 20
STEP = 30  # seconds
DIGITS = 6
RECOVERY_CODES = 10
BEGUN_FOR = timedelta(minutes=15)
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that reads like something else
_HALF = 5


@dataclass(frozen=True)
class Factors:
    """What people have beside their password. `drift` is by how many steps of 30 seconds a phone's clock may differ."""

    sealer: Sealer
    drift: int = 1

    def is_on(self, session: Session, user_id: str) -> bool:
        """Whether signing in takes a second step."""
        row = session.get(TwoStepRow, user_id)
        return row is not None and row.confirmed_at is not None

    def begin(self, session: Session, user_id: str, now: datetime) -> bytes:
        """A fresh secret in place of one that was never confirmed."""
        secret = secrets.token_bytes(SECRET_BYTES)
        session.merge(
            TwoStepRow(user_id=user_id, sealed=self.sealer.seal(secret), begun_at=now, confirmed_at=None, last_step=0)
        )
        return secret

    def takes(self, session: Session, user_id: str, code: str, now: datetime) -> bool:
        """Whether this is a code of the app, or a recovery code; it is used up then."""
        row = self._locked(session, user_id)
        if row is None or row.confirmed_at is None:
            return False
        code = _plain(code)
        return self._is_of_app(row, code, now) or self._is_recovery(session, user_id, code, now)

    def confirm(self, row: TwoStepRow, code: str, now: datetime) -> bool:
        """Whether this is a code of the app that is being set up; it counts from now on then."""
        right = self._is_of_app(row, _plain(code), now)
        if right:
            row.confirmed_at = now
        return right

    def begun(self, session: Session, user_id: str, now: datetime) -> TwoStepRow | None:
        """What is being set up, begun not long ago."""
        row = self._locked(session, user_id)
        if row is None or row.confirmed_at is not None or now - row.begun_at > BEGUN_FOR:
            return None
        return row

    def new_recovery_codes(self, session: Session, user_id: str, now: datetime) -> Sequence[str]:
        """Fresh recovery codes; the ones before are worthless."""
        session.execute(delete(RecoveryCodeRow).where(RecoveryCodeRow.user_id == user_id))
        codes = ["".join(secrets.choice(_ALPHABET) for _ in range(2 * _HALF)) for _ in range(RECOVERY_CODES)]
        session.add_all(
            RecoveryCodeRow(id=new_id("rec"), user_id=user_id, digest=self.sealer.digest(user_id, code), created_at=now)
            for code in codes
        )
        return [f"{code[:_HALF]}-{code[_HALF:]}" for code in codes]

    def recovery_codes_left(self, session: Session, user_id: str) -> int:
        """How many recovery codes can still be used."""
        unused = select(func.count()).where(RecoveryCodeRow.user_id == user_id, RecoveryCodeRow.used_at.is_(None))
        return session.scalars(unused).one()

    def forget(self, session: Session, user_id: str) -> None:
        """No second step any more."""
        session.execute(delete(RecoveryCodeRow).where(RecoveryCodeRow.user_id == user_id))
        row = self._locked(session, user_id)
        if row is not None:
            session.delete(row)

    def _locked(self, session: Session, user_id: str) -> TwoStepRow | None:
        return session.scalars(select(TwoStepRow).where(TwoStepRow.user_id == user_id).with_for_update()).one_or_none()

    def _is_of_app(self, row: TwoStepRow, code: str, now: datetime) -> bool:
        app = authenticator(self.sealer.open(row.sealed))
        present = int(now.timestamp()) // STEP
        for step in range(present - self.drift, present + self.drift + 1):
            right = compare_digest(app.generate(step * STEP).decode(), code)
            if right and step > row.last_step:
                row.last_step = step
                return True
        return False

    def _is_recovery(self, session: Session, user_id: str, code: str, now: datetime) -> bool:
        unused = select(RecoveryCodeRow).where(RecoveryCodeRow.user_id == user_id, RecoveryCodeRow.used_at.is_(None))
        for row in session.scalars(unused):
            if self.sealer.matches(row.digest, user_id, code):
                row.used_at = now
                return True
        return False


def authenticator(secret: bytes) -> TOTP:
    """What an authenticator app does with a secret: SHA-1, six digits, 30 seconds, as all of them take it."""
    return TOTP(secret, DIGITS, SHA1(), STEP)  # noqa: S303  # the algorithm that apps know; HMAC needs no more


def _plain(code: str) -> str:
    """A code without what people type between its parts; never anything but ASCII, which comparing needs."""
    return "".join(filter(str.isalnum, code)).upper().encode("ascii", "replace").decode()
