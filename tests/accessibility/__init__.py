"""Every screen as someone meets it who cannot see it, or cannot hit small things."""
