"""Adding services: what can be added, what it costs, and orders."""
