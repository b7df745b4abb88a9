"""The typed client of the Portal API. It knows no Qt; `portal.Portal` is its door.

`errors`, `enums`, `bodies` and `idempotency` are light: they import neither requests nor pydantic.
"""
