"""State and rules of the client: QtCore only."""
