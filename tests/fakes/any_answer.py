"""Answers made from the client's models alone, and good answers made bad: for tests that hold for every page."""

import json
import types
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

Path = tuple[str | int, ...]

_TEXTS = (
    "Some words",
    "id_1",
    '"version.1"',
    "4242",
    "USD",
    "https://daystarr.example",
    "2026-12-06",
    "2026-12-06T15:42:00Z",
    "p" * 40,
    "+19897206000",
    "otpauth://totp/DayStarr",
    "417263",
)
# Of a list there is one page
_NEXT = "next_page_token"
_NUMBERS = (1, 12, 2028, 7499)


def an_answer(model: type[BaseModel]) -> Any:
    """What a portal could answer where `model` is expected, with everything optional there and lists of one."""
    fields = model.model_fields.items()
    return {name: None if name == _NEXT else _of(field.annotation, field.metadata) for name, field in fields}


def _of(annotation: Any, metadata: Sequence[Any] = ()) -> Any:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(args[0], (*args[1:], *metadata))
    if origin in (Union, types.UnionType):
        return _of(next(arg for arg in args if arg is not type(None)), metadata)
    if origin in (tuple, list):
        return [_of(args[0])]
    if origin is dict:
        return {}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return an_answer(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return next(iter(annotation)).value
    if annotation is bool:
        return True
    wanted = cast("Any", Annotated)[(annotation, *metadata)] if metadata else cast("Any", annotation)
    whole: TypeAdapter[Any] = TypeAdapter(wanted)
    for candidate in (*_TEXTS, *_NUMBERS):
        try:
            whole.validate_json(json.dumps(candidate), strict=True)
        except ValidationError:
            continue
        return candidate
    raise AssertionError(f"nothing fits {annotation} {metadata}")


# Good answers made bad


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value in an answer that has no values in it, with the way there."""
    if isinstance(value, (dict, list)):
        for step, inner in _members(value):
            yield from leaves(inner, (*path, step))
    else:
        yield path, value


def at(value: Any, path: Path) -> Any:
    """What is at the end of the way."""
    for step in path:
        value = value[step]
    return value


def _members(value: Any) -> list[tuple[str | int, Any]]:
    """What is directly in a value, each with the step there."""
    if isinstance(value, dict):
        return list(cast("dict[str | int, Any]", value).items())
    return list(enumerate(cast("list[Any]", value))) if isinstance(value, list) else []


def put(value: Any, path: Path, new: Any) -> Any:
    """A copy with another value at the end of the way."""
    if not path:
        return new
    members = dict(_members(value))
    members[path[0]] = put(members[path[0]], path[1:], new)
    return list(members.values()) if isinstance(value, list) else members


def read(model: type[BaseModel], value: Any) -> Any:
    """What the client understands, as JSON again; None where it refuses the answer."""
    try:
        return model.model_validate_json(json.dumps(value)).model_dump(mode="json")
    except ValidationError:
        return None


def hostile(model: type[BaseModel], good: Any, text: str) -> Any:
    """`good` with `text` wherever the client takes any text, as much of it as is taken; ids stay, nobody sees them."""
    for path, old in list(leaves(good)):
        if not isinstance(old, str) or str(path[-1]).rpartition("_")[2] in {"id", "ids"}:
            continue
        for length in (len(text), 20_000, 200, 100, 40, 8, 2):
            candidate = put(good, path, text[:length])
            understood = read(model, candidate)
            if understood is not None and _same(understood, path, text[:length]):
                good = candidate
                break
    return good


def _same(understood: Any, path: Path, text: str) -> bool:
    try:
        return bool(at(understood, path) == text)
    except (KeyError, IndexError, TypeError):
        return False


def with_unknown_words(model: type[BaseModel], good: Any, word: str) -> Any:
    """`good` with `word` wherever the client knows a few words, and fields that it does not know everywhere."""
    for path, old in list(leaves(good)):
        candidate = put(good, path, word)
        understood = read(model, candidate) if isinstance(old, str) else None
        if understood is not None and _same(understood, path, "other"):
            good = candidate
    return with_new_fields(good)


def with_new_fields(value: Any) -> Any:
    """`value` with fields of next year in every object."""
    members = {step: with_new_fields(inner) for step, inner in _members(value)}
    if isinstance(value, dict):
        return {**members, "field_of_next_year": {"deep": [None, {"x": 1}]}}
    return list(members.values()) if isinstance(value, list) else value


def without_options(model: type[BaseModel], good: Any) -> Any:
    """`good` with null for everything that may be null."""
    ways = sorted(_inner(good), key=len)
    for path in ways:
        try:
            candidate = put(good, path, None)
        except (KeyError, IndexError, TypeError):
            continue  # what it was in is gone already
        if read(model, candidate) is not None:
            good = candidate
    return good


def _inner(value: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    for step, inner in _members(value):
        yield from _inner(inner, (*path, step))


def everywhere(value: Any, change: Callable[[Any], Any]) -> Any:
    """`value` with every leaf changed."""
    for path, old in list(leaves(value)):
        value = put(value, path, change(old))
    return value
