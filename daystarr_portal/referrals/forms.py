"""Reads what a friend typed into the sign-up page."""

from collections.abc import Mapping
from dataclasses import dataclass

from daystarr_portal.contacts.reach import email_address, phone_number
from daystarr_portal.core.card_numbers import holds_card_number
from daystarr_portal.referrals.program import normal_code
from daystarr_portal.referrals.service import SignUp

LONGEST = {"code": 20, "name": 200, "email": 254, "phone": 40, "street": 200, "city": 100, "postal": 10}


@dataclass(frozen=True)
class Rejected:
    """What was typed, and for each field that is wrong the name of the text that says so."""

    values: Mapping[str, str]
    errors: Mapping[str, str]


def read_sign_up(typed: Mapping[str, str], *, knows_code: bool) -> SignUp | Rejected:
    """The request in normal form, or what is wrong with it."""
    values = {name: _clean(typed.get(name, ""))[:longest] for name, longest in LONGEST.items()}
    email, phone = email_address(values["email"]), phone_number(values["phone"])
    wrong = {
        "code_unknown": bool(values["code"]) and not knows_code,
        "name_missing": not values["name"] or holds_card_number(values["name"]),
        "email_wrong": email is None,
        "phone_wrong": phone is None,
        "street_missing": not values["street"] or holds_card_number(values["street"]),
        "city_missing": not values["city"] or holds_card_number(values["city"]),
        "postal_wrong": not (len(values["postal"]) == 5 and values["postal"].isdecimal()),
    }
    errors = {text.partition("_")[0]: text for text, is_wrong in wrong.items() if is_wrong}
    if errors or email is None or phone is None:
        return Rejected(values, errors)
    address = f"{values['street']}, {values['city']} {values['postal']}"
    return SignUp(normal_code(values["code"]), values["name"], email, phone, address)


def _clean(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
