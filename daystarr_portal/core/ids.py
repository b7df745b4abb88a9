"""Opaque identifiers: a word for what it is, then 128 random bits."""

import secrets


def new_id(kind: str) -> str:
    """A fresh identifier such as `inv_3f...`; it sorts by nothing and says nothing."""
    return f"{kind}_{secrets.token_hex(16)}"
