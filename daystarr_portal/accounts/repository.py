"""Accounts and users, by the one account asked for."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountFeatureRow, AccountRow, UserRow
from daystarr_portal.core.direct import fetch, seen

_ACCOUNT = select(AccountRow).where(AccountRow.id == bindparam("account_id"))
_LOCKED = _ACCOUNT.with_for_update(key_share=True)
_FEATURES = select(AccountFeatureRow.feature, AccountFeatureRow.enabled).where(
    AccountFeatureRow.account_id == bindparam("account_id")
)


def account(session: Session, account_id: str) -> AccountRow:
    """The account itself. Raises `sqlalchemy.exc.NoResultFound`: a signed-in customer always has one."""
    return session.scalars(_ACCOUNT, {"account_id": account_id}).one()


def locked_account(session: Session, account_id: str) -> AccountRow:
    """The account, held until the transaction ends: whoever moves its money does so one after another.

    Held so that others may still refer to it: who signs in tells of it with a row of the account, without this lock.
    To be looked at only; `account` gives the one that can be changed.
    """
    (found,) = seen(session, _LOCKED, {"account_id": account_id})
    return found


def user(session: Session, account_id: str, user_id: str) -> UserRow:
    """A user of the account. Raises `sqlalchemy.exc.NoResultFound`."""
    return session.scalars(select(UserRow).where(UserRow.account_id == account_id, UserRow.id == user_id)).one()


def any_email(session: Session, account_id: str) -> str | None:
    """The email of the customer who was first on the account; None where nobody signs in."""
    return session.scalars(
        select(UserRow.email).where(UserRow.account_id == account_id).order_by(UserRow.created_at, UserRow.id).limit(1)
    ).first()


def feature_overrides(session: Session, account_id: str) -> dict[str, bool]:
    """The account's own switches, by feature name."""
    rows = fetch(session, _FEATURES, {"account_id": account_id})
    return dict(rows.all())
