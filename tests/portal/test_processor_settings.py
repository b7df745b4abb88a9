"""Which payment processor a portal has, and where its secrets come from."""

import os
from pathlib import Path

import pytest

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.config import BRAND_FILE, demo_settings, deployed_settings
from daystarr_portal.core.clock import system_clock
from daystarr_portal.processor_settings import StripeSettings
from daystarr_portal.processors.returned import Returned
from daystarr_portal.processors.setup import choose_processor
from daystarr_portal.smtp_settings import ConfigurationError
from tests.portal.commands import run
from tests.portal.harness import Portal

DEPLOYED = {
    "DAYSTARR_PORTAL_DATABASE": "sqlite://",
    "DAYSTARR_PORTAL_SECRET": "Zt4vQ8nLw2XkR7yB5mHs9pDc3gFj6aTe",
    "DAYSTARR_PORTAL_PUBLIC_URL": "https://portal.example.com",
}
TEST_KEY, LIVE_KEY, HOOK = "sk_test_4eC39HqLyjWD", "rk_live_4eC39HqLyjWD", "whsec_4eC39HqLyjWD"
STRIPE = {
    "DAYSTARR_PORTAL_PROCESSOR": "stripe",
    "DAYSTARR_PORTAL_STRIPE_KEY": LIVE_KEY,
    "DAYSTARR_PORTAL_STRIPE_WEBHOOK_SECRET": HOOK,
}
BOOKS = "DAYSTARR_PORTAL_SANDBOX_DATABASE"


@pytest.fixture
def database_kind() -> str:
    return "sqlite"


@pytest.mark.parametrize(
    ("variables", "name"),
    [
        ({}, "none"),
        ({BOOKS: "sqlite://"}, "sandbox"),
        ({BOOKS: "sqlite://", "DAYSTARR_PORTAL_PROCESSOR": "none"}, "none"),
        (STRIPE, "stripe"),
    ],
)
def test_one_setting_names_the_processor_for_the_server_and_every_command(variables: dict[str, str], name: str) -> None:
    settings = deployed_settings(None, {**DEPLOYED, **variables})

    chosen = choose_processor(settings, system_clock, read_brand(BRAND_FILE).brand)

    assert chosen.processor.name == name
    chosen.close()


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"DAYSTARR_PORTAL_PROCESSOR": "paypal"}, "is stripe, sandbox or none"),
        ({"DAYSTARR_PORTAL_PROCESSOR": "sandbox"}, "name the database of its books"),
        ({BOOKS: "sqlite://"}, "leave DAYSTARR_PORTAL_SANDBOX_DATABASE out"),
        ({"DAYSTARR_PORTAL_STRIPE_KEY": ""}, "STRIPE_KEY"),
        ({"DAYSTARR_PORTAL_STRIPE_KEY": "pk_live_4eC39HqLyjWD"}, "secret key"),
        ({"DAYSTARR_PORTAL_STRIPE_WEBHOOK_SECRET": ""}, "whsec_..."),
        ({"DAYSTARR_PORTAL_STRIPE_WEBHOOK_SECRET": f"{HOOK},nothing"}, "whsec_..."),
        ({"DAYSTARR_PORTAL_STRIPE_KEY_FILE": "/somewhere"}, "not both"),
        ({"DAYSTARR_PORTAL_STRIPE_KEY": "", "DAYSTARR_PORTAL_STRIPE_KEY_FILE": "/no/such/file"}, "cannot be read"),
        ({"DAYSTARR_PORTAL_STRIPE_BANK_ACCOUNTS": "perhaps"}, "yes or no"),
        ({"DAYSTARR_PORTAL_STRIPE_API": "http://127.0.0.1:8420"}, "test mode"),
        (
            {"DAYSTARR_PORTAL_STRIPE_KEY": TEST_KEY, "DAYSTARR_PORTAL_STRIPE_API": "http://stripe.example.com"},
            "on this machine",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused_without_repeating_a_secret(variables: dict[str, str], says: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        deployed_settings(None, {**DEPLOYED, **STRIPE, **variables})

    assert says in str(refused.value)
    assert "4eC39HqLyjWD" not in str(refused.value)


def test_secrets_come_from_files_and_a_new_one_is_believed_beside_the_old(tmp_path: Path) -> None:
    key, hooks = tmp_path / "key", tmp_path / "hooks"
    key.write_text(f"{LIVE_KEY}\n", encoding="utf-8")
    hooks.write_text(f"{HOOK}, whsec_theNextOne1\n", encoding="utf-8")
    files = {"DAYSTARR_PORTAL_STRIPE_KEY_FILE": str(key), "DAYSTARR_PORTAL_STRIPE_WEBHOOK_SECRET_FILE": str(hooks)}

    settings = deployed_settings(None, {**DEPLOYED, "DAYSTARR_PORTAL_PROCESSOR": "stripe", **files})

    assert settings.stripe == StripeSettings(LIVE_KEY, (HOOK, "whsec_theNextOne1"))
    assert "4eC39HqLyjWD" not in repr(settings)


def test_the_demo_never_moves_real_money(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ConfigurationError):
        demo_settings(tmp_path, "http://127.0.0.1", STRIPE)
    tried = demo_settings(tmp_path, "http://127.0.0.1", {**STRIPE, "DAYSTARR_PORTAL_STRIPE_KEY": TEST_KEY})
    assert (tried.sandbox_url, tried.stripe is not None) == (None, True)
    assert demo_settings(tmp_path, "http://127.0.0.1", {"DAYSTARR_PORTAL_STRIPE_KEY": LIVE_KEY}).stripe is None

    assert run("serve", "--demo", str(tmp_path), "--port", "0", environment={**os.environ, **STRIPE}) == 2
    said = capsys.readouterr().err
    assert "never moves real money" in said
    assert "4eC39HqLyjWD" not in said


@pytest.mark.parametrize("returned", list(Returned))
def test_who_comes_back_from_a_hosted_page_is_told_where_to_go(portal: Portal, returned: Returned) -> None:
    english = portal.client.get(f"/returned/{returned}?payment_intent=pi_1&redirect_status=succeeded")
    spanish = portal.client.get(f"/returned/{returned}", headers={"Accept-Language": "es-US,es;q=0.9"})

    assert english.status_code == spanish.status_code == 200
    assert "go back to DayStarr" in english.text
    assert "volver a DayStarr" in spanish.text
    assert "pi_1" not in english.text
    assert "script-src" not in english.headers["content-security-policy"]
    assert portal.client.get("/returned/elsewhere").status_code in {404, 422}
