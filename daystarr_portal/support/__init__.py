"""What the provider's support does for customers over the API."""
