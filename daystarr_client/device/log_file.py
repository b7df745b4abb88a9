"""The file in which warnings and errors of the program are kept."""

from pathlib import Path


def keep_log(folder: Path) -> None:
    """Write warnings and errors to client.log in `folder` from now on, where it can be written."""
    from logging import getLogger
    from logging.handlers import RotatingFileHandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "client.log", maxBytes=1_000_000, backupCount=1, delay=True)
    except OSError:
        return
    getLogger().addHandler(handler)
