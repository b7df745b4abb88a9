"""Reads what was typed on the hosted page: only published test numbers get through, no other is kept or echoed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from daystarr_portal.processors.base import MethodKind
from daystarr_portal.processors.sandbox.books import EnteredMethod
from daystarr_portal.processors.sandbox.numbers import BANK_ACCOUNTS, CARDS, ROUTING_NUMBER, PublishedNumber

LONGEST_NAME = 100
_SEPARATORS = re.compile(r"[\s\-.]")
_EXPIRY = re.compile(r"(\d{1,2})\s*[/\-. ]\s*(\d{2}|\d{4})|(\d{2})(\d{2}|\d{4})")


@dataclass(frozen=True)
class Rejected:
    """What is wrong, as names of texts by field, and what may be shown again."""

    errors: Mapping[str, str]
    values: Mapping[str, str] = field(default_factory=dict[str, str])


def read_card(typed: Mapping[str, str], today: date) -> EnteredMethod | Rejected:
    """A card from the fields number, expiry, code, name and postal."""
    number = _SEPARATORS.sub("", typed.get("number", ""))
    known = CARDS.get(number)
    expiry = read_expiry(typed.get("expiry", ""), today)
    errors: dict[str, str] = {}
    if known is None:
        errors["number"] = "card_unpublished" if number else "card_missing"
    if expiry is None:
        errors["expiry"] = "expiry_missing"
    elif expiry < (today.year, today.month):
        errors["expiry"] = "expiry_past"
    if not re.fullmatch(r"[0-9]{3}", typed.get("code", "").strip()):
        errors["code"] = "code_missing"
    errors |= _name_errors(typed)
    if not re.fullmatch(r"[0-9]{5}(-[0-9]{4})?", typed.get("postal", "").strip()):
        errors["postal"] = "postal_missing"
    if errors or known is None or expiry is None:
        return Rejected(errors, _shown_again(typed, ("expiry", "name", "postal")) | _published("number", known))
    return EnteredMethod(MethodKind.CARD, known.brand, number[-4:], expiry[1], expiry[0], known.behavior)


def read_bank_account(typed: Mapping[str, str]) -> EnteredMethod | Rejected:
    """A bank account from the fields name, routing and account."""
    routing = _SEPARATORS.sub("", typed.get("routing", ""))
    account = _SEPARATORS.sub("", typed.get("account", ""))
    known = BANK_ACCOUNTS.get(account)
    errors = _name_errors(typed)
    if routing != ROUTING_NUMBER:
        errors["routing"] = "routing_wrong" if routing else "routing_missing"
    if known is None:
        errors["account"] = "account_unpublished" if account else "account_missing"
    if errors or known is None:
        values = _shown_again(typed, ("name",)) | _published("account", known)
        return Rejected(errors, values | ({"routing": routing} if routing == ROUTING_NUMBER else {}))
    return EnteredMethod(MethodKind.BANK_ACCOUNT, known.brand, account[-4:], None, None, known.behavior)


def read_expiry(typed: str, today: date) -> tuple[int, int] | None:
    """Year and month from the ways people write them ("8/28", "08 / 2028", "0828"), or None."""
    match = _EXPIRY.fullmatch(typed.strip())
    if match is None:
        return None
    month, year = (int(part) for part in match.groups() if part is not None)
    if year < 100:
        year += today.year // 100 * 100
    return (year, month) if 1 <= month <= 12 and year <= today.year + 30 else None


def _name_errors(typed: Mapping[str, str]) -> dict[str, str]:
    name = typed.get("name", "").strip()
    if not name:
        return {"name": "name_missing"}
    return {"name": "name_long"} if len(name) > LONGEST_NAME else {}


def _shown_again(typed: Mapping[str, str], fields: tuple[str, ...]) -> dict[str, str]:
    """What was typed into harmless fields; a number typed into the wrong field is not shown again either."""
    return {
        name: typed[name][:LONGEST_NAME] for name in fields if name in typed and sum(map(str.isdigit, typed[name])) <= 9
    }


def _published(name: str, known: PublishedNumber | None) -> dict[str, str]:
    return {name: known.number} if known else {}
