"""Accounts, their users, and the session a signed-in user sees."""
