"""One class per resource of the Portal API; each only knows its paths and its models."""
