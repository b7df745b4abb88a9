"""`daystarr-portal refund` and `daystarr-portal reconcile`, as an operator runs them."""

import json
from typing import Any

import pytest

from tests.portal.commands import run
from tests.portal.harness import NOW
from tests.portal.money import VISA, Household
from tests.portal.test_reversals import assert_sound


@pytest.fixture
def payment(home: Household) -> dict[str, Any]:
    return home.paid(home.method(VISA), 7499, [home.invoice(7499)])


def operate(home: Household, *arguments: str) -> int:
    """A command on the household's portal, the way a deployed one is set up."""
    settings = home.portal.settings
    return run(
        *arguments,
        "--now",
        NOW.isoformat(),
        environment={
            "DAYSTARR_PORTAL_DATABASE": settings.database_url,
            "DAYSTARR_PORTAL_SECRET": settings.secret,
            "DAYSTARR_PORTAL_PUBLIC_URL": "https://portal.test",
            "DAYSTARR_PORTAL_SANDBOX_DATABASE": settings.sandbox_url or "",
        },
    )


def test_an_operator_gives_a_part_back_once(
    home: Household, payment: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    number = payment["confirmation_number"].lower()

    for _again in range(2):
        assert operate(home, "refund", number, "--amount", "$20.00", "--by", "Pat", "--key", "call 17") == 0
        said = json.loads(capsys.readouterr().out)
        assert (said["amount_minor"], said["state"], said["key"]) == (2000, "succeeded", "call 17")

    assert home.payment(payment["id"])["reversed_amount"]["amount_minor"] == 2000
    assert_sound(home)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("DS-NONE",), "There is no such payment."), (("{number}", "--amount", "75"), "more than is left")],
)
def test_what_cannot_be_given_back_is_said(
    home: Household,
    payment: dict[str, Any],
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    says: str,
) -> None:
    number = payment["confirmation_number"]

    assert operate(home, "refund", *(part.format(number=number) for part in arguments)) == 1

    assert says in capsys.readouterr().err


@pytest.mark.parametrize("amount", ["0", "-5", "1.234", "many", "nan", "inf"])
def test_an_amount_is_dollars_and_cents(home: Household, payment: dict[str, Any], amount: str) -> None:
    with pytest.raises(SystemExit):
        operate(home, "refund", payment["confirmation_number"], f"--amount={amount}")


@pytest.mark.usefixtures("payment")
def test_reconciling_says_that_both_sides_agree(home: Household, capsys: pytest.CaptureFixture[str]) -> None:
    assert operate(home, "reconcile", "--days", "900") == 0
    assert capsys.readouterr().out.endswith("Both sides agree.\n")

    assert operate(home, "reconcile", "--json") == 0
    assert json.loads(capsys.readouterr().out)["books"]["findings"] == []
