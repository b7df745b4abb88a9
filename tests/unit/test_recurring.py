"""How saved methods are worded, what a removal says it ends, and how saving a method goes."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from daystarr_client.api.enums import CaptureState
from daystarr_client.api.models import PaymentMethod
from daystarr_client.api.models_autopay import Autopay, NextCharge
from daystarr_client.api.models_recurring import Authorization, MethodRemoval
from daystarr_client.api.models_scheduled import ScheduledPayment
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.paged_lists import Paged
from daystarr_client.viewmodels.authorization import authorization_view
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.card_menu import HOME, RECUR, card_menu_view
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.method_removal import Removing, removal_view
from daystarr_client.viewmodels.recurring_view import autopay_words, in_order, method_row, method_view, recurring_view
from daystarr_client.viewmodels.save_method import (
    Asking,
    Ended,
    OnThePage,
    Saved,
    Saving,
    after_capture,
    save_method_view,
)
from tests.fakes.billing import NOW, VISA, a_bank_account, a_capture, a_card, a_payment, usd
from tests.fakes.scheduled import a_scheduled_payment

FORMATS = Formats(QLocale("en_US"), ZoneInfo("America/Detroit"))
FACTS = CardFacts(FORMATS, lambda: NOW, "989-720-6000")
OFF = Autopay(enabled=False, as_of=NOW)
NOT_ASKED: Loadable[Any] = Loadable()


def on(method: PaymentMethod, *numbers: str, amount: int = 7499) -> Autopay:
    charge = NextCharge(
        date=dt.date(2026, 12, 13),
        amount=usd(amount),
        invoice_ids=numbers or ("i",),
        invoice_numbers=numbers,
        attempt=1,
        left_over=usd(0),
        after_due=False,
        turn_off_by=dt.date(2026, 12, 12),
    )
    return Autopay(enabled=True, method=method, next_charge=charge, as_of=NOW)


def expiring(**changes: Any) -> PaymentMethod:
    return a_card().model_copy(update={"exp_month": 12, "exp_year": 2026, "expires_soon": True, **changes})


@pytest.mark.parametrize(
    ("method", "subtitle", "status", "chip"),
    [
        (a_card(), "Saved · expires 08/2028", "neutral", ""),
        (a_card(used_by_autopay=True), "Saved · expires 08/2028", "scheduled", "AutoPay"),
        (expiring(), "Saved · expires 12/2026", "due", "Expires soon"),
        (expiring(used_by_autopay=True), "Used by AutoPay · expires 12/2026", "due", "Expires soon"),
        (a_card(expired=True), "Saved · expires 08/2025", "overdue", "Expired"),
        (a_bank_account(), "Saved", "neutral", ""),
        (a_bank_account().model_copy(update={"used_by_autopay": True}), "Saved", "scheduled", "AutoPay"),
    ],
)
def test_how_a_method_is_listed(method: PaymentMethod, subtitle: str, status: str, chip: str) -> None:
    row = method_row(method, chosen=False)
    assert (row.subtitle, row.status, row.chip) == (subtitle, status, chip)
    assert row.spoken.startswith(f"{row.title}, {subtitle}")


def test_the_method_of_autopay_stands_before_the_others() -> None:
    first, second, used = a_card("pm_1"), a_bank_account(), a_card("pm_3", used_by_autopay=True)
    assert in_order((first, second, used)) == (used, first, second)


USED = a_card(used_by_autopay=True)


@pytest.mark.parametrize(
    ("method", "autopay", "words"),
    [
        (USED, None, ""),
        (USED, on(USED, "1087"), "Next charge: $74.99 on Dec 13 for invoice 1087."),
        (USED, on(USED, "1087", "1088"), "Next charge: $74.99 on Dec 13 for invoices 1087 and 1088."),
        (USED, on(USED, "1", "2", "3", "4"), "Next charge: $74.99 on Dec 13 for 4 invoices."),
        (USED, on(USED), "Next charge: $74.99 on Dec 13."),
        (USED, on(USED, amount=0), "AutoPay charges your bills to it. There is nothing to charge right now."),
        (
            USED,
            on(USED, "1087").model_copy(update={"paused_until": dt.date(2027, 1, 4)}),
            "AutoPay is paused until Jan 4, 2027, and charges nothing before.",
        ),
        (USED, OFF, "AutoPay charges it once its first payment has been accepted."),
        (a_bank_account(), on(USED, "1087"), "AutoPay charges Visa •••• 4242, not this one."),
        (a_bank_account(), OFF, "AutoPay is off, so nothing is charged to it by itself."),
    ],
)
def test_what_autopay_does_with_a_method(method: PaymentMethod, autopay: Autopay | None, words: str) -> None:
    assert autopay_words(method, autopay, FACTS) == words


@pytest.mark.parametrize(
    ("method", "status", "title"),
    [
        (a_card(), "", ""),
        (a_bank_account(), "", ""),
        (expiring(), "due", "This card expires at the end of 12/2026"),
        (expiring(used_by_autopay=True), "due", "This card expires at the end of 12/2026"),
        (a_card(expired=True), "overdue", "This card expired in 08/2025"),
        (a_card(expired=True, used_by_autopay=True), "overdue", "This card expired in 08/2025"),
    ],
)
def test_a_card_that_expires_says_so_and_what_to_do(method: PaymentMethod, status: str, title: str) -> None:
    notice = method_view(method, OFF, NOT_ASKED, FACTS).notice
    assert (notice.status, notice.title, bool(notice.body)) == (status, title, bool(title))
    if title and method.used_by_autopay:
        assert "home page" in notice.body


@pytest.mark.parametrize(
    ("history", "phase", "action"),
    [
        (NOT_ASKED, "loading", ""),
        (Loadable(Paged((a_payment(),)), NOW), "ready", ""),
        (NOT_ASKED.loaded(Paged(), NOW), "empty", ""),
        (NOT_ASKED.failed_with(ProblemKind.OFFLINE), "failed", "Try again"),
    ],
)
def test_the_payments_of_a_method_have_four_states(history: Loadable[Any], phase: str, action: str) -> None:
    view = method_view(a_card(), OFF, history, FACTS)
    assert (view.history, view.history_action) == (phase, action)


@pytest.mark.parametrize(
    ("methods", "phase", "action"),
    [
        (NOT_ASKED, "loading", ""),
        (NOT_ASKED.loaded((a_card(),), NOW), "ready", ""),
        (NOT_ASKED.loaded((), NOW), "empty", "Save a payment method"),
        (NOT_ASKED.failed_with(ProblemKind.OFFLINE), "failed", "Try again"),
        (NOT_ASKED.failed_with(ProblemKind.DENIED), "failed", ""),
    ],
)
def test_the_page_says_what_state_it_is_in(methods: Loadable[Any], phase: str, action: str) -> None:
    view = recurring_view(methods, FACTS)
    assert (view.phase, view.action, view.can_save) == (phase, action, phase == "ready")


BOTH = "Remove it and end AutoPay"


@pytest.mark.parametrize(
    ("ends", "serious", "words", "button"),
    [
        (MethodRemoval(ends_autopay=False, scheduled_payments=0), False, "AutoPay does not use it.", "Remove it"),
        (MethodRemoval(ends_autopay=True, scheduled_payments=0), True, "This ends AutoPay.", BOTH),
        (MethodRemoval(ends_autopay=True, scheduled_payments=1), True, "the charge it has planned", BOTH),
        (MethodRemoval(ends_autopay=True, scheduled_payments=3), True, "the 3 charges", BOTH),
    ],
)
def test_a_removal_says_first_what_it_ends(ends: MethodRemoval, serious: bool, words: str, button: str) -> None:
    view = removal_view(Removing(a_card(), ends), FACTS)
    assert view.title == "Remove Visa •••• 4242?"
    assert words in view.body
    assert (view.serious, view.remove_text, view.notice) == (serious, button, "")


def test_nothing_can_be_removed_before_it_is_known_what_that_ends() -> None:
    assert not removal_view(None, FACTS).open
    waiting = removal_view(Removing(a_card()), FACTS)
    assert (waiting.loading, waiting.remove_text) == (True, "")
    failed = removal_view(Removing(a_card(), problem=ProblemKind.OFFLINE), FACTS)
    assert (failed.loading, failed.remove_text, failed.can_retry) == (False, "", True)
    ends = MethodRemoval(ends_autopay=True, scheduled_payments=0)
    assert removal_view(Removing(a_card(), ends, changed=True), FACTS).notice.startswith("Something has changed")


def test_the_authorization_is_shown_word_for_word_with_when_it_was_agreed_to() -> None:
    agreed = Authorization(text="I authorize.", text_version="1", language="en", agreed_at=NOW, method=VISA)
    view = authorization_view(Loadable(agreed, NOW), FACTS)
    assert (view.text, view.about, view.signed) == (
        "I authorize.",
        "Agreed to on Dec 6, 2026, 10:42 AM, for Visa •••• 4242",
        "",
    )
    signed = agreed.model_copy(update={"typed_name": "Maria Lopez"})
    assert authorization_view(Loadable(signed, NOW), FACTS).signed == "Signed by Maria Lopez"
    off = authorization_view(NOT_ASKED.failed_with(ProblemKind.NOT_FOUND), FACTS)
    assert (off.can_retry, off.problem) == (False, "AutoPay is off now, so there is no authorization.")
    assert authorization_view(NOT_ASKED.failed_with(ProblemKind.BROKEN), FACTS).can_retry
    assert authorization_view(NOT_ASKED, FACTS).loading


@pytest.mark.parametrize(
    ("state", "then"),
    [
        (CaptureState.OPEN, OnThePage(a_capture())),
        (CaptureState.OTHER, OnThePage(a_capture(CaptureState.OTHER))),
        (CaptureState.CANCELED, Asking(Ended.CANCELED)),
        (CaptureState.EXPIRED, Asking(Ended.EXPIRED)),
    ],
)
def test_what_becomes_of_a_visit_to_the_hosted_page(state: CaptureState, then: Saving) -> None:
    assert after_capture(OnThePage(), a_capture(state)) == then


def test_a_completed_visit_saves_the_method() -> None:
    after = after_capture(OnThePage(a_capture()), a_capture(CaptureState.COMPLETED, a_card()))
    assert after == Saved(a_card())
    view = save_method_view(after, FACTS)
    assert (view.title, view.go_text, view.home_text) == ("Visa •••• 4242 is saved", "", "Go to the home page")


@pytest.mark.parametrize(
    ("state", "waiting", "go"),
    [
        (Asking(), False, "Open the secure page"),
        (Asking(ProblemKind.OFFLINE), False, "Open the secure page"),
        (OnThePage(), True, ""),
        (OnThePage(a_capture()), True, "Open the page again"),
        (OnThePage(a_capture(), browser_failed=True), False, "Open the page again"),
    ],
)
def test_saving_a_method_says_where_it_is(state: Saving, waiting: bool, go: str) -> None:
    view = save_method_view(state, FACTS)
    assert (view.open, view.waiting, view.go_text) == (True, waiting, go)
    assert bool(view.trouble) is (isinstance(state, Asking) and state.trouble is not None)


@pytest.mark.parametrize(
    ("autopay", "last", "usable"),
    [
        (NOT_ASKED, RECUR, False),
        (NOT_ASKED.failed_with(ProblemKind.OFFLINE), RECUR, False),
        (NOT_ASKED.loaded(OFF, NOW), RECUR, True),
        (NOT_ASKED.loaded(on(USED, "1087"), NOW), HOME, True),
    ],
)
def test_the_card_offers_recurring_payments_only_where_there_are_none(
    autopay: Loadable[Any], last: str, usable: bool
) -> None:
    choices = card_menu_view(autopay, FACTS).choices
    assert [choice.name for choice in choices] == ["pay", "save", last]
    assert (choices[-1].usable, bool(choices[-1].body)) == (usable, True)
    if last == HOME:
        assert "It is updated on the home page, not here." in choices[-1].body


def test_the_card_offers_no_recurring_payments_where_the_portal_has_none() -> None:
    facts = CardFacts(FORMATS, lambda: NOW, "989-720-6000", can_recur=False)
    assert [choice.name for choice in card_menu_view(NOT_ASKED, facts).choices] == ["pay", "save"]


@pytest.mark.parametrize(
    ("payments", "words"),
    [
        ((), ""),
        ((a_scheduled_payment(),), "What you scheduled with it is canceled: $40.00 on December 10."),
        (
            (a_scheduled_payment(arrangement_id="arr_1"), a_scheduled_payment(amount=500)),
            (
                "What you scheduled with it is canceled: $40.00 on December 10 and $5.00 on December 10. "
                "Your payment plan ends with that."
            ),
        ),
    ],
)
def test_a_removal_names_the_scheduled_payments_it_ends(payments: tuple[ScheduledPayment, ...], words: str) -> None:
    ends = MethodRemoval(ends_autopay=False, scheduled_payments=0, payments=payments)
    view = removal_view(Removing(a_card(), ends), FACTS)
    assert view.scheduled == words
    assert view.serious is bool(payments)
