"""What this computer is called."""

import platform

LONGEST = 100


def device_name() -> str:
    """A name by which a person recognizes this computer among others, such as `Windows, ANNA-PC`."""
    system = {"Darwin": "macOS"}.get(platform.system(), platform.system())
    name = "".join(filter(str.isprintable, platform.node().partition(".")[0]))
    return ", ".join(filter(None, (system, name)))[:LONGEST]
