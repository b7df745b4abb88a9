"""Agreements to pay later than the due date: a promise, or a plan in parts."""
