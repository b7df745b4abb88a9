"""Reading `text/event-stream` as it comes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from daystarr_client.api.errors import BadAnswer

LONGEST_EVENT = 64 * 1024


@dataclass(frozen=True)
class StreamEvent:
    """One event; `id` is empty where it brought none. A sign of life without content has no `kind`."""

    id: str
    kind: str
    data: str


def events_in(chunks: Iterable[bytes]) -> Iterator[StreamEvent]:
    """The events in a stream, each as soon as it is whole. Raises `BadAnswer` for one that never ends."""
    rest = b""
    for chunk in chunks:
        *blocks, rest = (rest + chunk).replace(b"\r\n", b"\n").split(b"\n\n")
        for block in blocks:
            yield _event(block)
        if len(rest) > LONGEST_EVENT:
            raise BadAnswer


def _event(block: bytes) -> StreamEvent:
    fields = {"id": "", "event": "", "data": ""}
    for line in block.decode("utf-8", "replace").split("\n"):
        name, _, value = line.partition(":")
        if name in fields:
            fields[name] += ("\n" if name == "data" and fields["data"] else "") + value.removeprefix(" ")
    return StreamEvent(fields["id"], fields["event"], fields["data"])
