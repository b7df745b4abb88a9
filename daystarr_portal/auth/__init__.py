"""Sign-in, refresh with rotation and reuse detection, sign-out, lockout."""
