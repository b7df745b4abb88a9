"""The portal server: it defines the Portal API and knows nothing of the client."""

__version__ = "0.1.0"
