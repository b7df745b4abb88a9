"""Models hold whatever the portal may send, and nothing it must not."""

import json
from contextlib import suppress
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from daystarr_client.api import enums, models, models_autopay, models_scheduled
from daystarr_client.api.addresses import safe_web_address
from daystarr_client.api.answers import read_model
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import OpenEnum
from daystarr_client.api.errors import BadAnswer
from daystarr_client.api.fields import LARGEST_AMOUNT, Model
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.pages import every_item
from daystarr_client.api.transport import Answer
from tests.fakes import portal_answers as good

EXAMPLES: list[tuple[type[Model], dict[str, Any]]] = [
    (models.Health, good.HEALTH),
    (models.Brand, good.BRAND),
    (models.Tokens, good.tokens(1)),
    (models.Session, good.SESSION),
    (models.Calendar, good.CALENDAR),
    (models.Page[models.InvoiceSummary], {"items": [good.INVOICE_SUMMARY], "next_page_token": "x"}),
    (models.Invoice, good.INVOICE),
    (models.Bills, good.BILLS),
    (models.Page[models.PaymentMethod], {"items": [good.PAYMENT_METHOD], "next_page_token": None}),
    (models.Capture, good.CAPTURE),
    (models.PaymentPreview, good.PREVIEW),
    (models.Payment, good.PAYMENT),
    (models_scheduled.Settled, good.SETTLED),
    (models_autopay.Autopay, good.AUTOPAY),
]

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["2026-12-13", "2026-12-06T15:42:00Z", "USD", "paid", "https://x.example", -1, 2**70, 1e400]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def answer_with(body: bytes) -> Answer:
    return Answer(200, "application/json", {}, body)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The ways to every value inside a JSON value, and to itself."""
    found = [path]
    if isinstance(value, dict):
        for name, inner in cast("dict[str, object]", value).items():
            found += places(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(cast("list[object]", value)):
            found += places(inner, (*path, number))
    return found


def replaced(value: Any, path: tuple[str | int, ...], new: object) -> Any:
    """A copy with another value in one place."""
    if not path:
        return new
    copy = json.loads(json.dumps(value))
    holder = copy
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = new
    return copy


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_an_answer_with_anything_anywhere_is_a_model_or_a_bad_answer(data: st.DataObject) -> None:
    model, example = data.draw(st.sampled_from(EXAMPLES))
    path = data.draw(st.sampled_from(places(example)))
    body = json.dumps(replaced(example, path, data.draw(json_values)), ensure_ascii=data.draw(st.booleans()))
    try:
        answer = read_model(model, answer_with(body.encode("utf-8", "surrogatepass")))
    except BadAnswer:
        return
    assert isinstance(answer, model)
    hash(answer)  # frozen all through


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(EXAMPLES), st.binary(max_size=200), st.integers(0, 2000), st.integers(0, 50))
def test_a_damaged_answer_is_a_model_or_a_bad_answer(
    example: tuple[type[Model], dict[str, Any]], noise: bytes, at: int, cut: int
) -> None:
    body = json.dumps(example[1]).encode()
    with suppress(BadAnswer):
        assert read_model(example[0], answer_with(body[:at] + noise + body[at + cut :]))


@pytest.mark.parametrize(("model", "example"), EXAMPLES)
def test_models_are_frozen(model: type[Model], example: dict[str, Any]) -> None:
    answer = model.model_validate_json(json.dumps(example))
    name = next(iter(model.model_fields))
    with pytest.raises(ValidationError):
        setattr(answer, name, None)
    assert answer == model.model_validate_json(json.dumps(example))


@pytest.mark.parametrize(("model", "example"), EXAMPLES)
def test_every_field_without_a_default_is_needed(model: type[Model], example: dict[str, Any]) -> None:
    for name, field in model.model_fields.items():
        without = json.dumps({key: value for key, value in example.items() if key != name})
        if field.is_required():
            with pytest.raises(ValidationError):
                model.model_validate_json(without)
        else:
            assert getattr(model.model_validate_json(without), name) is None


@given(st.integers(-LARGEST_AMOUNT, LARGEST_AMOUNT))
def test_cents_arrive_as_they_were_sent(cents: int) -> None:
    sent = json.dumps({"amount_minor": cents, "currency": "USD"})
    assert models.Money.model_validate_json(sent).amount_minor == cents


@pytest.mark.parametrize("amount", ["7499.0", "7.5e2", '"7499"', "true", "null", "1e999", str(LARGEST_AMOUNT + 1)])
def test_cents_are_whole_and_within_reason(amount: str) -> None:
    with pytest.raises(ValidationError):
        models.Money.model_validate_json(f'{{"amount_minor": {amount}, "currency": "USD"}}')


@given(st.dates(date(1970, 1, 1), date(2200, 12, 31)))
def test_days_arrive_as_they_were_sent(day: date) -> None:
    summary = {**good.INVOICE_SUMMARY, "due_on": day.isoformat()}
    assert models.InvoiceSummary.model_validate_json(json.dumps(summary)).due_on == day


@given(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)), st.sampled_from(["Z", "+00:00", "-05:00", "+12:45"]))  # noqa: DTZ001
def test_instants_arrive_in_utc_whatever_their_offset(instant: datetime, offset: str) -> None:
    text = instant.isoformat() + offset
    arrived = models_autopay.Autopay.model_validate_json(json.dumps({"enabled": False, "as_of": text})).as_of
    assert arrived == datetime.fromisoformat(text)
    assert arrived.tzinfo is UTC


def test_text_with_ten_thousand_characters_markup_and_bidi_marks_is_text() -> None:
    text = "<img src=x> \u202e\u2066\u200f &amp; 🌟 ñ " * 400
    session = replaced(good.SESSION, ("account", "name"), text)
    assert models.Session.model_validate_json(json.dumps(session)).account.name == text


OPEN_ENUMS = [
    kind
    for kind in vars(enums).values()
    if isinstance(kind, type) and issubclass(kind, OpenEnum) and kind is not OpenEnum
]


@pytest.mark.parametrize("kind", OPEN_ENUMS)
def test_unknown_words_are_other(kind: type[OpenEnum]) -> None:
    for word in ("a_word_of_tomorrow", "", "OTHER", "<b>", "other"):
        assert kind(word) == "other"
    assert all(kind(member.value) is member for member in kind)


@given(st.one_of(st.integers(), st.none(), st.booleans(), st.lists(st.text())))
def test_what_is_no_word_is_no_enum_value(value: object) -> None:
    with pytest.raises(ValidationError):
        models.User.model_validate_json(json.dumps({**good.SESSION["user"], "role": value}))


def test_all_words_are_open_but_those_the_client_sends() -> None:
    closed = {
        name
        for name, kind in vars(enums).items()
        if isinstance(kind, type)
        and issubclass(kind, StrEnum)
        and kind is not StrEnum
        and not issubclass(kind, OpenEnum)
    }
    assert closed == {"InvoiceFilter", "PaymentFilter"}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://pay.example/",
        "https://user@pay.example/",
        "https://pay.example/\n",
        "https://pay.example/ x",
        "https://pay.example/\u202e",
        "ms-settings:",
        "\\\\server\\share",
        "https:///pay",
        "x" * 3000,
    ],
)
def test_only_addresses_for_a_browser_come_through(address: str) -> None:
    assert safe_web_address(address) is None
    with pytest.raises(ValidationError):
        models.Capture.model_validate_json(json.dumps({**good.CAPTURE, "url": address}))


@given(st.text())
def test_whether_an_address_is_safe_can_be_asked_of_any_text(text: str) -> None:
    for candidate in (text, f"https://{text}", f"http://localhost{text}"):
        parts = safe_web_address(candidate)
        assert parts is None or parts.scheme in {"http", "https"}


@pytest.mark.parametrize("last4", ["4242424242424242", "424", "42a2", "", "٤٢٤٢"])
def test_more_than_four_digits_of_a_card_are_refused(last4: str) -> None:
    with pytest.raises(ValidationError):
        models.MethodSummary.model_validate_json(json.dumps({**good.VISA, "last4": last4}))


def test_errors_of_models_do_not_repeat_what_was_sent() -> None:
    with pytest.raises(ValidationError) as caught:
        models.MethodSummary.model_validate_json(json.dumps({**good.VISA, "last4": "4242424242424242"}))
    assert "42424242" not in str(caught.value)


@given(st.lists(st.lists(st.integers(), max_size=5), min_size=1, max_size=6))
def test_pages_are_walked_through_in_order_and_each_once(pages: list[list[int]]) -> None:
    asked: list[str | None] = []

    def fetch(token: str | None) -> models.Page[Any]:
        asked.append(token)
        number = int(token or 0)
        following = str(number + 1) if number + 1 < len(pages) else None
        return models.Page[Any](items=tuple(pages[number]), next_page_token=following)

    assert list(every_item(fetch)) == [item for page in pages for item in page]
    assert asked == [None, *map(str, range(1, len(pages)))]


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=5))
def test_pages_that_go_in_circles_end(tokens: list[str]) -> None:
    calls = 0

    def fetch(_token: str | None) -> models.Page[Any]:
        nonlocal calls
        calls += 1
        return models.Page[Any](items=(calls,), next_page_token=tokens[calls % len(tokens)])

    items = list(every_item(fetch))
    assert len(items) == calls <= len(set(tokens)) + 1


def test_a_payment_request_without_a_shown_text_mentions_none() -> None:
    assert PaymentRequest("pm_1", 100).as_json() == {
        "payment_method_id": "pm_1",
        "amount": {"amount_minor": 100, "currency": "USD"},
        "invoice_ids": [],
        "save_payment_method": False,
        "set_up_recurring": False,
    }


def test_keys_are_never_the_same_twice() -> None:
    keys = {new_idempotency_key() for _ in range(1000)}
    assert len(keys) == 1000
    assert all(key.isascii() and key.isprintable() and len(key) <= 255 for key in keys)


def test_features_are_offered_only_when_the_portal_says_so() -> None:
    session = models.Session.model_validate_json(json.dumps(good.SESSION))
    assert session.offers(enums.FeatureName.INVOICES)
    assert not session.offers(enums.FeatureName.TICKETS)
    assert not session.offers(enums.FeatureName.CONTACTS)
