"""Idempotency keys: one for each thing a person does, kept for every repeat of it."""

import secrets


def new_idempotency_key() -> str:
    """A fresh key for one action of a person, such as one press on Pay: 43 characters safe in a header."""
    return secrets.token_urlsafe(32)
