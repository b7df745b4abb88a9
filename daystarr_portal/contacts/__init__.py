"""The people on an account and the ways to reach them."""
