"""The security code, seen and changed through a real portal server after the password was given again."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_trust import SecurityAction
from daystarr_client.api.portal import Portal
from tests.server_process import DEMO_PASSWORD

CODE = "730518"


def test_the_code_is_changed_and_shown_after_the_password_was_given_again(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    for refused in (lambda: portal.security.reveal("made-up"), lambda: portal.security.change("made-up", CODE)):
        with pytest.raises(errors.Forbidden) as caught:
            refused()
        assert caught.value.code is ProblemCode.CONFIRMATION_REQUIRED
    proof = portal.auth.confirm_password(DEMO_PASSWORD)
    assert proof.expires_in == 300
    with pytest.raises(errors.Invalid) as trivial:
        portal.security.change(proof.proof, "1234")
    assert trivial.value.code is ProblemCode.CODE_TRIVIAL
    changed = portal.security.change(proof.proof, CODE)
    assert (changed.set, changed.length) == (True, len(CODE))
    assert portal.security.state() == changed
    assert portal.security.reveal(proof.proof).code == CODE
    assert CODE not in repr(portal.security.reveal(proof.proof))
    one_call = portal.security.create_one_call(proof.proof)
    state = portal.security.state()
    assert state.one_call is not None
    assert state.one_call.expires_at == one_call.expires_at
    first = portal.security.log(page_size=3)
    assert [event.action for event in first.items[:2]] == [SecurityAction.ONE_CALL_CREATED, SecurityAction.REVEALED]
    rest = portal.security.log(page_token=first.next_page_token)
    assert SecurityAction.CHANGED in {event.action for event in rest.items}
    assert {event.by for event in rest.items} == {"Maria Lopez"}


def test_a_wrong_password_ends_no_sign_in_and_many_of_them_have_to_wait(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    with pytest.raises(errors.InvalidCredentials) as wrong:
        portal.auth.confirm_password("not my password")
    assert wrong.value.code is ProblemCode.WRONG_PASSWORD
    assert portal.security.state().set
    refused = wrong.value
    for _ in range(20):
        with pytest.raises((errors.InvalidCredentials, errors.RateLimited)) as caught:
            portal.auth.confirm_password("not my password")
        refused = caught.value
    assert isinstance(refused, errors.RateLimited)
    assert refused.code is ProblemCode.TOO_MANY_ATTEMPTS
    assert refused.retry_after
