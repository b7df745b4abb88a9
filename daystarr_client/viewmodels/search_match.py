"""Finding by what is typed: accents and order do not matter, and the beginning of a word is enough."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

_WORD: Final = re.compile(r"\w+")
_INSIDE: Final = 3
_NOWHERE: Final = 100


class Kind(Enum):
    """What a line of the search is."""

    PAGE = "page"
    ACTION = "action"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page or an action. `words` are other ways to call it, in every language; `note` says why it is switched off."""

    key: str
    kind: Kind
    title: str
    icon: str
    words: tuple[str, ...] = ()
    note: str = ""

    @property
    def available(self) -> bool:
        """Whether it can be chosen."""
        return not self.note


def folded(text: str) -> str:
    """`text` without accents and capitals."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(character for character in apart if not unicodedata.combining(character)).casefold()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(_WORD.findall(folded(text)))


def ranked(entries: Sequence[Entry], typed: str, fillers: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
    """The entries that have every word typed, the nearest first. `fillers` are words that say nothing: "my", "to"."""
    wanted = meaning_of(typed, fillers)
    if not wanted:
        return ()
    found = [(distance, at, entry) for at, entry in enumerate(entries) if (distance := _distance(entry, wanted))]
    return tuple(entry for _, _, entry in sorted(found, key=lambda one: (one[0], one[1])))


def meaning_of(typed: str, fillers: frozenset[str]) -> tuple[str, ...]:
    """The words typed, without those that say nothing unless there are no others."""
    every = words_of(typed)
    return tuple(word for word in every if word not in fillers) or every


def _distance(entry: Entry, wanted: Sequence[str]) -> tuple[int, ...] | None:
    """How far an entry is from the words wanted, as something to sort by; None where one of them is not there."""
    title = words_of(entry.title)
    other = tuple(word for text in entry.words for word in words_of(text))
    steps = [min(_step(word, title, 0), _step(word, other, 2)) for word in wanted]
    if max(steps) >= _NOWHERE:
        return None
    # A title that begins with what was typed, or is it, is meant before one that has it somewhere
    begins = title[: len(wanted)] == tuple(wanted) or (title and title[0].startswith(wanted[0]))
    return (0 if entry.available else 1, sum(steps), 0 if begins else 1, len(title))


def _step(word: str, among: Sequence[str], start: int) -> int:
    if word in among:
        return start
    if any(one.startswith(word) for one in among):
        return start + 1
    if len(word) >= _INSIDE and any(word in one for one in among):
        return start + 4
    return _NOWHERE
