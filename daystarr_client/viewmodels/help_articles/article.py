"""What a help article is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """How to do one thing: its name, short steps in their order (or facts, in none), and what is good to know."""

    heading: str
    steps: tuple[str, ...] = ()
    note: str = ""
    ordered: bool = True


@dataclass(frozen=True, slots=True)
class Article:
    """What a page or a sheet is for, in a sentence or two, and how. `related` are topics of other articles."""

    title: str
    lead: str
    parts: tuple[Part, ...]
    related: tuple[str, ...] = ()
