"""Emails and text messages: written down in the transaction that causes them, delivered after it."""
