"""Installs and visits."""
