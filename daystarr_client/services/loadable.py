"""Something fetched from the portal, in any of the states a page must be able to show."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Generic, TypeVar

from daystarr_client.api.errors import Forbidden, NotFound, PortalError, RateLimited, SignedOut, Unreachable
from daystarr_client.tasks import Surprise

T = TypeVar("T")


class ProblemKind(Enum):
    """Why something could not be fetched, in the few kinds that a customer can act on."""

    OFFLINE = "offline"
    BUSY = "busy"
    DENIED = "denied"
    NOT_FOUND = "not_found"
    SIGNED_OUT = "signed_out"
    BROKEN = "broken"


def problem_of(error: PortalError | Surprise) -> ProblemKind:
    """Tell which kind of problem an error is."""
    match error:
        case Unreachable():
            return ProblemKind.OFFLINE
        case SignedOut():
            return ProblemKind.SIGNED_OUT
        case Forbidden():
            return ProblemKind.DENIED
        case NotFound():
            return ProblemKind.NOT_FOUND
        case RateLimited():
            return ProblemKind.BUSY
        case PortalError() | Surprise():
            return ProblemKind.BROKEN


@dataclass(frozen=True, slots=True)
class Loadable(Generic[T]):
    """A value with its history: `as_of` is the portal's time of `value`, `problem` what the last try ended with."""

    value: T | None = None
    as_of: datetime | None = None
    loading: bool = False
    problem: ProblemKind | None = None

    @property
    def first_load(self) -> bool:
        """Nothing to show yet, and it is on its way (or nobody asked yet)."""
        return self.value is None and self.problem is None

    @property
    def failed(self) -> bool:
        """Nothing to show, and the last try failed."""
        return self.value is None and self.problem is not None

    @property
    def stale(self) -> bool:
        """There is a value, but the last try to renew it failed."""
        return self.value is not None and self.problem is not None

    def started(self) -> "Loadable[T]":
        """A fetch began. A problem without a value is forgotten so that the page shows it is trying."""
        return replace(self, loading=True, problem=self.problem if self.value is not None else None)

    def loaded(self, value: T, as_of: datetime) -> "Loadable[T]":
        """A fetch brought `value`, which the portal knew at `as_of`."""
        return Loadable(value=value, as_of=as_of)

    def failed_with(self, problem: ProblemKind) -> "Loadable[T]":
        """A fetch failed; what was there stays."""
        return replace(self, loading=False, problem=problem)
