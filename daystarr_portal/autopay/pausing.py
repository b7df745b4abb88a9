"""AutoPay waits while another agreement about the bills holds."""

from datetime import date

from sqlalchemy.orm import Session

from daystarr_portal.autopay import repository


def pause(session: Session, account_id: str, until: date) -> None:
    """Charge nothing by AutoPay up to and on that day. The caller holds the account's lock."""
    row = repository.not_ended(session, account_id)
    if row is not None and row.paused_until != until:
        row.paused_until = until
        row.version += 1


def resume(session: Session, account_id: str) -> None:
    """Go on as agreed, where AutoPay waits. The caller holds the account's lock."""
    row = repository.not_ended(session, account_id)
    if row is not None and row.paused_until is not None:
        row.paused_until = None
        row.version += 1
