"""Whatever the portal sends, a line stays one readable line and a sentence stays the sentence it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_client.viewmodels.wording import fill, one_line, sentence


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (None, ""),
        ("", ""),
        ("Fiber 500", "Fiber 500"),
        ("  two\n\nlines\t and \x9c more ", "two lines and more"),
        ("<b>bold</b> & <img src='x.png'>", "<b>bold</b> & <img src='x.png'>"),
        ("Pay \u202e00.5$\u202c now", "Pay 00.5$ now"),
        ("Señora Núñez", "Señora Núñez"),
        ("שלום", "שלום"),
        ("👩‍🚀 fiber", "👩‍🚀 fiber"),
    ],
)
def test_what_it_says_stays_and_what_it_does_goes(text: str | None, shown: str) -> None:
    assert one_line(text) == shown


def test_ten_thousand_characters_end_in_an_ellipsis() -> None:
    assert one_line("x" * 10_000, limit=40) == "x" * 39 + "…"


@given(st.text(max_size=600), st.integers(2, 200))
def test_no_text_is_longer_than_asked_or_breaks_the_line(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert not set(line) & set("\n\r\t\x9c\u2028\u2029\u202e\u2066")


@pytest.mark.parametrize(
    ("sentence", "values", "filled"),
    [
        ("On %1 we will charge %2.", ("Dec 13", "$74.99"), "On Dec 13 we will charge $74.99."),
        ("%2, %1, %2", ("one", "two"), "two, one, two"),
        ("%1 and %2", ("%2", "second"), "%2 and second"),
        ("%1 and %2", ("only",), "only and %2"),
        ("100% of %1", ("it",), "100% of it"),
        ("Until %1. Not after %1, %2.", ("8 a.m.", "no"), "Until 8 a.m. Not after 8 a.m., no."),
    ],
)
def test_values_go_where_the_sentence_wants_them(sentence: str, values: tuple[str, ...], filled: str) -> None:
    assert fill(sentence, *values) == filled


def test_a_value_and_its_sentence_share_one_full_stop() -> None:
    shown = sentence("We come at %1.", "8 a.m.")
    assert shown.text == "We come at 8 a.m."
    assert [run.text for run in shown.words[-1].runs] == ["8 a.m."]


def test_values_stand_out_and_their_punctuation_stays_beside_them() -> None:
    shown = sentence("We will charge %1 to %2.", "$74.99", "Visa •••• 4242")
    assert shown.text == "We will charge $74.99 to Visa •••• 4242."
    words = [[(run.text, run.strong) for run in word.runs] for word in shown.words]
    assert words == [
        [("We", False)],
        [("will", False)],
        [("charge", False)],
        [("$74.99", True)],
        [("to", False)],
        [("Visa •••• 4242", True), (".", False)],
    ]


@given(st.text(max_size=200), st.text(max_size=60))
def test_nothing_said_is_lost_when_it_is_set_in_words(value: str, other: str) -> None:
    shown = sentence("On %1 we charge %2.", value, other)
    said = "".join(run.text for word in shown.words for run in word.runs)
    assert said.replace(" ", "") == shown.text.replace(" ", "")
