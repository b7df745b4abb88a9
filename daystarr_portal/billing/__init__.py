"""Invoices, their lines, the account ledger and the bills still open."""
