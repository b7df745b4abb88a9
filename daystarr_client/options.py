"""What the program can be told when it is started."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from daystarr_client.api.addresses import safe_web_address


@dataclass(frozen=True, slots=True)
class Options:
    """How to start. Without `portal_url` the embedded portal is started, with `portal_arguments` added.

    `size` is in device-independent px, `text_size` in percent; both, like `scheme` and `language`, for this start only.
    """

    portal_url: str | None = None
    data_dir: Path | None = None
    size: tuple[int, int] | None = None
    scheme: str | None = None
    language: str | None = None
    text_size: int | None = None
    portal_arguments: tuple[str, ...] = ()


def parse(arguments: Sequence[str]) -> Options:
    """Read the command line. Ends the program with a sentence when it cannot be understood."""
    if not arguments:
        return Options()
    from argparse import ArgumentParser

    from daystarr_client.device.settings import SCHEMES, TEXT_SIZES
    from daystarr_client.services.language import KNOWN

    parser = ArgumentParser(prog="daystarr-client", description="The DayStarr customer portal.")
    parser.add_argument("--portal", type=_address, metavar="URL", help="the portal (default: a demo on this computer)")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="where settings and the demo portal are kept")
    parser.add_argument("--size", type=_size, metavar="WxH", help="the size of the window, such as 1280x800")
    parser.add_argument("--theme", choices=SCHEMES, help="how it looks, this time")
    parser.add_argument("--language", choices=KNOWN, help="its language, this time (default: the system's)")
    parser.add_argument(
        "--text-size", type=int, choices=TEXT_SIZES, help="how large its text is, in percent, this time"
    )
    options = parser.parse_args(arguments)
    return Options(options.portal, options.data_dir, options.size, options.theme, options.language, options.text_size)


def _address(text: str) -> str:
    if safe_web_address(text) is None:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(f"{text} is neither an https address nor one of this computer")
    return text.rstrip("/")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    return int(width), int(height)
