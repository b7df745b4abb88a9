"""The security code a caller confirms."""
