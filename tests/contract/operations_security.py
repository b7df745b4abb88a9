"""Every call the client can make about the security code."""

from daystarr_client.api.models import Page
from daystarr_client.api.models_security import OneCallCode, RevealedCode, SecurityCodeState, SecurityEvent
from tests.contract.operations import Operation

PATH = "/v1/security-code"

OPERATIONS = [
    Operation("security", "state", "GET", PATH, lambda portal: portal.security.state(), SecurityCodeState),
    Operation(
        "security",
        "reveal",
        "POST",
        f"{PATH}/reveal",
        lambda portal: portal.security.reveal("proof"),
        RevealedCode,
        confirmed=True,
    ),
    Operation(
        "security",
        "change",
        "PUT",
        PATH,
        lambda portal: portal.security.change("proof", "730518"),
        SecurityCodeState,
        confirmed=True,
    ),
    Operation(
        "security",
        "create_one_call",
        "POST",
        f"{PATH}/one-call",
        lambda portal: portal.security.create_one_call("proof"),
        OneCallCode,
        confirmed=True,
    ),
    Operation(
        "security",
        "log",
        "GET",
        f"{PATH}/log",
        lambda portal: portal.security.log(page_size=9, page_token="t"),
        Page[SecurityEvent],
    ),
]
