"""Logs as JSON lines: what happened and where, never who or with what."""

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import TextIO, cast

from daystarr_portal.core.card_numbers import without_card_numbers

ROOT = "daystarr_portal"
FIELDS = "fields"


class JsonLines(logging.Formatter):
    """One JSON object a line. Of an exception it keeps the type and the places, not the message (it may quote data).

    What looks like a card number is taken out, wherever it comes from.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        line.update(getattr(record, FIELDS, {}))
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            line["error"] = type(error).__name__
            line["stack"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
            ]
        return json.dumps({name: _clean(value) for name, value in line.items()}, ensure_ascii=False)


def _clean(value: object) -> object:
    """The value, with nothing in it that looks like a card number."""
    if isinstance(value, str):
        return without_card_numbers(value)
    if isinstance(value, list):
        return [_clean(item) for item in cast("list[object]", value)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        text = without_card_numbers(str(value))
        return value if text == str(value) else text
    return value


def configure_logs(stream: TextIO) -> None:
    """Send everything this process logs to `stream`; libraries from warning up."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(ROOT).setLevel(logging.INFO)


def log(logger: logging.Logger, event: str, **fields: object) -> None:
    """Log an event with fields that are no one's personal data."""
    logger.info(event, extra={FIELDS: fields})
