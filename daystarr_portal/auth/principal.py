"""Who is asking: the one thing every endpoint and service knows about the caller."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

_bearer = HTTPBearer(auto_error=False, scheme_name="bearer", description="The access token of sign-in or refresh.")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]
"""The access token that a request carries."""


@dataclass(frozen=True)
class Principal:
    """A signed-in customer. `account_id` belongs in the WHERE of every query made for them."""

    user_id: str
    account_id: str
    session_id: str
    role: str


@dataclass(frozen=True)
class Rep:
    """Someone of the provider's support who is signed in. They belong to no account, and see every one."""

    user_id: str
    session_id: str
    name: str


CallerDependency = Callable[[HTTPAuthorizationCredentials | None], Principal]
"""A FastAPI dependency that answers the caller: `who: Annotated[Principal, Depends(caller)]`.

It raises `Problem`: 401 `invalid_token` or `token_expired`, 403 `forbidden` for someone who is not a customer.
"""

RepDependency = Callable[..., Rep]
"""A FastAPI dependency that answers the rep who asks: 401 like the above, 403 `forbidden` for a customer."""
