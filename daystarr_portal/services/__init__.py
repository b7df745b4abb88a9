"""Services on an account and the plans they follow."""
