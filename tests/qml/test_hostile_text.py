"""Hostile text in every field of every page and sheet: nothing crashes, fetches, warns, or leaves its place."""

from collections.abc import Iterator

import pytest

from daystarr_client.viewmodels.pages import HOME, PAGES
from tests.driver import Driver
from tests.fakes.any_answer import hostile, without_options
from tests.fakes.fake_portal import FakePortal, json_reply
from tests.qml.conftest import EVERYTHING_OFFERED, Open
from tests.qml.whole_portal import (
    SHEETS,
    TROUBLE,
    WholePortal,
    drawn_outside,
    item_of,
    leave,
    model_at,
    out_of_reach,
    rest,
    visit,
)

TEXTS = {
    "markup": "<img src='{url}/evil.png'><b>bold</b><a href='{url}/a'>a</a>![x]({url}/b.md)<table background='{url}/c'>"
    "<img src='file:///etc/passwd'><script>alert(1)</script>&lt;i&gt; null %1 %n {{}} \\u0041",
    "lines": "one\ntwo\r\nthree\u2028four\tfive\v\0six\n\u202eabc\u2066\u200f\u05e9\u05dc\u05d5\u05dd\ufeff\n" * 9,
    "endless": "W" * 10_000,
    "endless words": "long words " * 1000,
    "emoji": "👨‍👩‍👧‍👦🏳️‍🌈🇺🇸" * 400 + "Z\u0351\u036f\u0315" * 300,
    "empty": "",
}
WIDE, NARROW = (1280, 800), (400, 700)
LOOKS = [*((kind, WIDE) for kind in TEXTS), ("lines", NARROW), ("endless", NARROW), ("endless words", NARROW)]


def hostile_portal(portal: FakePortal, text: str) -> WholePortal:
    whole = WholePortal(portal, lambda model, good: hostile(model, good, text))
    portal.on("/v1/session", json_reply(hostile(model_at("/v1/session"), EVERYTHING_OFFERED, text)))
    return whole


def wrong(window: Driver, whole: WholePortal, portal: FakePortal) -> Iterator[str]:
    """What was fetched that is no call of the client, and what is drawn where it does not belong."""
    yield from (f"asked for {target}" for target in whole.unexpected)
    yield from (f"asked for {one.target}" for one in portal.received if not one.path.startswith("/v1/"))
    yield from (f"drawn outside: {name}" for name in drawn_outside(window))
    yield from (f"surprise: {window.text('surpriseReference')}" for _ in range(window.sees("surpriseReference")))


def look_at_everything(window: Driver, whole: WholePortal, portal: FakePortal) -> Iterator[str]:
    """Visit every page and every sheet, and tell what is wrong there."""
    for page in (HOME, *PAGES):
        visit(window, page)
        if window.reads(TROUBLE):
            yield f"{page}: not understood"
        yield from (f"{page}: {what}" for what in wrong(window, whole, portal))
        yield from (f"{page}: out of reach: {what}" for what in out_of_reach(window, item_of(page)))
        yield from (f"{page}, reached: {what}" for what in wrong(window, whole, portal))
    for place in SHEETS:
        try:
            visit(window, place.page)
            place.steps(window)
            window.find(place.item)
            rest(window)
            window.settle(200)
            yield from (f"{place.name}: {what}" for what in wrong(window, whole, portal))
            leave(window, place)
        except AssertionError as error:
            yield f"{place.name}: {error}"
            return


@pytest.mark.parametrize(("kind", "size"), LOOKS)
def test_text_from_the_portal_is_only_text(
    open_client: Open, portal: FakePortal, kind: str, size: tuple[int, int]
) -> None:
    whole = hostile_portal(portal, TEXTS[kind].format(url=portal.url) if "{url}" in TEXTS[kind] else TEXTS[kind])
    window = open_client(size=size)
    window.sign_in()
    window.find("homePage")
    assert list(look_at_everything(window, whole, portal)) == []


def test_what_may_be_missing_is_missed_by_no_page(open_client: Open, portal: FakePortal) -> None:
    whole = WholePortal(portal, without_options)
    window = open_client()
    window.sign_in()
    window.find("homePage")
    for page in (HOME, *PAGES):
        visit(window, page)
        assert list(wrong(window, whole, portal)) == [], page
