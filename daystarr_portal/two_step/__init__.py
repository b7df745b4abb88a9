"""Two-step sign-in: beside the password, a code that an authenticator app shows (TOTP, RFC 6238)."""
