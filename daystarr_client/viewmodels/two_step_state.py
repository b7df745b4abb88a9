"""Where setting up two-step sign-in is, or turning it off."""

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from daystarr_client.viewmodels.qr_code import QrCode
from daystarr_client.viewmodels.settings_trouble import Trouble


class Purpose(Enum):
    """What the password is asked for."""

    SET_UP = "set_up"
    RENEW = "renew"
    TURN_OFF = "turn_off"


class Why(Enum):
    """Why the password is asked for once more."""

    FIRST = "first"
    TOO_LATE = "too_late"
    CODES_LOST = "codes_lost"


@dataclass(frozen=True, slots=True)
class Closed:
    """The sheet is closed."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The password is asked for; it is kept nowhere."""

    purpose: Purpose
    why: Why = Why.FIRST
    missing: bool = False
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """The app gets its secret, and shows a code."""

    secret: str = field(repr=False)
    qr: QrCode = field(repr=False)
    typed: str = field(default="", repr=False)
    missing: bool = False
    busy: bool = False
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Codes:
    """Recovery codes, shown this once. `kept` when copied, saved or printed; `leaving` asks where they were not."""

    codes: tuple[str, ...] = field(repr=False)
    renewed: bool
    kept: bool = False
    saving: bool = False
    printing: bool = False
    leaving: bool = False


SheetState: TypeAlias = Closed | Asking | Pairing | Codes
