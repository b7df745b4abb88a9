"""What changed on an account: written down in the transaction that changes it, told to whoever listens."""
