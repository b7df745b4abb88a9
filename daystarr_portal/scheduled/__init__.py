"""Payments that customers set for a later day."""
