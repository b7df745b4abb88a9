"""The built-in payment processor of the demo: its own books, its own hosted page."""
