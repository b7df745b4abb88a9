"""Payment methods, capture sessions, payments and receipts."""
