"""Rows written past the session."""

import pytest
from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from daystarr_portal.changes import repository as changes
from daystarr_portal.changes.recorder import Recorder
from daystarr_portal.core.database import Database
from daystarr_portal.core.direct import put, seen
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from tests.portal.money import Household


def _method(home: Household, account_id: str | None = None) -> PaymentMethodRow:
    return PaymentMethodRow(
        id=new_id("pm"),
        account_id=account_id or home.account_id,
        kind="card",
        brand="visa",
        last4="4242",
        processor="sandbox",
        processor_token=new_id("token"),
        saved=True,
        created_at=home.portal.clock(),
    )


def _payment(home: Household, method: PaymentMethodRow) -> PaymentRow:
    return PaymentRow(
        id=new_id("pay"),
        account_id=home.account_id,
        confirmation_number=new_id("DS")[:16],
        amount_minor=1_000,
        state="failed",
        payment_method_id=method.id,
        method_kind="card",
        method_brand="visa",
        method_last4="4242",
        origin="customer",
        processor="sandbox",
        created_at=home.portal.clock(),
    )


def test_what_is_put_is_kept_and_told_like_what_is_added(home: Household) -> None:
    database = Database(home.portal.settings.database_url)
    database.watch(Recorder(home.portal.clock))
    method = _method(home)
    payment = _payment(home, method)
    with database.read() as session:
        before = changes.head(session, home.account_id)

    with database.write() as session:
        session.add(method)  # written first, for the payment refers to it
        put(session, payment)

    with database.read() as session:
        kept = session.get_one(PaymentRow, payment.id)
        topics = {row.topic for row in changes.after(session, home.account_id, before)}
    database.close()
    assert (kept.amount_minor, kept.currency, kept.save_method, kept.settled_at) == (1_000, "USD", False, None)
    assert topics >= {"payments", "payment_methods"}


def test_what_is_put_wrongly_undoes_the_whole_transaction(home: Household) -> None:
    database = Database(home.portal.settings.database_url)
    method = _method(home)

    with pytest.raises(IntegrityError), database.write() as session:
        put(session, method, _method(home, account_id="nobody"))

    with database.read() as session:
        assert session.get(PaymentMethodRow, method.id) is None
    database.close()


def test_what_is_only_seen_is_like_the_row_itself_and_cannot_be_changed(home: Household) -> None:
    database = Database(home.portal.settings.database_url)
    method = _method(home)
    kept = select(PaymentMethodRow).where(PaymentMethodRow.id == bindparam("id"))

    with database.write() as session:
        session.add(method)  # not written yet
        (row,) = seen(session, kept, {"id": method.id})
        assert (row.account_id, row.saved, row.created_at) == (home.account_id, True, home.portal.clock())
        with pytest.raises(AttributeError):
            row.saved = False
    database.close()
