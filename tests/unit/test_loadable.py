"""The states in which something fetched can be."""

from datetime import UTC, datetime

import pytest

from daystarr_client.api.errors import (
    BadAnswer,
    FeatureUnavailable,
    Forbidden,
    NotFound,
    PortalError,
    RateLimited,
    ServerFault,
    SignedOut,
    TimedOut,
    Unreachable,
)
from daystarr_client.services.loadable import Loadable, ProblemKind, problem_of
from daystarr_client.tasks import Surprise

NOW = datetime(2026, 12, 6, 15, 42, tzinfo=UTC)


def test_a_first_load_ends_in_a_value_or_a_failure() -> None:
    start: Loadable[int] = Loadable()
    assert start.first_load
    loading = start.started()
    assert loading.first_load
    assert loading.loading
    assert loading.loaded(7, NOW) == Loadable(7, NOW)
    failed = loading.failed_with(ProblemKind.OFFLINE)
    assert failed.failed
    assert not failed.loading


def test_trying_again_without_a_value_shows_that_it_tries() -> None:
    failed: Loadable[int] = Loadable(problem=ProblemKind.OFFLINE)
    assert failed.started().first_load


def test_what_was_there_stays_when_renewing_it_fails() -> None:
    stale = Loadable(7, NOW).started().failed_with(ProblemKind.OFFLINE)
    assert stale.stale
    assert (stale.value, stale.as_of) == (7, NOW)
    assert stale.started().stale
    assert not stale.loaded(8, NOW).stale


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Unreachable(), ProblemKind.OFFLINE),
        (TimedOut(), ProblemKind.OFFLINE),
        (SignedOut(), ProblemKind.SIGNED_OUT),
        (Forbidden(), ProblemKind.DENIED),
        (FeatureUnavailable(), ProblemKind.DENIED),
        (NotFound(), ProblemKind.NOT_FOUND),
        (RateLimited(), ProblemKind.BUSY),
        (ServerFault(), ProblemKind.BROKEN),
        (BadAnswer(), ProblemKind.BROKEN),
        (Surprise("R-1"), ProblemKind.BROKEN),
    ],
)
def test_every_error_is_one_of_the_kinds_a_page_can_show(error: PortalError | Surprise, kind: ProblemKind) -> None:
    assert problem_of(error) is kind
