"""Idempotency keys: one for each thing a person does, kept for every repeat of it."""

import uuid


def new_idempotency_key() -> str:
    """A fresh key for one action of a person, such as one press on Pay."""
    return str(uuid.uuid4())
