"""Short messages: said again in another language, taken back once, gone with whoever they were for."""

import pytest

from daystarr_client.viewmodels.toasts import Toasts

pytestmark = pytest.mark.usefixtures("qapp")


def test_what_a_message_tells_of_is_taken_back_once() -> None:
    toasts, done = Toasts(), list[str]()
    toasts.say("Removed", undo=lambda: done.append("undone"))
    assert (toasts.text, toasts.canUndo) == ("Removed", True)
    toasts.undo()
    toasts.undo()
    assert done == ["undone"]
    assert (toasts.text, toasts.canUndo) == ("", False)


def test_a_later_message_takes_the_place_of_the_one_before_and_of_its_way_back() -> None:
    toasts, done = Toasts(), list[str]()
    toasts.say("Removed", undo=lambda: done.append("undone"))
    toasts.say("Saved")
    toasts.undo()
    assert done == []


def test_nothing_is_taken_back_once_it_is_over() -> None:
    toasts, done = Toasts(), list[str]()
    toasts.say("Removed", undo=lambda: done.append("undone"))
    toasts.over()
    toasts.undo()
    assert done == []


def test_a_message_is_said_again_in_another_language_with_its_way_back() -> None:
    toasts, words = Toasts(), ["Saved"]
    heard: list[str] = []

    def hear(text: str, _icon: str) -> None:
        heard.append(text)

    toasts.said.connect(hear)
    toasts.say(lambda: words[-1], undo=lambda: None)
    words.append("Guardado")
    toasts.retranslate()
    assert (toasts.text, toasts.canUndo) == ("Guardado", True)
    assert heard == ["Saved"], "it is not announced twice"


def test_a_message_that_cannot_be_said_again_is_put_away_with_its_language() -> None:
    toasts = Toasts()
    toasts.say("Saved as Invoice 1087.pdf")
    toasts.retranslate()
    assert toasts.text == ""
