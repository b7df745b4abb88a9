"""What customers agreed to is kept word for word: each change is a record of its own, and none can be altered."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DBAPIError

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.autopay.consent import ConsentText, consent_text
from daystarr_portal.autopay.schedule import Schedule, Timing
from daystarr_portal.autopay.tables import AutopayAuthorizationRow, AutopayRow
from daystarr_portal.config import BRAND_FILE
from daystarr_portal.core.card_numbers import holds_card_number
from daystarr_portal.core.clock import system_clock
from daystarr_portal.processors.base import MethodKind
from daystarr_portal.two_step.tables import TwoStepRow
from tests.portal.autopay import agreed, change, preview, set_up, terms, turn_off, with_autopay
from tests.portal.harness import Portal
from tests.portal.money import BANK, DECLINES, MASTERCARD, Household, household, writing
from tests.portal.post_office import Mail, PostOffice

BRAND = read_brand(BRAND_FILE).brand


def records(home: Household) -> Sequence[AutopayAuthorizationRow]:
    """Everything agreed to on the account, in the order it was."""
    with writing(home.portal) as session:
        return session.scalars(
            select(AutopayAuthorizationRow)
            .where(AutopayAuthorizationRow.account_id == home.account_id)
            .order_by(AutopayAuthorizationRow.agreed_at)
        ).all()


def copies(home: Household, subject: str = "authorization") -> list[Mail]:
    return [mail for mail in PostOffice(home.portal).mails(home.username) if subject in mail.subject]


def test_a_record_says_who_agreed_to_what_when_where_and_how_they_were_signed_in(home: Household) -> None:
    home.invoice(7499)
    signed_in_at = home.portal.clock()
    home.portal.clock.advance(minutes=3)
    method = home.method(BANK)
    wanted = terms(method, {"timing": "days_before", "days_before": 3}, 5000)
    shown = preview(home, wanted).json()["consent"]
    set_up(home, agreed(home, wanted, name="  Pat   Doe "))

    (record,) = records(home)

    assert (record.text, record.text_version, record.language) == (
        shown["text"],
        shown["text_version"],
        shown["language"],
    )
    assert shown["id"] == f"agr_{record.text_sha256[:32]}"
    assert record.user_id is not None
    assert record.sign_in_session_id is not None
    assert (record.signed_in_with, record.signed_in_at) == ("password", signed_in_at)
    assert (record.channel, record.kiosk_id, record.typed_name) == ("portal", None, "Pat Doe")
    assert (record.payment_method_id, record.timing, record.days_before) == (method, "days_before", 3)
    assert (record.limit_minor, record.at_once_minor) == (5000, None)
    assert record.agreed_at == record.effective_at == record.copied_at == home.portal.clock()


def test_a_second_step_at_signing_in_is_in_the_record(home: Household) -> None:
    now = home.portal.clock()
    with writing(home.portal) as session:
        user = session.scalars(select(UserRow).where(UserRow.account_id == home.account_id)).one()
        session.add(TwoStepRow(user_id=user.id, sealed=b"x", begun_at=now, confirmed_at=now))
    with_autopay(home, home.method())

    assert [record.signed_in_with for record in records(home)] == ["password+code"]


def test_every_change_makes_a_record_that_supersedes_the_one_before(home: Household) -> None:
    home.invoice(7499)
    method = home.method()
    with_autopay(home, method)
    home.portal.clock.advance(minutes=1)
    change(home, agreed(home, terms(method, limit_minor=5000)))
    home.portal.clock.advance(minutes=1)
    change(home, agreed(home, terms(home.method(MASTERCARD))))
    home.portal.clock.advance(minutes=1)
    now = home.portal.clock()
    turn_off(home)

    first, second, third = records(home)

    assert first.superseded_at == second.agreed_at
    assert second.superseded_at == third.agreed_at
    assert (third.superseded_at, third.revoked_at, third.at_once_minor) == (None, now, 7499)
    assert (first.revoked_at, second.revoked_at) == (None, None)


def test_a_change_whose_payment_failed_never_took_effect(home: Household) -> None:
    home.invoice(7499)
    with_autopay(home, home.method())
    home.portal.clock.advance(minutes=1)
    change(home, agreed(home, terms(home.method(DECLINES))))

    before, dropped = records(home)

    assert (before.superseded_at, before.revoked_at) == (None, None)
    assert (dropped.effective_at, dropped.revoked_at) == (None, home.portal.clock())
    assert len(copies(home)) == 1


@pytest.mark.parametrize(
    ("language", "subject"), [("en", "Your AutoPay authorization"), ("es", "Su autorización de AutoPay")]
)
def test_a_copy_goes_out_by_email_in_the_language_agreed_in(portal: Portal, language: str, subject: str) -> None:
    home = household(portal, language)
    with_autopay(home, home.method(BANK), name="Pat Doe")

    (mail,) = copies(home, subject)

    (record,) = records(home)
    unfolded = " ".join(mail.text.split())
    assert record.text in unfolded
    assert record.text_sha256 in unfolded
    assert "Pat Doe" in unfolded
    assert record.language == language


def test_a_copy_of_what_was_agreed_to_with_a_payment_goes_out_too_once(home: Household) -> None:
    home.invoice(7499)
    set_up(home, agreed(home, terms(home.method()), pay_now=True))
    home.portal.work("autopay")

    assert len(copies(home)) == 1


def test_the_end_is_confirmed_by_email_once_whoever_brought_it(home: Household) -> None:
    with_autopay(home, home.method())
    turn_off(home)
    (mail,) = copies(home, "AutoPay is off")
    assert "You turned it off." in mail.text
    assert "A payment already on its way goes on." in " ".join(mail.text.split())

    home.portal.clock.advance(minutes=1)
    method = home.method()
    with_autopay(home, method)
    home.customer.request("DELETE", f"/v1/payment-methods/{method}?ends_autopay=true")
    home.portal.work("autopay")
    home.portal.work("autopay")

    _first, second = copies(home, "AutoPay is off")
    assert "The payment method that it charged was removed" in " ".join(second.text.split())


CHANGED = {
    "text": "I agree to everything",
    "text_sha256": "0" * 64,
    "language": "es",
    "limit_minor": 1,
    "typed_name": "Someone Else",
    "payment_method_id": None,
    "agreed_at": datetime(2020, 1, 1, tzinfo=UTC),
    "effective_at": datetime(2020, 1, 1, tzinfo=UTC),
    "superseded_at": None,
}


@pytest.mark.parametrize("column", CHANGED)
def test_the_database_refuses_to_change_a_record(home: Household, column: str) -> None:
    method = home.method()
    with_autopay(home, method)
    if column == "superseded_at":
        change(home, agreed(home, terms(method, limit_minor=5000)))

    with pytest.raises(DBAPIError), writing(home.portal) as session:
        session.execute(update(AutopayAuthorizationRow).values({column: CHANGED[column]}))


def test_the_database_refuses_to_delete_a_record_for_two_years_after_its_end(home: Household) -> None:
    with_autopay(home, home.method())
    for _ in ("in force", "revoked"):
        with pytest.raises(DBAPIError), writing(home.portal) as session:
            session.execute(delete(AutopayAuthorizationRow))
        turn_off(home)
    with writing(home.portal) as session:
        ended = session.scalars(select(AutopayRow).where(AutopayRow.account_id == home.account_id)).one()
        ended.ended_at = system_clock() - timedelta(days=725)
    home.portal.work("autopay")
    assert len(records(home)) == 1

    with writing(home.portal) as session:
        ended = session.scalars(select(AutopayRow).where(AutopayRow.account_id == home.account_id)).one()
        ended.ended_at = system_clock() - timedelta(days=735)
    home.portal.work("autopay")

    assert records(home) == []


def test_the_protection_is_there_on_a_migrated_database(portal: Portal) -> None:
    sqlite = portal.settings.database_url.startswith("sqlite")
    query = "SELECT name FROM sqlite_master WHERE type = 'trigger'" if sqlite else "SELECT tgname FROM pg_trigger"

    with writing(portal) as session:
        found = set(session.scalars(text(query)))

    assert {"autopay_authorizations_update", "autopay_authorizations_delete"} <= found, "a migration lost them"


TEXTS = strategies.builds(
    consent_text,
    strategies.just(BRAND),
    strategies.sampled_from(["en", "es", "es-MX", "fr"]),
    strategies.sampled_from(MethodKind),
    strategies.sampled_from(["visa", "amex", "Sandbox Bank"]),
    strategies.sampled_from(["4242", "0005"]),
    strategies.one_of(
        strategies.builds(
            Schedule,
            strategies.just(Timing.ON_DUE_DATE),
            limit_minor=strategies.one_of(strategies.none(), strategies.integers(100, 10_000)),
        ),
        strategies.builds(Schedule, strategies.just(Timing.DAYS_BEFORE), days_before=strategies.integers(1, 20)),
        strategies.builds(Schedule, strategies.just(Timing.DAY_OF_MONTH), day_of_month=strategies.integers(1, 31)),
    ),
    strategies.one_of(strategies.none(), strategies.integers(1, 100_000)),
)


@given(TEXTS, TEXTS, strategies.sampled_from(["pm_1", "pm_2"]), strategies.sampled_from(["pm_1", "pm_2"]))
def test_the_hash_tells_every_two_agreements_apart(
    one: ConsentText, other: ConsentText, method: str, other_method: str
) -> None:
    same = (one, method) == (other, other_method)

    assert (one.sha256(method) == other.sha256(other_method)) == same
    assert (one.id(method) == other.id(other_method)) == same


@given(TEXTS, strategies.text(max_size=8))
def test_no_agreement_is_taken_for_a_card_number(agreement: ConsentText, method: str) -> None:
    assert not holds_card_number({"consent_id": agreement.id(method)})


def test_the_bare_hash_would_be_taken_for_one_now_and_then() -> None:
    agreement = consent_text(BRAND, "en", MethodKind.CARD, "visa", "4242")
    assert any(holds_card_number(agreement.sha256(f"pm_{number}")) for number in range(5000))


@given(TEXTS)
def test_every_text_is_whole_and_in_its_language(agreement: ConsentText) -> None:
    assert "{" not in agreement.text
    assert agreement.last4 in agreement.text
    assert BRAND.phone in agreement.text
    assert agreement.text.startswith("Autorizo" if agreement.language == "es" else "I authorize")
    limit = agreement.schedule.limit_minor
    assert limit is None or f"{limit // 100:,}.{limit % 100:02}" in agreement.text
