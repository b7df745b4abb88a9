"""What AutoPay charges by itself: what is due, on its day in the account's time zone, once, and what it says of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay.tables import AutopayRow
from daystarr_portal.config import Settings
from daystarr_portal.payments.tables import PaymentMethodRow
from tests.portal.autopay import agreed, autopay, change, terms, turn_off, with_autopay
from tests.portal.harness import Portal
from tests.portal.money import (
    ASKS,
    BANK,
    BANK_CLOSED,
    BANK_WITHOUT_FUNDS,
    DECLINES,
    MASTERCARD,
    Household,
    assert_balanced,
    faulty_portal_on,
    gone,
    household,
    writing,
)
from tests.portal.post_office import PostOffice


@pytest.fixture
def home(portal: Portal) -> Household:
    quiet(portal)
    return household(portal)


def quiet(portal: Portal) -> None:
    """Leave nobody of the demo with AutoPay, so that a run is about the household of the test only."""
    with writing(portal) as session:
        for row in session.scalars(select(AutopayRow).where(AutopayRow.ended_at.is_(None))):
            row.ended_at = row.end_told_at = portal.clock()


def on(home: Household, day: str, hour: int = 15) -> Household:
    """The same household on another day, at an hour UTC."""
    home.portal.clock.now = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) + timedelta(hours=hour)
    return home.sign_in_again()


def run(home: Household) -> None:
    """One pass, with what settles payments before it."""
    home.portal.work("reconcile")
    home.portal.work("autopay")
    home.portal.work("receipts")
    home.portal.work("messages")  # on the day they are written: after three days they are given up


def subjects(home: Household) -> list[str]:
    return [
        mail.subject for mail in PostOffice(home.portal).mails(home.username) if "authorization" not in mail.subject
    ]


def states(home: Household) -> list[tuple[str, str]]:
    """State and origin of every payment, oldest first."""
    return [(payment["state"], payment["origin"]) for payment in reversed(home.payments())]


def test_a_bill_is_charged_on_its_day_once_however_often_it_runs(home: Household) -> None:
    invoice = home.invoice(7499, due_in=7)
    with_autopay(home, home.method())
    for day in ("2026-12-07", "2026-12-12"):
        home = on(home, day)
        run(home)
        assert home.payments() == []

    home = on(home, "2026-12-13")
    for _ in range(3):
        run(home)
    home = on(home, "2026-12-14")
    run(home)

    (payment,) = home.payments()
    assert (payment["state"], payment["origin"]) == ("succeeded", "autopay")
    assert [share["invoice_id"] for share in payment["allocations"]] == [invoice]
    assert home.bills()["amount_due"]["amount_minor"] == 0
    assert assert_balanced(home).charges == 1
    assert subjects(home) == ["AutoPay will charge $74.99 on December 13, 2026", "AutoPay paid $74.99"]


@pytest.mark.parametrize(
    ("zone", "before", "at"),
    [
        ("America/Detroit", "2026-12-13T12:59:00Z", "2026-12-13T13:00:00Z"),
        ("Pacific/Honolulu", "2026-12-13T17:59:00Z", "2026-12-13T18:00:00Z"),
        ("Pacific/Kiritimati", "2026-12-12T17:59:00Z", "2026-12-12T18:00:00Z"),
    ],
)
def test_the_day_begins_at_eight_in_the_morning_where_the_account_is(
    home: Household, zone: str, before: str, at: str
) -> None:
    with writing(home.portal) as session:
        session.get_one(AccountRow, home.account_id).time_zone = zone
    home.invoice(7499, due_in=7)
    with_autopay(home, home.method())

    for instant, charged in ((before, 0), (at, 1)):
        home.portal.clock.now = datetime.fromisoformat(instant)
        run(home)
        assert len(home.sign_in_again().payments()) == charged


@pytest.mark.parametrize(("day", "hour"), [("2027-03-14", 12), ("2027-11-07", 13)])
def test_on_the_days_the_clocks_change_it_is_eight_by_the_new_time(home: Household, day: str, hour: int) -> None:
    home = on(home, (date.fromisoformat(day) - timedelta(days=2)).isoformat())
    home.invoice(7499, due_in=2)
    with_autopay(home, home.method())

    for moment, charged in ((hour - 1, 0), (hour, 1)):
        home = on(home, day, moment)
        run(home)
        assert len(home.payments()) == charged


def test_what_was_missed_is_made_up_for(home: Household) -> None:
    home.invoice(7499, due_in=7)
    with_autopay(home, home.method())

    home = on(home, "2026-12-20")
    run(home)

    assert states(home) == [("succeeded", "autopay")]


def test_what_was_overdue_before_it_began_is_left_alone(home: Household) -> None:
    home.invoice(2000, due_in=-3)
    with_autopay(home, home.method())

    home = on(home, "2026-12-20")
    run(home)

    assert home.payments() == []


def test_a_bill_with_money_on_its_way_is_skipped_until_that_is_over(home: Household) -> None:
    invoice = home.invoice(7499, due_in=2)
    home.paid(home.method(BANK), 7499, [invoice])
    with_autopay(home, home.method())
    home = on(home, "2026-12-08")
    run(home)
    assert states(home) == [("processing", "customer")]

    home = on(home, "2026-12-20")
    run(home)

    assert states(home) == [("succeeded", "customer")]
    assert assert_balanced(home).charges == 1


def test_a_limit_holds_for_the_day_and_the_rest_is_the_customers(home: Household) -> None:
    home.invoice(4000, due_in=7)
    home.invoice(3000, due_in=7)
    with_autopay(home, home.method(), limit_minor=5000)

    for day in ("2026-12-13", "2026-12-14", "2026-12-20"):
        home = on(home, day)
        run(home)

    (payment,) = home.payments()
    assert payment["amount"]["amount_minor"] == 5000
    assert home.bills()["amount_due"]["amount_minor"] == 2000
    assert autopay(home)["next_charge"] is None


def test_after_a_failure_it_tries_three_times_with_notice_before_each_and_then_ends(home: Household) -> None:
    home.invoice(7499, due_in=7)
    with_autopay(home, home.method(DECLINES))

    charged: dict[str, int] = {}
    for offset in range(12):
        home = on(home, (date(2026, 12, 12) + timedelta(days=offset)).isoformat())
        before = len(home.payments())
        run(home)
        run(home)
        if len(home.payments()) > before:
            charged[home.portal.clock().date().isoformat()] = len(home.payments()) - before

    assert charged == {"2026-12-13": 1, "2026-12-14": 1, "2026-12-16": 1, "2026-12-18": 1}
    assert states(home) == [("failed", "autopay")] * 4
    assert subjects(home) == [
        "AutoPay will charge $74.99 on December 13, 2026",
        *["AutoPay could not charge $74.99"] * 3,
        "AutoPay is off",
    ]
    retries = [mail for mail in PostOffice(home.portal).mails(home.username) if "could not" in mail.subject]
    for mail, day in zip(retries, ("December 14", "December 16", "December 18"), strict=True):
        assert f"again on {day}, 2026" in " ".join(mail.text.split())
    assert (autopay(home)["enabled"], autopay(home)["ended_because"]) == (False, "attempts_failed")


def test_the_next_charge_says_which_try_it_is(home: Household) -> None:
    home.invoice(7499, due_in=7)
    with_autopay(home, home.method(DECLINES))
    home = on(home, "2026-12-13")
    run(home)

    charge = autopay(home)["next_charge"]

    assert (charge["date"], charge["attempt"], charge["after_due"]) == ("2026-12-14", 2, True)


def test_after_a_failure_another_method_is_charged_at_once_and_nothing_is_tried_again(home: Household) -> None:
    home.invoice(7499, due_in=7)
    with_autopay(home, home.method(DECLINES))
    home = on(home, "2026-12-13")
    run(home)
    home.portal.clock.advance(minutes=1)
    change(home, agreed(home, terms(home.method(MASTERCARD))))

    home = on(home, "2026-12-20")
    run(home)

    assert states(home) == [("failed", "autopay"), ("succeeded", "customer")]
    assert assert_balanced(home).charges == 2
    assert autopay(home)["enabled"]


def test_what_the_customer_paid_after_a_failure_is_not_tried_again(home: Household) -> None:
    invoice = home.invoice(7499, due_in=7)
    with_autopay(home, home.method(DECLINES))
    home = on(home, "2026-12-13")
    run(home)
    home.portal.clock.advance(minutes=1)
    home.paid(home.method(MASTERCARD), 7499, [invoice])

    home = on(home, "2026-12-20")
    run(home)

    assert states(home) == [("failed", "autopay"), ("succeeded", "customer")]


def test_a_bank_debit_that_comes_back_days_later_is_tried_again_after_notice(home: Household) -> None:
    home.invoice(7499, due_in=2)
    with_autopay(home, home.method(BANK_WITHOUT_FUNDS), name="Pat Doe")
    for day in ("2026-12-08", "2026-12-09", "2026-12-14"):
        home = on(home, day, 16)
        run(home)
    assert states(home) == [("failed", "autopay")]

    home = on(home, "2026-12-15")
    run(home)

    assert states(home) == [("failed", "autopay"), ("processing", "autopay")]
    assert subjects(home)[-1] == "AutoPay could not charge $74.99"


def test_a_closed_bank_account_ends_it_with_notice(home: Household) -> None:
    home.invoice(7499, due_in=2)
    with_autopay(home, home.method(BANK_CLOSED), name="Pat Doe")
    for day in ("2026-12-08", "2026-12-15", "2026-12-16"):
        home = on(home, day, 16)
        run(home)

    assert states(home) == [("failed", "autopay")]
    assert autopay(home)["ended_because"] == "method_unusable"
    assert subjects(home)[-1] == "AutoPay is off"


def test_nobody_is_asked_to_confirm_what_autopay_charges(home: Household) -> None:
    home.invoice(7499, due_in=2)
    with_autopay(home, home.method(ASKS))

    home = on(home, "2026-12-08")
    run(home)

    assert states(home) == [("failed", "autopay")]
    assert subjects(home)[-1] == "AutoPay could not charge $74.99"
    assert autopay(home)["next_charge"]["date"] == "2026-12-09"


def test_a_processor_that_wants_it_confirmed_all_the_same_is_told_to_give_it_up(settings: Settings) -> None:
    with faulty_portal_on(settings) as faulty:
        quiet(faulty.portal)
        home = household(faulty.portal)
        home.invoice(7499, due_in=2)
        with_autopay(home, home.method(ASKS))
        charge = faulty.faults.create_payment
        faulty.faults.create_payment = lambda request: charge(replace(request, present=True))

        home = on(home, "2026-12-08")
        run(home)

        assert states(home) == [("canceled", "autopay")]
        assert subjects(home)[-1] == "AutoPay could not charge $74.99"


def test_an_expired_card_is_not_even_tried_at_the_processor(home: Household) -> None:
    home.invoice(7499, due_in=2)
    method = home.method()
    with_autopay(home, method)
    with writing(home.portal) as session:
        row = session.get_one(PaymentMethodRow, method)
        row.exp_month, row.exp_year = 11, 2026

    home = on(home, "2026-12-08")
    run(home)

    assert [payment["failure_code"] for payment in home.payments()] == ["expired_card"]
    assert assert_balanced(home).charges == 0


def test_turned_off_it_charges_nothing(home: Household) -> None:
    home.invoice(7499, due_in=2)
    with_autopay(home, home.method())
    turn_off(home)

    home = on(home, "2026-12-08")
    run(home)

    assert home.payments() == []


def test_a_pause_holds_up_charges_until_it_is_over(home: Household) -> None:
    home.invoice(7499, due_in=2)
    with_autopay(home, home.method())
    with writing(home.portal) as session:
        row = session.scalars(select(AutopayRow).where(AutopayRow.account_id == home.account_id)).one()
        row.paused_until = date(2026, 12, 15)
    assert (autopay(home)["paused_until"], autopay(home)["next_charge"]["date"]) == ("2026-12-15", "2026-12-16")
    for day, count in (("2026-12-15", 0), ("2026-12-16", 1)):
        home = on(home, day)
        run(home)
        assert len(home.payments()) == count


def test_a_charge_is_announced_ten_days_ahead_once(home: Household) -> None:
    home.invoice(7499, due_in=15)
    with_autopay(home, home.method())
    counts: list[int] = []
    for day in ("2026-12-10", "2026-12-11", "2026-12-11", "2026-12-15"):
        home = on(home, day)
        run(home)
        counts.append(len(subjects(home)))

    assert counts == [0, 1, 1, 1]
    mail = PostOffice(home.portal).mails(home.username)[-1]
    assert "by December 20, 2026" in " ".join(mail.text.split())


def test_a_card_about_to_expire_is_announced_30_and_7_days_ahead_each_once(home: Household) -> None:
    method = home.method()
    with_autopay(home, method)
    with writing(home.portal) as session:
        row = session.get_one(PaymentMethodRow, method)
        row.exp_month, row.exp_year = 1, 2027
    counts: list[int] = []
    for day in ("2026-12-31", "2027-01-01", "2027-01-02", "2027-01-23", "2027-01-24", "2027-01-31", "2027-02-01"):
        home = on(home, day)
        run(home)
        counts.append(len(subjects(home)))

    assert counts == [0, 1, 1, 1, 2, 2, 2]
    assert subjects(home) == ["Your card for AutoPay expires on January 31, 2027"] * 2


def test_messages_are_in_the_language_of_the_account(portal: Portal) -> None:
    quiet(portal)
    home = household(portal, "es")
    home.invoice(7499, due_in=7)
    with_autopay(home, home.method())
    run(home)

    assert subjects(home)[-1] == "AutoPay cobrará $74.99 el 13 de diciembre de 2026"


def test_an_outcome_that_was_lost_is_found_and_nothing_is_charged_twice(settings: Settings) -> None:
    for point in ("before", "after"):
        with faulty_portal_on(settings) as faulty:
            quiet(faulty.portal)
            home = household(faulty.portal)
            home.invoice(7499, due_in=2)
            with_autopay(home, home.method())
            home = on(home, "2026-12-08")
            setattr(faulty.faults, point, [gone()])

            home.portal.work("autopay")
            home.portal.work("autopay")
            assert states(home) == [("processing", "autopay")]
            home.portal.clock.advance(seconds=30)
            run(home)

            assert states(home) == [("succeeded", "autopay")]
            assert assert_balanced(home).charges == 1
            assert subjects(home)[-1] == "AutoPay paid $74.99"


def test_one_account_in_trouble_holds_up_no_other(settings: Settings) -> None:
    with faulty_portal_on(settings) as faulty:
        quiet(faulty.portal)
        homes = [household(faulty.portal) for _ in range(3)]
        for home in homes:
            home.invoice(7499, due_in=2)
            with_autopay(home, home.method())
        on(homes[0], "2026-12-08")
        faulty.faults.before = [RuntimeError("a mistake of ours")]

        faulty.portal.work("autopay")

        assert sorted(states(home.sign_in_again())[0][0] for home in homes) == ["processing", "succeeded", "succeeded"]
