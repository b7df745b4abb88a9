"""Files on their way to the portal, as the form that carries them."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from urllib3.filepost import encode_multipart_formdata

Progress = Callable[[float], None]


def _silent(_share: float) -> None:
    pass


@dataclass(frozen=True)
class Upload:
    """A file. `on_progress` is told how much of it went out, from 0 to 1, on the thread that sends it."""

    filename: str
    content: bytes
    on_progress: Progress = _silent

    def form(self) -> tuple["WatchedForm", str]:
        """The body to send, and its content type."""
        name = self.filename.encode("utf-8", "replace").decode()  # Linux takes names that are no text
        fields: dict[str, Any] = {"file": (name, self.content, "application/octet-stream")}
        body, content_type = encode_multipart_formdata(fields)
        return WatchedForm(body, self.on_progress), content_type


class WatchedForm(io.BytesIO):
    """A body that tells how much of it was taken; seldom enough to be listened to."""

    def __init__(self, body: bytes, on_progress: Progress) -> None:
        super().__init__(body)
        self._length = len(body)
        self._on_progress = on_progress
        self._told = -1

    def read(self, size: int | None = -1, /) -> bytes:
        """The next piece."""
        piece = super().read(size)
        share = self.tell() / self._length
        if (percent := int(share * 100)) != self._told:
            self._told = percent
            self._on_progress(share)
        return piece
